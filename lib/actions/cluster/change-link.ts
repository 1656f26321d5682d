import { type Link, linkId, type NodeId, newLink } from '#domain/cluster/link.ts';
import { CONFLICT, retryConflict } from '#io/retry-conflict.ts';
import { putLink, readLink } from '#io/table/cluster/link.ts';
import type { Table } from '#io/table/store/table.ts';
import { commit, type Step } from '#io/table/store/transaction.ts';
import { SWEEP_AFTER_MS } from '#io/table/sweep/due.ts';

/** How long after a withdrawal its links are counted anew, in milliseconds: no report takes that long to be entered. */
const RECOUNT_AFTER = 2 * 60_000;

/** When a link that is pending now is due. */
export const linkDueAt = (now: Date): string => new Date(now.getTime() + SWEEP_AFTER_MS).toISOString();

/** When a link of a report that is withdrawn now is counted anew. */
export const recountAt = (now: Date): string => new Date(now.getTime() + RECOUNT_AFTER).toISOString();

/** Changes what is known of a link between two nodes, making it if need be, and writes `also` with it; a change that gives null writes nothing. */
export const changeLink = async (
  table: Table,
  [one, other]: readonly [NodeId, NodeId],
  change: (link: Link) => Link | null,
  now: Date,
  also: (after: Link) => readonly Step[] = () => [],
): Promise<Link> => {
  const fresh = newLink(one, other);
  return retryConflict(linkId(fresh), async () => {
    const before = (await readLink(table, linkId(fresh))) ?? fresh;
    const after = change(before);
    if (after === null) return before;
    const steps = [...putLink(after, before.version, linkDueAt(now)), ...also(after)];
    if ((await commit(table, steps)).ok) return after;
    return CONFLICT;
  });
};
