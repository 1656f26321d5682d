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

interface Lane {
  queue: Queue;
  objects: ListedObject[];
}

const listLane = async (inbox: Bucket, queue: Queue, prefixes: readonly string[]): Promise<Lane> => {
  const listed = await Promise.all(prefixes.map((prefix) => listObjects(inbox, `${prefix}/`, MAX_OBJECTS_LISTED)));
  return { queue, objects: listed.flat().sort((a, b) => a.modified.getTime() - b.modified.getTime()) };
};

/** The objects of a lane that its queues have no message for, as far as numbers tell: the oldest of those whose time it is. */
const missedOf = (
  { objects }: Lane,
  messages: number,
  isKnown: (object: ListedObject) => boolean,
  { since, now }: { since: Date; now: Date },
): ListedObject[] => {
  const unknown = objects.filter((object) => !isKnown(object));
  const missing = Math.max(0, unknown.length - messages);
  return unknown
    .filter((object) => timesByAge(ageAt(now, object)) > timesByAge(ageAt(since, object)))
    .slice(0, missing);
};

const NONE: ReadonlySet<string> = new Set();

/**
 * Measures how old the oldest inbox object is, and says again of those that have been there for minutes that they were
 * created: their event may have been lost, or their message given up.
 *
 * Never of more than there are objects without a message, the oldest first: where the readers are late, all have theirs. An
 * object that a report with pending work names has that row to wake whoever clears it, and may wait for its sender's turn.
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
  const oldest = Math.max(
    0,
    ...lanes.flatMap(({ objects }) => objects.slice(0, 1).map((object) => ageAt(now, object))),
  );
  measure('OldestInboxObject', oldest / 1_000);
  const times = { since, now };
  const late = lanes.filter((lane) => missedOf(lane, 0, () => false, times).length > 0);
  if (late.length === 0 || isOver()) return;
  const inFiles = await depthOf(queues.files);
  const counted = await Promise.all(
    late.map(async (lane) => ({ lane, messages: (await depthOf(lane.queue)) + inFiles })),
  );
  const some = counted.filter(({ lane, messages }) => missedOf(lane, messages, () => false, times).length > 0);
  // Noted before: a sweep that dies over it must not have the next one enqueue all of them again.
  await noteInboxSweep(table, now);
  const known = some.length === 0 ? NONE : await objectsOfReports(table, MAX_REPORTS_READ);
  let count = 0;
  for (const { lane, messages } of some) {
    const missed = missedOf(lane, messages, ({ key }) => known.has(key), times);
    await sendEvents(
      lane.queue,
      missed.map(({ key }) => objectCreated(inbox.name, key)),
    );
    count += missed.length;
  }
  if (count > 0) measure('InboxEnqueuedAgain', count);
};
