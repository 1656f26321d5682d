import type { Recording } from '#actions/audit/record-act.ts';
import { walletNode } from '#domain/cluster/evidence-of-report.ts';
import {
  addDoubt,
  addEvidence,
  isPending,
  type Link,
  linkId,
  type NodeId,
  newLink,
  withdrawSource,
} from '#domain/cluster/link.ts';
import { log } from '#io/log.ts';
import { readServices } from '#io/table/gate/service.ts';
import { deleteShown, finishCoSpend, putShown, readCoSpend, readShown } from '#io/table/payment/co-spend.ts';
import type { KeptCoSpend, Shown } from '#io/table/payment/rows.ts';
import { changeLink } from './change-link.ts';
import { settleLink } from './join-wallets.ts';

type LinkCoSpend = Recording;

/** The wallets as a chain, in the order of their addresses. */
const pairsOf = ({ wallets }: KeptCoSpend): [NodeId, NodeId][] => {
  const nodes = wallets.map(walletNode);
  return nodes.slice(1).map((node, index): [NodeId, NodeId] => [nodes[index] ?? node, node]);
};

const shownBy = (link: Link, { txid, doubts }: Shown, atService: boolean): Link | null => {
  const said = addEvidence(link, 'co-spend', txid, doubts);
  const doubted = atService ? addDoubt(said ?? link, 'known-service') : null;
  return doubted ?? said;
};

/** A link without a transaction that was undone; another that shows it takes its place. */
const without = (link: Link, txid: string, other: Shown | null): Link | null => {
  const left = withdrawSource(link, txid);
  if (left === null || other === null) return left;
  return addEvidence(left, 'co-spend', other.txid, other.doubts) ?? left;
};

const show = async (world: LinkCoSpend, row: KeptCoSpend, doubts: Shown['doubts']): Promise<void> => {
  const { table, clock } = world;
  const services = await readServices(table, row.wallets);
  const isService = (node: NodeId): boolean => services.has(node.slice('wallet:'.length));
  for (const ends of pairsOf(row)) {
    const shown = { txid: row.txid, doubts };
    await putShown(table, linkId(newLink(...ends)), shown);
    const link = await changeLink(table, ends, (before) => shownBy(before, shown, ends.some(isService)), clock());
    if (isPending(link)) await settleLink(world, linkId(link));
  }
};

const takeBack = async (world: LinkCoSpend, row: KeptCoSpend): Promise<void> => {
  const { table, clock } = world;
  for (const ends of pairsOf(row)) {
    const id = linkId(newLink(...ends));
    await deleteShown(table, id, row.txid);
    const other = await readShown(table, id);
    const link = await changeLink(table, ends, (before) => without(before, row.txid, other), clock());
    if (isPending(link)) await settleLink(world, id);
  }
};

/**
 * Enters what a transaction that spends from several wallets shows, or takes it back where its block was undone, and brings
 * the clusters in line. It may run again; while the row is due, the sweep rings.
 */
export const linkCoSpend = async (world: LinkCoSpend, txid: string): Promise<void> => {
  const row = await readCoSpend(world.table, txid);
  if (row === null) return;
  if (row.undone) await takeBack(world, row);
  else if (row.doubts !== null) await show(world, row, row.doubts);
  else return;
  await finishCoSpend(world.table, row);
  log.info('co-spend entered', { transaction: txid, undone: row.undone });
};
