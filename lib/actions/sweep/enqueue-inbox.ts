import { measure } from '#io/metrics.ts';
import type { Bucket } from '#io/objects/bucket.ts';
import { type ListedObject, listObjects } from '#io/objects/list.ts';
import { objectCreated } from '#io/objects/object-created.ts';
import { depthOf, type Queue, sendEvents } from '#io/queue.ts';
import type { Table } from '#io/table/store/table.ts';
import { objectsOfReports } from '#io/table/sweep/due.ts';
import { noteInboxSweep } from '#io/table/sweep/sweep.ts';

/** The queues that say that an object is to be read: at once, behind others, or where its files are read. */
export interface InboxQueues {
  inbox: Queue;
  lowPriority: Queue;
  files: Queue;
}

/** What enqueueing inbox objects again needs of the world. */
export interface InboxSweep {
  table: Table;
  inbox: Bucket;
  queues: InboxQueues;
}

/** Most objects of a prefix that one sweep looks at. */
const MAX_OBJECTS_LISTED = 50_000;
/** Most reports of each partition of the index whose inbox objects are looked up. */
const MAX_REPORTS_READ = 10_000;

const MINUTE = 60_000;

/** How often an object of this age (milliseconds) should have been enqueued for: at 5, 10, 20, 40 and 80 minutes, then each hour. */
export const timesByAge = (age: number): number => {
  const minutes = age / MINUTE;
  if (minutes >= 80) return 5 + Math.floor((minutes - 80) / 60);
  return [5, 10, 20, 40].filter((at) => at <= minutes).length;
};

const ageAt = (time: Date, { modified }: ListedObject): number => time.getTime() - modified.getTime();

/** Mails may wait for their sender's turn to be answered, for an hour; what comes by form or program is gone once it was read. */
const isSubmission = ({ key }: ListedObject): boolean => key.startsWith('report/') || key.startsWith('low-priority/');

/** How old the oldest of some objects is, in milliseconds. */
const oldestOf = (objects: readonly ListedObject[], now: Date): number =>
  objects.reduce((most, object) => Math.max(most, ageAt(now, object)), 0);

interface Lane {
  queue: Queue;
  objects: ListedObject[];
}

const listLane = async (inbox: Bucket, queue: Queue, prefixes: readonly string[]): Promise<Lane> => {
  const listed = await Promise.all(prefixes.map((prefix) => listObjects(inbox, `${prefix}/`, MAX_OBJECTS_LISTED)));
  return { queue, objects: listed.flat().sort((a, b) => a.modified.getTime() - b.modified.getTime()) };
};

/** Of objects that `messages` may be about, as many as have none for sure: the oldest of those whose time it is. */
const missedOf = (
  unknown: readonly ListedObject[],
  messages: number,
  isTime: (object: ListedObject) => boolean,
): ListedObject[] => unknown.filter(isTime).slice(0, Math.max(0, unknown.length - messages));

/**
 * Measures how old the oldest inbox object is, and the oldest submission, and says again of those that have been there for minutes that they were
 * created: their event may have been lost, or their message given up.
 *
 * Never of more than there are objects without a message, the oldest first: where the readers are late, all have theirs. An
 * object that a report with pending work names has that row to wake the function that clears it, and may wait for its sender's turn.
 */
export const enqueueInbox = async (
  { table, inbox, queues }: InboxSweep,
  since: Date,
  now: Date,
  isOver: () => boolean = () => false,
): Promise<void> => {
  const lanes = await Promise.all([
    listLane(inbox, queues.inbox, ['mail', 'report']),
    listLane(inbox, queues.lowPriority, ['low-priority', 'more']),
  ]);
  const all = lanes.flatMap(({ objects }) => objects);
  measure('OldestInboxObject', oldestOf(all, now) / 1_000);
  measure('OldestSubmission', oldestOf(all.filter(isSubmission), now) / 1_000);
  const isTime = (object: ListedObject): boolean => timesByAge(ageAt(now, object)) > timesByAge(ageAt(since, object));
  const late = lanes.filter(({ objects }) => objects.some(isTime));
  if (late.length === 0 || isOver()) return;
  const inFiles = await depthOf(queues.files);
  const counted = await Promise.all(
    late.map(async (lane) => ({ ...lane, messages: (await depthOf(lane.queue)) + inFiles })),
  );
  const some = counted.filter(({ objects, messages }) => objects.length > messages);
  // Noted before: a sweep that dies over it must not have the next one enqueue all of them again.
  await noteInboxSweep(table, now);
  if (some.length === 0) return;
  const known = await objectsOfReports(table, MAX_REPORTS_READ);
  let count = 0;
  for (const { queue, objects, messages } of some) {
    const unknown = objects.filter(({ key }) => !known.has(key));
    const missed = missedOf(unknown, messages, isTime);
    await sendEvents(
      queue,
      missed.map(({ key }) => objectCreated(inbox.name, key)),
    );
    count += missed.length;
  }
  if (count > 0) measure('InboxEnqueuedAgain', count);
};
