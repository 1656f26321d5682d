import { findableByPhrases } from '#actions/campaign/enter-phrases.ts';
import { watchGrowth } from '#actions/campaign/watch-growth.ts';
import type { Campaign } from '#domain/campaign/campaign.ts';
import { renderConsensus } from '#domain/campaign/consensus.ts';
import type { SendersOfDay, Totals } from '#domain/campaign/rolled-totals.ts';
import { walletNode } from '#domain/cluster/evidence-of-report.ts';
import type { NodeId } from '#domain/cluster/link.ts';
import { roundedOthers } from '#domain/feed/rounded-count.ts';
import { judgeReports } from '#domain/gate/counted-reports.ts';
import { differentReports } from '#domain/gate/gate.ts';
import { inChunks } from '#io/in-chunks.ts';
import { readCampaign } from '#io/table/campaign/campaign.ts';
import { campaignMails } from '#io/table/campaign/campaign-sightings.ts';
import { readConsensus, type StoredConsensus } from '#io/table/campaign/consensus.ts';
import { readCluster, readEnd } from '#io/table/cluster/cluster.ts';
import { readLinksAt } from '#io/table/cluster/link.ts';
import type { Table } from '#io/table/store/table.ts';
import { readWalletDemanded } from '#io/table/tally/demanded.ts';
import type { Rolled } from '#io/table/tally/rows.ts';
import { readCampaignDays } from '#io/table/tally/tally.ts';
import { finishTotals, readTotals, readTotalsWork, unlistTotals, writeTotals } from '#io/table/tally/totals.ts';
import { countWalletTotals } from '#io/table/tally/wallet-totals.ts';
import { listedCampaign, listedCluster } from './list-totals.ts';

/**
 * Most wallets of a cluster that are summed: the one writer must not be kept from its work by a cluster that someone
 * makes large. Totals of a larger one say that they are of its nearest wallets.
 */
const MAX_WALLETS = 500;
/** Most wallets and contacts that are looked at for them. */
const MAX_NODES = 1_000;
const WALLET = walletNode('');
/** Most ids of a campaign whose mails are read at once. */
const ALIASES_AT_ONCE = 5;
/** After all days. */
const EVER = '9999';

/**
 * The wallets that hang together with a node, nearest first, over links that the clusters embody; and whether there may be
 * more.
 */
const membersOf = async (table: Table, from: NodeId): Promise<{ wallets: string[]; truncated: boolean }> => {
  const seen = new Set<NodeId>();
  const wallets: string[] = [];
  const isFull = (): boolean => wallets.length > MAX_WALLETS || seen.size > MAX_NODES;
  const add = (node: NodeId): void => {
    if (node.startsWith(WALLET) && !seen.has(node)) wallets.push(node.slice(WALLET.length));
    seen.add(node);
  };
  add(from);
  for (const node of seen) {
    if (isFull()) break;
    for (const { a, b, applied } of await readLinksAt(table, node)) if (applied) add(a === node ? b : a);
  }
  return { wallets: wallets.slice(0, MAX_WALLETS), truncated: isFull() };
};

const sumWallets = async (table: Table, wallets: readonly string[]): Promise<Omit<Totals, 'asOf' | 'truncated'>> => {
  const demanded: Record<string, bigint> = {};
  const totals = { reports: 0, wallets: wallets.length, demanded, unknown: 0, outliers: 0 };
  for (const wallet of wallets) {
    for (const { reports, unreadable, outliers, demanded } of await readWalletDemanded(table, wallet, EVER)) {
      totals.reports += reports;
      totals.unknown += unreadable;
      totals.outliers += outliers;
      for (const [currency, units] of Object.entries(demanded)) {
        totals.demanded[currency] = (totals.demanded[currency] ?? 0n) + units;
      }
    }
  }
  return totals;
};

const rollUpCluster = async (table: Table, address: string, asOf: string): Promise<void> => {
  const { root } = await readEnd(table, walletNode(address));
  if (root === null) return;
  const { wallets, truncated } = await membersOf(table, walletNode(address));
  const totals = { ...(await sumWallets(table, wallets)), asOf, truncated };
  await writeTotals(table, root.id, totals, { owner: 'cluster', line: listedCluster(root.id, totals) });
  // A join to another meanwhile may have taken it out of the list before this put.
  if ((await readCluster(table, root.id))?.id !== root.id) await unlistTotals(table, 'cluster', root.id);
};

/**
 * Counts the different senders of a campaign's verified mails up to the end of yesterday: once a day, and never fewer than before,
 * so that whoever withdraws and sends again learns nothing of when the number changes.
 */
const countVoices = async (
  table: Table,
  matchKey: Uint8Array,
  { id, aliases = new Set() }: Campaign,
  asOf: string,
): Promise<SendersOfDay> => {
  const today = asOf.slice(0, 10);
  const day = new Date(Date.parse(today) - 1).toISOString().slice(0, 10);
  const before = (await readTotals(table, 'campaign', id))?.voices;
  if (before !== undefined && before.day >= day) return before;
  const mails = await inChunks([id, ...aliases], ALIASES_AT_ONCE, (one) => campaignMails(table, one, today));
  const agreed = mails.flat().map((mail) => ({ ...mail, consent: true }));
  const count = Math.max(before?.count ?? 0, differentReports(judgeReports(agreed)).length);
  return { day, count, others: roundedOthers(matchKey, id, count) };
};

/** How much of a campaign's text its line shows, in characters. */
const MAX_LINE_CHARACTERS = 100;

const beginningOf = (told: StoredConsensus | null): string =>
  told === null ? '' : renderConsensus(told.consensus).slice(0, MAX_LINE_CHARACTERS).toWellFormed();

const rollUpCampaign = async (table: Table, matchKey: Uint8Array, id: string, now: Date): Promise<void> => {
  const campaign = await readCampaign(table, id, true);
  if (campaign === null) return;
  if (campaign.id !== id) await unlistTotals(table, 'campaign', id);
  const asOf = now.toISOString();
  const { tally, days } = await readCampaignDays(table, campaign.id);
  const { reports, wallets, demanded, unknown, outliers } = tally;
  const voices = await countVoices(table, matchKey, campaign, asOf);
  const totals = { asOf, reports, wallets, demanded, unknown, outliers, truncated: false, voices };
  const told = await readConsensus(table, campaign.id);
  const line = listedCampaign(campaign, totals, { text: beginningOf(told), tally, days });
  await writeTotals(table, campaign.id, totals, { owner: 'campaign', line });
  if ((await readCampaign(table, campaign.id, true))?.id !== campaign.id)
    await unlistTotals(table, 'campaign', campaign.id);
  if (told !== null) await findableByPhrases(table, matchKey, campaign.id, told.consensus, asOf);
  await watchGrowth(table, campaign, { reports, days }, now);
};

/**
 * Rolls up what was counted for a campaign, or for a wallet and its cluster, with the time as of which it stands: each
 * minute at most, where something was counted since. In no order: what was counted last stands, and a merge or a join of what is being
 * counted has it counted again.
 */
export const rollUpTotals = async (
  { table, matchKey }: { table: Table; matchKey: Uint8Array },
  rolled: Rolled,
  now: Date,
): Promise<void> => {
  const work = await readTotalsWork(table, rolled);
  if (work === null) return;
  const asOf = now.toISOString();
  if (rolled.kind === 'wallet') {
    await countWalletTotals(table, rolled.id, asOf);
    await rollUpCluster(table, rolled.id, asOf);
  } else await rollUpCampaign(table, matchKey, rolled.id, now);
  await finishTotals(table, work, now);
};
