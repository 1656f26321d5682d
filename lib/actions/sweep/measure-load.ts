import { COUNTED, loadOf } from '#domain/intake/proof-of-work.ts';
import { BUSY_FROM, minutesToWait } from '#domain/intake/waiting.ts';
import { measure } from '#io/metrics.ts';
import type { Bucket } from '#io/objects/bucket.ts';
import { listObjects } from '#io/objects/list.ts';
import { depthOf, type Queue } from '#io/queue.ts';
import { noteLoad } from '#io/table/intake/load.ts';
import type { Table } from '#io/table/store/table.ts';

/** Most objects of a prefix whose age is looked at: of a night of 40,000 mails all. */
const MAX_OBJECTS_LISTED = 50_000;

/** What measuring the load needs of the world. */
export interface Measured {
  table: Table;
  inbox: Bucket;
  /** Queues of what is to be read. */
  queues: readonly Queue[];
}

/** How old what lies in the inbox is, in milliseconds. */
const agesOf = async (inbox: Bucket, now: Date): Promise<number[]> => {
  const listed = await Promise.all(
    ['mail/', 'report/'].map((prefix) => listObjects(inbox, prefix, MAX_OBJECTS_LISTED)),
  );
  return listed.flat().map(({ modified }) => now.getTime() - modified.getTime());
};

/**
 * Measures how many submissions wait to be read, and notes how busy that makes the hotline: pages ask for more work, and say how
 * long reading may take.
 */
export const measureLoad = async ({ table, inbox, queues }: Measured, now: Date): Promise<void> => {
  const [waiting, depths] = await Promise.all([
    listObjects(inbox, 'report/', COUNTED),
    Promise.all(queues.map(depthOf)),
  ]);
  const messages = depths.reduce((sum, depth) => sum + depth, 0);
  const minutes = messages < BUSY_FROM ? 0 : minutesToWait(messages, await agesOf(inbox, now));
  measure('WaitingSubmissions', waiting.length);
  await noteLoad(table, { load: loadOf(waiting.length), minutes }, now);
};
