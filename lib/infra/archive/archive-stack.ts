import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AccountPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectLockRetention, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { accept } from '#infra/accept.ts';
import { physicalNames } from '#physical-names';
import type { Settings } from '#settings';

/**
 * How long an export can be deleted by nobody, the account's root included, in days; then it goes. Victims are promised that backups are gone after
 * 35 days (web/words). S3 rounds each of its two steps up to the next midnight UTC: an object becomes an older version after these days and up to
 * one more, and that is removed after one day and up to one more. An export of 03:10 is gone after 34.9 days.
 */
const LOCKED_DAYS = 32;

export interface ArchiveStackProps extends StackProps {
  settings: Settings & { account: string; archive: NonNullable<Settings['archive']> };
}

/**
 * What stands in another account than the hotline: a bucket into which the hotline's export writes, and out of which it reads nothing. Whoever
 * takes over the hotline's account can neither delete a copy nor its key.
 */
export class ArchiveStack extends Stack {
  constructor(scope: Construct, id: string, { settings, ...props }: ArchiveStackProps) {
    super(scope, id, {
      description: 'Copies of a hotline’s ledger, kept where its account has no say',
      env: { account: settings.archive.account, region: settings.region },
      terminationProtection: settings.protected,
      ...props,
    });
    const names = physicalNames(settings.name);
    const key = new Key(this, 'Key', {
      description: 'Encrypts copies of a hotline’s ledger',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    const bucket = new Bucket(this, 'Copies', {
      bucketName: names.archiveBucket(settings.archive.account),
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      objectLockEnabled: true,
      objectLockDefaultRetention: ObjectLockRetention.compliance(Duration.days(LOCKED_DAYS)),
      lifecycleRules: [
        {
          id: 'copies',
          expiration: Duration.days(LOCKED_DAYS),
          noncurrentVersionExpiration: Duration.days(1),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    accept(bucket, 'S1', 'The trail of this account says who reads it; a log would need a bucket of its own.');
    // Of the hotline's account the role of its export alone, whose name CloudFormation makes of the stack's.
    const exporter = {
      principals: [new AccountPrincipal(settings.account)],
      conditions: { ArnLike: { 'aws:PrincipalArn': names.exporterRole(settings.account) } },
    };
    bucket.addToResourcePolicy(
      new PolicyStatement({
        ...exporter,
        // Which rights an export needs says AWS, "Requesting a table export in DynamoDB". An ACL that gives others something is refused by the bucket.
        actions: ['s3:PutObject', 's3:PutObjectAcl', 's3:AbortMultipartUpload'],
        resources: [bucket.arnForObjects(`${names.service}/*`)],
      }),
    );
    key.addToResourcePolicy(
      new PolicyStatement({
        principals: exporter.principals,
        conditions: {
          ...exporter.conditions,
          StringEquals: { 'kms:ViaService': `s3.${settings.region}.amazonaws.com` },
        },
        // An upload in parts is put together by what opens it; no object is read by that.
        actions: ['kms:GenerateDataKey', 'kms:Decrypt'],
        resources: ['*'],
      }),
    );
    if (settings.archive.reader !== undefined) this.letRead(bucket, key, settings.archive.reader);
    new CfnOutput(this, 'ArchiveKey', { value: key.keyArn });
  }
  /** Lets an account read copies, while one is brought back into it; it writes and deletes none. */
  private letRead(bucket: Bucket, key: Key, account: string): void {
    const principals = [new AccountPrincipal(account)];
    bucket.addToResourcePolicy(
      new PolicyStatement({
        principals,
        actions: ['s3:GetObject', 's3:ListBucket'],
        resources: [bucket.bucketArn, bucket.arnForObjects('*')],
      }),
    );
    key.addToResourcePolicy(
      new PolicyStatement({
        principals,
        actions: ['kms:Decrypt'],
        resources: ['*'],
        conditions: { StringEquals: { 'kms:ViaService': `s3.${this.region}.amazonaws.com` } },
      }),
    );
  }
}
