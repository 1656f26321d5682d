import { reportSubject } from '#domain/feed/told/subject.ts';
import type { FollowedTo } from '#domain/payment/chain-knowledge.ts';

/** What can be asked for: that a service holds what came to it and keeps its records, or that a sending host keeps its logs. */
export const DRAFT_KINDS = ['hold-funds', 'preserve-logs'] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

/** How far a request is: written, sent by a person, answered. */
export const DRAFT_STATES = ['drafted', 'sent', 'answered'] as const;
export type RequestState = (typeof DRAFT_STATES)[number];

/** Longest name of whom it is for, and longest word on how it was sent or what was answered, in characters. */
export const MAX_ADDRESSEE_CHARACTERS = 120;
export const MAX_WORD_CHARACTERS = 1_000;
/** Most payments, and most mails of a host, that one names; how many more there are is said in it. */
export const MAX_DRAFT_LINES = 50;

/** A payment of a victim to the wallet, and the services to which it was followed. */
export interface DraftPayment {
  txid: string;
  vout: number;
  /** As a decimal number. */
  satoshi: string;
  height: number;
  /** UTC, ISO 8601. */
  time: string;
  services: readonly string[];
}

/** What the ledger knew of a wallet as the request was written. */
export interface WalletFacts {
  of: 'wallet';
  address: string;
  reports: number;
  firstSeen: string;
  payments: readonly DraftPayment[];
  more: number;
  followedTo: FollowedTo | null;
  notKnownSince: string | null;
}

/** A mail that a host handed over, as far as its report says; never anything of whom it was sent to. */
export interface DraftMail {
  /** The report's reference. */
  report: string;
  /** When the hotline received it, UTC, ISO 8601: the mail itself came earlier. */
  receivedAt: string;
  hosts: readonly string[];
  /** Domains that signed it, with what the receiving server found. */
  dkim: readonly string[];
}

/** What it knew of the mails of a campaign that one host sent. */
export interface HostFacts {
  of: 'campaign';
  campaign: string;
  name: string;
  host: string;
  /** Reports that were looked at, the latest, and of these the mails that the host sent. */
  looked: number;
  mails: readonly DraftMail[];
  more: number;
}

/** What somebody did with a request: when, who, and in which words. */
export interface DraftStep {
  at: string;
  by: string;
  name?: string | undefined;
  text: string;
}

/** A request that is checked, signed and sent by people: nothing here sends it. */
export interface DraftedRequest {
  id: string;
  kind: DraftKind;
  /** Whom it is for: an exchange, a provider. */
  to: string;
  /** Whether they are in the European Union, or offer services there. */
  inEu: boolean;
  facts: WalletFacts | HostFacts;
  state: RequestState;
  /** Who wrote it, when, and why. */
  drafted: DraftStep;
  sent?: DraftStep | undefined;
  answered?: DraftStep | undefined;
  case?: string | undefined;
  /** When the row expires, in seconds since 1970; absent of one of before. */
  expires?: number | undefined;
  /** Of the row: a write names the version that was read. */
  version: number;
}

/** A request after a step; null where that step does not follow. */
export const afterStep = (
  draft: DraftedRequest,
  state: 'sent' | 'answered',
  step: DraftStep,
): DraftedRequest | null => {
  if (state === 'sent') return draft.state === 'drafted' ? { ...draft, state, sent: step } : null;
  return draft.state === 'sent' ? { ...draft, state, answered: step } : null;
};

/** What a request is about: a wallet's address, or a campaign's id. */
export const subjectOfDraft = ({ facts }: Pick<DraftedRequest, 'facts'>): string =>
  facts.of === 'wallet' ? facts.address : facts.campaign;

/** What a request tells of, as the register of who was told names it: that, and the reports that it names. */
export const subjectsOfDraft = (draft: Pick<DraftedRequest, 'facts'>): string[] => [
  subjectOfDraft(draft),
  ...(draft.facts.of === 'campaign' ? draft.facts.mails.map(({ report }) => reportSubject(report)) : []),
];
