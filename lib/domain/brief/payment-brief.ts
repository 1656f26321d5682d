import type { StatedCurrency } from '../currencies.ts';
import type { ChainKnowledge } from '../payment/chain-knowledge.ts';
import type { PaymentVerdict } from '../payment/victim-payment.ts';
import type { Heading } from './brief.ts';

interface News {
  /** The wallet that was paid. */
  address: string;
  campaign: string | null;
  txid: string;
  vout: number;
  /** A decimal of bitcoin: `0.005`. */
  bitcoin: string;
  /** When its block was made: UTC, ISO 8601. */
  time: string;
  height: number;
}

/** That money has come to a wallet for the first time. */
export interface FirstPaymentNews extends News {
  kind: 'first-payment';
  /** Integer cents on that day; null where there is no rate. */
  worth: Record<StatedCurrency, number | null>;
  judged: PaymentVerdict;
}

/** That money which a victim paid has come to a known service: whom to ask who it was. */
export interface ReachedServiceNews extends News {
  kind: 'reached-service';
  service: string;
  serviceAddress: string;
  /** How many transactions lie between the payment and the service. */
  spends: number;
  /** The victim's payment: its outpoint. */
  payment: string;
}

/** What an alert tells of when it happens. */
export type MoneyNews = FirstPaymentNews | ReachedServiceNews;

/** That the chain's reorganisation has undone what an alert told. */
export interface UndoneNews {
  kind: 'undone';
  told: MoneyNews;
}

export type PaymentNews = MoneyNews | UndoneNews;

/** Tells of money, as one block shows it. */
export interface PaymentBrief extends Omit<Heading, 'wallets'> {
  kind: 'payment';
  first: readonly FirstPaymentNews[];
  reached: readonly ReachedServiceNews[];
  undone: readonly UndoneNews[];
  /** To which block money is known. */
  chain: ChainKnowledge;
}
