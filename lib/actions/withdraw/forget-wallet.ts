import type { FoundWallet } from '#domain/findings.ts';
import type { Sighting } from '#domain/wallet/sighting.ts';
import type { Wallet } from '#domain/wallet/wallet.ts';
import type { Table } from '#io/table/store/table.ts';
import { commit } from '#io/table/store/transaction.ts';
import { deleteEmptyTallies } from '#io/table/tally/tally.ts';
import { deleteWalletTotals } from '#io/table/tally/wallet-totals.ts';
import { readSightings } from '#io/table/wallet/sighting.ts';
import { deleteWallet, handOnWallet, readWallet, restoreWallet } from '#io/table/wallet/wallet.ts';
import { forgetMoney } from './forget-money.ts';
import { settleCampaigns } from './settle-campaigns.ts';

/** The first report that names a wallet besides the one that goes; one that is hidden may still be taken back. */
const firstLeft = async (table: Table, address: string, goes: string): Promise<Sighting | undefined> => {
  let next: Record<string, unknown> | undefined;
  do {
    const page = await readSightings(table, address, { alsoHidden: true, ...(next === undefined ? {} : { next }) });
    const left = page.sightings.find(({ report }) => report !== goes);
    if (left !== undefined) return left;
    next = page.next;
  } while (next !== undefined);
  return undefined;
};

const handedTo = ({ time: firstSeen, report: firstReport, campaign }: Sighting) => ({
  firstSeen,
  firstReport,
  campaign,
});

/**
 * Takes a report that is destroyed off a wallet: one that nobody else names is deleted, with its tallies, and counted for
 * its campaign no longer; one that it was the first to name is the next report's.
 */
export const forgetWallet = async (table: Table, { address, kind }: FoundWallet, report: string): Promise<void> => {
  const wallet = await readWallet(table, address, true);
  const left = await firstLeft(table, address, report);
  if (wallet !== null) {
    // Before the wallet is handed on: until that is done, this runs again.
    const own = wallet.firstReport === report ? (left?.campaign ?? null) : wallet.campaign;
    await settleCampaigns(table, wallet, { own, goes: report });
  }
  if (wallet !== null && left !== undefined) {
    if (wallet.firstReport === report) await commit(table, handOnWallet(wallet, handedTo(left)));
    return;
  }
  if (left !== undefined) return;
  if (wallet !== null) await commit(table, deleteWallet(wallet));
  await deleteEmptyTallies(table, address);
  await deleteWalletTotals(table, address);
  await forgetMoney(table, address);
  const again = await firstLeft(table, address, report);
  if (again !== undefined) await restoreNamed(table, { address, kind, ...handedTo(again) });
};

/** Puts back a wallet that a report names and whose row is gone; where it is there, nothing happens. */
export const restoreNamed = async (table: Table, wallet: Wallet): Promise<void> => {
  await commit(table, restoreWallet(wallet));
};
