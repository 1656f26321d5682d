import { Duration } from 'aws-cdk-lib';
import { StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { DynamoEventSource, SqsDlq, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type * as z from 'zod';
import { ACCESS, type FunctionName } from '#infra/access/access.ts';
import type { Issuer } from '#infra/access/identity.ts';
import { grant, type Holdings } from '#infra/access/policies.ts';
import { QUEUE_TIMEOUTS } from '#infra/store/queues.ts';
import type { AcknowledgeEnv } from '#lambdas/acknowledge/env.ts';
import type { AnchorEnv } from '#lambdas/anchor/env.ts';
import type { AuthorizerEnv } from '#lambdas/authorizer/env.ts';
import type { BriefEnv } from '#lambdas/brief/env.ts';
import type { ChangesEnv } from '#lambdas/changes/env.ts';
import type { ClustersEnv } from '#lambdas/clusters/env.ts';
import type { DeskEnv } from '#lambdas/desk/env.ts';
import type { DeskFilesEnv } from '#lambdas/desk-files/env.ts';
import type { EvidenceEnv } from '#lambdas/evidence/env.ts';
import type { FeedEnv } from '#lambdas/feed/env.ts';
import type { FollowUpEnv } from '#lambdas/follow-up/env.ts';
import type { HeartbeatEnv, MeantSettings } from '#lambdas/heartbeat/env.ts';
import type { IntakeEnv } from '#lambdas/intake/env.ts';
import type { PagesEnv } from '#lambdas/pages/env.ts';
import type { PaymentsEnv } from '#lambdas/payments/env.ts';
import type { ProcessFilesEnv } from '#lambdas/process-files/env.ts';
import type { ProcessReportEnv } from '#lambdas/process-report/env.ts';
import type { SweepEnv } from '#lambdas/sweep/env.ts';
import type { WebhooksEnv } from '#lambdas/webhooks/env.ts';
import type { PhysicalNames } from '#physical-names';
import { streamKeys } from '#row-kinds';
import { WEBHOOKS_AT_ONCE } from './at-once.ts';
import { type Bundles, HotlineFunction } from './hotline-function.ts';
import { roomOf } from './room.ts';

/** API Gateway waits 29 s; a page that takes half of it has failed. */
const API_TIMEOUT = 15;
const STREAM_TIMEOUT = 60;
const SWEEP_TIMEOUT = 50;
/** A run goes on for a minute or so; another one that begins meanwhile finds the cursor moved and ends. */
const PAYMENTS_TIMEOUT = 150;

/** As long as the public side may take to answer; and as some sixty questions about the account do, eight at a time. */
const HEARTBEAT_TIMEOUT = 60;

/** MiB. A bundle with the SDK takes 85 to 146 of them. */
const SMALL = 256;
const MEDIUM = 512;
/**
 * A form of 6 MB, and beside it the process that looks for a code in a screenshot (lib/io/files/read-codes.ts); or 40 MB of
 * files that are sealed one after another.
 */
const ROOMY = 1024;
/** A mail of 40 MB is held as bytes, as text and sealed. */
const LARGE = 1536;
/** The same, and beside it the process that reads a picture (lib/io/files); memory buys processors too. */
const HUGE = 3008;

const BATCH = 10;
/** Entries are small, and each is one object. */
const ANCHOR_BATCH = 50;
/** Reports are looked at together, their campaigns' rows are written once for all of them. */
const CHANGES_BATCH = 25;
/** Batches of one shard that `changes` works on at once; records of one row stay in order. */
const CHANGES_AT_ONCE = 4;
/** How often `changes` tries a record of the stream: while it does, its shard waits. */
const STREAM_TRIES = 5;

/** Strings of an environment, as its function's `env.ts` reads them. */
type Environment<Schema extends z.ZodType> = z.input<Schema> & Record<string, string>;

interface FunctionsProps {
  holdings: Holdings;
  issuer: Issuer;
  bundles: Bundles;
  names: PhysicalNames;
  /** How many functions the account may run at once. */
  concurrency: number;
  /** What the daily check compares the account with. */
  meant: MeantSettings;
}

/** All functions, each with what it reads from its environment, what wakes it, and what it may do. */
export class Functions extends Construct {
  readonly all: HotlineFunction[] = [];
  readonly pages: HotlineFunction;
  readonly intake: HotlineFunction;
  readonly followUp: HotlineFunction;
  readonly authorizer: HotlineFunction;
  readonly changes: HotlineFunction;
  readonly anchor: HotlineFunction;
  readonly brief: HotlineFunction;
  readonly desk: HotlineFunction;
  readonly evidence: HotlineFunction;
  readonly feed: HotlineFunction;
  readonly sweep: HotlineFunction;
  readonly payments: HotlineFunction;
  readonly heartbeat: HotlineFunction;
  private readonly bundles: Bundles;
  private readonly names: PhysicalNames;
  private readonly concurrency: number;

  constructor(scope: Construct, id: string, props: FunctionsProps) {
    super(scope, id);
    const { names } = props;
    this.bundles = props.bundles;
    this.names = names;
    this.concurrency = props.concurrency;
    const { ledger, buckets, queues } = props.holdings;
    const TABLE = ledger.table.tableName;
    const INBOX_BUCKET = buckets.inbox.bucketName;
    const ORIGINALS_BUCKET = buckets.originals.bucketName;
    const HASH_KEY_SECRET = names.secrets.hashKey;
    const MATCH_KEY_SECRET = names.secrets.matchKey;
    const PAGE_KEY_SECRET = names.secrets.pageKey;
    const HEARTBEAT_KEY_SECRET = names.secrets.heartbeatKey;
    const ACKNOWLEDGEMENTS_QUEUE_URL = queues.acknowledgements.queueUrl;
    const BRIEF_QUEUE_URL = queues.briefs.queueUrl;
    const WEBHOOKS_QUEUE_URL = queues.webhooks.queueUrl;
    const CLUSTER_QUEUE_URL = queues.clusters.queueUrl;

    this.pages = this.add('pages', {
      description: 'Shows the pages that victims read',
      environment: { TABLE, INBOX_BUCKET, PAGE_KEY_SECRET } satisfies Environment<typeof PagesEnv>,
      timeout: API_TIMEOUT,
      memory: MEDIUM,
    });
    this.intake = this.add('intake', {
      description: 'Takes what the form and programs submit',
      environment: {
        TABLE,
        INBOX_BUCKET,
        ORIGINALS_BUCKET,
        HASH_KEY_SECRET,
        PAGE_KEY_SECRET,
        HEARTBEAT_KEY_SECRET,
      } satisfies Environment<typeof IntakeEnv>,
      timeout: API_TIMEOUT,
      memory: ROOMY,
    });
    this.followUp = this.add('follow-up', {
      description: 'Answers who comes back to their report, and who contests an address',
      environment: {
        TABLE,
        INBOX_BUCKET,
        ORIGINALS_BUCKET,
        HASH_KEY_SECRET,
        MATCH_KEY_SECRET,
        PAGE_KEY_SECRET,
      } satisfies Environment<typeof FollowUpEnv>,
      timeout: API_TIMEOUT,
      memory: ROOMY,
    });
    this.authorizer = this.add('authorizer', {
      description: 'Tells investigators by their tokens',
      environment: { TABLE, ...authorizerEnvironment(props.issuer) } satisfies Environment<typeof AuthorizerEnv>,
      timeout: API_TIMEOUT,
      memory: SMALL,
    });
    const entering = {
      TABLE,
      INBOX_BUCKET,
      ORIGINALS_BUCKET,
      HASH_KEY_SECRET,
      MATCH_KEY_SECRET,
      ACKNOWLEDGEMENTS_QUEUE_URL,
      CLUSTER_QUEUE_URL,
      BRIEF_QUEUE_URL,
    };
    const processReport = this.add('process-report', {
      description: 'Reads what lies in the inbox and enters it in the ledger',
      environment: {
        ...entering,
        FILES_QUEUE_URL: queues.files.queueUrl,
        HEARTBEAT_KEY_SECRET,
      } satisfies Environment<typeof ProcessReportEnv>,
      timeout: QUEUE_TIMEOUTS.inbox,
      memory: LARGE,
    });
    const processFiles = this.add('process-files', {
      description: 'Does the same for what holds pictures or Outlook items',
      environment: entering satisfies Environment<typeof ProcessFilesEnv>,
      timeout: QUEUE_TIMEOUTS.files,
      memory: HUGE,
    });
    const acknowledge = this.add('acknowledge', {
      description: 'Answers senders and clears the inbox',
      environment: {
        TABLE,
        INBOX_BUCKET,
        ORIGINALS_BUCKET,
        HASH_KEY_SECRET,
        HEARTBEAT_KEY_SECRET,
      } satisfies Environment<typeof AcknowledgeEnv>,
      timeout: QUEUE_TIMEOUTS.acknowledgements,
      memory: MEDIUM,
    });
    this.changes = this.add('changes', {
      description: 'Follows the ledger: briefs, the feed, and what has expired',
      environment: { TABLE, BRIEF_QUEUE_URL, WEBHOOKS_QUEUE_URL, ORIGINALS_BUCKET } satisfies Environment<
        typeof ChangesEnv
      >,
      timeout: STREAM_TIMEOUT,
      memory: MEDIUM,
    });
    this.anchor = this.add('anchor', {
      description: 'Copies the audit log to where nobody can change it, and sees who touches it',
      environment: { ANCHORS_BUCKET: buckets.anchors.bucketName } satisfies Environment<typeof AnchorEnv>,
      timeout: STREAM_TIMEOUT,
      memory: SMALL,
    });
    const clusters = this.add('clusters', {
      description: 'Merges campaigns, joins and cuts clusters of wallets',
      environment: { TABLE, MATCH_KEY_SECRET } satisfies Environment<typeof ClustersEnv>,
      timeout: QUEUE_TIMEOUTS.clusters,
      memory: MEDIUM,
    });
    this.payments = this.add('payments', {
      description: 'Follows the money on the chain',
      environment: { TABLE, BRIEF_QUEUE_URL, CLUSTER_QUEUE_URL } satisfies Environment<typeof PaymentsEnv>,
      timeout: PAYMENTS_TIMEOUT,
      memory: MEDIUM,
    });
    const webhooks = this.add('webhooks', {
      description: 'Delivers the feed to partners',
      environment: { TABLE, ENDPOINT_SECRET_PREFIX: names.secrets.endpointPrefix } satisfies Environment<
        typeof WebhooksEnv
      >,
      timeout: QUEUE_TIMEOUTS.webhooks,
      memory: MEDIUM,
    });
    this.feed = this.add('feed', {
      description: 'Gives partners their log, and describes it',
      environment: { TABLE } satisfies Environment<typeof FeedEnv>,
      timeout: API_TIMEOUT,
      memory: MEDIUM,
    });
    this.brief = this.add('brief', {
      description: 'Mails investigators what is new',
      environment: {
        TABLE,
        CONFIGURATION_SET: props.holdings.mailIn.briefs,
        ...(props.holdings.pager === null ? {} : { PAGER_TOPIC: props.holdings.pager.topicArn }),
      } satisfies Environment<typeof BriefEnv>,
      timeout: QUEUE_TIMEOUTS.briefs,
      memory: MEDIUM,
    });
    this.desk = this.add('desk', {
      description: 'Answers investigators',
      environment: {
        TABLE,
        ORIGINALS_BUCKET,
        ANCHORS_BUCKET: buckets.anchors.bucketName,
        EXPORTS_QUEUE_URL: queues.exports.queueUrl,
        WEBHOOKS_QUEUE_URL,
        ENDPOINT_SECRET_PREFIX: names.secrets.endpointPrefix,
        DESK_KEY_SECRET: names.secrets.deskKey,
        MATCH_KEY_SECRET,
        ...signInEnvironment(props.issuer),
      } satisfies Environment<typeof DeskEnv>,
      timeout: API_TIMEOUT,
      memory: MEDIUM,
    });
    this.evidence = this.add('evidence', {
      description: 'Serves the page that opens sealed originals',
      environment: { ORIGINALS_BUCKET } satisfies Environment<typeof EvidenceEnv>,
      timeout: API_TIMEOUT,
      memory: SMALL,
    });
    const deskFiles = this.add('desk-files', {
      description: 'Makes the files that investigators ask for',
      environment: { TABLE, ORIGINALS_BUCKET, EXPORTS_QUEUE_URL: queues.exports.queueUrl } satisfies Environment<
        typeof DeskFilesEnv
      >,
      timeout: QUEUE_TIMEOUTS.exports,
      memory: ROOMY,
    });
    this.sweep = this.add('sweep', {
      description: 'Rings again whatever is due',
      environment: {
        TABLE,
        INBOX_BUCKET,
        ORIGINALS_BUCKET,
        INBOX_QUEUE_URL: queues.inbox.queueUrl,
        LOW_PRIORITY_QUEUE_URL: queues.lowPriority.queueUrl,
        FILES_QUEUE_URL: queues.files.queueUrl,
        ACKNOWLEDGEMENTS_QUEUE_URL,
        BRIEF_QUEUE_URL,
        WEBHOOKS_QUEUE_URL,
        CLUSTER_QUEUE_URL,
        TOTALS_QUEUE_URL: queues.totals.queueUrl,
        EXPORTS_QUEUE_URL: queues.exports.queueUrl,
      } satisfies Environment<typeof SweepEnv>,
      timeout: SWEEP_TIMEOUT,
      memory: MEDIUM,
    });

    this.heartbeat = this.add('heartbeat', {
      description: 'Sees that mail and forms come in, and each day that what stands is what was meant',
      environment: { HEARTBEAT_KEY_SECRET, MEANT: JSON.stringify(props.meant) } satisfies Environment<
        typeof HeartbeatEnv
      >,
      timeout: HEARTBEAT_TIMEOUT,
      memory: SMALL,
    });

    for (const fn of this.all) grant(fn.functionRole, ACCESS[fn.hotlineName], props.holdings);
    feedFrom(queues.inbox, processReport, 10);
    // Two is the least that AWS knows: whatever floods this queue takes a sixth of the readers.
    feedFrom(queues.lowPriority, processReport, 2);
    // Alone, for the pictures of one report may take two minutes.
    feedFrom(queues.files, processFiles, 10, 1);
    feedFrom(queues.acknowledgements, acknowledge, 5);
    feedFrom(queues.briefs, this.brief, 2);
    // The queue's one group lets through one batch at a time.
    feedFrom(queues.clusters, clusters, 2);
    feedFrom(queues.totals, clusters, 2);
    // Alone, for a receiver that does not answer takes 10 s, and nobody else may wait for it.
    feedFrom(queues.webhooks, webhooks, WEBHOOKS_AT_ONCE, 1);
    // Alone, for a large file takes all of a message's time.
    feedFrom(queues.exports, deskFiles, 2, 1);
    anchorLog(this.anchor, props.holdings);
    followLedger(this.changes, props.holdings);
    // A schedule's invocation is handed over and forgotten: what becomes of one that fails is set here.
    this.sweep.configureAsyncInvoke({ retryAttempts: 0 });
    this.changes.configureAsyncInvoke({ retryAttempts: 0 });
    this.payments.configureAsyncInvoke({ retryAttempts: 0 });
    this.heartbeat.configureAsyncInvoke({ retryAttempts: 0 });
    this.brief.configureAsyncInvoke({ retryAttempts: 2, onFailure: new SqsDestination(queues.failedSchedules) });
  }

  private add(
    name: FunctionName,
    props: { description: string; environment: Record<string, string>; timeout: number; memory: number },
  ): HotlineFunction {
    const fn = new HotlineFunction(this, pascal(name), {
      ...props,
      name,
      names: this.names,
      bundles: this.bundles,
      room: roomOf(name, this.concurrency),
    });
    this.all.push(fn);
    return fn;
  }
}

const pascal = (name: string): string => name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

const authorizerEnvironment = ({ issuer, audience, jwksUri, scope, amr }: Issuer) => ({
  ISSUER: issuer,
  AUDIENCE: audience,
  ...(jwksUri === undefined ? {} : { JWKS_URI: jwksUri }),
  ...(scope === undefined ? {} : { SCOPE: scope }),
  ...(amr.length === 0 ? {} : { AMR: amr.join(',') }),
});

const signInEnvironment = ({ issuer, audience, clientId = audience, rolesClaim, amr, acr, ...commands }: Issuer) => ({
  ISSUER: issuer,
  CLIENT_ID: clientId,
  ...(commands.commandsClientId === undefined ? {} : { COMMANDS_CLIENT_ID: commands.commandsClientId }),
  ...(commands.commandsAnswerTo === undefined ? {} : { COMMANDS_ANSWER_TO: commands.commandsAnswerTo }),
  ...(commands.scope === undefined ? {} : { SCOPE: commands.scope }),
  ROLES_CLAIM: rolesClaim,
  ...(amr.length === 0 ? {} : { AMR: amr.join(',') }),
  ...(acr.length === 0 ? {} : { ACR: acr.join(',') }),
});

/** Concurrency is limited at the mapping: reserved concurrency (`room.ts`) would throttle, and each throttled try counts. */
const feedFrom = (queue: Queue, fn: HotlineFunction, maxConcurrency: number, batchSize = BATCH): void =>
  fn.addEventSource(new SqsEventSource(queue, { batchSize, maxConcurrency, reportBatchItemFailures: true }));

const keysLike = (keys: Record<string, unknown[]>) => ({
  Keys: Object.fromEntries(Object.entries(keys).map(([name, S]) => [name, { S }])),
});

/** Only what is written under these keys wakes the function. */
const rowsNamed = (keys: Record<string, unknown[]>): { pattern: string } => ({
  pattern: JSON.stringify({ eventName: ['INSERT', 'MODIFY'], dynamodb: keysLike(keys) }),
});

/** Only what was put in under these keys wakes the function: what is written of a row later is no news. */
const rowsEntered = (keys: Record<string, unknown[]>): { pattern: string } => ({
  pattern: JSON.stringify({ eventName: ['INSERT'], dynamodb: keysLike(keys) }),
});

/** Only what was enqueued by being written, of these partitions, wakes the function. */
const rowsEnqueued = (pk: unknown[]): { pattern: string } => ({
  pattern: JSON.stringify({
    eventName: ['INSERT', 'MODIFY'],
    dynamodb: { ...keysLike({ pk }), NewImage: { timesEnqueued: { N: [{ exists: true }] } } },
  }),
});

/** Only what has expired under these keys wakes the function, not what somebody removes. */
const rowsExpired = (keys: Record<string, unknown[]>): { pattern: string } => ({
  pattern: JSON.stringify({
    eventName: ['REMOVE'],
    userIdentity: { type: ['Service'], principalId: ['dynamodb.amazonaws.com'] },
    dynamodb: keysLike(keys),
  }),
});

const followLedger = (changes: HotlineFunction, { ledger, queues }: Holdings): void =>
  changes.addEventSource(
    new DynamoEventSource(ledger.table, {
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: CHANGES_BATCH,
      maxBatchingWindow: Duration.seconds(1),
      parallelizationFactor: CHANGES_AT_ONCE,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: STREAM_TRIES,
      onFailure: new SqsDlq(queues.failedChanges),
      filters: [
        rowsEntered(streamKeys('report')),
        rowsEnqueued([...(streamKeys('report').pk ?? []), ...(streamKeys('departure').pk ?? [])]),
        // What is decided about wallets and paid to them, and what was rolled up: a mapping takes five filters.
        rowsNamed({
          pk: [...(streamKeys('decisions').pk ?? []), ...(streamKeys('totals').pk ?? [])],
          sk: [
            ...(streamKeys('decisions').sk ?? []),
            ...(streamKeys('payment').sk ?? []),
            ...(streamKeys('totals').sk ?? []),
            ...(streamKeys('consensus').sk ?? []),
          ],
        }),
        rowsExpired(streamKeys('report')),
        rowsExpired({
          pk: [...(streamKeys('contest').pk ?? []), ...(streamKeys('contactContest').pk ?? [])],
          sk: streamKeys('contest').sk ?? [],
        }),
      ],
    }),
  );

/** Rows of the audit log but its heads, whatever happens to them. A stream takes two readers: there is no third. */
const anchorLog = (anchor: HotlineFunction, { ledger }: Holdings): void =>
  anchor.addEventSource(
    new DynamoEventSource(ledger.table, {
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: ANCHOR_BATCH,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      // Tried until it is done: what is left out is what somebody may change.
      filters: [
        {
          pattern: JSON.stringify({
            dynamodb: {
              Keys: { pk: { S: [{ prefix: 'AUDIT#' }] }, sk: { S: [{ 'anything-but': { prefix: 'HEAD' } }] } },
            },
          }),
        },
      ],
    }),
  );
