import { setTimeout } from 'node:timers/promises';
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { TransientError } from '#io/transient-error.ts';
import type { Table } from './table.ts';

/** Most rows of one call (DynamoDB's limit). */
const MAX_ROWS = 25;
/** How often what the table was too busy to write is tried, and the wait before the second time, in milliseconds, doubled each time. */
const MAX_ATTEMPTS = 8;
const FIRST_WAIT_MS = 20;

/** The table was too busy for some of the rows; the others are written. */
class RowsLeft extends TransientError {}

/**
 * Puts rows, whose keys are different, in as few calls as they fit: each by itself, whatever is there, so that a row of which another
 * process changes a part is none to put so.
 */
export const putRows = async ({ client, name }: Table, rows: readonly Record<string, unknown>[]): Promise<void> => {
  let left = rows.map((Item) => ({ PutRequest: { Item } }));
  let attempt = 0;
  while (left.length > 0) {
    const { UnprocessedItems } = await client.send(
      new BatchWriteCommand({ RequestItems: { [name]: left.slice(0, MAX_ROWS) } }),
    );
    const refused = (UnprocessedItems?.[name] ?? []).flatMap(({ PutRequest }) =>
      PutRequest?.Item === undefined ? [] : [{ PutRequest: { Item: PutRequest.Item } }],
    );
    left = [...refused, ...left.slice(MAX_ROWS)];
    if (refused.length === 0) continue;
    attempt += 1;
    if (attempt === MAX_ATTEMPTS) throw new RowsLeft(`${refused.length} rows: the table is busy`);
    await setTimeout(Math.random() * FIRST_WAIT_MS * 2 ** attempt);
  }
};
