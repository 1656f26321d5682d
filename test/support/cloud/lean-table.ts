import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { DynamoClient } from '#local/cloud/dynamodb/client.ts';
import { Dynoxide } from '#local/cloud/dynamodb/dynoxide.ts';
import { LEDGER_TABLE } from './cloud.ts';
import { leanClient } from './lean-client.ts';

type Values = Record<string, unknown>;

const OPTIONS = { removeUndefinedValues: true };
/** What in a request or an answer is a row, or values by name. */
const ROWS = new Set([
  'Key',
  'Item',
  'ExpressionAttributeValues',
  'ExclusiveStartKey',
  'Attributes',
  'LastEvaluatedKey',
]);
const LISTS_OF_ROWS = new Set(['Keys', 'Items']);

/** Turns the rows in a request or an answer, wherever they stand, into another form. */
const convert = (value: unknown, row: (values: Values) => Values): unknown => {
  if (Array.isArray(value)) return value.map((one) => convert(one, row));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      if (inner === undefined) return [name, inner];
      if (ROWS.has(name)) return [name, row(inner as Values)];
      if (LISTS_OF_ROWS.has(name)) return [name, (inner as Values[]).map(row)];
      // The answer of BatchGetItem: rows by table.
      if (name === 'Responses') return [name, mapValues(inner as Record<string, Values[]>, (rows) => rows.map(row))];
      return [name, convert(inner, row)];
    }),
  );
};

const mapValues = <A, B>(values: Record<string, A>, work: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, work(value)]));

const toWire = (input: Values): unknown => convert(input, (row) => marshall(row, OPTIONS));
const fromWire = (output: Values): Values =>
  convert(output, (row) => unmarshall(row as Parameters<typeof unmarshall>[0])) as Values;

/** Bytes are base64 on the wire, in values tagged `B`, or `BS` where they are several. */
const bytesToText = (_: string, value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
const textToBytes = (tag: string, value: unknown): unknown => {
  if (tag === 'B' && typeof value === 'string') return new Uint8Array(Buffer.from(value, 'base64'));
  if (tag === 'BS' && Array.isArray(value)) return value.map((one) => textToBytes('B', one));
  return value;
};

interface Failure {
  __type?: string;
  message?: string;
  CancellationReasons?: { Code?: string }[];
}

/** The SDK's exception for a refusal, so that what looks at it cannot tell the difference. */
const exceptionOf = ({ __type = '', message = '', CancellationReasons = [] }: Failure): Error => {
  const rest = { message, $metadata: {} };
  if (__type.endsWith('ConditionalCheckFailedException')) return new ConditionalCheckFailedException(rest);
  if (__type.endsWith('TransactionCanceledException')) {
    return new TransactionCanceledException({ ...rest, CancellationReasons });
  }
  return new Error(`${__type}: ${message}`);
};

/** `Get` is sent as `GetItem`. */
const operationOf = (command: string): string => {
  if (command === 'TransactWrite') return 'TransactWriteItems';
  return command === 'Query' || command === 'Scan' ? command : `${command}Item`;
};

/** A ledger in a DynamoDB emulator of its own, with lean clients. */
export class LeanTable {
  readonly name = 'ledger';
  readonly #directory: string;
  readonly #dynoxide: Dynoxide;
  readonly #server: DynamoClient;

  private constructor() {
    this.#directory = mkdtempSync(join(tmpdir(), 'hotline-lean-'));
    this.#dynoxide = new Dynoxide({ file: join(this.#directory, 'ledger.sqlite'), onProblem: console.error });
    this.#server = new DynamoClient(() => this.#dynoxide.url());
  }

  static async open(): Promise<LeanTable> {
    const table = new LeanTable();
    await table.#create();
    return table;
  }

  /** A client of its own middleware. */
  client(): DynamoDBDocumentClient {
    return leanClient((command, input) => this.#call(operationOf(command), input));
  }

  /** Leaves no row. */
  async empty(): Promise<void> {
    await this.#server.call('DeleteTable', { TableName: this.name });
    await this.#create();
  }

  async close(): Promise<void> {
    this.#server.close();
    await this.#dynoxide.stop();
    rmSync(this.#directory, { recursive: true, force: true });
  }

  async #create(): Promise<void> {
    const { StreamSpecification: _, TimeToLiveSpecification: __, ...properties } = LEDGER_TABLE;
    await this.#server.call('CreateTable', { TableName: this.name, BillingMode: 'PAY_PER_REQUEST', ...properties });
  }

  async #call(operation: string, input: Values): Promise<Values> {
    const request = Buffer.from(JSON.stringify(toWire(input), bytesToText));
    const { status, body } = await this.#server.forward(`DynamoDB_20120810.${operation}`, request);
    const answer = JSON.parse(body.toString(), textToBytes) as Values;
    if (status !== 200) throw exceptionOf(answer as Failure);
    return fromWire(answer);
  }
}
