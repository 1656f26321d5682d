import type { Demand } from '#domain/findings.ts';
import type { Language } from '#domain/intake/submission.ts';
import { decimalsIn } from '#web/words/quantities.ts';

/** A label and what it labels. */
export type Fact = readonly [label: string, value: string];

/** A campaign: what is said of it, and what its letters begin with. */
export interface CampaignEntry {
  kind: 'campaign';
  name: string;
  text: string;
  quote: string | null;
}

/** Wallets in groups, each with what is said of it: in full, and in a line of text with no more than an address leaves. */
export interface WalletTable {
  kind: 'wallets';
  legend: string;
  columns: { address: string; reports: string; first: string; last: string };
  groups: readonly { title: string; rows: readonly WalletLine[] }[];
}

/** A line of such a table. */
export interface WalletLine {
  address: string;
  reports: string;
  first: string;
  last: string;
  short: readonly [reports: string, first: string, last: string];
}

/** A part of a brief, rendered as text and as HTML by two small programs that know nothing of briefs. */
export type MailBlock =
  | { kind: 'lead' | 'note'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'facts'; facts: Fact[] }
  | { kind: 'wallet'; address: string; facts: Fact[] }
  | { kind: 'news' | 'lines'; lines: readonly string[] }
  | CampaignEntry
  | WalletTable
  | { kind: 'bars'; text: string; bars: { label: string; value: number; now: boolean }[] };

/** A number as it is read aloud in groups: `1 200`. */
export const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ' ');

/** `1 report`, `2 reports`. */
export const counted = (n: number, noun: string): string => `${grouped(n)} ${noun}${n === 1 ? '' : 's'}`;

/** `1 200 EUR`; with a fraction `0.004 BTC`, and `0,004 BTC` where the decimal sign is a comma. */
export const money = ({ amount, currency }: Demand, language: Language): string =>
  `${decimalsIn(amount.replace(/\B(?=(\d{3})+(?:\.|$))(?<!\..*)/g, ' '), language)} ${currency}`;
