import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { mergeAlike } from '#actions/campaign/merge-campaigns.ts';
import { type TaskOf, unhandled } from '#domain/tasks/task.ts';
import { logLeft } from '#io/access-refused.ts';
import { releaseWriter, takeWriter } from '#io/table/cluster/lease.ts';
import { TransientError } from '#io/transient-error.ts';
import { settleLink } from './join-wallets.ts';
import { linkCoSpend } from './link-co-spend.ts';
import { type LinkReport, linkReport } from './link-report.ts';
import { recountLink } from './recount-link.ts';
import { rollUpTotals } from './roll-up-totals.ts';

/** How long the one writer may take for a message, in milliseconds: longer than its function may run. */
const LEASE = 90_000;

/** Another is at work, which the queue allows only when it takes that one for dead. */
class WriterBusy extends TransientError {}

const run = async (world: LinkReport, task: TaskOf<'clusters'>): Promise<void> => {
  const { kind, id } = task;
  switch (kind) {
    case 'merge-alike':
      return mergeAlike(world, id);
    case 'link-report':
      return linkReport(world, id);
    case 'total-campaign':
      return rollUpTotals(world, { kind: 'campaign', id }, world.clock());
    case 'total-wallet':
      return rollUpTotals(world, { kind: 'wallet', id }, world.clock());
    case 'settle-link':
      await recountLink(world, id);
      return settleLink(world, id);
    case 'link-co-spend':
      return linkCoSpend(world, id);
    default:
      return unhandled(kind);
  }
};

/** How often a task is tried in place, and the wait before the second time, in milliseconds, doubled before the third. */
const MAX_ATTEMPTS = 3;
const FIRST_WAIT_MS = 200;

/** Takes the lease of the one writer, and gives by which name it is released. */
export const takeLease = async ({ table, clock }: Pick<LinkReport, 'table' | 'clock'>): Promise<string> => {
  const holder = randomUUID();
  const now = clock();
  if (!(await takeWriter(table, holder, now, new Date(now.getTime() + LEASE)))) throw new WriterBusy('one is at work');
  return holder;
};

/**
 * Does a task under the lease, or leaves it: one that fails three times must not keep all others of the queue waiting. Its row is due,
 * so that the sweep enqueues it again, later each time.
 */
export const runOrLeave = async (world: LinkReport, task: TaskOf<'clusters'>): Promise<void> => {
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    try {
      return await run(world, task);
    } catch (error) {
      if (attempt < MAX_ATTEMPTS) await setTimeout(FIRST_WAIT_MS * 2 ** (attempt - 1));
      else logLeft('cluster task left to the sweep', error, { kind: task.kind });
    }
  }
};

/**
 * Does a task of the ordered queue. What is to do stands in the ledger.
 *
 * The lease keeps two writers from overtaking each other for ever; that none spoils another's work rests on every write
 * being conditional.
 *
 * @internal
 */
export const runClusterTask = async (world: LinkReport, task: TaskOf<'clusters'>): Promise<void> => {
  const holder = await takeLease(world);
  try {
    await run(world, task);
  } finally {
    await releaseWriter(world.table, holder);
  }
};
