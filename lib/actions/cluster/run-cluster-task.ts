import { randomUUID } from 'node:crypto';
import { mergeAlike } from '#actions/campaign/merge-campaigns.ts';
import { HotlineError } from '#domain/hotline-error.ts';
import { releaseWriter, takeWriter } from '#io/table/cluster/lease.ts';
import { TransientError } from '#io/transient-error.ts';
import { settleLink } from './join-wallets.ts';
import { linkCoSpend } from './link-co-spend.ts';
import { type LinkReport, linkReport } from './link-report.ts';
import { recountLink } from './recount-link.ts';
import { rollUpTotals } from './roll-up-totals.ts';

/** How long the one writer may take for a message, in milliseconds: longer than its function may run. */
const LEASE = 90_000;

/** A message names nothing that is looked at here. */
class LookUnknown extends HotlineError {}

/** Another is at work, which the queue allows only when it takes that one for dead. */
class WriterBusy extends TransientError {}

const look = async (deps: LinkReport, kind: string, id: string): Promise<void> => {
  if (kind === 'twins') return mergeAlike(deps, id);
  if (kind === 'report') return linkReport(deps, id);
  if (kind === 'totals') {
    const [rolled = '', of = ''] = id.split('#');
    return rollUpTotals(deps, { kind: rolled === 'wallet' ? 'wallet' : 'campaign', id: of }, deps.now());
  }
  if (kind === 'link') {
    await recountLink(deps, id);
    return settleLink(deps.table, id, deps.now());
  }
  if (kind === 'co-spend') return linkCoSpend(deps, id);
  throw new LookUnknown(kind);
};

/**
 * Looks at what a message of the ordered queue names: `twins/<campaign>`, `report/<id>`, `link/<id>`,
 * `co-spend/<txid>`. What is to do stands in the ledger.
 *
 * The lease keeps two writers from overtaking each other for ever; that none spoils another's work rests on every write
 * being conditional.
 */
export const runClusterTask = async (deps: LinkReport, named: string): Promise<void> => {
  const slash = named.indexOf('/');
  const holder = randomUUID();
  const now = deps.now();
  if (!(await takeWriter(deps.table, holder, now, new Date(now.getTime() + LEASE)))) throw new WriterBusy(named);
  try {
    await look(deps, named.slice(0, slash), named.slice(slash + 1));
  } finally {
    await releaseWriter(deps.table, holder);
  }
};
