import type { StatedCurrency } from '#domain/currencies.ts';
import type { Converted } from './rates.ts';
import type { Block, Outpoint } from './transaction.ts';
import type { PaymentVerdict } from './victim-payment.ts';

/** What a wallet was paid by one output of a transaction, in a block. */
export interface Payment extends Outpoint {
  address: string;
  /** The wallet's campaign then. */
  campaign: string | null;
  satoshi: bigint;
  block: Pick<Block, 'hash' | 'height' | 'time'>;
  /** Whether it counts as a victim's, and why. */
  judged: PaymentVerdict;
  /** What it was worth on the day of its block, with the rates, or why that is not known. */
  worth: Record<StatedCurrency, Converted>;
  /** When it was entered: UTC, ISO 8601. */
  enteredAt: string;
}

/** The UTC day of a payment's block. */
export const dayOf = ({ block }: Payment): string => block.time.slice(0, 10);
