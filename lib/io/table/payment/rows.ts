import * as z from 'zod';
import type { MoneyEntry } from '#domain/brief/daily-money.ts';
import type { MoneyNews, PaymentNews } from '#domain/brief/payment-brief.ts';
import type { EvidenceDoubt } from '#domain/cluster/link.ts';
import type { AskedFacts, ChainFacts } from '#domain/payment/chain-facts.ts';
import type { FollowedTrail } from '#domain/payment/followed.ts';
import type { Payment } from '#domain/payment/payment.ts';
import type { Rate } from '#domain/payment/rates.ts';
import type { Hop, ReachedService, Trail } from '#domain/payment/trail.ts';
import { EvidenceDoubtField } from '#io/table/cluster/rows.ts';
import { TextsOrNone, Units } from '#io/table/store/fields.ts';
import { defineList, type List } from '#io/table/store/list.ts';
import { defineRow, defineShapes, type Fields, nested, oneOf, type Row, type Shapes } from '#io/table/store/rows.ts';
import { whenUsed } from '#io/table/store/when-used.ts';
import {
  CentsField,
  JudgedField,
  MoneyNewsField,
  PaymentNewsField,
  RateField,
  VerdictWordField,
  WorthField,
} from './money-fields.ts';

/** A trail as it is stored. */
export interface KeptTrail extends FollowedTrail {
  version: number;
}

/** A transaction that spends from several watched wallets. */
export interface KeptCoSpend {
  txid: string;
  /** The hash of its block. */
  block: string;
  /** The watched wallets, sorted. */
  wallets: readonly string[];
  /** How many different addresses it spends from. */
  addresses: number;
  /** Whether a reorganisation of the chain undid it. */
  undone: boolean;
  /** Reasons why this co-spend alone does not link the wallets; null until the chain data has been read. */
  doubts: readonly EvidenceDoubt[] | null;
  /** Grows with every write. */
  version: number;
}

/** A transaction that shows a link. */
export interface Shown {
  txid: string;
  doubts: readonly EvidenceDoubt[];
}

/** How far the chain was followed. */
export interface ChainCursor {
  /** The last block that was followed to its end. */
  height: number;
  hash: string;
  /** Hashes of the blocks before it, the nearest first: as far back as the chain can be reorganised. */
  before: readonly string[];
  /** The next block, where its first pages are done. */
  begun: { hash: string; start: number } | null;
  /** When that block was made: UTC, ISO 8601. Absent in a row of before, until the next run. */
  time?: string;
  /** Grows with every write. */
  version: number;
}

/** The cursor with what the last runs left beside it: a move forgets both. */
interface KeptCursor extends ChainCursor {
  /** When a run last came to the chain's last block. */
  checkedAt?: string;
  /** Since when runs have failed: absent where the last one did not. */
  failedAt?: string;
}

/** A wallet that the chain is to be asked about, once. */
export interface ChainAsk {
  address: string;
  /** Since when it waits: UTC, ISO 8601. */
  since: string;
  /** Transactions that spend it with another wallet, and wait for what the chain says. */
  coSpends: ReadonlySet<string>;
  /** How often the chain gave no answer. */
  tries: number;
}

/** Something that following a block has written. */
export type BlockEffect =
  | { kind: 'payment'; address: string; txid: string; vout: number }
  | { kind: 'trail'; trail: string }
  | { kind: 'co-spend'; txid: string }
  | { kind: 'told'; alert: string; news: MoneyNews };

/** News that waits to be mailed. */
export interface WaitingNews {
  /** Unique per notification: one event can be reported, reverted and reported again. */
  id: string;
  news: PaymentNews;
  /** Whether it may have been mailed already. */
  taken?: boolean;
}

const OUTPOINT = /* @__PURE__ */ whenUsed(() => ({ txid: z.string(), vout: z.int() }));

export const PaymentRow: Row<Payment> = /* @__PURE__ */ whenUsed(() =>
  defineRow<Payment>('payment', {
    ...OUTPOINT,
    address: z.string(),
    campaign: z.string().nullable(),
    satoshi: Units,
    block: nested<Payment['block']>({ hash: z.string(), height: z.int(), time: z.string() }),
    judged: JudgedField,
    worth: WorthField,
    enteredAt: z.string(),
  }),
);

/** What the list of a transaction shows of one thing about it. */
export interface TransactionLine {
  what: 'paid' | 'spent' | 'trail';
  /** The wallet that it pays, or whose money it began to move. */
  address?: string | undefined;
  vout?: number | undefined;
  satoshi?: bigint | undefined;
  /** When its block was made: UTC, ISO 8601. */
  time?: string | undefined;
  height?: number | undefined;
  /** Whether what it pays counts as a victim's. */
  verdict?: Payment['judged']['verdict'] | undefined;
  /** The first of the wallets that it spends from together, and how many there are. */
  wallets?: string[] | undefined;
  count?: number | undefined;
  undone?: boolean | undefined;
  /** Known services that the money came to. */
  services?: string[] | undefined;
}

export const TransactionLines: List<TransactionLine> = /* @__PURE__ */ whenUsed(() =>
  defineList<TransactionLine>('transaction', {
    what: z.enum(['paid', 'spent', 'trail']),
    address: z.string().optional(),
    vout: z.int().optional(),
    satoshi: Units.optional(),
    time: z.string().optional(),
    height: z.int().optional(),
    verdict: z.enum(['victim', 'other', 'unknown']).optional(),
    wallets: z.array(z.string()).optional(),
    count: z.int().optional(),
    undone: z.boolean().optional(),
    services: z.array(z.string()).optional(),
  }),
);

export const ChainFactsRow: Row<ChainFacts> = /* @__PURE__ */ whenUsed(() =>
  defineRow<ChainFacts>('chainFacts', {
    address: z.string(),
    asked: oneOf<AskedFacts['asked']>({ answered: true, 'no-answer': true }).optional(),
    askedAt: z.string().optional(),
    firstUsed: z.string().nullable().optional(),
    truncated: z.boolean().optional(),
    spentWith: z.int().optional(),
    mempool: nested<AskedFacts['mempool']>({ payments: z.int(), satoshi: Units }).optional(),
    firstPayment: z.string().optional(),
  }),
);

const HOP: Fields<Hop> = /* @__PURE__ */ whenUsed(() => ({ ...OUTPOINT, value: Units, spends: z.int() }));

const TrailField = /* @__PURE__ */ whenUsed(() =>
  nested<Trail>({
    payment: z.looseObject(OUTPOINT),
    open: z.array(nested<Hop>(HOP)),
    ended: z.array(
      nested<Trail['ended'][number]>({
        ...HOP,
        reason: oneOf<Trail['ended'][number]['reason']>({
          'equal-outputs': true,
          'many-to-many': true,
          'five-spends': true,
          'many-inputs': true,
          'many-outputs': true,
          'many-branches': true,
          'no-address': true,
          joined: true,
        }),
      }),
    ),
    reached: z.array(nested<ReachedService>({ ...HOP, address: z.string(), service: z.string() })),
  }),
);

export const TrailRow: Row<KeptTrail> = /* @__PURE__ */ whenUsed(() =>
  defineRow<KeptTrail>('trail', {
    id: z.string(),
    address: z.string(),
    trail: TrailField,
    moves: z.array(
      nested<FollowedTrail['moves'][number]>({ block: z.string(), txid: z.string(), spent: z.array(nested<Hop>(HOP)) }),
    ),
    version: z.int(),
  }),
);

export const OutpointRow: Row<{ outpoint: string; trail: string }> = /* @__PURE__ */ whenUsed(() =>
  defineRow<{ outpoint: string; trail: string }>('outpoint', { outpoint: z.string(), trail: z.string() }),
);

export const CoSpendRow: Row<KeptCoSpend> = /* @__PURE__ */ whenUsed(() =>
  defineRow<KeptCoSpend>('coSpend', {
    txid: z.string(),
    block: z.string(),
    wallets: z.array(z.string()),
    addresses: z.int(),
    undone: z.boolean(),
    doubts: z.array(EvidenceDoubtField).nullable(),
    version: z.int(),
  }),
);

export const ShownRow: Row<Shown> = /* @__PURE__ */ whenUsed(() =>
  defineRow<Shown>('shown', {
    txid: z.string(),
    doubts: z.array(EvidenceDoubtField),
  }),
);

const EffectField: z.ZodType<BlockEffect> = /* @__PURE__ */ whenUsed(() =>
  z.union([
    z.looseObject({ ...OUTPOINT, kind: z.literal('payment'), address: z.string() }),
    z.looseObject({ kind: z.literal('trail'), trail: z.string() }),
    z.looseObject({ kind: z.literal('co-spend'), txid: z.string() }),
    z.looseObject({ kind: z.literal('told'), alert: z.string(), news: MoneyNewsField }),
  ]),
);

export const BlockEffectRow: Row<{ effect: BlockEffect; expires: number }> = /* @__PURE__ */ whenUsed(() =>
  defineRow<{
    effect: BlockEffect;
    expires: number;
  }>('blockEffect', { effect: EffectField, expires: z.int() }),
);

const ENTRY = /* @__PURE__ */ whenUsed(() => ({
  ...OUTPOINT,
  at: z.string(),
  address: z.string(),
  campaign: z.string().nullable(),
  satoshi: Units,
  time: z.string(),
  expires: z.int(),
}));

/** An entry of a day's log, with when it expires. */
export type LoggedMoney = MoneyEntry & { expires: number };

export const MoneyRow: Shapes<LoggedMoney> = /* @__PURE__ */ whenUsed(() =>
  defineShapes<LoggedMoney>(
    'moneyEntry',
    z.union([
      z.object({
        ...ENTRY,
        kind: z.enum(['paid', 'payment-undone']),
        verdict: VerdictWordField,
        cents: CentsField,
        first: z.boolean(),
      }),
      z.object({
        ...ENTRY,
        kind: z.enum(['reached', 'reached-undone']),
        service: z.string(),
        serviceAddress: z.string(),
        spends: z.int(),
      }),
    ]),
  ),
);

/** The rates of a day; the day stands in its key. */
export const RatesRow: Row<{ pk: string; rates: Rate[] }> = /* @__PURE__ */ whenUsed(() =>
  defineRow<{ pk: string; rates: Rate[] }>('rates', {
    pk: z.string(),
    rates: z.array(RateField),
  }),
);

export const ChainCursorRow: Row<KeptCursor> = /* @__PURE__ */ whenUsed(() =>
  defineRow<KeptCursor>('chainCursor', {
    height: z.int(),
    hash: z.string(),
    before: z.array(z.string()),
    begun: nested<NonNullable<ChainCursor['begun']>>({ hash: z.string(), start: z.int() }).nullable(),
    time: z.string().optional(),
    checkedAt: z.string().optional(),
    failedAt: z.string().optional(),
    version: z.int(),
  }),
);

export const ChainAskRow: Row<ChainAsk> = /* @__PURE__ */ whenUsed(() =>
  defineRow<ChainAsk>('chainAsk', {
    address: z.string(),
    since: z.string(),
    coSpends: TextsOrNone,
    tries: z.int().default(0),
  }),
);

export const PaymentAlertRow: Row<{ version: number }> = /* @__PURE__ */ whenUsed(() =>
  defineRow<{ version: number }>('paymentAlert', {
    version: z.int(),
  }),
);

export const PaymentNewsRow: Row<WaitingNews> = /* @__PURE__ */ whenUsed(() =>
  defineRow<WaitingNews>('paymentNews', {
    id: z.string(),
    news: PaymentNewsField,
    taken: z.boolean().optional(),
  }),
);
