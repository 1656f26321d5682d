import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';

/**
 * A topic that alarms of this account publish to, and whom it mails.
 *
 * A topic without a policy has one that lets its account do everything; the first statement that is written (that plain HTTP
 * is refused) replaces it, and then no alarm can ring: so they are let.
 */
export const alarmTopic = (scope: Construct, id: string, displayName: string, to: readonly string[]): Topic => {
  const topic = new Topic(scope, id, { displayName, enforceSSL: true });
  const { partition, region, account } = Stack.of(scope);
  topic.addToResourcePolicy(
    new PolicyStatement({
      sid: 'RingFromAlarms',
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: {
        StringEquals: { 'aws:SourceAccount': account },
        ArnLike: { 'aws:SourceArn': `arn:${partition}:cloudwatch:${region}:${account}:alarm:*` },
      },
    }),
  );
  for (const address of to) topic.addSubscription(new EmailSubscription(address));
  return topic;
};
