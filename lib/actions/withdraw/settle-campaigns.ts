import type { Sighting } from '#domain/wallet/sighting.ts';
import type { Wallet } from '#domain/wallet/wallet.ts';
import type { Table } from '#io/table/store/table.ts';
import { commit } from '#io/table/store/transaction.ts';
import { readSightings } from '#io/table/wallet/sighting.ts';
import {
  addWalletCampaign,
  dropWalletCampaign,
  handOnWalletCampaign,
  walletCampaigns,
} from '#io/table/wallet/wallet-campaign.ts';

/** The first report of each campaign that names a wallet beside the one that goes; hidden ones may still be taken back. */
const firstOfEach = async (table: Table, address: string, goes: string): Promise<Map<string, Sighting>> => {
  const firsts = new Map<string, Sighting>();
  let next: Record<string, unknown> | undefined;
  do {
    const page = await readSightings(table, address, { alsoHidden: true, ...(next === undefined ? {} : { next }) });
    for (const sighting of page.sightings) {
      const { campaign, report } = sighting;
      if (campaign !== null && report !== goes && !firsts.has(campaign)) firsts.set(campaign, sighting);
    }
    next = page.next;
  } while (next !== undefined);
  return firsts;
};

/**
 * Settles which further campaigns name a wallet once a report is off it, and `own` is the campaign that its row names then:
 * a campaign none of whose reports is left names it no more, one whose first report goes has another.
 *
 * All of the wallet's sightings are read only where the report was the first of a campaign. It may run again.
 */
export const settleCampaigns = async (
  table: Table,
  wallet: Wallet,
  { own, goes }: { own: string | null; goes: string },
): Promise<void> => {
  const { address, kind } = wallet;
  const rows = await walletCampaigns(table, address, true);
  if (wallet.firstReport !== goes && rows.every(({ firstReport }) => firstReport !== goes)) return;
  const firsts = await firstOfEach(table, address, goes);
  for (const row of rows) {
    const first = firsts.get(row.campaign);
    if (first === undefined || row.campaign === own) await commit(table, dropWalletCampaign(row));
    else if (row.firstReport === goes) {
      await commit(table, handOnWalletCampaign(row, { firstSeen: first.time, firstReport: first.report }));
    }
  }
  const noted = new Set(rows.map(({ campaign }) => campaign));
  for (const [campaign, { time: firstSeen, report: firstReport }] of firsts) {
    if (campaign === own || noted.has(campaign)) continue;
    await commit(table, addWalletCampaign({ address, kind, campaign, firstSeen, firstReport }));
  }
};
