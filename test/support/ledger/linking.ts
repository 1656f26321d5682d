import { randomUUID } from 'node:crypto';
import { decideLink, type LinkDecision } from '#actions/cluster/decide-link.ts';
import { enterReport } from '#actions/process/enter-report.ts';
import type { ClusterRow } from '#domain/cluster/cluster.ts';
import { type Link, linkId, type NodeId } from '#domain/cluster/link.ts';
import { encodeTask, taskOf } from '#domain/tasks/task.ts';
import { readLink } from '#io/table/cluster/link.ts';
import type { Lifetime } from '#test/support/cloud/lifetime.ts';
import { allRows, type Row } from './ledger-rows.ts';
import type { LedgerWorld } from './ledger-world.ts';
import { namedWallet, reportRow } from './reports.ts';

/** The address of a wallet by its number. */
export const walletOf = (n: number): string => namedWallet(n).address;

/** A message's wallets, by number, as they are chained: by their addresses. */
export const inOrder = (wallets: readonly number[]): number[] =>
  [...wallets].sort((a, b) => (walletOf(a) < walletOf(b) ? -1 : 1));

/** Who sends a report, by number; nobody vouches for the sender of a form. */
export type Sender = number | 'form';

/** Enters a report that names wallets by number, and rings for its links, as `process-report` does. */
export const reportTogether = async (
  world: LedgerWorld,
  n: number,
  sender: Sender,
  wallets: readonly number[],
  demands = reportRow().findings.demands,
): Promise<string> => {
  const { table } = world.worker();
  const named = wallets.map((wallet) => namedWallet(wallet));
  const { findings } = reportRow();
  const mail = sender !== 'form';
  const report = reportRow({
    id: `report${n}`,
    reference: `REF${n}`,
    channel: mail ? 'mail' : 'form',
    senderHash: mail ? `sender${sender}` : null,
    dmarc: mail ? 'pass' : 'none',
    findings: { ...findings, wallets: named, demands },
    newWallets: named.map(({ address }) => address),
    todo: new Set(['links']),
  });
  await enterReport(table, report, `receipt${n}`);
  world.test.cloud.queues.send(world.names.clusters, {
    body: encodeTask(taskOf('link-report', report.id)),
    group: 'one',
    deduplication: randomUUID(),
  });
  return report.id;
};

/** An investigator decides about two wallets by number. */
export const decideTogether = (
  world: LedgerWorld,
  verdict: LinkDecision['verdict'],
  [one, other]: readonly [number, number],
  life?: Lifetime,
) =>
  decideLink(world.worker(life), {
    verdict,
    by: 'desk|aino',
    reason: 'a made-up reason',
    wallets: [walletOf(one), walletOf(other)],
  });

/** Looks at what the ordered queue holds, as its one worker does, until it is empty, and then at what is to be summed. */
export const workInOrder = async (world: LedgerWorld): Promise<void> => {
  const { queues } = world.test.cloud;
  for (const name of [world.names.clusters, world.names.totals]) {
    for (let [message] = queues.receive(name, { max: 1 }); message; [message] = queues.receive(name, { max: 1 })) {
      await world.handle(message.body);
      queues.delete(name, message.receipt);
    }
  }
};

/** The links and, by node, the clusters of a ledger's rows. */
export const readClusters = (rows: readonly Row[]): { links: Link[]; rootOf: Map<NodeId, string | null> } => {
  const clusters = new Map(
    rows.filter(({ sk }) => sk === 'CLUSTER').map((row) => [String(row.id), row as unknown as ClusterRow]),
  );
  const rootOf = (id: string): string => {
    const into = clusters.get(id)?.mergedInto;
    return into ? rootOf(into) : id;
  };
  const nodes = rows.filter(({ sk }) => sk === 'NODE');
  return {
    links: rows.filter(({ sk }) => sk === 'LINK').map((row) => row as unknown as Link),
    rootOf: new Map(nodes.map(({ id, parent }) => [id as NodeId, rootOf(String(parent))])),
  };
};

/** The clusters as groups of wallets by number, as they are stored. */
export const groupsOf = async (world: LedgerWorld): Promise<number[][]> => groupsIn(await allRows(world));

/** The same of rows that were read. */
export const groupsIn = (rows: readonly Row[]): number[][] => {
  const { rootOf } = readClusters(rows);
  const numbers = new Map(Array.from({ length: 50 }, (_, n) => [`wallet:${walletOf(n)}`, n]));
  const groups = Map.groupBy(rootOf, ([, root]) => root);
  return [...groups.values()]
    .map((group) => group.flatMap(([node]) => numbers.get(node) ?? []).sort((a, b) => a - b))
    .filter(({ length }) => length > 1)
    .sort(([a = 0], [b = 0]) => a - b);
};

/** A link between two wallets by number. */
export const linkBetween = (world: LedgerWorld, one: number, other: number): Promise<Link | null> => {
  const [a = '', b = ''] = [walletOf(one), walletOf(other)].map((address) => `wallet:${address}`).sort();
  return readLink(world.worker().table, linkId({ a: a as NodeId, b: b as NodeId }));
};
