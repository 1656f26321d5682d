import { ACMClient } from '@aws-sdk/client-acm';
import { BudgetsClient } from '@aws-sdk/client-budgets';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESClient } from '@aws-sdk/client-ses';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SNSClient } from '@aws-sdk/client-sns';
import { WAFV2Client } from '@aws-sdk/client-wafv2';
import { type Connection, requestHandler } from '../connection.ts';

/** Clients of every service that the daily check asks, none of which it changes anything by. */
export const accountClients = (connection: Connection = {}) => {
  const config = { requestHandler, maxAttempts: 2, ...connection };
  return {
    acm: new ACMClient(config),
    budgets: new BudgetsClient(config),
    cloudformation: new CloudFormationClient(config),
    cloudtrail: new CloudTrailClient(config),
    cognito: new CognitoIdentityProviderClient(config),
    dynamodb: new DynamoDBClient(config),
    kms: new KMSClient(config),
    lambda: new LambdaClient(config),
    s3: new S3Client({ ...config, forcePathStyle: connection.endpoint !== undefined }),
    scheduler: new SchedulerClient(config),
    secrets: new SecretsManagerClient(config),
    ses: new SESClient(config),
    sesv2: new SESv2Client(config),
    sns: new SNSClient(config),
    waf: new WAFV2Client(config),
  };
};
export type AccountClients = ReturnType<typeof accountClients>;
