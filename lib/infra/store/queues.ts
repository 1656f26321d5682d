import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnQueuePolicy, Queue, QueueEncryption, type QueueProps } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { accept } from '#infra/accept.ts';

/** How long a message is kept: long enough to repair what broke over a holiday. */
const MESSAGE_RETENTION = Duration.days(14);

/** How often a message is tried before it goes to the dead-letter queue. */
const MAX_RECEIVES = 5;

/**
 * How often an inbox object is: five readings may kill the function (an object made to exhaust the parser), the sixth
 * stores it unread, and two are left for throttling.
 */
const INBOX_TRIES = 8;

/** A queue's visibility is a multiple of its function's time-out, as AWS advises, so that throttling costs no try. */
const VISIBILITY_FACTOR = 6;

/**
 * Of the queue in order, in seconds: more than its function's time-out, and as long as the lease of the one writer. While a message of
 * a worker that died is hidden, all cluster work stands still; being throttled costs the queue no try, for one batch is under way at most.
 */
const ORDERED_VISIBILITY = 90;

/** Functions that a queue feeds, with the seconds that each may take. */
export const QUEUE_TIMEOUTS = {
  inbox: 60,
  lowPriority: 60,
  files: 150,
  acknowledgements: 20,
  briefs: 30,
  webhooks: 30,
  clusters: 60,
  totals: 60,
  exports: 120,
} as const;
export type QueueName = keyof typeof QUEUE_TIMEOUTS;

/** Of one group, one message after another, and its dead letters too. */
const IN_ORDER: QueueProps = { fifo: true };

const encrypted: QueueProps = {
  encryption: QueueEncryption.SQS_MANAGED,
  enforceSSL: true,
  retentionPeriod: MESSAGE_RETENTION,
};

/** The queues that say "look", each with a dead-letter queue behind it. */
export class Queues extends Construct {
  readonly inbox: Queue;
  /** Submissions that came without proof of work: read by few at once, so that a flood of them delays nobody else. */
  readonly lowPriority: Queue;
  /** Objects that hold pictures or Outlook items: `process-report` hands them on. */
  readonly files: Queue;
  readonly acknowledgements: Queue;
  readonly briefs: Queue;
  readonly webhooks: Queue;
  /** Files that investigators ask for. */
  readonly exports: Queue;
  /** In order, for there is one writer of what campaigns and clusters are. */
  readonly clusters: Queue;
  /** Sums of campaigns and clusters: whichever was counted last stands, so that they need no order and hold up nobody. */
  readonly totals: Queue;
  /** Where records of the table's stream go that `changes` could not work on. */
  readonly failedChanges: Queue;
  /** Where a schedule's invocations go that reached no function. */
  readonly failedSchedules: Queue;
  readonly deadLetters: Record<string, Queue> = {};
  /** What lets S3 ring the queues of the inbox: the bucket's notifications depend on it. */
  readonly inboxPolicies: CfnQueuePolicy[];

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.inbox = this.queue('Inbox', QUEUE_TIMEOUTS.inbox, INBOX_TRIES);
    this.lowPriority = this.queue('LowPriority', QUEUE_TIMEOUTS.lowPriority, INBOX_TRIES);
    this.files = this.queue('Files', QUEUE_TIMEOUTS.files, INBOX_TRIES);
    this.acknowledgements = this.queue('Acknowledgements', QUEUE_TIMEOUTS.acknowledgements);
    this.briefs = this.queue('Briefs', QUEUE_TIMEOUTS.briefs);
    this.webhooks = this.queue('Webhooks', QUEUE_TIMEOUTS.webhooks);
    this.clusters = this.queue('Clusters', QUEUE_TIMEOUTS.clusters, MAX_RECEIVES, IN_ORDER);
    this.totals = this.queue('Totals', QUEUE_TIMEOUTS.totals);
    this.exports = this.queue('Exports', QUEUE_TIMEOUTS.exports);
    this.failedChanges = this.deadLetter('Changes');
    this.failedSchedules = this.deadLetter('Schedules');
    for (const queue of [this.failedChanges, this.failedSchedules]) {
      accept(queue, 'SQS3', 'It is a dead-letter queue: of the stream and of the scheduler, not of a queue.');
    }
    this.inboxPolicies = [this.inbox, this.lowPriority].map(ringFromBuckets);
  }

  private queue(name: string, timeout: number, tries = MAX_RECEIVES, more: QueueProps = {}): Queue {
    return new Queue(this, name, {
      ...encrypted,
      ...more,
      visibilityTimeout: Duration.seconds(more.fifo === true ? ORDERED_VISIBILITY : timeout * VISIBILITY_FACTOR),
      deadLetterQueue: { queue: this.deadLetter(name, more), maxReceiveCount: tries },
    });
  }

  private deadLetter(name: string, more: QueueProps = {}): Queue {
    const queue = new Queue(this, `${name}DeadLetters`, { ...encrypted, ...more });
    this.deadLetters[name] = queue;
    return queue;
  }
}

/** The account is the condition, not the bucket's ARN: naming the bucket here would make the two depend on each other. */
const ringFromBuckets = (queue: Queue): CfnQueuePolicy => {
  queue.addToResourcePolicy(
    new PolicyStatement({
      sid: 'RingFromBuckets',
      principals: [new ServicePrincipal('s3.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue.queueArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(queue).account } },
    }),
  );
  const policy = queue.node.tryFindChild('Policy')?.node.defaultChild;
  if (!(policy instanceof CfnQueuePolicy)) throw new TypeError('the queue has no policy');
  return policy;
};
