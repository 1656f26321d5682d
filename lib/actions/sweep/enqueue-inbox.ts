import { measure } from '#io/metrics.ts';
import type { Bucket } from '#io/objects/bucket.ts';
import { type ListedObject, listObjects } from '#io/objects/list.ts';
import { objectCreated } from '#io/objects/object-created.ts';
import { type Queue, sendEvents } from '#io/queue.ts';

/** The queues that say that an object is to be read: at once, or behind others. */
export interface InboxQueues {
  inbox: Queue;
  lowPriority: Queue;
}

/** Most objects of a prefix that one sweep looks at. */
const MAX_OBJECTS_LISTED = 10_000;

const MINUTE = 60_000;

/** How often an object of this age (milliseconds) should have been enqueued for: at 5, 10, 20 and 40 minutes, then each 30. */
export const timesByAge = (age: number): number => {
  const minutes = age / MINUTE;
  if (minutes >= 40) return 4 + Math.floor((minutes - 40) / 30);
  return [5, 10, 20].filter((at) => at <= minutes).length;
};

/**
 * Measures how old the oldest inbox object is, and says again of those that have been there for minutes that they were
 * created: their event may have been lost, or their message given up.
 */
export const enqueueInbox = async (inbox: Bucket, queues: InboxQueues, since: Date, now: Date): Promise<void> => {
  const listed = await Promise.all(
    (['mail', 'report', 'low-priority', 'more'] as const).map(async (part) => {
      const objects = await listObjects(inbox, `${part}/`, MAX_OBJECTS_LISTED);
      return objects.map((object) => ({
        ...object,
        queue: part === 'low-priority' || part === 'more' ? queues.lowPriority : queues.inbox,
      }));
    }),
  );
  const objects = listed.flat();
  const ageAt = (time: Date, { modified }: ListedObject): number => time.getTime() - modified.getTime();
  measure('OldestInboxObject', Math.max(0, ...objects.map((object) => ageAt(now, object))) / 1_000);
  const missed = objects.filter((object) => timesByAge(ageAt(now, object)) > timesByAge(ageAt(since, object)));
  for (const [queue, those] of Map.groupBy(missed, (object) => object.queue)) {
    await sendEvents(
      queue,
      those.map(({ key }) => objectCreated(inbox.name, key)),
    );
  }
  if (missed.length > 0) measure('InboxEnqueuedAgain', missed.length);
};
