import type { BriefWallet, NewWallets } from '#domain/brief/brief.ts';
import {
  type Brief,
  campaignName,
  type DailyBrief,
  type DigestBrief,
  type FirstSightingBrief,
  MAX_LISTED_DEMANDS,
} from '#domain/brief/brief.ts';
import type { CampaignDemands } from '#domain/brief/demands.ts';
import { moment, timeOfDay, weekday, zoneName } from '#domain/brief/moment.ts';
import { type SharingCampaign, sharingWords } from '#domain/campaign/sharing.ts';
import { amounts, counted, type Fact, grouped, type MailBlock, money } from './block.ts';
import { moneyBlocks } from './money-blocks.ts';
import { pauseBlocks } from './pause-blocks.ts';

const KINDS: Record<BriefWallet['kind'], string> = {
  p2pkh: 'P2PKH',
  p2sh: 'P2SH',
  p2wpkh: 'P2WPKH',
  p2wsh: 'P2WSH',
  p2tr: 'Taproot',
};

const demandsOf = ({ demands, demandsIn, reports }: BriefWallet): string => {
  if (demands.length === 0) return 'no amount found';
  const listed = demands.slice(0, MAX_LISTED_DEMANDS);
  const more = demands.length - listed.length;
  const texts = listed.map((demand) => `${money(demand)} in ${counted(demand.reports, 'report')}`);
  const all = [...texts, ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
  return demandsIn < reports ? `${all} (counted in ${grouped(demandsIn)} of them)` : all;
};

/** Wallets that a campaign's letters name, beside those that no other named before. */
const namedWallets = ({ named, wallets }: { named: number; wallets: number }): string =>
  `${counted(named, 'wallet')} named, ${grouped(wallets)} first here`;

/** What a campaign demands, each voice once; of how many reports, where that is not of all; what is in no sum. */
const campaignSum = ({ reports, demanded, voices, heard, outliers }: CampaignDemands & { reports: number }): string => {
  const sum = amounts(demanded);
  const of = heard < reports ? ` in ${grouped(heard)} of ${counted(reports, 'report')}` : '';
  const by = voices === reports ? '' : `, by ${grouped(voices)} different ${voices === 1 ? 'person' : 'people'}${of}`;
  const apart = outliers === 0 ? '' : `; ${grouped(outliers)} of over a million euros in no sum`;
  return `${sum || 'no amount found'}${sum === '' ? of : by}${apart}`;
};

/** How many reports name it, and how many people these are of, where that is another number. */
const namedBy = ({ reports, voices, demandsIn }: BriefWallet): string => {
  const of = demandsIn < reports ? ` in ${grouped(demandsIn)} of them` : '';
  const people = `${grouped(voices)} different ${voices === 1 ? 'person' : 'people'}`;
  return `${counted(reports, 'report')}${voices === reports ? '' : `, by ${people}${of}`}`;
};

const contactsOf = ({ contacts }: BriefWallet): string =>
  contacts.map(({ kind, value }) => `${kind} ${value}`).join(', ');

const walletBlock = (wallet: BriefWallet, timeZone: string): MailBlock => ({
  kind: 'wallet',
  address: wallet.address,
  facts: [
    ['Named by', namedBy(wallet)],
    ['Demanded', demandsOf(wallet)],
    ['First seen', moment(wallet.firstSeen, timeZone)],
    ['Last seen', moment(wallet.lastSeen, timeZone)],
    ['Kind', `Bitcoin, ${KINDS[wallet.kind]}`],
    ...(wallet.contacts.length === 0 ? [] : [['Extorter reached by', contactsOf(wallet)] as const]),
  ],
});

const walletBlocks = ({ listed, more, uncounted }: NewWallets, timeZone: string): MailBlock[] => [
  ...(listed.length > 0
    ? [{ kind: 'heading', text: listed.length === 1 ? 'The new wallet' : 'New wallets' } as const]
    : []),
  ...listed.map((wallet) => walletBlock(wallet, timeZone)),
  ...(more > 0
    ? [
        {
          kind: 'note',
          text: `And ${grouped(more)} more${uncounted ? ' at least' : ''}. Each can be looked up at the desk.`,
        } as const,
      ]
    : []),
];

const campaignTrend = ({ lastDay, dayBefore }: FirstSightingBrief['trend']): string =>
  `${counted(lastDay, 'report')} in the last 24 hours, ${dayBefore === null || dayBefore === 0 ? 'none' : grouped(dayBefore)} in the 24 before`;

const shares = (campaigns: readonly SharingCampaign[]): Fact[] =>
  campaigns.length === 0 ? [] : [['Together with', `It ${campaigns.map(sharingWords).join('; it ')}`]];

const firstSighting = ({ first, campaign, trend, wallets, timeZone, at }: FirstSightingBrief): MailBlock[] => {
  const total = wallets.listed.length + wallets.more;
  const lead = first
    ? `A campaign that was not known before names ${counted(total, 'wallet')}.`
    : `A known campaign names ${counted(total, 'wallet')} that ${total === 1 ? 'was' : 'were'} not known before.`;
  return [
    { kind: 'lead', text: lead },
    {
      kind: 'facts',
      facts: [
        ['Campaign', campaignName(campaign.id)],
        ['Reports so far', grouped(campaign.reports)],
        ['Trend', campaignTrend(trend)],
        ['Wallets named', `${grouped(campaign.named)}, of these first named here ${grouped(campaign.wallets)}`],
        ...shares(campaign.shares),
        ['Demanded so far', campaignSum(campaign)],
        ['First report', campaign.foundedAt === null ? 'not known' : moment(campaign.foundedAt, timeZone)],
        ['As of', moment(at, timeZone)],
      ],
    },
    ...walletBlocks(wallets, timeZone),
  ];
};

const digest = ({ campaigns, wallets, timeZone, from, at }: DigestBrief): MailBlock[] => {
  const total = campaigns.listed.length + campaigns.more;
  return [
    {
      kind: 'lead',
      text: `${counted(total, 'campaign')} that ${total === 1 ? 'was' : 'were'} not known before, beside those told of one by one.`,
    },
    {
      kind: 'facts',
      facts: [
        ...campaigns.listed.map(
          (campaign) =>
            [
              campaignName(campaign.id),
              [counted(campaign.reports, 'report'), namedWallets(campaign), campaignSum(campaign)].join(', '),
            ] as const,
        ),
        ['From', from === null ? 'not known' : moment(from, timeZone)],
        ['To', moment(at, timeZone)],
      ],
    },
    ...(campaigns.more > 0 ? [{ kind: 'note', text: `And ${grouped(campaigns.more)} more.` } as const] : []),
    ...walletBlocks(wallets, timeZone),
  ];
};

const trendText = ({ before, reports }: DailyBrief): string => {
  const mean = before.reports / Math.max(1, before.days);
  if (mean === 0) return `${counted(reports, 'report')}, after none in the ${before.days} days before.`;
  return `${counted(reports, 'report')}, against ${mean < 10 ? mean.toFixed(1) : grouped(Math.round(mean))} a day in the ${before.days} days before.`;
};

/** What a bar of the trend counts: the last one's day is not over, but where the brief is sent at midnight. */
const barText = ({ to, timeZone }: DailyBrief): string => {
  const end = timeOfDay(to, timeZone);
  return `Each bar is a day in ${zoneName(timeZone)}, from midnight${end === '00:00' ? ' to midnight' : `; the last one up to ${end}`}.`;
};

/** What is said of money where the hotline follows none: not that none came. */
const UNFOLLOWED: MailBlock = {
  kind: 'note',
  text: 'Money received: not known. This hotline is not set up to follow payments.',
};

const daily = (brief: DailyBrief): MailBlock[] => {
  const { wallets, campaigns, timeZone } = brief;
  const total = wallets.listed.length + wallets.more;
  return [
    { kind: 'lead', text: trendText(brief) },
    {
      kind: 'bars',
      bars: brief.trend.map(({ from, reports }, index) => ({
        label: weekday(from, timeZone),
        value: reports,
        now: index === brief.trend.length - 1,
      })),
    },
    { kind: 'note', text: barText(brief) },
    {
      kind: 'facts',
      facts: [
        ['From', moment(brief.from, timeZone)],
        ['To', moment(brief.to, timeZone)],
        ['Reports entered', `${grouped(brief.reports)}${brief.uncounted ? ' at least' : ''}`],
        ['New wallets', `${grouped(total)}${wallets.uncounted ? ' at least' : ''}`],
        ...(brief.unreadable > 0 ? [['Could not be read', counted(brief.unreadable, 'report')] as const] : []),
        // What no row says the time of: which names are one by now, what contacts link, which pauses ended.
        ['Names and links', `as of ${moment(brief.at, timeZone)}`],
      ],
    },
    ...pauseBlocks(brief.waiting, timeZone),
    ...(campaigns.listed.length > 0 ? [{ kind: 'heading', text: 'Campaigns of the day' } as const] : []),
    {
      kind: 'facts',
      facts: campaigns.listed.map(
        ({ id, reports, newWallets, shares }) =>
          [
            campaignName(id),
            [counted(reports, 'report'), counted(newWallets, 'new wallet'), ...shares.map(sharingWords)].join(', '),
          ] as const,
      ),
    },
    ...(campaigns.more > 0 ? [{ kind: 'note', text: `And ${grouped(campaigns.more)} more.` } as const] : []),
    ...(brief.money === null ? [UNFOLLOWED] : moneyBlocks(brief.money, brief.chain, timeZone)),
    ...walletBlocks(wallets, timeZone),
  ];
};

/** What a brief says, in the order in which it says it. */
export const blocksOf = (brief: Brief): MailBlock[] => {
  switch (brief.kind) {
    case 'daily':
      return daily(brief);
    case 'digest':
      return digest(brief);
    case 'first-sighting':
      return firstSighting(brief);
  }
};
