import type { SharedBy } from '#domain/campaign/sharing.ts';
import type { Language } from '#domain/intake/submission.ts';

/** What briefs say, in the language of those who read them. Numbers come grouped: `1 200`. */
export interface BriefWords {
  language: Language;
  reports: (n: number) => string;
  newWallets: (n: number) => string;
  wallets: (n: number) => string;
  payments: (n: number) => string;
  newCampaigns: (n: number) => string;
  /** Beside a number that is not all. */
  atLeast: string;
  more: (n: number, uncounted: boolean) => string;
  and: (items: readonly string[]) => string;
  title: {
    daily: (day: string, said: readonly string[]) => string;
    /** The same of the week that ends on a day. */
    weekly: (day: string, said: readonly string[]) => string;
    paymentsUnknown: string;
    demanded: (amounts: string) => string;
  };
  news: {
    urgent: (reports: number) => string;
    reached: (services: string, bitcoin: string) => string;
    /** Against those of a day before, or, of a week, of the week before. */
    reports: (reports: string, wallets: string, usual: string | null, isOfWeek: boolean) => string;
    campaigns: (fresh: number, named: string) => string;
    paid: (payments: string, bitcoin: string) => string;
    moneyUnknown: (since: string | null) => string;
    waiting: (paused: number) => string;
    unread: (reports: number) => string;
    /** A key by its fingerprint, whose it is, and who compared it: null where nobody said, or did. */
    keyNew: (key: string, holder: string | null, comparedBy: string | null) => string;
    keyGone: (key: string, holder: string | null) => string;
  };
  state: {
    window: (from: string, to: string, zone: string) => string;
    followedTo: (block: string, time: string) => string;
    notFollowedYet: string;
    notKnownSince: (since: string) => string;
    notSetUp: string;
    /** Of what the moment holds that the brief was written, not that it ends with. */
    names: (at: string) => string;
    byDay: (since: string, numbers: string, until: string) => string;
    quiet: string;
  };
  campaigns: {
    heading: string;
    isNew: string;
    /** Reports of the brief's hours, of all days, and wallets new and first named. */
    counts: (reports: string, total: string, newWallets: string, wallets: string) => string;
    pattern: (first: string | null, within: number | null, raised: string | null) => string | null;
    contact: (contacts: string) => string;
    shares: (by: SharedBy, name: string, languages: string) => string;
    noText: string;
    others: (n: number) => string;
  };
  money: {
    heading: string;
    fromVictims: string;
    nothing: string;
    /** Behind whose money it is: since when it is not known, null where the chain was never followed. */
    unknown: (since: string | null) => string;
    other: string;
    notJudged: string;
    worth: string;
    noRate: string;
    withoutRate: string;
    before: (payments: string) => string;
    undone: (paid: string) => string;
    byCampaign: string;
    byCluster: string;
    reached: (service: string, bitcoin: string, spends: number) => string;
    first: (bitcoin: string, verdict: 'victim' | 'other' | 'unknown') => string;
    known: string;
  };
  table: {
    heading: string;
    /** What its columns are, where it stands as text. */
    legend: string;
    columns: { address: string; reports: string; first: string; last: string };
    noCampaign: string;
    others: (n: number, uncounted: boolean) => string;
  };
  /** A wallet in full. */
  card: {
    heading: string;
    namedBy: string;
    people: (people: number, of: number | null) => string;
    demanded: string;
    inReports: (amount: string, reports: string) => string;
    countedIn: (reports: number) => string;
    others: (n: number) => string;
    noAmount: string;
    firstSeen: string;
    lastSeen: string;
    kind: string;
    reachedBy: string;
  };
  waiting: {
    heading: string;
    because: Record<'signed' | 'contested' | 'doubt', string>;
    since: (day: string) => string;
  };
  decisions: { heading: string };
  /** A brief about one campaign, and a digest of several. */
  first: {
    title: (name: string, wallets: string, isNew: boolean) => string;
    lead: (wallets: number, isNew: boolean) => string;
    digestTitle: (campaigns: string, wallets: string) => string;
    digestLead: (campaigns: number) => string;
    campaign: string;
    reports: string;
    trend: string;
    lastHours: (reports: string, before: string | null) => string;
    named: string;
    namedFirst: (named: string, first: string) => string;
    demanded: string;
    noAmount: string;
    by: (people: string, of: string | null) => string;
    outliers: (n: string) => string;
    people: (n: number) => string;
    firstReport: string;
    notKnown: string;
    from: string;
    asOf: string;
    to: string;
    inDigest: (reports: string, wallets: string, first: string) => string;
  };
  growth: {
    title: (name: string, reports: string) => string;
    lead: (name: string) => string;
    reports: string;
    usual: string;
    fewer: string;
    all: string;
  };
  /** A brief as a file. */
  file: {
    others: (n: string) => string;
    payments: string;
    transaction: string;
    block: string;
    method: string;
    methods: readonly string[];
    missing: (n: number) => string;
    page: (n: number, of: number) => string;
  };
  foot: (amounts: string, zone: string) => string;
  amounts: { paid: string; demanded: string; both: string };
}
