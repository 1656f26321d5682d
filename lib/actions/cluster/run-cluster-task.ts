import { randomUUID } from 'node:crypto';
import { mergeAlike } from '#actions/campaign/merge-campaigns.ts';
import { type TaskOf, unhandled } from '#domain/tasks/task.ts';
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

/**
 * Does a task of the ordered queue. What is to do stands in the ledger.
 *
 * The lease keeps two writers from overtaking each other for ever; that none spoils another's work rests on every write
 * being conditional.
 */
export const runClusterTask = async (world: LinkReport, task: TaskOf<'clusters'>): Promise<void> => {
  const holder = randomUUID();
  const now = world.clock();
  const until = new Date(now.getTime() + LEASE);
  if (!(await takeWriter(world.table, holder, now, until))) throw new WriterBusy(`${task.kind} ${task.id}`);
  try {
    await run(world, task);
  } finally {
    await releaseWriter(world.table, holder);
  }
};
