import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { MovableClock } from '../clock.ts';
import { CallCounter } from './call-counter.ts';
import { CallRecorder } from './calls.ts';
import { DynamoBackend } from './dynamodb/backend.ts';
import { TableCopies } from './dynamodb/copies.ts';
import { DynamoService } from './dynamodb/service.ts';
import type { StreamReader } from './dynamodb/streams.ts';
import type { TableProperties } from './dynamodb/table-definition.ts';
import { CloudEndpoint } from './endpoint.ts';
import { FaultInjector } from './faults.ts';
import type { CloudAnswer } from './http/answer.ts';
import type { CloudRequest } from './http/request.ts';
import { Gatekeeper } from './iam/gatekeeper.ts';
import { BucketStore } from './s3/buckets.ts';
import { BucketService } from './s3/service.ts';
import { SecretStore } from './secrets/secrets.ts';
import { SecretService } from './secrets/service.ts';
import { MailAccount } from './ses/account.ts';
import { MailStore } from './ses/mails.ts';
import { SendingRights } from './ses/sending.ts';
import { MailService } from './ses/service.ts';
import { TopicService } from './sns/service.ts';
import { QueueStore } from './sqs/queues.ts';
import { QueueService } from './sqs/service.ts';
import { waitForMessage } from './sqs/waiting.ts';
import { Store } from './store/store.ts';
import type { Caller, CloudConnection, CloudPlace, ResourcePolicies, Service, Work } from './types.ts';
import { WorkSignal } from './work.ts';

/** How often what has expired is swept, in milliseconds of the machine's clock. */
const SWEEP_INTERVAL = 60_000;

export interface CloudOptions {
  /** Where everything is kept. */
  dataDir: string;
  clock: MovableClock;
  region?: string;
  account?: string;
  /** The endpoint's port; a free one by default. */
  port?: number;
  dynoxideBinary?: string;
  /** A DynamoDB-compatible server to use in place of dynoxide; its items never expire and its stream is not trimmed. */
  dynamoEndpoint?: string;
  onProblem?: (message: string) => void;
}

/** The AWS of one machine: one endpoint for SDK clients, and the same stores in process for what runs functions on it. */
export class Cloud {
  readonly place: CloudPlace;
  readonly clock: MovableClock;
  readonly buckets: BucketStore;
  readonly queues: QueueStore;
  readonly mails: MailStore;
  /** For whom SES sends, and to whom. */
  readonly sending = new SendingRights();
  /** What SES says of itself. */
  readonly mailAccount = new MailAccount();
  /** Topics by ARN, each with whom it tells. */
  readonly topics = new Map<string, readonly string[]>();
  readonly secrets: SecretStore;
  readonly faults = new FaultInjector();
  readonly calls = new CallRecorder();
  readonly counter = new CallCounter();
  readonly #work = new WorkSignal();
  readonly #store: Store;
  readonly #dynamo: DynamoBackend;
  readonly #gatekeeper: Gatekeeper;
  readonly #callers = new Map<string, Caller>();
  readonly #endpoint: CloudEndpoint;
  readonly #operator: CloudConnection['credentials'];
  readonly #timers: (() => void)[] = [];
  readonly #onProblem: (message: string) => void;
  #port = 0;
  #sweeping: Promise<void> = Promise.resolve();

  /** Opens the cloud kept in a directory, or a new one; rejects when another process has it open. */
  static async open(options: CloudOptions): Promise<Cloud> {
    const cloud = new Cloud(options);
    try {
      await cloud.#start(options.port ?? 0);
      return cloud;
    } catch (error) {
      await cloud.close();
      throw error;
    }
  }

  private constructor(options: CloudOptions) {
    const onProblem = options.onProblem ?? ((message: string) => console.error(message));
    this.#onProblem = onProblem;
    this.place = { region: options.region ?? 'eu-north-1', account: options.account ?? '111122223333' };
    this.clock = options.clock;
    this.#store = new Store(options.dataDir, options.clock);
    this.#gatekeeper = new Gatekeeper(this.place, this.calls);
    this.queues = new QueueStore(this.#store, this.place, this.#work, this.faults);
    this.buckets = new BucketStore(this.#store, this.place, this.queues);
    this.mails = new MailStore(this.#store);
    this.secrets = new SecretStore(join(options.dataDir, 'secrets.json'), this.place, options.clock);
    this.#dynamo = new DynamoBackend({ ...options, onProblem }, this.place, this.#store, this.#work);
    this.#operator = { accessKeyId: 'OPERATOR', secretAccessKey: randomBytes(30).toString('base64url') };
    this.addCaller({ name: 'operator', ...this.#operator, policies: 'operator' });

    const s3 = new BucketService(this.buckets, (caller, permission) => this.#gatekeeper.allows(caller, permission));
    this.#endpoint = new CloudEndpoint({
      clock: options.clock,
      callers: this.#callers,
      gatekeeper: this.#gatekeeper,
      faults: this.faults,
      counter: this.counter,
      services: {
        s3,
        dynamodb: new DynamoService(
          this.#dynamo,
          this.#work,
          this.counter,
          new TableCopies(this.#dynamo, this.buckets, this.place, this.clock),
        ),
        sqs: new QueueService(
          this.queues,
          (name) => this.queueUrl(name),
          (name, milliseconds) =>
            waitForMessage({ name, milliseconds, queues: this.queues, clock: this.clock, work: this.#work }),
        ),
        ses: new MailService(this.mails, this.place, this.sending, this.mailAccount),
        sns: new TopicService(this.topics, this.mails, options.clock),
        secretsmanager: new SecretService(this.secrets),
      },
      s3,
      onProblem,
    });
  }

  /** The endpoint for `AWS_ENDPOINT_URL`. */
  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Answers a signed request that came by no socket; null where its answer is not to arrive. */
  answer(request: CloudRequest): Promise<CloudAnswer | null> {
    return this.#endpoint.answerInProcess(request);
  }

  /** Answers a caller of this process, by its access key, what it asks of DynamoDB unsigned; rejects with what is refused. */
  askLedger(accessKeyId: string, request: CloudRequest): Promise<CloudAnswer> {
    return this.#endpoint.answerCaller(accessKeyId, 'dynamodb', request);
  }

  /** How the operator's own clients connect: nothing is refused to them. */
  get connection(): CloudConnection {
    return { endpoint: this.url, region: this.place.region, credentials: this.#operator };
  }

  /** A queue's address; SDKs send to the host in it. */
  queueUrl(name: string): string {
    return `${this.url}/${this.place.account}/${name}`;
  }

  /** Lets someone sign requests; one known by that access key is replaced. */
  addCaller(caller: Caller): void {
    this.#callers.set(caller.accessKeyId, caller);
    this.#gatekeeper.forget(caller);
  }

  /** Puts policies on buckets and queues; rejects when a queue then refuses the events that a bucket is to send it. */
  async setResourcePolicies(policies: ResourcePolicies): Promise<void> {
    this.#gatekeeper.setResourcePolicies(policies);
    for (const bucket of this.buckets.names()) {
      for (const { queue } of this.buckets.options(bucket).notifications ?? []) {
        const arn = queue.startsWith('arn:') ? queue : this.queues.arn(queue);
        const permission = { action: 'sqs:SendMessage', resource: arn };
        if (await this.allowsService('s3.amazonaws.com', permission, this.buckets.arn(bucket))) continue;
        throw new Error(`the policy of queue ${arn} does not let bucket ${bucket} send its events`);
      }
    }
  }

  /** Whether resource policies let an AWS service do this on behalf of one of our resources, given by its ARN. */
  allowsService(
    service: string,
    permission: { action: string; resource: string },
    sourceArn: string,
  ): Promise<boolean> {
    return this.#gatekeeper.allowsService(service, permission, sourceArn);
  }

  /** Whether a caller, by its access key, may do what is done for it in process, such as polling a queue; recorded. */
  async allows(accessKeyId: string, service: Service, action: string, resource: string): Promise<boolean> {
    const caller = this.#callers.get(accessKeyId);
    return caller !== undefined && this.#gatekeeper.ask(caller, service, { action, resource, context: {} });
  }

  /** Makes a table from the properties of a template's `AWS::DynamoDB::GlobalTable` or `Table`, or opens the one there. */
  async createTable(
    properties: TableProperties,
    name: string,
  ): Promise<{ arn: string; streamArn: string | undefined }> {
    const { arn, streamArn } = await this.#dynamo.tables.create(properties, name);
    return { arn, streamArn };
  }

  get streams(): StreamReader {
    return this.#dynamo.streams;
  }

  /** Calls back when there is something to do, until the returned function is called. */
  onWork(listener: (work: Work) => void): () => void {
    return this.#work.onWork(listener);
  }

  /** Removes what is over on the movable clock; also done every minute and, but for the streams, after each move. */
  async sweep(): Promise<void> {
    await this.#sweepStores();
    this.streams.trim();
  }

  /**
   * Copies table, objects, queues and mails as they are at one moment into a folder on the same disk, while it runs: writes wait.
   * `alsoCopy` is done in that moment too. False where the table is kept by another server.
   */
  copyInto(folder: string, alsoCopy: () => void): boolean {
    return this.#dynamo.copyInto(folder, () => {
      this.#store.copyInto(folder);
      alsoCopy();
    });
  }

  async close(): Promise<void> {
    for (const stop of this.#timers.splice(0)) stop();
    await this.#endpoint.close();
    await this.#sweeping;
    await this.#dynamo.close();
    this.#store.close();
  }

  async #start(port: number): Promise<void> {
    await this.#dynamo.open();
    this.#port = await this.#endpoint.listen(port);
    const report = (error: unknown) => this.#onProblem(`a sweep of what has expired failed: ${String(error)}`);
    const timer = setInterval(() => this.sweep().catch(report), SWEEP_INTERVAL);
    this.#timers.push(() => clearInterval(timer));
    // Streams are left to their readers: what these have not yet seen may be a day old now.
    this.#timers.push(this.clock.onMove(() => this.#sweepStores().catch(report)));
  }

  /** One sweep after the other. */
  #sweepStores(): Promise<void> {
    const sweep = this.#sweeping.then(async () => {
      this.buckets.expire();
      this.queues.expire();
      this.mails.expire();
      await this.#dynamo.sweep();
    });
    this.#sweeping = sweep.catch(() => {});
    return sweep;
  }
}
