import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  CfnBucket,
  HttpMethods,
  ObjectLockRetention,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { accept } from '#infra/accept.ts';
import { entries } from '#infra/entries.ts';
import { EXPORTS, INBOX, WITHDRAWN } from './prefixes.ts';
import type { Queues } from './queues.ts';

/** Who is told of new objects: drafts and uploads are nobody's business until they are submitted. */
const NOTIFYING = { mail: 'inbox', report: 'inbox', 'low-priority': 'lowPriority', more: 'lowPriority' } as const;

/** How long files lie that investigators asked for, in days: one more than their rows stand, which say that they are there. */
const EXPORTS_KEPT = 8;

/** How long a copy of the table can be restored, in days. */
const COPIES_KEPT = 35;

/** The inbox, where messages lie until they are processed, and the originals, sealed for the investigators. */
export class Buckets extends Construct {
  readonly inbox: Bucket;
  readonly originals: Bucket;
  /** Copies of the audit log's entries, which nobody can delete before they have had their time. */
  readonly anchors: Bucket;
  readonly key: Key;

  constructor(
    scope: Construct,
    id: string,
    {
      queues,
      pagesAt,
      evidenceAt,
      retention,
    }: { queues: Queues; pagesAt: string; evidenceAt: string; retention: { reportDays: number; auditDays: number } },
  ) {
    super(scope, id);
    this.key = new Key(this, 'Key', {
      description: 'Encrypts what victims sent',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    const common: BucketProps = {
      encryption: BucketEncryption.KMS,
      encryptionKey: this.key,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    };
    // No versions and no replica: deleting is deleting.
    this.originals = new Bucket(this, 'Originals', {
      ...common,
      // The page that opens originals fetches them sealed, each under an address that the desk signed.
      cors: [{ allowedMethods: [HttpMethods.GET], allowedOrigins: [evidenceAt] }],
      lifecycleRules: [
        { id: 'broken-uploads', abortIncompleteMultipartUploadAfter: Duration.days(1) },
        // As long as a copy of the table may hold the report.
        { id: 'exports', prefix: EXPORTS, expiration: Duration.days(EXPORTS_KEPT) },
        { id: 'withdrawals', prefix: WITHDRAWN, expiration: Duration.days(retention.reportDays + COPIES_KEPT) },
      ],
    });
    this.inbox = new Bucket(this, 'Inbox', {
      ...common,
      // Browsers store what is too large for the form, each file under a policy that we signed.
      cors: [{ allowedMethods: [HttpMethods.POST], allowedOrigins: [pagesAt], allowedHeaders: ['*'] }],
      lifecycleRules: [
        { id: 'broken-uploads', abortIncompleteMultipartUploadAfter: Duration.days(1) },
        // The sweep deletes drafts after an hour; this rule stands behind it. Under mail/ and report/ nothing expires.
        { id: 'drafts', prefix: INBOX.draft, expiration: Duration.days(1) },
      ],
    });
    // In compliance mode not even the account's root can delete a version or shorten its time: teardown leaves it.
    this.anchors = new Bucket(this, 'Anchors', {
      ...common,
      versioned: true,
      objectLockEnabled: true,
      objectLockDefaultRetention: ObjectLockRetention.compliance(Duration.days(retention.auditDays)),
      lifecycleRules: [
        {
          id: 'had-their-time',
          expiration: Duration.days(retention.auditDays + 1),
          noncurrentVersionExpiration: Duration.days(1),
        },
        { id: 'marks-of-those', expiredObjectDeleteMarker: true },
      ],
    });
    for (const bucket of [this.inbox, this.originals, this.anchors]) {
      accept(
        bucket,
        'S1',
        'The callers are our own roles, whom CloudTrail names; the log would list who sent what when.',
      );
    }
    this.notify(queues);
  }

  /** Sets the notifications on the bucket itself: the L2 method brings a custom resource that no laptop can run. */
  private notify(queues: Queues): void {
    const bucket = this.inbox.node.defaultChild;
    if (!(bucket instanceof CfnBucket)) throw new TypeError('the inbox is not a bucket');
    bucket.notificationConfiguration = {
      queueConfigurations: entries(NOTIFYING).map(([part, queue]) => ({
        event: 's3:ObjectCreated:*',
        queue: queues[queue].queueArn,
        filter: { s3Key: { rules: [{ name: 'prefix', value: INBOX[part] }] } },
      })),
    };
    for (const policy of queues.inboxPolicies) bucket.addResourceDependency(policy);
  }

  /** Lets SES store mails that one of this account's receipt rules accepted, under `mail/` only. */
  receiveMailFrom(receiptRuleArn: string): void {
    const service = new ServicePrincipal('ses.amazonaws.com');
    const conditions = {
      StringEquals: { 'aws:SourceAccount': Stack.of(this).account },
      ArnEquals: { 'aws:SourceArn': receiptRuleArn },
    };
    this.inbox.addToResourcePolicy(
      new PolicyStatement({
        sid: 'ReceiveMail',
        effect: Effect.ALLOW,
        principals: [service],
        actions: ['s3:PutObject'],
        resources: [this.inbox.arnForObjects(`${INBOX.mail}*`)],
        conditions,
      }),
    );
    this.key.addToResourcePolicy(
      new PolicyStatement({
        sid: 'ReceiveMail',
        principals: [service],
        actions: ['kms:GenerateDataKey', 'kms:Decrypt'],
        resources: ['*'],
        conditions,
      }),
    );
  }
}
