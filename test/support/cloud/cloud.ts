import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { S3Client } from '@aws-sdk/client-s3';
import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { SESClient } from '@aws-sdk/client-ses';
import type { SQSClient } from '@aws-sdk/client-sqs';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { FunctionName } from '#infra/access/access.ts';
import { ledgerClient, mailClient, secretsClient } from '#io/clients.ts';
import { objectsClient, queueClient } from '#io/object-clients.ts';
import { INDEX } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';
import { MovableClock } from '#local/clock.ts';
import { Cloud } from '#local/cloud/cloud.ts';
import type { CloudConnection } from '#local/cloud/types.ts';
import { type InProcess, inProcess } from './in-process.ts';
import { roleOf } from './roles.ts';
import { shortly } from './short-way.ts';

const keySchema = (pk: string, sk: string) => [
  { AttributeName: pk, KeyType: 'HASH' },
  { AttributeName: sk, KeyType: 'RANGE' },
];

/** What a list of reports shows of each. */
const LISTED = {
  ProjectionType: 'INCLUDE',
  NonKeyAttributes: ['id', 'channel', 'language', 'campaign', 'newWallets'],
};

/** What each index holds besides keys: what it leaves out, a query of it does not give. */
const PROJECTIONS = {
  byEntry: LISTED,
  byCampaign: LISTED,
  due: { ProjectionType: 'KEYS_ONLY' },
  list: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['listed'] },
};

const indexes = Object.entries(INDEX) as [keyof typeof INDEX, (typeof INDEX)[keyof typeof INDEX]][];

/** The ledger's table as the template defines it, without synthesizing; a test holds it to the template. */
export const LEDGER_TABLE = {
  AttributeDefinitions: ['pk', 'sk', ...new Set(indexes.flatMap(([, { pk, sk }]) => [pk, sk]))].map((name) => ({
    AttributeName: name,
    AttributeType: 'S',
  })),
  KeySchema: keySchema('pk', 'sk'),
  GlobalSecondaryIndexes: indexes.map(([id, { name, pk, sk }]) => ({
    IndexName: name,
    KeySchema: keySchema(pk, sk),
    Projection: PROJECTIONS[id],
  })),
  StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
  TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
};

/** SDK clients of the operator, as the product makes them. */
export interface CloudClients {
  ledger: DynamoDBDocumentClient;
  dynamo: DynamoDBClient;
  objects: S3Client;
  queue: SQSClient;
  mail: SESClient;
  secrets: SecretsManagerClient;
}

/** How a test connects: in process, but for the address of the endpoint, which others may use. */
type TestConnection = CloudConnection & Partial<InProcess>;

/** An embedded cloud for a test, with the hotline's table, buckets, queues and secrets. */
export interface TestCloud {
  cloud: Cloud;
  clock: MovableClock;
  dataDir: string;
  connection: TestConnection;
  clients: CloudClients;
  table: string;
  buckets: { inbox: string; originals: string; anchors: string };
  queueUrls: {
    inbox: string;
    acknowledgements: string;
    briefs: string;
    webhooks: string;
    clusters: string;
    exports: string;
  };
  /** How a function connects, under its role. */
  as(name: FunctionName): TestConnection;
  /** A table as a function reaches it. */
  tableAs(name: FunctionName, table: string): Table;
  close(): Promise<void>;
}

const TABLE = 'hotline-ledger';
const BUCKETS = { inbox: 'hotline-inbox', originals: 'hotline-originals', anchors: 'hotline-anchors' };
const QUEUES = ['inbox', 'acknowledgements', 'briefs', 'webhooks'] as const;
const SECRETS = ['hotline-hash-key', 'hotline-page-key'];

/** The operator's clients of a cloud. */
export const clientsOf = (connection: CloudConnection): CloudClients => {
  const ledger = ledgerClient(connection);
  return {
    ledger,
    dynamo: ledger as unknown as DynamoDBClient,
    objects: objectsClient(connection),
    queue: queueClient(connection),
    mail: mailClient(connection),
    secrets: secretsClient(connection),
  };
};

/** How a function connects to a cloud, under its role. */
export const connectionAs = (cloud: Cloud, name: FunctionName): CloudConnection => {
  const credentials = { accessKeyId: `FUNCTION-${name}`, secretAccessKey: 'made-up-secret-of-a-test' };
  cloud.addCaller({ name, ...credentials, policies: roleOf(name) });
  return { ...cloud.connection, credentials };
};

/** In `npm run test:long` all calls go as they do on AWS. */
const IS_LONG = process.env.HOTLINE_TEST_RUNS === 'long';

/**
 * Opens an embedded cloud in a directory of its own; `close` ends it and removes the directory. Its clients reach it without a
 * socket, and the ledger without a signature, but `bySockets`, for the tests of the cloud itself and in long runs.
 */
export const openCloud = async ({ bySockets = IS_LONG } = {}): Promise<TestCloud> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'hotline-cloud-'));
  const clock = new MovableClock();
  const cloud = await Cloud.open({ dataDir, clock });
  for (const name of QUEUES) {
    cloud.queues.create(`${name}-dead`);
    cloud.queues.create(name, { redrive: { deadLetterQueue: `${name}-dead`, maxReceiveCount: 5 } });
  }
  cloud.queues.create('exports');
  cloud.queues.create('clusters.fifo', { fifo: true });
  const notifications = ['mail/', 'report/'].map((prefix) => ({
    queue: 'inbox',
    events: ['s3:ObjectCreated:*'],
    prefix,
  }));
  cloud.buckets.create(BUCKETS.originals);
  cloud.buckets.create(BUCKETS.anchors);
  cloud.buckets.create(BUCKETS.inbox, { notifications });
  cloud.queues.purge('inbox');
  for (const name of SECRETS) cloud.secrets.create(name, { generate: { length: 64, excludePunctuation: true } });
  await cloud.createTable(LEDGER_TABLE, TABLE);
  const way = bySockets ? {} : inProcess(cloud);
  const shortened = (client: DynamoDBDocumentClient, accessKeyId: string): DynamoDBDocumentClient =>
    bySockets ? client : shortly(client, cloud, accessKeyId);
  const connection = { ...cloud.connection, ...way };
  const clients = clientsOf(connection);
  shortened(clients.ledger, connection.credentials.accessKeyId);
  const as = (name: FunctionName): TestConnection => ({ ...connectionAs(cloud, name), ...way });
  const functions = new Map<FunctionName, DynamoDBDocumentClient>();
  const ledgerAs = (name: FunctionName): DynamoDBDocumentClient => {
    const known = functions.get(name);
    if (known) return known;
    const connected = as(name);
    const client = shortened(ledgerClient(connected), connected.credentials.accessKeyId);
    functions.set(name, client);
    return client;
  };
  return {
    cloud,
    clock,
    dataDir,
    connection,
    clients,
    as,
    tableAs: (name, table) => ({ client: ledgerAs(name), name: table }),
    table: TABLE,
    buckets: BUCKETS,
    queueUrls: {
      inbox: cloud.queueUrl('inbox'),
      acknowledgements: cloud.queueUrl('acknowledgements'),
      briefs: cloud.queueUrl('briefs'),
      webhooks: cloud.queueUrl('webhooks'),
      exports: cloud.queueUrl('exports'),
      clusters: cloud.queueUrl('clusters.fifo'),
    },
    close: async () => {
      for (const client of [...Object.values(clients), ...functions.values()]) client.destroy();
      await cloud.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
