import type { FirstPaymentNews } from '#domain/brief/payment-brief.ts';
import type { RetractionReason } from '#domain/feed/event.ts';

type Judged = FirstPaymentNews['judged'];

/** What alerts say, in the language of those who read them. Numbers come grouped (`1 200`), moments and amounts as they are written there. */
export interface AlertWords {
  and: (more: number) => string;
  wallets: (n: number) => string;
  campaign: string;
  none: string;
  namedBy: string;
  reports: (n: number) => string;
  differentReports: (n: number) => string;
  contest: {
    title: (all: number, overdue: number) => string;
    lead: string;
    contested: string;
    since: (times: number, since: string) => string;
    overdueSince: string;
    answerBy: string;
    unnamed: string;
    proof: string;
    proven: string;
    atLeast: (more: number) => string;
    doing: string;
  };
  /** What briefs told of and holds no more. */
  correction: {
    title: (things: number) => string;
    lead: string;
    report: (reference: string) => string;
    contact: (kind: string) => string;
    link: (ends: string) => string;
    why: string;
    whys: Record<RetractionReason | 'contact' | 'link' | 'report', string>;
    since: string;
    lastTold: string;
    /** Beside whom a request was sent to. */
    requests: string;
    others: string;
    recipients: (n: number) => string;
    doing: string;
  };
  crowded: {
    title: (letters: number) => string;
    lead: string;
    letter: (report: string, wallets: string, campaign: string | null) => string;
    more: (letters: number) => string;
    doing: string;
  };
  departure: {
    title: (addresses: number, time: string, isOneTime: boolean) => string;
    lead: string;
    contestedNote: string;
    leaves: string;
    contested: string;
    times: (n: number) => string;
    doing: string;
  };
  payment: {
    reachedTitle: (services: number, named: string) => string;
    firstTitle: (wallets: number) => string;
    undoneTitle: (alerts: number) => string;
    leads: { reached: string; first: string; undone: string };
    headings: { reached: string; first: string; undone: string };
    received: string;
    noRate: string;
    payment: string;
    verdicts: Record<Judged['verdict'], string>;
    reasons: Record<Judged['filters'][number]['reason'], string>;
    block: string;
    blockAt: (height: string, time: string) => string;
    transaction: string;
    output: (txid: string, vout: number) => string;
    knownAs: string;
    arrived: string;
    arrivedAfter: (bitcoin: string, spends: number) => string;
    paidTo: string;
    told: string;
    toldFirst: (worth: string) => string;
    toldReached: (bitcoin: string, service: string, spends: number) => string;
    wasInBlock: string;
    chain: string;
    notFollowed: string;
    followedTo: string;
    followedBlock: (height: string, time: string) => string;
    notKnownSince: string;
  };
}
