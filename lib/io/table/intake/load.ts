import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { key } from '#io/table/store/keys.ts';
import { getRow } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { LoadRow, type MeasuredLoad } from './rows.ts';

/** How long a measurement holds, in milliseconds: where none follows it, nobody is made to work harder for nothing. */
const HOLDS = 5 * 60_000;

/** How busy the hotline is, and how many minutes what comes in now waits to be read: 0 where nobody has to be told. */
export type Busy = Required<Pick<MeasuredLoad, 'load'>> & { minutes: number };

/** What is taken to be so where it cannot be read. */
export const NOT_BUSY: Busy = { load: 0, minutes: 0 };

/** Notes how busy the hotline is at this moment. */
export const noteLoad = async (table: Table, busy: Busy, now: Date): Promise<void> => {
  const Item = LoadRow.item(key.load(), { ...busy, at: now.toISOString() });
  await table.client.send(new PutCommand({ TableName: table.name, Item }));
};

/** How busy the hotline was when it was last measured. */
export const readLoad = async (table: Table, now: Date): Promise<Busy> => {
  const measured = await getRow(table, key.load(), LoadRow, false);
  if (measured === null || now.getTime() - Date.parse(measured.at) >= HOLDS) return NOT_BUSY;
  return { load: measured.load, minutes: measured.minutes ?? 0 };
};

/** How long a process takes the hotline to be as busy as it read, in milliseconds: each letter of a night would ask for the same row. */
const REMEMBERED_MS = 20_000;

const remembered = new WeakMap<Table['client'], { busy: Busy; at: number }>();

/** How busy the hotline was when it was last measured, as this process read it within the last 20 seconds. */
export const recallLoad = async (table: Table, now: Date): Promise<Busy> => {
  const known = remembered.get(table.client);
  if (known !== undefined && Math.abs(now.getTime() - known.at) < REMEMBERED_MS) return known.busy;
  const busy = await readLoad(table, now);
  remembered.set(table.client, { busy, at: now.getTime() });
  return busy;
};
