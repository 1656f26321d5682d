import type { SharingCampaign } from '../campaign/sharing.ts';
import type { AddressKind } from '../findings.ts';
import type { Language } from '../intake/submission.ts';
import type { KeyChange } from '../operation/seal-keys.ts';
import type { ChainKnowledge } from '../payment/chain-knowledge.ts';
import type { DailyMoney, FirstOf } from './daily-money.ts';
import type { DemandPattern } from './demand-pattern.ts';
import type { CampaignDemands, CountedDemand } from './demands.ts';
import type { WaitingPauses } from './paused-wallets.ts';

/** Most wallets that are weighed against each other for a brief's list: each costs a read of its tally. */
export const MAX_WEIGHED_WALLETS = 200;
/** Most wallets that a brief lists; the others are counted. A mail of 400 is read by nobody. */
export const MAX_LISTED_WALLETS = 20;
/** Most of these others that its PDF names: twenty pages. */
export const MAX_OTHER_WALLETS = 1_000;
/** Most campaigns that a daily brief lists. */
export const MAX_LISTED_CAMPAIGNS = 10;
/** Most new campaigns that one digest tells of; the others wait for the next. */
export const MAX_DIGESTED = 200;
/** Most demands shown of one wallet. */
export const MAX_LISTED_DEMANDS = 3;

/** A contact that a lead confirmed, and by which keyed hash who was told of it is known; absent in a brief of before. */
export interface BriefContact {
  kind: string;
  value: string;
  hash?: string;
}

/** A wallet as a brief tells of it: nothing in it comes from, or points to, a person who reported. */
export interface BriefWallet {
  address: string;
  kind: AddressKind;
  /** The campaign whose letters named it first, by its present id; null where that report had no text. */
  campaign: string | null;
  /** Reports that name it, all days together. */
  reports: number;
  /** Different people who name it, as far as anyone can tell, in the `demandsIn` reports that were looked at. */
  voices: number;
  /** UTC, ISO 8601. */
  firstSeen: string;
  lastSeen: string;
  demands: CountedDemand[];
  /** The latest reports, in which these were counted. */
  demandsIn: number;
  /** How its extorter is reached, by what a lead confirmed; nothing that only a letter says. */
  contacts: BriefContact[];
}

/** A new wallet that a brief counts. */
export type OtherWallet = Pick<BriefWallet, 'address' | 'campaign' | 'firstSeen'>;

/** Some of the wallets that are new, the most reported of them first, and how many more there are. */
export interface NewWallets {
  listed: BriefWallet[];
  more: number;
  /** Those of them that are named beside, for a file; absent in a brief of before. */
  others?: OtherWallet[];
  /** Whether there are still more than were counted. */
  uncounted: boolean;
}

export interface Heading {
  /** The same however often this brief is sent. */
  id: string;
  /** When it was written: UTC, ISO 8601. */
  at: string;
  /** IANA zone in which times are shown beside UTC. */
  timeZone: string;
  /** Of those who read it; English where nobody said. */
  language?: Language;
  wallets: NewWallets;
}

/** What a campaign's letters are like: as they are by the moment that the brief was written, for no row says since when. */
export interface CampaignLetter {
  /** What its letters begin with, as far as they have it in common; empty at first. */
  excerpt: string;
  /** ISO 639-1, the most frequent first. */
  languages: readonly string[];
  demands: DemandPattern;
  /** How its extorter is reached, by what a lead confirmed. */
  contacts: readonly BriefContact[];
}

/** Tells of wallets of one campaign that were not known before. */
export interface FirstSightingBrief extends Heading {
  kind: 'first-sighting';
  /** Whether it is the campaign's first. */
  first: boolean;
  campaign: {
    id: string;
    foundedAt: string | null;
    reports: number;
    /** Wallets that its letters name, and how many of these they were the first to name. */
    named: number;
    wallets: number;
    /** Campaigns that share a wallet or a contact with it. */
    shares: SharingCampaign[];
    letter: CampaignLetter;
  } & CampaignDemands;
  trend: CampaignTrend;
}

/** How a campaign grows. */
export interface CampaignTrend {
  /** Reports of the last 24 hours. */
  lastDay: number;
  /** Those of the 24 hours before; null where the campaign is younger. */
  dayBefore: number | null;
}

/** Tells of campaigns that were not known before, where more came at once than are told of one by one. */
export interface DigestBrief extends Heading {
  kind: 'digest';
  /** When the first of them, listed or not, was founded; null where none says. */
  from: string | null;
  /** The most reported of them, and how many more there are. */
  campaigns: { listed: DigestedCampaign[]; more: number };
}

/** A campaign as a digest tells of it. */
export interface DigestedCampaign extends CampaignDemands {
  id: string;
  foundedAt: string | null;
  reports: number;
  /** Wallets that its letters name, and how many of these they were the first to name. */
  named: number;
  wallets: number;
}

/** Reports of one calendar day where the reader lives. */
export interface Stretch {
  /** From its first moment to the one after its last: UTC, ISO 8601. */
  from: string;
  to: string;
  reports: number;
}

/** A campaign as a daily brief tells of it. */
export interface DayCampaign {
  id: string;
  reports: number;
  newWallets: number;
  /** Whether it was founded in these hours. */
  isNew: boolean;
  /** Its reports, and the wallets that its letters were the first to name, of all days up to the brief's end. */
  total: number;
  wallets: number;
  /** Campaigns that share a wallet or a contact with it. */
  shares: SharingCampaign[];
  letter: CampaignLetter;
}

/** What somebody decided, as a brief tells of it. */
export interface BriefDecision {
  /** UTC, ISO 8601. */
  at: string;
  /** `wallet.hold`. */
  what: string;
  about: string;
  /** What their token calls them; their subject where it does not. */
  by: string;
}

/** Tells of the last day, from the brief before; or of the last week. */
export interface DailyBrief extends Heading {
  kind: 'daily';
  /** Of a week's: what it compares with is the week before. */
  span?: 'week';
  from: string;
  to: string;
  /** Those that were entered in these hours, whenever they were received. */
  reports: number;
  /** Whether there are still more than were counted. */
  uncounted: boolean;
  unreadable: number;
  /** The campaigns most reported in these hours, how many more there are, and how many of all were founded in them. */
  campaigns: { listed: DayCampaign[]; more: number; fresh: number };
  /** What was decided in these hours, newest first. */
  decisions: FirstOf<BriefDecision>;
  /** Reports of the highest rank that nobody has taken: a number, and nothing of why. Null where it is not known. */
  urgent: number | null;
  /** Reports of the days before, each from brief to brief; of a week's of the week before. */
  before: { days: number; reports: number };
  /** The calendar days before and the one in which it ends, up to there, oldest first. */
  trend: Stretch[];
  /** Pauses that nobody has decided about for days. */
  waiting: WaitingPauses;
  /** Keys that letters are sealed to since the brief before, or no more. */
  keys: KeyChange[];
  /** Null where payments are not followed. */
  money: DailyMoney | null;
  /** To which block money is known. */
  chain: ChainKnowledge;
}

export type Brief = FirstSightingBrief | DigestBrief | DailyBrief;

/** A campaign's id as people say it, or a cluster's: its first six characters. */
export const campaignName = (id: string): string => id.slice(0, 6).toUpperCase();
