import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';

interface Mailing {
  displayName: string;
  to: readonly string[];
  /** Who may publish: a service, for what has this ARN. */
  from: { sid: string; service: string; arn: string };
}

/** A topic that one service publishes to, and that mails people. */
export const mailingTopic = (scope: Construct, id: string, { displayName, to, from }: Mailing): Topic => {
  const topic = new Topic(scope, id, { displayName, enforceSSL: true });
  topic.addToResourcePolicy(
    new PolicyStatement({
      sid: from.sid,
      principals: [new ServicePrincipal(from.service)],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: {
        StringEquals: { 'aws:SourceAccount': Stack.of(scope).account },
        ArnLike: { 'aws:SourceArn': from.arn },
      },
    }),
  );
  for (const address of to) topic.addSubscription(new EmailSubscription(address));
  return topic;
};
