import { readHeld } from '#io/table/case/case.ts';
import { askChain } from '#io/table/payment/chain-ask.ts';
import { readChainFacts } from '#io/table/payment/chain-facts.ts';
import type { Table } from '#io/table/store/table.ts';

/** Most wallets of a case that the chain's server is asked about: more would tell it what the case is. */
const MAX_ASKED = 200;

/**
 * Has the chain asked about a wallet that a case holds, once: its age, and what it was paid before it was watched. The
 * question waits where payments are not followed.
 */
export const watchCaseWallets = async (table: Table, id: string, address: string, now: Date): Promise<void> => {
  const facts = (await readChainFacts(table, [address])).get(address);
  if (facts?.asked !== undefined) return;
  const wallets = (await readHeld(table, id)).filter(({ kind }) => kind === 'wallet');
  if (wallets.length <= MAX_ASKED) await askChain(table, address, now);
};
