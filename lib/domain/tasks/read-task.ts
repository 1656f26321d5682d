import * as z from 'zod';
import { HotlineError } from '#domain/hotline-error.ts';
import { namedInBriefs } from './brief-task.ts';
import { BEFORE_IN, QUEUE_OF, Task, type TaskOf, type TaskQueue, taskOf } from './task.ts';

/** A message asks for nothing that is done here. Its text is not repeated: it may be anything. */
export class UnknownTask extends HotlineError {}

/** Messages of version 0.1 of the code: one string, which each queue read in a way of its own. */
const Look = z.strictObject({ look: z.string().min(1) });

const inClusters = (look: string): Task | null => {
  const [, kind, id = ''] = /^([a-z-]+)\/(.+)$/s.exec(look) ?? [];
  if (kind === 'twins') return taskOf('merge-alike', id);
  if (kind === 'report') return taskOf('link-report', id);
  if (kind === 'link') return taskOf('settle-link', id);
  if (kind === 'co-spend') return taskOf('link-co-spend', id);
  const [of = '', named = ''] = kind === 'totals' ? id.split('#') : [];
  if (of === 'campaign') return taskOf('total-campaign', named);
  return of === 'wallet' ? taskOf('total-wallet', named) : null;
};

/** What each queue's old messages meant. */
const BEFORE: Record<TaskQueue, (look: string) => Task | null> = {
  acknowledgements: (report) => taskOf('acknowledge', report),
  clusters: inClusters,
  briefs: namedInBriefs,
  exports: () => null,
  totals: () => null,
  webhooks: (endpoint) => taskOf('deliver', endpoint),
};

const BEFORE_IN_QUEUE: Partial<Record<string, TaskQueue>> = BEFORE_IN;

const isOf = <Queue extends TaskQueue>(task: Task, queue: Queue): task is TaskOf<Queue> =>
  QUEUE_OF[task.kind] === queue || BEFORE_IN_QUEUE[task.kind] === queue;

/**
 * Reads a message of a queue, parsed from JSON; one that asks for nothing which that queue's function does is an error.
 *
 * A message waits for up to 14 days, or in a dead-letter queue for as long: those of the version before are understood too.
 */
export const readTask = <Queue extends TaskQueue>(queue: Queue, body: unknown): TaskOf<Queue> => {
  const look = Look.safeParse(body);
  const read = Task.safeParse(look.success ? BEFORE[queue](look.data.look) : body);
  if (!read.success || !isOf(read.data, queue)) throw new UnknownTask(`in ${queue}`);
  return read.data;
};
