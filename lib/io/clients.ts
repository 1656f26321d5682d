import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESClient } from '@aws-sdk/client-ses';
import { SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** How long one AWS call may take before it is tried again, in milliseconds. */
const REQUEST_TIMEOUT = 5_000;

const requestHandler = { connectionTimeout: 1_000, requestTimeout: REQUEST_TIMEOUT, throwOnRequestTimeout: true };

/** The connection settings that tests and operators' commands pass; functions get theirs from the environment. */
export interface Connection {
  endpoint?: string;
  region?: string;
  credentials?: { accessKeyId: string; secretAccessKey: string };
  maxAttempts?: number;
}

/** The ledger's client: JavaScript values in and out, undefined fields dropped. */
export const ledgerClient = (connection: Connection = {}): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(new DynamoDBClient({ requestHandler, ...connection }), {
    marshallOptions: { removeUndefinedValues: true },
  });

/** The buckets' client; another endpoint than AWS's is addressed by path. */
export const objectsClient = (connection: Connection = {}): S3Client =>
  new S3Client({
    requestHandler,
    forcePathStyle: connection.endpoint !== undefined || process.env.AWS_ENDPOINT_URL !== undefined,
    ...connection,
  });

export const queueClient = (connection: Connection = {}): SQSClient => new SQSClient({ requestHandler, ...connection });

export const mailClient = (connection: Connection = {}): SESClient => new SESClient({ requestHandler, ...connection });

export const secretsClient = (connection: Connection = {}): SecretsManagerClient =>
  new SecretsManagerClient({ requestHandler, ...connection });
