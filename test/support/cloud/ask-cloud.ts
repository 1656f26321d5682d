import {
  DescribeContinuousBackupsCommand,
  DescribeImportCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  ImportTableCommand,
  ListImportsCommand,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { optionOf } from '#domain/operation/check/asked.ts';
import type { AskAws, AwsQuestion } from '#domain/operation/check/point.ts';

/** `S3Bucket=a,S3KeyPrefix=b` of the command line. */
const fieldsOf = (text: string): Record<string, string> =>
  Object.fromEntries(text.split(',').map((pair) => pair.split('=') as [string, string]));

/** `s3 cp s3://bucket/key -` */
const copied = async (objects: S3Client, address = ''): Promise<unknown> => {
  const [, Bucket = '', Key = ''] = /^s3:\/\/([^/]+)\/(.+)$/.exec(address) ?? [];
  const { Body } = await objects.send(new GetObjectCommand({ Bucket, Key }));
  return JSON.parse((await Body?.transformToString()) ?? '');
};

const doneBy = (dynamo: DynamoDBClient, objects: S3Client, question: AwsQuestion): Promise<unknown> => {
  if (question[0] === 's3') return copied(objects, question[2]);
  const option = (name: string) => optionOf(question, name);
  const table = { TableName: option('--table-name') };
  switch (question[1]) {
    case 'import-table':
      return dynamo.send(
        new ImportTableCommand({
          S3BucketSource: { S3Bucket: undefined, ...fieldsOf(option('--s3-bucket-source')) },
          InputFormat: option('--input-format') as 'DYNAMODB_JSON',
          InputCompressionType: option('--input-compression-type') as 'GZIP',
          TableCreationParameters: JSON.parse(option('--table-creation-parameters')),
        }),
      );
    case 'list-imports':
      return dynamo.send(new ListImportsCommand({ TableArn: option('--table-arn') }));
    case 'describe-import':
      return dynamo.send(new DescribeImportCommand({ ImportArn: option('--import-arn') }));
    case 'describe-table':
      return dynamo.send(new DescribeTableCommand(table));
    case 'describe-time-to-live':
      return dynamo.send(new DescribeTimeToLiveCommand(table));
    case 'describe-continuous-backups':
      return dynamo.send(new DescribeContinuousBackupsCommand(table));
    case 'update-continuous-backups':
      return dynamo.send(
        new UpdateContinuousBackupsCommand({
          ...table,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        }),
      );
    case 'update-time-to-live':
      return dynamo.send(
        new UpdateTimeToLiveCommand({
          ...table,
          TimeToLiveSpecification: {
            Enabled: true,
            AttributeName: fieldsOf(option('--time-to-live-specification')).AttributeName,
          },
        }),
      );
    default: {
      const stream = fieldsOf(option('--stream-specification'));
      return dynamo.send(
        new UpdateTableCommand({
          ...table,
          ...(stream.StreamViewType === undefined
            ? { DeletionProtectionEnabled: true }
            : {
                StreamSpecification: {
                  StreamEnabled: true,
                  StreamViewType: stream.StreamViewType as 'NEW_AND_OLD_IMAGES',
                },
              }),
        }),
      );
    }
  }
};

/** What a restore asks by AWS's command line, asked of the embedded cloud: a refusal is an answer, by its name. */
export const askCloud =
  (dynamo: DynamoDBClient, objects: S3Client): AskAws =>
  async (question) => {
    try {
      return { ok: true, value: JSON.parse(JSON.stringify(await doneBy(dynamo, objects, question))) };
    } catch (error) {
      return {
        ok: false,
        reason: `${question[1]}: ${error instanceof Error ? `${error.name} ${error.message}` : 'refused'}`,
      };
    }
  };
