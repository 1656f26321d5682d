/**
 * CPU of a row's read in a page of a query: of its values alone (`unmarshall`), of the SDK from the answer's bytes to values, and
 * of the schema that they pass through then, which was not there once: `npm run bench:rows`.
 */
import { Readable } from 'node:stream';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { ALL_ROWS } from '#io/table/all-rows.ts';
import { sampleOf } from '#test/support/ledger/sample-row.ts';

/** Rows of a page, pages of a round, rounds of which the median counts. */
const ROWS = 50;
const PAGES = 60;
const ROUNDS = 9;

const microseconds = async (work: () => unknown): Promise<number> => {
  const before = process.cpuUsage();
  for (let page = 0; page < PAGES; page += 1) await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / PAGES / ROWS;
};

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** A client whose every query is answered by this page, without a network. */
const answering = (items: readonly object[]): DynamoDBDocumentClient => {
  const wire = (_: string, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
  const body = Buffer.from(JSON.stringify({ Items: items, Count: items.length, ScannedCount: items.length }, wire));
  const handle = async () => ({ response: { statusCode: 200, headers: {}, body: Readable.from([body]) } });
  const credentials = { accessKeyId: 'bench', secretAccessKey: 'bench' };
  return DynamoDBDocumentClient.from(
    new DynamoDBClient({ region: 'eu-north-1', credentials, requestHandler: { handle } as never }),
  );
};

const query = new QueryCommand({ TableName: 'table', KeyConditionExpression: 'pk = :pk' });

console.log('µs a row           values  with the SDK   schema    × of values   × of a read with the SDK');
for (const kind of ['report', 'sighting', 'wallet', 'campaign', 'link', 'payment', 'endpoint'] as const) {
  const row = ALL_ROWS[kind];
  const item = sampleOf(row.schema) as Record<string, unknown>;
  const stored = Array.from({ length: ROWS }, () => marshall(item));
  const client = answering(stored);
  const page = async () => (await client.send(query)).Items ?? [];
  const given = await page();
  const rounds: Record<'values' | 'sdk' | 'schema', number>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({
      values: await microseconds(() => stored.map((each) => unmarshall(each))),
      sdk: await microseconds(page),
      schema: await microseconds(() => given.map((each) => row.read(each))),
    });
  }
  const of = (name: 'values' | 'sdk' | 'schema') => median(rounds.map((round) => round[name]));
  const [values, sdk, schema] = [of('values'), of('sdk'), of('schema')];
  const shown = [values, sdk, schema].map((value) => value.toFixed(1).padStart(7));
  const times = [(values + schema) / values, (sdk + schema) / sdk].map((value) => `× ${value.toFixed(2)}`);
  console.log(`${kind.padEnd(16)} ${shown[0]} ${shown[1]}      ${shown[2]}    ${times[0]}        ${times[1]}`);
}
