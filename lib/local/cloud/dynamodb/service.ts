import type { CallCounter, CallUnits } from '../call-counter.ts';
import { CloudError } from '../errors.ts';
import { type CloudAnswer, jsonAnswer } from '../http/answer.ts';
import type { CloudService, Operation, ServiceCall } from '../service.ts';
import type { WorkSignal } from '../work.ts';
import type { DynamoBackend } from './backend.ts';
import type { TableCopies } from './copies.ts';
import { refuseLongLists } from './long-lists.ts';
import { dynamoPermissions } from './permissions.ts';
import { tableName, tableReferences } from './place.ts';
import type { DynamoInput } from './types.ts';

const WRITES = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'TransactWriteItems']);
/** Operations whose answers hold items and no ARNs. */
const ITEM_OPERATIONS = new Set([...WRITES, 'GetItem', 'BatchGetItem', 'Query', 'Scan', 'TransactGetItems']);
const TABLE_CHANGES = new Set(['CreateTable', 'UpdateTable', 'DeleteTable', 'UpdateTimeToLive']);

/** DynamoDB and its streams: requests are checked here and answered by the emulator. */
export class DynamoService implements CloudService {
  readonly #backend: DynamoBackend;
  readonly #work: WorkSignal;

  readonly #counter: CallCounter;

  readonly #copies: TableCopies;

  constructor(backend: DynamoBackend, work: WorkSignal, counter: CallCounter, copies: TableCopies) {
    this.#backend = backend;
    this.#copies = copies;
    this.#work = work;
    this.#counter = counter;
  }

  async prepare({ request, body }: ServiceCall): Promise<Operation> {
    const target = request.headers['x-amz-target'] ?? '';
    const action = operationOf(target);
    if (!/^DynamoDB(Streams)?_20120810\.\w+$/.test(target)) {
      throw new CloudError('UnknownOperationException', 'The operation is not known');
    }
    const input = parseInput(body);
    refuseLongLists(input);
    const copying = this.#copies.operation(action, input);
    if (copying !== null) return copying;
    const names = tableReferences(input).map(tableName);
    return {
      action,
      resource: names.join(',') || (input.StreamArn ?? ''),
      permissions: await dynamoPermissions(action, input, (reference) => this.#backend.tables.get(reference)),
      run: () => this.#forward(target, input, body, names),
      ...(WRITES.has(action) && { conflict: () => conflictOf(input) }),
    };
  }

  refuse(error: CloudError): CloudAnswer {
    return jsonAnswer(
      { __type: `com.amazonaws.dynamodb.v20120810#${error.code}`, message: error.message, ...error.fields },
      error.status,
    );
  }

  throttled(): CloudError {
    return new CloudError(
      'ProvisionedThroughputExceededException',
      'The level of configured provisioned throughput for the table was exceeded.',
    );
  }

  async #forward(target: string, input: DynamoInput, body: Buffer, names: string[]): Promise<CloudAnswer> {
    const { client, arns, tables } = this.#backend;
    const action = operationOf(target);
    const asked = this.#counter.isCounting && ITEM_OPERATIONS.has(action) ? { ...input, ...COUNTED } : input;
    const translated = arns.byName(asked) ?? (asked === input ? null : asked);
    const answer = await client.forward(target, translated ? Buffer.from(JSON.stringify(translated)) : body);
    if (answer.status === 200 && WRITES.has(action)) for (const name of names) this.#work.tell({ kind: 'table', name });
    if (answer.status === 200 && TABLE_CHANGES.has(action)) for (const name of names) await tables.changed(name);
    return {
      status: answer.status,
      headers: { 'content-type': 'application/x-amz-json-1.0' },
      body: ITEM_OPERATIONS.has(action) ? answer.body : arns.outward(answer.body.toString()),
      ...(asked !== input && answer.status === 200 && { units: unitsOf(action, answer.body) }),
    };
  }
}

/** Asks DynamoDB to say what a call took. */
const COUNTED = { ReturnConsumedCapacity: 'TOTAL' };

const unitsOf = (action: string, body: Buffer): CallUnits => {
  const { ConsumedCapacity = [] } = JSON.parse(body.toString()) as {
    ConsumedCapacity?: { CapacityUnits?: number } | { CapacityUnits?: number }[];
  };
  const units = [ConsumedCapacity].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
  return WRITES.has(action) ? { read: 0, write: units } : { read: units, write: 0 };
};

const operationOf = (target: string): string => target.split('.')[1] ?? '';

const parseInput = (body: Buffer): DynamoInput => {
  try {
    return JSON.parse(body.toString() || '{}') as DynamoInput;
  } catch {
    throw new CloudError('SerializationException', 'The body is not JSON');
  }
};

/** What DynamoDB says when another transaction holds an item: in a transaction, by item. */
const conflictOf = (input: DynamoInput): CloudError => {
  if (!input.TransactItems) {
    return new CloudError('TransactionConflictException', 'Transaction is ongoing for the item');
  }
  const reasons = input.TransactItems.map((_, index) =>
    index === 0 ? { Code: 'TransactionConflict', Message: 'Transaction is ongoing for the item' } : { Code: 'None' },
  );
  const codes = reasons.map((reason) => reason.Code).join(', ');
  return new CloudError(
    'TransactionCanceledException',
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    400,
    { CancellationReasons: reasons },
  );
};
