import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { DynamoClient } from '#local/cloud/dynamodb/client.ts';
import { Dynoxide } from '#local/cloud/dynamodb/dynoxide.ts';
import { LEDGER_TABLE } from './cloud.ts';
import { leanClient } from './lean-client.ts';
import { fromWire, readWire, toWire, type Values } from './wire.ts';

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
    const { status, body } = await this.#server.forward(`DynamoDB_20120810.${operation}`, toWire(input));
    const answer = readWire(body);
    if (status !== 200) throw exceptionOf(answer as Failure);
    return fromWire(answer);
  }
}
