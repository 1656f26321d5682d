import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { type Connection, requestHandler, withoutUserAgent } from './connection.ts';
import { AROUND_TRIES, inBudget } from './time-budget.ts';

/** The buckets' client; another endpoint than AWS's is addressed by path. */
export const objectsClient = (connection: Connection = {}): S3Client => {
  const forcePathStyle = connection.endpoint !== undefined || process.env.AWS_ENDPOINT_URL !== undefined;
  const client = withoutUserAgent(new S3Client({ requestHandler, forcePathStyle, ...connection }));
  client.middlewareStack.add(inBudget, AROUND_TRIES);
  return client;
};

/** The queues' client. */
export const queueClient = (connection: Connection = {}): SQSClient => {
  const client = withoutUserAgent(new SQSClient({ requestHandler, ...connection }));
  client.middlewareStack.add(inBudget, AROUND_TRIES);
  return client;
};
