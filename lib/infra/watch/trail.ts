import { Stack } from 'aws-cdk-lib';
import { type EventPattern, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { SnsTopic } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

interface Told {
  /** Whom it rings for. */
  topic: Topic;
  description: string;
  /** Of which service, and what of its events. */
  source: string;
  detail: NonNullable<EventPattern['detail']>;
  /** What is mailed, with the article. */
  text: string;
}

/** Rings for something that somebody did in the account, as CloudTrail tells of it: within minutes, and only where there is a trail. */
export const ringByTrail = (scope: Construct, id: string, { topic, description, source, detail, text }: Told): void => {
  const rule = new Rule(scope, id, {
    description,
    eventPattern: { source: [source], detailType: ['AWS API Call via CloudTrail'], detail },
    targets: [
      // As if it were another stack's: what lets the rule publish is written below, for this rule alone.
      new SnsTopic(Topic.fromTopicArn(scope, `${id}Of`, topic.topicArn), { message: RuleTargetInput.fromText(text) }),
    ],
  });
  topic.addToResourcePolicy(
    new PolicyStatement({
      sid: `RingFor${id}`,
      principals: [new ServicePrincipal('events.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: {
        StringEquals: { 'aws:SourceAccount': Stack.of(scope).account },
        ArnEquals: { 'aws:SourceArn': rule.ruleArn },
      },
    }),
  );
};
