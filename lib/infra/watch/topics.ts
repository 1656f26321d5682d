import { Stack } from 'aws-cdk-lib';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription, SmsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { mailingTopic } from '#infra/store/mailing-topic.ts';
import type { Settings } from '#settings';

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

/** The topic that pages whoever watches for reports of danger: the one function whose role says so publishes to it. */
export const pagerOf = (scope: Construct, { mail, sms }: NonNullable<Settings['watch']>): Topic => {
  const topic = new Topic(scope, 'Pager', { displayName: 'Hotline', enforceSSL: true });
  for (const address of mail) topic.addSubscription(new EmailSubscription(address));
  for (const number of sms) topic.addSubscription(new SmsSubscription(number));
  return topic;
};
