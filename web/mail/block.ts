import type { Demand } from '#domain/findings.ts';

/** A label and what it labels. */
export type Fact = readonly [label: string, value: string];

/** A part of a brief, rendered as text and as HTML by two small programs that know nothing of briefs. */
export type MailBlock =
  | { kind: 'lead' | 'note'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'facts'; facts: Fact[] }
  | { kind: 'wallet'; address: string; facts: Fact[] }
  | { kind: 'bars'; bars: { label: string; value: number; now: boolean }[] };

/** A number as it is read aloud in groups: `1 200`. */
export const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ' ');

/** `1 report`, `2 reports`. */
export const counted = (n: number, noun: string): string => `${grouped(n)} ${noun}${n === 1 ? '' : 's'}`;

/** `1 200 EUR`. */
export const money = ({ amount, currency }: Demand): string =>
  `${amount.replace(/\B(?=(\d{3})+(?:\.|$))(?<!\..*)/g, ' ')} ${currency}`;

/** `200 EUR and 500 EUR`. */
export const amounts = (demands: readonly Demand[]): string => new Intl.ListFormat('en-GB').format(demands.map(money));
