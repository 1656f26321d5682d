import { sharingCampaigns } from '#actions/contact/sharing-campaigns.ts';
import { campaignName } from '#domain/brief/brief.ts';
import { type CampaignDemands, type CountedDemand, campaignDemands, sumsOf } from '#domain/brief/demands.ts';
import { renderConsensus } from '#domain/campaign/consensus.ts';
import { type Gap, gapsOf, isToldApart, namesAt } from '#domain/campaign/gaps.ts';
import type { SharingCampaign } from '#domain/campaign/sharing.ts';
import { readCampaign } from '#io/table/campaign/campaign.ts';
import { readConsensus, type StoredConsensus } from '#io/table/campaign/consensus.ts';
import type { Table } from '#io/table/store/table.ts';
import { type CampaignTally, type DayTally, readCampaignDays } from '#io/table/tally/tally.ts';
import { readHeard } from '#io/table/tally/voice.ts';

/** What the desk says of a campaign. */
export interface CampaignAnswer extends CampaignDemands {
  id: string;
  /** As briefs print it. */
  name: string;
  foundedAt: string;
  reports: number;
  /** Wallets that its letters name, and how many of these they were the first to name. */
  named: number;
  wallets: number;
  /** Campaigns that name the wallet asked about too, share another or give the same contact. */
  shares: SharingCampaign[];
  /** What its letters have in common: words that three different reports had, `[…]` for the rest. Empty at first. */
  text: string;
  /** The gaps of that text, and the names of organisations that leads released for them; as of a version of it, 0 where there is none. */
  gaps: { version: number; all: ShownGap[] };
  /** Reports by UTC day, newest first. */
  days: DayTally[];
  /** Reports by language, by what they demand first, and by the hours that they leave, in steps. */
  counted: Pick<CampaignTally, 'languages' | 'deadlines'> & { amounts: CountedDemand[] };
}

/** A gap of a campaign's text as a lead sees it: what stands around it, what was released for it, and whether something can be. */
export interface ShownGap extends Gap {
  name: string | null;
  mayBeNamed: boolean;
}

const gapsIn = (told: StoredConsensus | null): CampaignAnswer['gaps'] => {
  if (told === null || renderConsensus(told.consensus) === '') return { version: 0, all: [] };
  const gaps = gapsOf(told.consensus.words);
  const names = namesAt(gaps, told.consensus.names ?? []);
  const all = gaps.map((gap, n) => ({ ...gap, name: names[n] ?? null, mayBeNamed: isToldApart(gaps, gap) }));
  return { version: told.version, all };
};

/** Describes a campaign, under any id that it ever had; null where there is none. */
export const describeCampaign = async (
  table: Table,
  id: string,
  addresses: readonly string[] = [],
): Promise<CampaignAnswer | null> => {
  const [campaign, { tally, days }] = await Promise.all([readCampaign(table, id), readCampaignDays(table, id)]);
  if (campaign === null) return null;
  const [told, heard] = await Promise.all([
    readConsensus(table, campaign.id),
    readHeard(table, [campaign.id, ...(campaign.aliases ?? [])]),
  ]);
  const { reports, wallets, further, languages, amounts, deadlines } = tally;
  return {
    id: campaign.id,
    name: campaignName(campaign.id),
    foundedAt: campaign.foundedAt,
    reports,
    named: wallets + further,
    wallets,
    ...campaignDemands(heard),
    shares: await sharingCampaigns(table, campaign.id, { also: addresses }),
    text: told === null ? '' : renderConsensus(told.consensus),
    gaps: gapsIn(told),
    days,
    counted: {
      languages,
      deadlines,
      amounts: amounts.flatMap(({ currency, from, reports: of }) =>
        sumsOf({ [currency]: from }).map((least) => ({ ...least, reports: of })),
      ),
    },
  };
};
