import { ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { acknowledge } from '#actions/acknowledge/acknowledge.ts';
import type { Answering } from '#actions/acknowledge/answer-sender.ts';
import { runClusterTask } from '#actions/cluster/run-cluster-task.ts';
import { type Processing, processReport } from '#actions/process/process-report.ts';
import { enqueueDueRows } from '#actions/sweep/enqueue-due-rows.ts';
import { type Sweeping, sweep } from '#actions/sweep/sweep.ts';
import { destroyReports } from '#actions/withdraw/destroy-report.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { readTask } from '#domain/tasks/read-task.ts';
import { type KindOf, taskOf } from '#domain/tasks/task.ts';
import type { FunctionName } from '#infra/access/access.ts';
import { ledgerClient, mailClient } from '#io/clients.ts';
import { fileReader } from '#io/files/read-file.ts';
import { objectsClient, queueClient } from '#io/object-clients.ts';
import { pagerClient } from '#io/pager.ts';
import { key } from '#io/table/store/keys.ts';
import type { TableProperties } from '#local/cloud/dynamodb/table-definition.ts';
import { LEDGER_TABLE, openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { leanObjectsClient, leanQueueClient } from '#test/support/cloud/lean-clients.ts';
import { LeanTable } from '#test/support/cloud/lean-table.ts';
import { Lifetime } from '#test/support/cloud/lifetime.ts';
import { roleOf } from '#test/support/cloud/roles.ts';
import { functionSettings } from '#test/support/settings.ts';

const HASH_KEY = new Uint8Array(64).fill(11);
const MATCH_KEY = new Uint8Array(64).fill(13);

/** The functions' caller: faults that name it leave the test's own calls alone. */
export const WORKER = { name: 'worker', accessKeyId: 'WORKER', secretAccessKey: 'made-up-secret-of-a-test' };

/** The stream has no reader here. */
const { StreamSpecification: _, ...WITHOUT_STREAM } = LEDGER_TABLE;

/** What S3 and we send to the queues, as far as a test reads it. */
interface Body {
  kind?: string;
  Records?: { s3: { object: { key: string } } }[];
}

/** What all functions that own the ledger need of the world. */
type Worker = Processing & Answering & Sweeping;

/** The functions that own the ledger, in a table, buckets and queues of their own, with workers that may die. */
export class LedgerWorld {
  readonly test: TestCloud;
  readonly settings: FunctionSettings;
  readonly identities: readonly string[];
  readonly hashKey = HASH_KEY;
  readonly matchKey = MATCH_KEY;
  readonly names: {
    table: string;
    inbox: string;
    originals: string;
    inboxQueue: string;
    lowPriority: string;
    acknowledgements: string;
    clusters: string;
    totals: string;
  };
  /** How often an SDK client tries a call. */
  maxAttempts = 1;
  #ahead = 0;
  /** By whose access key they sign. */
  readonly #immortal = new Map<string, { offset: number; maxAttempts: number; worker: Worker }>();
  readonly #roles = new Set<FunctionName>();

  /** The table, where it is spoken to without the SDK's client and the endpoint. */
  readonly #lean: LeanTable | undefined;

  private constructor(
    test: TestCloud,
    settings: FunctionSettings,
    identities: readonly string[],
    n: number,
    lean?: LeanTable,
  ) {
    this.#lean = lean;
    this.test = test;
    this.settings = settings;
    this.identities = identities;
    this.names = {
      table: lean?.name ?? `ledger-${n}`,
      inbox: `inbox-${n}`,
      originals: `originals-${n}`,
      inboxQueue: `inbox-queue-${n}`,
      lowPriority: `low-priority-${n}`,
      acknowledgements: `acknowledgements-${n}`,
      clusters: `clusters-${n}.fifo`,
      totals: `totals-${n}`,
    };
  }

  static async open(
    test: TestCloud,
    identities: readonly string[],
    n: number,
    {
      tableProperties = WITHOUT_STREAM,
      lean,
    }: { tableProperties?: TableProperties | undefined; lean?: LeanTable } = {},
  ): Promise<LedgerWorld> {
    const recipients = await Promise.all(identities.map((identity) => identityToRecipient(identity)));
    const settings = functionSettings(recipients);
    const world = new LedgerWorld(test, settings, identities, n, lean);
    const { table, inbox, originals, inboxQueue, lowPriority, acknowledgements, clusters, totals } = world.names;
    if (lean === undefined) await test.cloud.createTable(tableProperties, table);
    test.cloud.queues.create(inboxQueue);
    test.cloud.queues.create(lowPriority);
    test.cloud.queues.create(acknowledgements);
    test.cloud.queues.create(clusters, { fifo: true });
    test.cloud.queues.create(totals);
    test.cloud.buckets.create(originals);
    const notifications = ['mail/', 'report/'].map((prefix) => ({
      queue: inboxQueue,
      events: ['s3:ObjectCreated:*'],
      prefix,
    }));
    test.cloud.buckets.create(inbox, { notifications });
    test.cloud.queues.purge(inboxQueue);
    return world;
  }

  readonly now = (): Date => new Date(this.test.clock.now() + this.#ahead);

  /** Lets time pass for the functions alone: moving the cloud's clock ends what its callers have signed. */
  skip(milliseconds: number): void {
    this.#ahead += milliseconds;
  }

  /** Puts an object into the inbox, as SES and intake do. */
  put(key: string, bytes: Uint8Array): void {
    this.test.cloud.buckets.put(this.names.inbox, key, bytes);
  }

  /** One function's world, whose AWS calls are a life; without one, that of a worker who does not die. */
  worker(life?: Lifetime): Worker {
    return this.#worker(WORKER.accessKeyId, life);
  }

  /** The same under a function's role. A lean table knows no roles. */
  as(name: FunctionName, life?: Lifetime): Worker {
    const accessKeyId = `${WORKER.accessKeyId}-${name}`;
    if (!this.#roles.has(name)) {
      const role = `arn:aws:iam::111122223333:role/${name}`;
      this.test.cloud.addCaller({ ...WORKER, accessKeyId, role, policies: roleOf(name) });
      this.#roles.add(name);
    }
    return this.#worker(accessKeyId, life);
  }

  #worker(accessKeyId: string, life?: Lifetime): Worker {
    if (life !== undefined) return this.#make(life, accessKeyId);
    const { offset } = this.test.clock;
    const known = this.#immortal.get(accessKeyId);
    if (known?.offset === offset && known.maxAttempts === this.maxAttempts) return known.worker;
    const worker = this.#make(new Lifetime(), accessKeyId);
    this.#immortal.set(accessKeyId, { offset, maxAttempts: this.maxAttempts, worker });
    return worker;
  }

  #make(life: Lifetime, accessKeyId: string): Worker {
    const credentials = { accessKeyId, secretAccessKey: WORKER.secretAccessKey };
    // Signatures carry the time: this process must sign by the clock that the cloud reads.
    const systemClockOffset = this.test.clock.offset;
    const connection = { ...this.test.connection, credentials, maxAttempts: this.maxAttempts, systemClockOffset };
    const queues = life.bind(this.#lean ? leanQueueClient(this.test.cloud.queues) : queueClient(connection));
    const queue = (name: string) => ({ client: queues, url: this.test.cloud.queueUrl(name) });
    const { buckets } = this.test.cloud;
    const objects = life.bind(this.#lean ? leanObjectsClient(buckets) : objectsClient(connection));
    return {
      table: { client: life.bind(this.#lean?.client() ?? ledgerClient(connection)), name: this.names.table },
      inbox: { client: objects, name: this.names.inbox },
      originals: { client: objects, name: this.names.originals },
      mail: life.bind(mailClient(connection)),
      acknowledgements: queue(this.names.acknowledgements),
      clusters: queue(this.names.clusters),
      inboxQueue: queue(this.names.inboxQueue),
      lowPriorityQueue: queue(this.names.lowPriority),
      filesQueue: queue(this.names.lowPriority),
      briefs: queue('briefs'),
      webhooks: queue('webhooks'),
      exports: queue('exports'),
      totals: queue(this.names.totals),
      files: { reader: () => fileReader(60) },
      hashKey: this.hashKey,
      matchKey: this.matchKey,
      settings: this.settings,
      endpoints: this.settings.feed.endpoints,
      clock: this.now,
    };
  }

  /** What paging takes, by a topic and under the role of the function that does. */
  asPager(topic: string, life = new Lifetime()) {
    const { table, settings, clock } = this.as('brief', life);
    const credentials = { ...WORKER, accessKeyId: `${WORKER.accessKeyId}-brief` };
    const { offset } = this.test.clock;
    const connection = { ...this.test.connection, credentials, maxAttempts: 1, systemClockOffset: offset };
    return { table, settings, clock, pager: { client: life.bind(pagerClient(connection)), topic } };
  }

  process(key: string, life?: Lifetime): Promise<void> {
    return processReport(this.as('process-report', life), key);
  }

  acknowledge(report: string, life?: Lifetime): Promise<void> {
    return acknowledge(this.as('acknowledge', life), report);
  }

  sweep(life?: Lifetime): Promise<void> {
    return sweep(this.as('sweep', life));
  }

  /** The part of the sweep that rings for rows that are due. */
  ringDue(): Promise<void> {
    const { table, ...bells } = this.as('sweep');
    const destroy = (ids: readonly string[]) =>
      destroyReports({ ...this.as('sweep'), clock: this.now }, ids, () => undefined);
    return enqueueDueRows(table, { ...bells, destroy }, this.now());
  }

  /** Does a task of the ordered queue. */
  work(kind: KindOf<'clusters'>, id: string, life?: Lifetime): Promise<void> {
    return runClusterTask(this.as('clusters', life), taskOf(kind, id));
  }

  /** What a message of one of the queues asks for. */
  async handle(body: string, life?: Lifetime): Promise<void> {
    const read = JSON.parse(body) as Body;
    if (read.kind === 'acknowledge') await this.acknowledge(readTask('acknowledgements', read).id, life);
    else if (read.kind !== undefined) await runClusterTask(this.as('clusters', life), readTask('clusters', read));
    for (const { s3 } of read.Records ?? [])
      await this.process(decodeURIComponent(s3.object.key.replaceAll('+', ' ')), life);
  }

  /** Opens a sealed original with one of the team's keys. */
  async unseal(key: string, identity = this.identities[0] ?? ''): Promise<Uint8Array> {
    const object = this.test.cloud.buckets.get(this.names.originals, key);
    if (object === undefined) throw new Error(`no sealed object ${key}`);
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    return decrypter.decrypt(object.body);
  }

  /** Leaves a report without objects in the inbox, as `acknowledge` does. */
  async clearInbox(report: string): Promise<void> {
    const Key = key.report(report);
    const { client, name: TableName } = this.worker().table;
    await client.send(new UpdateCommand({ TableName, Key, UpdateExpression: 'REMOVE inbox' }));
  }

  /** Leaves nothing of what was done in this world. */
  async empty(): Promise<void> {
    // What a process remembers of the ledger goes with the process.
    this.#immortal.clear();
    const { queues, buckets } = this.test.cloud;
    for (const queue of [
      this.names.inboxQueue,
      this.names.lowPriority,
      this.names.acknowledgements,
      this.names.clusters,
      this.names.totals,
    ])
      queues.purge(queue);
    for (const bucket of [this.names.inbox, this.names.originals]) {
      for (const { key: name } of buckets.list(bucket)) buckets.delete(bucket, name);
    }
    await this.#lean?.empty();
  }

  /** All rows of the ledger. */
  async rows(): Promise<Record<string, unknown>[]> {
    const rows: Record<string, unknown>[] = [];
    for await (const page of this.pages()) rows.push(...page);
    return rows;
  }

  /** All rows of the ledger, page by page. */
  async *pages(): AsyncGenerator<Record<string, unknown>[]> {
    const client = this.#lean?.client() ?? this.test.clients.ledger;
    let ExclusiveStartKey: Record<string, unknown> | undefined;
    do {
      const scan = new ScanCommand({ TableName: this.names.table, ConsistentRead: true, ExclusiveStartKey });
      const { Items = [], LastEvaluatedKey } = await client.send(scan);
      yield Items;
      ExclusiveStartKey = LastEvaluatedKey;
    } while (ExclusiveStartKey !== undefined);
  }

  inboxKeys(): string[] {
    return this.test.cloud.buckets.list(this.names.inbox).map(({ key }) => key);
  }
}

/** Worlds in one embedded cloud: each `next` is empty, so that runs of a property do not meet. */
export const openLedgerWorlds = async () => {
  const test = await openCloud();
  test.cloud.addCaller({ ...WORKER, policies: 'operator' });
  const identities = await Promise.all([1, 2, 3].map(() => generateX25519Identity()));
  let n = 0;
  return {
    test,
    next: (tableProperties?: TableProperties): Promise<LedgerWorld> => {
      n += 1;
      return LedgerWorld.open(test, identities, n, { tableProperties });
    },
    close: () => test.close(),
  };
};

/** One world for thousands of histories, one after another: `again` empties it. Its table, queues and buckets are lean. */
export const openLeanWorld = async () => {
  const test = await openCloud();
  const lean = await LeanTable.open();
  test.cloud.addCaller({ ...WORKER, policies: 'operator' });
  const identities = await Promise.all([1, 2, 3].map(() => generateX25519Identity()));
  const world = await LedgerWorld.open(test, identities, 1, { lean });
  return {
    again: async (): Promise<LedgerWorld> => {
      await world.empty();
      return world;
    },
    close: async () => {
      await lean.close();
      await test.close();
    },
  };
};
