import { openedBy, outpointName } from '#domain/payment/followed.ts';
import type { Hop } from '#domain/payment/trail.ts';
import { readSpend } from '#io/chain/esplora.ts';
import { mayAnswerLater } from '#io/chain/source.ts';
import { readCursor } from '#io/table/payment/chain-cursor.ts';
import { readPayments } from '#io/table/payment/payment.ts';
import type { ChainAsk } from '#io/table/payment/rows.ts';
import { readTrails } from '#io/table/payment/trail.ts';
import type { Payments } from './context.ts';
import { followTransactions } from './follow-transactions.ts';

/** Payments of one wallet whose way is followed back: as many as its history can hold that is read. */
const MAX_PAYMENTS = 250;
/** Outputs that are asked about in one run: an extorter could have sprayed the money over thousands. */
const MAX_ASKED = 100;

/** An end of a trail that may have been spent before it was watched. */
interface Loose {
  trail: string;
  hop: Hop;
}

/** The wallet's own spends stand in its history: only what comes after them is asked for. */
const isBeyond = ({ spends }: Hop): boolean => spends > 0;

/** Begins elsewhere in each run: outputs that are unspent are asked about again, and must not keep it from the others. */
const turned = (ends: readonly Loose[], by: number): Loose[] => {
  const start = by % Math.max(1, ends.length);
  return [...ends.slice(start), ...ends.slice(0, start)];
};

const looseEnds = async ({ table }: Payments, address: string): Promise<Loose[]> => {
  const { payments } = await readPayments(table, address, MAX_PAYMENTS);
  const trails = await readTrails(table, payments.map(outpointName));
  return trails.flatMap(({ id, trail }) => trail.open.filter(isBeyond).map((hop) => ({ trail: id, hop })));
};

/**
 * Follows where the money of a wallet's past payments went on to before anybody watched it, up to five spends while it is
 * traceable: each output that a trail ends at is asked for its spend. From where it is unspent the blocks are followed.
 *
 * Gives false where it did not come to an end, by its limits or because the server may answer later: it is called again, and
 * asks no more about what it has followed.
 */
export const followPast = async (
  world: Payments,
  { address, tries }: Pick<ChainAsk, 'address' | 'tries'>,
  until: number,
): Promise<boolean> => {
  const cursor = await readCursor(world.table);
  if (cursor === null) return true;
  const ends = turned(await looseEnds(world, address), tries * MAX_ASKED);
  let asked = 0;
  for (let end = ends.shift(); end !== undefined; end = ends.shift()) {
    if (asked >= MAX_ASKED || world.clock().getTime() > until) return false;
    asked += 1;
    const spend = await readSpend(world.chain, end.hop);
    if (!spend.ok && mayAnswerLater(spend.reason)) return false;
    // What stands in a later block is followed with it.
    if (!spend.ok || spend.value === null || spend.value.block.height > cursor.height) continue;
    const { transaction, block } = spend.value;
    await followTransactions(world, [transaction], { block, alert: pastAlert(address) });
    for (const followed of await readTrails(world.table, [end.trail])) {
      ends.push(...openedBy(followed, transaction).map((hop) => ({ trail: followed.id, hop })));
    }
  }
  return true;
};

/** The alert that tells of what came before a wallet was watched. */
export const pastAlert = (address: string): string => `of-${address}`;
