import type { AuditPlace } from '#actions/desk/record-look.ts';

/** Why the desk did not answer, as it says, or the gateway before it. */
export const refusalIn = (text: string): string => {
  const { detail, message } = text.startsWith('{') ? JSON.parse(text) : { detail: text, message: undefined };
  return detail ?? message ?? 'no reason given';
};

/** Demands as a terminal shows them, each with its reports where they are counted. */
export const amounts = (demands: readonly { amount: string; currency: string; reports?: number }[]): string =>
  demands
    .map(({ amount, currency, reports }) => `${amount} ${currency}${reports === undefined ? '' : ` (${reports})`}`)
    .join(', ') || 'none found';

/** Where an answer was recorded. */
export const recordedLine = ({ day, chain, seq }: AuditPlace): string =>
  `Recorded in the audit log: ${day}, entry ${seq} of chain ${chain}`;
