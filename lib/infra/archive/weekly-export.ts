import { Stack, TimeZone } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { Universal } from 'aws-cdk-lib/aws-scheduler-targets';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { accept } from '#infra/accept.ts';
import type { Ledger } from '#infra/store/ledger.ts';
import type { PhysicalNames } from '#physical-names';
import type { Settings } from '#settings';

/** An export is asked for, and DynamoDB makes it by itself: what it did not take is tried again for a while. */
const TRIES = 5;

interface Props {
  archive: NonNullable<Settings['archive']> & { key: string };
  ledger: Ledger;
  failed: IQueue;
  names: PhysicalNames;
}

/** Each Sunday night DynamoDB writes the ledger as it is then into the archive's account; it costs the table no reads. */
export class WeeklyExport extends Construct {
  constructor(scope: Construct, id: string, { archive, ledger, failed, names }: Props) {
    super(scope, id);
    const { account, region } = Stack.of(this);
    const bucket = names.archiveBucket(archive.account);
    const role = new Role(this, 'ExporterRole', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
      }),
      description: 'Writes copies of the ledger into the archive, and reads none',
    });
    const allow = (actions: string[], resources: string[], conditions?: Record<string, unknown>) =>
      new PolicyStatement({ actions, resources, ...(conditions === undefined ? {} : { conditions }) });
    const policyStatements = [
      allow(['dynamodb:ExportTableToPointInTime'], [ledger.table.tableArn]),
      allow(
        ['s3:PutObject', 's3:PutObjectAcl', 's3:AbortMultipartUpload'],
        [`arn:aws:s3:::${bucket}/${names.service}/*`],
      ),
      allow(['kms:GenerateDataKey', 'kms:Decrypt'], [archive.key], {
        StringEquals: { 'kms:ViaService': `s3.${region}.amazonaws.com` },
      }),
    ];
    accept(
      role,
      `IAM5[Resource::arn:aws:s3:::${bucket}/${names.service}/*]`,
      'DynamoDB names an export’s objects; they are written, and read by nobody here.',
    );
    new Schedule(this, 'Weekly', {
      scheduleName: names.schedule('export'),
      description: 'Copies the ledger into the archive’s account',
      schedule: ScheduleExpression.cron({ weekDay: 'SUN', hour: '3', minute: '10', timeZone: TimeZone.ETC_UTC }),
      target: new Universal({
        service: 'dynamodb',
        action: 'exportTableToPointInTime',
        input: ScheduleTargetInput.fromObject({
          TableArn: ledger.table.tableArn,
          S3Bucket: bucket,
          S3BucketOwner: archive.account,
          S3Prefix: names.service,
          S3SseAlgorithm: 'KMS',
          S3SseKmsKeyId: archive.key,
          ExportFormat: 'DYNAMODB_JSON',
        }),
        policyStatements,
        role,
        deadLetterQueue: failed,
        retryAttempts: TRIES,
      }),
    });
  }
}
