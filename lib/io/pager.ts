import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { type Connection, requestHandler, withoutUserAgent } from './connection.ts';
import { AROUND_TRIES, inBudget } from './time-budget.ts';

/** The topic by which somebody is paged. */
export interface Pager {
  client: SNSClient;
  topic: string;
}

/** The topics' client. */
export const pagerClient = (connection: Connection = {}): SNSClient => {
  const client = withoutUserAgent(new SNSClient({ requestHandler, ...connection }));
  client.middlewareStack.add(inBudget, AROUND_TRIES);
  return client;
};

/** Pages whoever has subscribed, by mail and SMS: a text in ASCII, as an SMS holds 160 characters of. */
export const page = async ({ client, topic }: Pager, { subject, text }: { subject: string; text: string }) => {
  await client.send(new PublishCommand({ TopicArn: topic, Subject: subject, Message: text }));
};
