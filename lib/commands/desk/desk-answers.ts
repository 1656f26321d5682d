import type * as z from 'zod';
import type { AuditPlace } from '#actions/desk/record-look.ts';
import { fromSatoshi } from '#domain/money.ts';
import type { DESK_ANSWERS } from '#lambdas/routes/desk-answers.ts';

/** What a route of the desk answers, as the table of its answers has it. */
export type BodyOf<Name extends keyof typeof DESK_ANSWERS> =
  (typeof DESK_ANSWERS)[Name]['body'] extends infer Schema extends z.ZodType ? z.output<Schema> : never;

/** A line of a list that a route answers. */
export type Listed<Name extends keyof typeof DESK_ANSWERS> =
  BodyOf<Name> extends { items: (infer Item)[] } ? Item : never;

type Money = { sat: number } | { amount: string; currency: string };

/** Why the desk did not answer, as it says, or the gateway before it. */
export const refusalIn = (text: string): string => {
  const { detail, title } = text.startsWith('{') ? JSON.parse(text) : { detail: text, title: undefined };
  return detail ?? title ?? 'no reason given';
};

/** An amount as a terminal shows it: whole ones without decimals. */
export const moneyWords = (money: Money): string =>
  'sat' in money ? `${fromSatoshi(BigInt(money.sat))} BTC` : `${money.amount.replace(/\.0+$/, '')} ${money.currency}`;

/** Demands as a terminal shows them. */
export const amounts = (demands: readonly Money[]): string => demands.map(moneyWords).join(', ') || 'none found';

/** Where an answer was recorded. */
export const recordedLine = ({ day, chain, seq }: AuditPlace): string =>
  `Recorded in the audit log: ${day}, entry ${seq} of chain ${chain}`;
