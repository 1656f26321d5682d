import { linksAt, listNamingReports, type OfWallet, paymentsOf } from '#actions/desk/list-of-wallet.ts';
import { listReports } from '#actions/desk/list-reports.ts';
import { campaignName } from '#domain/brief/brief.ts';
import { campaignDemands } from '#domain/brief/demands.ts';
import { renderConsensus } from '#domain/campaign/consensus.ts';
import type {
  PackageCampaign,
  PackageNaming,
  PackageReport,
  PackageVerdict,
  PackageWallet,
} from '#domain/export/package/data.ts';
import type { Demand } from '#domain/findings.ts';
import { type QueueVerdict, VERDICTS } from '#domain/queue/queue.ts';
import { readCampaign } from '#io/table/campaign/campaign.ts';
import { readConsensus } from '#io/table/campaign/consensus.ts';
import { readFollowUpReport } from '#io/table/follow-up/follow-up-report.ts';
import { readContests } from '#io/table/gate/contest.ts';
import { lastDecisions } from '#io/table/gate/decisions.ts';
import { Decided } from '#io/table/store/decided.ts';
import type { Table } from '#io/table/store/table.ts';
import { readCampaignTally } from '#io/table/tally/tally.ts';
import { readHeard } from '#io/table/tally/voice.ts';
import { readWallet } from '#io/table/wallet/wallet.ts';
import { walletCampaigns } from '#io/table/wallet/wallet-campaign.ts';

/** Most reports that are listed of one wallet, and most decisions: what has more says so. */
const MAX_NAMING = 1_000;
const MAX_DECISIONS = 500;
const LINES = 200;

/** What was read, and what a limit left out of it. */
export interface PackagePartRead<Part> {
  part: Part;
  cut: string[];
}

const amounts = (all: readonly Demand[]): string =>
  all.map(({ amount, currency }) => `${amount} ${currency}`).join(' | ');

const namingOf = async (world: OfWallet, address: string): Promise<{ naming: PackageNaming[]; isCut: boolean }> => {
  const naming: PackageNaming[] = [];
  let at: string | undefined;
  do {
    const page = await listNamingReports(world, address, at, LINES);
    naming.push(
      ...page.lines.map(({ reference, receivedAt, channel, inDemand, demands, counts, why, sameAs }) => ({
        ...{ reference, receivedAt, channel, inDemand, demanded: amounts(demands), counts, why, sameAs },
      })),
    );
    at = page.next;
  } while (at !== undefined && naming.length < MAX_NAMING);
  return { naming, isCut: at !== undefined };
};

/** Reads all that is known of a wallet; null where nothing is any more. */
export const readPackageWallet = async (
  world: OfWallet,
  { address, heldBy }: { address: string; heldBy: string[] },
): Promise<PackagePartRead<PackageWallet> | null> => {
  const { table } = world;
  const wallet = await readWallet(table, address);
  if (wallet === null) return null;
  const [{ naming, isCut }, { payments, more }, links, words, contests, others] = await Promise.all([
    namingOf(world, address),
    paymentsOf(table, address),
    linksAt(table, address),
    lastDecisions(table, address, MAX_DECISIONS + 1),
    readContests(table, address),
    walletCampaigns(table, address, true),
  ]);
  const campaigns = new Set([...(wallet.campaign === null ? [] : [wallet.campaign]), ...others.map((o) => o.campaign)]);
  const cut = [
    ...(isCut ? [`${address}: the latest ${MAX_NAMING} reports that name it`] : []),
    ...(more ? [`${address}: the payments that are read of a wallet`] : []),
    ...(words.length > MAX_DECISIONS ? [`${address}: the latest ${MAX_DECISIONS} decisions`] : []),
  ];
  return {
    cut,
    part: {
      ...{ address, heldBy, kind: wallet.kind, firstSeen: wallet.firstSeen, campaigns: [...campaigns], naming },
      payments: payments.map(({ txid, vout, satoshi, block, judged }) => ({
        ...{ txid, vout, satoshi: String(satoshi), height: block.height, time: block.time, block: block.hash },
        verdict: judged.verdict,
      })),
      links: links.map(({ to, state, evidence, doubts, decision }) => ({ to, state, evidence, doubts, decision })),
      decisions: words.slice(0, MAX_DECISIONS).map(({ at, verb, as, by, name, reason }) => ({
        ...{ at, verb, by: name ?? by, reason },
        ...(as === undefined ? {} : { as }),
      })),
      contests: contests.map(({ statement }) => ({ receivedAt: statement.receivedAt, sha256: statement.sha256 })),
    },
  };
};

/** Reads a report that a case holds; null where it is gone. */
export const readHeldReport = async (table: Table, id: string): Promise<PackageReport | null> => {
  const report = await readFollowUpReport(table, id);
  if (report === null) return null;
  const { reference, receivedAt, channel, language, state, findings } = report;
  return {
    ...{ reference, receivedAt, channel, language, state, isHeld: true },
    wallets: findings.wallets.map(({ address }) => address),
    demanded: amounts(findings.demands),
  };
};

/** Reads a page of a campaign's reports. */
export const readCampaignReports = async (
  table: Table,
  campaign: string,
  cursor: string | undefined,
): Promise<{ reports: PackageReport[]; next: string | undefined }> => {
  const page = await listReports({ table }, { campaign, cursor, lines: LINES });
  if (!page.ok) return { reports: [], next: undefined };
  const reports = page.reports.map(({ reference, receivedAt, channel, language, state, findings }) => ({
    ...{ reference, receivedAt, channel, language, state, isHeld: false },
    wallets: findings.wallets.map(({ address }) => address),
    demanded: amounts(findings.demands),
  }));
  return { reports, next: page.next };
};

/** Reads what is said of a campaign, under any id that it ever had; null where there is none. */
export const readPackageCampaign = async (table: Table, id: string): Promise<PackageCampaign | null> => {
  const campaign = await readCampaign(table, id);
  if (campaign === null) return null;
  const [{ reports }, stored, heard] = await Promise.all([
    readCampaignTally(table, campaign.id),
    readConsensus(table, campaign.id),
    readHeard(table, [campaign.id, ...(campaign.aliases ?? [])]),
  ]);
  return {
    ...{ id: campaign.id, name: campaignName(campaign.id), foundedAt: campaign.foundedAt, reports },
    demanded: amounts(campaignDemands(heard).demanded),
    text: stored === null ? '' : renderConsensus(stored.consensus),
  };
};

const verdictOf = (what: string): QueueVerdict | undefined => VERDICTS.find((each) => what === `queue.${each}`);

/** Reads what was found of reports in a month by who looked at them. */
export const readVerdicts = async (table: Table, month: string): Promise<PackageVerdict[]> => {
  const verdicts: PackageVerdict[] = [];
  let cursor: string | undefined;
  do {
    const page = await Decided.page(table, month, { cursor, lines: LINES });
    if (!page.ok) return verdicts;
    for (const { at, what, about, by, name, reason, undone } of page.lines) {
      // What was taken back speaks for nothing any more.
      const verdict = undone === undefined ? verdictOf(what) : undefined;
      if (verdict !== undefined) verdicts.push({ reference: about, verdict, at, by: name ?? by, reason });
    }
    cursor = page.next;
  } while (cursor !== undefined);
  return verdicts;
};
