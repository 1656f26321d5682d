import { inChunks } from '#io/in-chunks.ts';
import type { Bucket } from '#io/objects/bucket.ts';
import { deleteObject } from '#io/objects/inbox.ts';
import { eachObject, listObjects } from '#io/objects/list.ts';

/** How long a draft may be submitted, and what is added before it is deleted, in milliseconds. */
const DRAFT_AGE = 60 * 60_000;
const MARGIN = 10 * 60_000;

/** All of them are looked at: a listing that ends at some thousand young ones would leave the old ones behind them for good. */
const expired = async (inbox: Bucket, prefix: string, now: Date): Promise<string[]> => {
  const before = now.getTime() - DRAFT_AGE - MARGIN;
  const keys: string[] = [];
  for await (const { key, modified } of eachObject(inbox, prefix)) if (modified.getTime() < before) keys.push(key);
  return keys;
};

const isSubmitted = async (inbox: Bucket, report: string): Promise<boolean> => {
  const found = await Promise.all(['report', 'low-priority'].map((lane) => listObjects(inbox, `${lane}/${report}`, 1)));
  return found.flat().length > 0;
};

/** Uploads that are no part of a submission: those of one that is still in the inbox stay, however old. */
const unsubmitted = async (inbox: Bucket, keys: readonly string[]): Promise<string[]> => {
  const deletable: string[] = [];
  for (const [report, uploads] of Map.groupBy(keys, (key) => key.split('/')[1] ?? ''))
    if (!(await isSubmitted(inbox, report))) deletable.push(...uploads);
  return deletable;
};

/** Objects that are deleted at once. */
const DELETED_AT_ONCE = 10;
/** Most keys that are recorded in one entry, and deleted after it. */
const MAX_RECORDED = 1_000;

/**
 * Deletes, unread, drafts, copies of additions, and uploads that can no longer be submitted; their keys are recorded before.
 *
 * Uploads of a submission that is still in the inbox stay, however old: nothing that was reported is deleted before it
 * is sealed.
 */
export const deleteExpired = async (
  inbox: Bucket,
  now: Date,
  record: (keys: readonly string[]) => Promise<void>,
  isOver: () => boolean = () => false,
): Promise<void> => {
  const all = [
    ...(await expired(inbox, 'draft/', now)),
    // Copies of what is sealed: one whose report never came, or was destroyed, is read by nobody.
    ...(await expired(inbox, 'more/', now)),
    ...(await unsubmitted(inbox, await expired(inbox, 'upload/', now))),
  ];
  for (let start = 0; start < all.length && !isOver(); start += MAX_RECORDED) {
    const keys = all.slice(start, start + MAX_RECORDED);
    await record(keys);
    await inChunks(keys, DELETED_AT_ONCE, (key) => deleteObject(inbox, key));
  }
};
