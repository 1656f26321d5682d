import type { FunctionSettings } from '#domain/settings.ts';
import { readChainKnowledge } from '#io/table/payment/chain-cursor.ts';
import { type TransactionLine, TransactionLines } from '#io/table/payment/rows.ts';
import type { World } from '#io/world.ts';

/** What looking a transaction up needs of the world. */
export interface LookUpTransaction extends Pick<World, 'table' | 'clock'> {
  settings: Partial<Pick<FunctionSettings, 'payments'>>;
}

const TXID = /^[0-9a-f]{64}$/i;

/** What the ledger knows of a transaction, and to which block the chain was followed. */
export type TransactionAnswer =
  | {
      ok: true;
      txid: string;
      lines: TransactionLine[];
      /** Whether there are more than those. */
      isCut: boolean;
      chain: Awaited<ReturnType<typeof readChainKnowledge>>;
    }
  | { ok: false; reason: 'no-txid' | 'unknown' };

/** Looks a transaction up: which wallets it pays, which it spends together, where what it paid went. */
export const lookUpTransaction = async (world: LookUpTransaction, typed: string): Promise<TransactionAnswer> => {
  const txid = typed.trim().toLowerCase();
  if (!TXID.test(txid)) return { ok: false, reason: 'no-txid' };
  const page = await TransactionLines.page(world.table, txid);
  if (!page.ok || page.lines.length === 0) return { ok: false, reason: 'unknown' };
  const chain = await readChainKnowledge(world, world.clock());
  return { ok: true, txid, lines: page.lines, isCut: page.next !== undefined, chain };
};
