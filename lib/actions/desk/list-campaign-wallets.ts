import { readCampaign } from '#io/table/campaign/campaign.ts';
import type { Table } from '#io/table/store/table.ts';
import { CampaignWallets, type ListedWallet } from '#io/table/wallet/rows.ts';

/** A page of the wallets that a campaign's letters name, under each id that it ever had. */
export type CampaignWalletsPage =
  | { ok: true; campaign: string; lines: ListedWallet[]; next?: string }
  | { ok: false; reason: 'unknown' | 'no-such-page' };

/** Where a page ends: under which of the ids, and at which place of its list. */
const placeIn = (at: string | undefined): { n: number; cursor: string | undefined } => {
  const [n = '0', cursor = ''] = (at ?? '').split(' ');
  return { n: Number(n), cursor: cursor === '' ? undefined : cursor };
};

/** Lists the wallets that a campaign's letters name, newest first, `lines` at most: under its own id first, then under those that were merged into it. */
export const listCampaignWallets = async (
  table: Table,
  asked: string,
  at: string | undefined,
  lines: number,
): Promise<CampaignWalletsPage> => {
  const campaign = await readCampaign(table, asked.toLowerCase());
  if (campaign === null) return { ok: false, reason: 'unknown' };
  const ids = [campaign.id, ...[...(campaign.aliases ?? [])].sort()];
  const { n, cursor } = placeIn(at);
  const id = ids[n];
  if (id === undefined) return { ok: false, reason: 'no-such-page' };
  const page = await CampaignWallets.page(table, id, { cursor, lines, isReversed: true });
  if (!page.ok) return page;
  const found = { ok: true, campaign: campaign.id, lines: page.lines } as const;
  if (page.next !== undefined) return { ...found, next: `${n} ${page.next}` };
  return n + 1 < ids.length ? { ...found, next: `${n + 1} ` } : found;
};
