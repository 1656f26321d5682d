import { type Recording, recordAct } from '#actions/audit/record-act.ts';
import { digestOfIds } from '#domain/audit/digest-of-ids.ts';
import type { ClusterRow, ClusterWrite } from '#domain/cluster/cluster.ts';
import { type CutView, planCut } from '#domain/cluster/cut.ts';
import { walletNode } from '#domain/cluster/evidence-of-report.ts';
import type { Link } from '#domain/cluster/link.ts';
import { type ClusterStep, lookAtLink } from '#domain/cluster/look.ts';
import { neighboursOf, type Search, searchSide, searchSplit } from '#domain/cluster/split.ts';
import { CONFLICT, ConflictLasts, retryConflict } from '#io/retry-conflict.ts';
import { putClusterName, putClusterRow, readClusterRow, readEnd } from '#io/table/cluster/cluster.ts';
import { putLink, readLink, readLinksAt } from '#io/table/cluster/link.ts';
import { putNode, readNodes } from '#io/table/cluster/node.ts';
import type { Table } from '#io/table/store/table.ts';
import { commit, type Step } from '#io/table/store/transaction.ts';
import { noteTotals, unlistTotals } from '#io/table/tally/totals.ts';
import { linkDueAt } from './change-link.ts';

const WALLET = walletNode('');
/** How often a look that another's write overtook is repeated. */
const MAX_ATTEMPTS = 20;
/** Most writes that settle one link: each moves nodes or ends it, so that a link which takes more never will be. */
const MAX_WRITES = 10_000;

const stepsOf = (write: ClusterWrite, now: Date): Step[] => {
  if (write.put === 'link') return putLink(write.link, write.expectVersion, linkDueAt(now));
  if (write.put === 'cluster') {
    const named = write.expectVersion === null ? [putClusterName(write.cluster.id)] : [];
    return [putClusterRow(write.cluster, write.expectVersion), ...named];
  }
  return [putNode(write.node, write.expectParent)];
};

/** Answers a search for the nodes of a cut from the links as they are now. */
const answer = async <Result>(table: Table, cut: Link, search: Search<Result>): Promise<Result> => {
  let step = search.next();
  while (!step.done) {
    const found = await Promise.all(
      step.value.map(async (node) => [node, neighboursOf(node, await readLinksAt(table, node), cut)] as const),
    );
    step = search.next(new Map(found));
  }
  return step.value;
};

const cutView = async (table: Table, link: Link, from: ClusterRow): Promise<CutView> => {
  if (from.cut !== null) {
    const { moving, into } = from.cut;
    const made = await readClusterRow(table, into);
    const nodes = await answer(table, link, searchSide(link[moving]));
    return { kind: 'apart', moving, nodes: await readNodes(table, nodes), from, into: made };
  }
  const split = await answer(table, link, searchSplit(link.a, link.b, from.size));
  if (split.kind === 'connected') return { kind: 'connected', from };
  return { ...split, nodes: await readNodes(table, split.nodes), from, into: null };
};

const writesOf = async (table: Table, link: Link, look: ClusterStep): Promise<ClusterWrite[]> => {
  if (look.kind === 'write') return look.writes;
  return look.kind === 'cut' ? planCut(link, await cutView(table, link, look.from)) : [];
};

/** Has the totals of the clusters rolled up that a link's ends are in now. */
const noteEnds = async (table: Table, { a, b }: Link, now: Date): Promise<void> => {
  for (const node of [a, b]) {
    if (node.startsWith(WALLET)) await noteTotals(table, { kind: 'wallet', id: node.slice(WALLET.length) }, now);
  }
};

/** Whether writes move a wallet from one cluster to another, or say that clusters are joined or cut. */
const movesWallets = (write: ClusterWrite): boolean =>
  write.put === 'node' ||
  (write.put === 'cluster' && (write.cluster.mergedInto !== null || write.cluster.cut !== null));

/** The clusters that writes found, join or cut. */
const clustersIn = (writes: readonly ClusterWrite[], ...ends: (ClusterRow | null)[]): Set<string> =>
  new Set([
    ...ends.flatMap((root) => (root === null ? [] : [root.id])),
    ...writes.flatMap((write) => (write.put === 'cluster' ? [write.cluster.id] : [])),
  ]);

/** Looks at a link once and writes what that asks for: whether it is settled now. `record` is told of what joins or cuts before. */
const settleFurther = async (
  world: Recording,
  id: string,
  now: Date,
  record: (what: string, link: Link, clusters: Set<string>) => Promise<void>,
): Promise<boolean | typeof CONFLICT> => {
  const { table } = world;
  const link = await readLink(table, id);
  if (link === null) return true;
  const a = await readEnd(table, link.a);
  const b = await readEnd(table, link.b);
  const look = lookAtLink(link, a, b);
  if (look.kind === 'nothing') return true;
  if (look.kind === 'first') await settleLink(world, look.link);
  const writes = await writesOf(table, link, look);
  const steps = writes.flatMap((write) => stepsOf(write, now));
  if (steps.length === 0) return CONFLICT;
  if (writes.some(movesWallets)) {
    const what = look.kind === 'cut' ? 'cluster.cut' : 'cluster.join';
    await record(what, link, clustersIn(writes, a.root, b.root));
  }
  await noteEnds(table, link, now);
  if (!(await commit(table, steps)).ok) return CONFLICT;
  // Once more: a roll-up that ran meanwhile summed the state before, and has deleted the note.
  await noteEnds(table, link, now);
  for (const write of writes) {
    if (write.put === 'cluster' && write.cluster.mergedInto !== null)
      await unlistTotals(table, 'cluster', write.cluster.id);
  }
  return false;
};

/**
 * Looks at a link until the clusters show its state: joins what it joins, cuts what it no longer holds together.
 *
 * Each step is one transaction that is refused whole where anything it rests on has changed; it may be called again at
 * any time and die between any two.
 */
export const settleLink = async (world: Recording, id: string): Promise<void> => {
  const recorded = new Set<string>();
  const now = world.clock();
  // Once of all its writes: moving a large cluster takes thousands.
  const record = async (what: string, link: Link, clusters: Set<string>): Promise<void> => {
    if (recorded.has(what)) return;
    const of = { about: [...clusters].sort().join(' '), digest: digestOfIds([link.a, link.b]) };
    await recordAct(world, { who: 'clusters', what, ...of });
    recorded.add(what);
  };
  for (let writes = 0; writes < MAX_WRITES; writes += 1) {
    if (await retryConflict(id, () => settleFurther(world, id, now, record), { attempts: MAX_ATTEMPTS })) return;
  }
  throw new ConflictLasts(id);
};
