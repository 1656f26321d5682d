import { COUNTED, loadOf } from '#domain/intake/proof-of-work.ts';
import { measure } from '#io/metrics.ts';
import type { Bucket } from '#io/objects/bucket.ts';
import { listObjects } from '#io/objects/list.ts';
import { noteLoad } from '#io/table/intake/load.ts';
import type { Table } from '#io/table/store/table.ts';

/** Measures how many submissions wait to be read, and notes how busy that makes the hotline: pages ask for more work. */
export const measureLoad = async (table: Table, inbox: Bucket, now: Date): Promise<void> => {
  const waiting = await listObjects(inbox, 'report/', COUNTED);
  measure('WaitingSubmissions', waiting.length);
  await noteLoad(table, loadOf(waiting.length), now);
};
