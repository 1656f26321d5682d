import { campaignName, type DigestBrief, type DigestedCampaign, type FirstSightingBrief } from '#domain/brief/brief.ts';
import type { CampaignDemands } from '#domain/brief/demands.ts';
import type { GrowthBrief } from '#domain/brief/growth.ts';
import { moment } from '#domain/brief/moment.ts';
import { MAX_TABLE_WALLETS } from '#domain/brief/wallet-groups.ts';
import { type Fact, grouped, type MailBlock, money } from '../block.ts';
import { letterFacts } from './campaign-entry.ts';
import { walletTable } from './wallet-table.ts';
import type { BriefWords } from './words.ts';

/** What a campaign demands, each voice once; of how many reports, where that is not of all; what is in no sum. */
const campaignSum = (
  { reports, demanded, voices, heard, outliers }: CampaignDemands & { reports: number },
  words: BriefWords,
): string => {
  const { first } = words;
  const of = heard < reports ? `${grouped(heard)} / ${words.reports(reports)}` : null;
  const sum =
    demanded.length === 0 ? first.noAmount : words.and(demanded.map((demand) => money(demand, words.language)));
  const by = voices === reports ? [] : [first.by(first.people(voices), of)];
  return [[sum, ...by].join(', '), ...(outliers === 0 ? [] : [first.outliers(grouped(outliers))])].join('; ');
};

/** What a brief about a campaign's new wallets says. */
export const firstSightingBlocks = (brief: FirstSightingBrief, words: BriefWords, most: number): MailBlock[] => {
  const { first: isNew, campaign, trend, wallets, timeZone, at } = brief;
  const { first } = words;
  const { lastDay, dayBefore } = trend;
  const about = campaign.letter.languages.join(', ');
  const when = (iso: string): string => moment(iso, timeZone, words.language);
  const facts: Fact[] = [
    [first.campaign, `${campaignName(campaign.id)}${about === '' ? '' : ` (${about})`}`],
    [first.reports, grouped(campaign.reports)],
    [first.trend, first.lastHours(words.reports(lastDay), dayBefore ? grouped(dayBefore) : null)],
    [first.named, first.namedFirst(grouped(campaign.named), grouped(campaign.wallets))],
    [first.demanded, campaignSum(campaign, words)],
    [first.firstReport, campaign.foundedAt === null ? first.notKnown : when(campaign.foundedAt)],
    [first.asOf, when(at)],
  ];
  return [
    { kind: 'lead', text: first.lead(wallets.listed.length + wallets.more, isNew) },
    { kind: 'facts', facts },
    {
      kind: 'campaign',
      name: campaignName(campaign.id),
      text: [
        ...letterFacts(campaign.letter, campaign.shares, words),
        ...(campaign.letter.excerpt === '' ? [words.campaigns.noText] : []),
      ].join('; '),
      quote: campaign.letter.excerpt === '' ? null : campaign.letter.excerpt,
    },
    ...walletTable(wallets, most, { from: dayBack(at), timeZone, words }),
  ];
};

const DAY_MS = 86_400_000;
/** The moment a day before: what was seen since then is told by its time of day. */
const dayBack = (at: string): string => new Date(Date.parse(at) - DAY_MS).toISOString();

const digested = (campaign: DigestedCampaign, words: BriefWords): string =>
  [
    words.first.inDigest(words.reports(campaign.reports), words.wallets(campaign.named), grouped(campaign.wallets)),
    campaignSum(campaign, words),
  ].join(', ');

/** What a digest of new campaigns says. */
export const digestBlocks = (brief: DigestBrief, words: BriefWords, most: number): MailBlock[] => {
  const { campaigns, wallets, timeZone, from, at } = brief;
  const { first } = words;
  const when = (iso: string): string => moment(iso, timeZone, words.language);
  return [
    { kind: 'lead', text: first.digestLead(campaigns.listed.length + campaigns.more) },
    {
      kind: 'facts',
      facts: [
        ...campaigns.listed.map((campaign) => [campaignName(campaign.id), digested(campaign, words)] as const),
        [first.from, from === null ? first.notKnown : when(from)],
        [first.to, when(at)],
      ],
    },
    ...(campaigns.more > 0 ? [{ kind: 'note', text: words.more(campaigns.more, false) } as const] : []),
    ...walletTable(wallets, most, { from: dayBack(at), timeZone, words }),
  ];
};

/** Most wallets of such a mail's table. */
export const MAIL_WALLETS = MAX_TABLE_WALLETS;

/** What an alert about a campaign that grows says, in the order in which it says it. */
export const growthBlocks = (brief: GrowthBrief, words: BriefWords): MailBlock[] => {
  const { campaign, reports, usual, from, to, total, timeZone } = brief;
  const { growth, first } = words;
  const when = (iso: string): string => moment(iso, timeZone, words.language);
  return [
    { kind: 'lead', text: growth.lead(campaignName(campaign)) },
    {
      kind: 'facts',
      facts: [
        [first.from, when(from)],
        [first.to, when(to)],
        [growth.reports, grouped(reports)],
        [growth.usual, usual < 1 ? growth.fewer : String(Math.round(usual))],
        [growth.all, words.reports(total)],
      ],
    },
  ];
};
