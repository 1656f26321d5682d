import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient, TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';

/** One call with the capacity units that DynamoDB says it took. */
export interface Consumed {
  call: string;
  read: number;
  write: number;
}

type Transaction = NonNullable<TransactWriteCommandInput['TransactItems']>;
interface Input {
  ReturnConsumedCapacity?: string;
  TransactItems?: Transaction;
}
interface Answer {
  output: { ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[] };
}

const READS = /^(Get|BatchGet|Query|Scan|TransactGet)/;

/** Counts the units of all that is done with a client meanwhile, and keeps the transactions that it sent. */
export const consumedBy = async (
  client: DynamoDBDocumentClient,
  work: () => Promise<unknown>,
): Promise<{ calls: Consumed[]; transactions: Transaction[] }> => {
  const calls: Consumed[] = [];
  const transactions: Transaction[] = [];
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const input = args.input as Input;
      const { TransactItems } = input;
      if (TransactItems !== undefined) transactions.push(structuredClone(TransactItems));
      const call = (context.commandName ?? '').replace(/Command$/, '');
      const answer = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'INDEXES' } });
      const consumed = [(answer as Answer).output.ConsumedCapacity ?? []].flat();
      const units = consumed.reduce((total, { CapacityUnits = 0 }) => total + CapacityUnits, 0);
      calls.push({ call, read: READS.test(call) ? units : 0, write: READS.test(call) ? 0 : units });
      return answer;
    },
    { step: 'initialize', priority: 'high', name: 'consumed', override: true },
  );
  try {
    await work();
  } finally {
    client.middlewareStack.remove('consumed');
  }
  return { calls, transactions };
};
