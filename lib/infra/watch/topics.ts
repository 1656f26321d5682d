import { Stack } from 'aws-cdk-lib';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { mailingTopic } from '#infra/store/mailing-topic.ts';

/**
 * A topic that alarms of this account publish to, and whom it mails.
 *
 * A topic without a policy has one that lets its account do everything; the first statement that is written (that plain HTTP
 * is refused) replaces it, and then no alarm can ring: so they are let.
 */
export const alarmTopic = (scope: Construct, id: string, displayName: string, to: readonly string[]): Topic => {
  const { partition, region, account } = Stack.of(scope);
  return mailingTopic(scope, id, {
    displayName,
    to,
    from: {
      sid: 'RingFromAlarms',
      service: 'cloudwatch.amazonaws.com',
      arn: `arn:${partition}:cloudwatch:${region}:${account}:alarm:*`,
    },
  });
};
