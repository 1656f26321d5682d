import type {
  BriefWallet,
  CampaignLetter,
  DailyBrief,
  DayCampaign,
  DigestBrief,
  FirstSightingBrief,
} from '#domain/brief/brief.ts';
import {
  type DailyMoney,
  type MoneyEntry,
  type PaidEntry,
  type ReachedEntry,
  summariseMoney,
} from '#domain/brief/daily-money.ts';
import type { ChainKnowledge } from '#domain/payment/chain-knowledge.ts';
import { addressOf } from '#test/support/addresses.ts';

const TIME_ZONE = 'Europe/Helsinki';

/** A chain that is followed up to a moment before the briefs below. */
export const FOLLOWED: ChainKnowledge = {
  followedTo: { height: 870_001, time: '2026-11-24T05:21:00.000Z' },
  followed: true,
  current: true,
};

/** What letters of a campaign are like. */
export const campaignLetter = (fields: Partial<CampaignLetter> = {}): CampaignLetter => ({
  excerpt:
    'Hello, I have hacked your device […] and seen everything that you do. Send 200 EUR to my wallet within a day',
  languages: ['en', 'fi'],
  demands: {
    first: { amount: '200', currency: 'EUR' },
    raised: { amount: '500', currency: 'EUR' },
    withinHours: 24,
  },
  contacts: [],
  ...fields,
});

/** A campaign as a daily brief tells of it. */
export const dayCampaign = (fields: Partial<DayCampaign> = {}): DayCampaign => ({
  id: '4f7k2m9qw1',
  reports: 1201,
  newWallets: 1199,
  isNew: true,
  total: 1250,
  wallets: 1210,
  shares: [],
  letter: campaignLetter(),
  ...fields,
});

/** A wallet of BIP 173's example key, as a brief tells of it. */
export const briefWallet = (fields: Partial<BriefWallet> = {}): BriefWallet => ({
  address: 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
  kind: 'p2wpkh',
  campaign: '4f7k2m9qw1',
  reports: 3,
  voices: 3,
  firstSeen: '2026-11-24T05:12:09.000Z',
  lastSeen: '2026-11-24T12:05:41.000Z',
  demands: [
    { amount: '200', currency: 'EUR', reports: 3 },
    { amount: '500', currency: 'EUR', reports: 2 },
  ],
  demandsIn: 1_000,
  contacts: [],
  ...fields,
});

/** A brief about a campaign that was not known before. */
export const firstSightingBrief = (fields: Partial<FirstSightingBrief> = {}): FirstSightingBrief => ({
  kind: 'first-sighting',
  id: 'brief.4f7k2m.1',
  at: '2026-11-24T12:06:00.000Z',
  timeZone: TIME_ZONE,
  first: true,
  campaign: {
    id: '4f7k2m9qw1',
    foundedAt: '2026-11-24T05:12:09.000Z',
    reports: 1,
    named: 1,
    wallets: 1,
    demanded: [{ amount: '200', currency: 'EUR' }],
    shares: [],
    letter: campaignLetter(),
    voices: 1,
    heard: 1,
    outliers: 0,
  },
  trend: { lastDay: 1, dayBefore: null },
  wallets: { listed: [briefWallet({ reports: 1 })], more: 0, uncounted: false },
  ...fields,
});

/** A brief about new campaigns that were too many to be told of one by one. */
export const digestBrief = (fields: Partial<DigestBrief> = {}): DigestBrief => ({
  kind: 'digest',
  id: 'brief.digest.1',
  from: '2026-11-24T11:41:00.000Z',
  at: '2026-11-24T12:15:00.000Z',
  timeZone: TIME_ZONE,
  campaigns: {
    listed: [
      {
        id: '4f7k2m9qw1',
        foundedAt: '2026-11-24T11:58:00.000Z',
        reports: 12,
        named: 5,
        wallets: 3,
        demanded: [{ amount: '2400', currency: 'EUR' }],
        voices: 12,
        heard: 12,
        outliers: 0,
      },
      {
        id: 'zx81q0aa',
        foundedAt: null,
        reports: 1,
        named: 1,
        wallets: 1,
        demanded: [],
        voices: 1,
        heard: 1,
        outliers: 0,
      },
    ],
    more: 31,
  },
  wallets: { listed: [briefWallet()], more: 34, uncounted: false },
  ...fields,
});

/** A brief about a day with three wallets of two campaigns. */
export const dailyBrief = (fields: Partial<DailyBrief> = {}): DailyBrief => ({
  kind: 'daily',
  id: 'brief.daily.2026-11-24T0530',
  at: '2026-11-24T05:30:02.000Z',
  timeZone: TIME_ZONE,
  from: '2026-11-23T05:30:00.000Z',
  to: '2026-11-24T05:30:00.000Z',
  reports: 1284,
  uncounted: false,
  unreadable: 3,
  campaigns: {
    listed: [
      dayCampaign(),
      dayCampaign({ id: 'zx81q0aa', reports: 71, newWallets: 1, isNew: false, total: 90, wallets: 1 }),
    ],
    more: 2,
    fresh: 1,
  },
  before: { days: 7, reports: 1812 },
  trend: [4, 0, 12, 9, 230, 655, 1180, 1003].map((reports, index) => ({
    from: new Date(Date.UTC(2026, 10, 16 + index, 22)).toISOString(),
    to: new Date(index < 7 ? Date.UTC(2026, 10, 17 + index, 22) : Date.UTC(2026, 10, 24, 5, 30)).toISOString(),
    reports,
  })),
  wallets: {
    listed: [
      briefWallet(),
      briefWallet({ address: '3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy', kind: 'p2sh', reports: 71, demands: [] }),
      briefWallet({
        address: 'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0',
        kind: 'p2tr',
        demands: [{ amount: '0.05', currency: 'BTC', reports: 1 }],
      }),
    ],
    more: 412,
    uncounted: false,
  },
  waiting: { listed: [], more: 0 },
  keys: [],
  decisions: { listed: [], more: 0 },
  urgent: 0,
  money: null,
  chain: FOLLOWED,
  ...fields,
});

const PAID: PaidEntry = {
  kind: 'paid',
  at: '2026-11-23T18:02:00.000Z',
  address: addressOf('p2wpkh', 'paid'),
  campaign: '4f7k2m9qw1',
  txid: 'ab'.repeat(32),
  vout: 0,
  satoshi: 400_000n,
  time: '2026-11-23T18:00:00.000Z',
  verdict: 'victim',
  cents: { EUR: 20_000, USD: 22_050, SEK: 220_000 },
  first: true,
};

/** A payment as the log of money has it. */
export const paidEntry = (fields: Partial<PaidEntry> = {}): PaidEntry => ({ ...PAID, ...fields });

/** Money at a service, as the log has it. */
export const reachedEntry = (fields: Partial<ReachedEntry> = {}): ReachedEntry => ({
  kind: 'reached',
  at: '2026-11-23T20:02:00.000Z',
  address: PAID.address,
  campaign: PAID.campaign,
  txid: 'cd'.repeat(32),
  vout: 1,
  satoshi: 140_000n,
  time: '2026-11-23T20:00:00.000Z',
  service: 'Example Exchange',
  serviceAddress: addressOf('p2pkh', 'exchange'),
  spends: 3,
  ...fields,
});

/** What was entered in the stretch of the daily brief above. */
export const MONEY_WINDOW = { from: new Date('2026-11-23T05:20:00.000Z'), to: new Date('2026-11-24T05:20:00.000Z') };

/** What a daily brief says of a day with payments to two wallets of one cluster. */
export const dailyMoney = (entries: readonly MoneyEntry[]): DailyMoney =>
  summariseMoney(
    entries,
    MONEY_WINDOW,
    {
      campaignOf: (id) => (id === 'alias' ? '4f7k2m9qw1' : id),
      clusterOf: (address) => (address === PAID.address ? 'c9w3rt5y' : null),
    },
    false,
  );
