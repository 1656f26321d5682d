import * as z from 'zod';
import type { FirstPaymentNews, MoneyNews, PaymentNews, ReachedServiceNews } from '#domain/brief/payment-brief.ts';
import type { StatedCurrency } from '#domain/currencies.ts';
import type { Payment } from '#domain/payment/payment.ts';
import type { Converted, Rate } from '#domain/payment/rates.ts';
import type { PaymentVerdict } from '#domain/payment/victim-payment.ts';
import { DemandField } from '#io/table/store/fields.ts';
import { nested, oneOf } from '#io/table/store/rows.ts';
import { whenUsed } from '#io/table/store/when-used.ts';

export const RateField: z.ZodType<Rate> = /* @__PURE__ */ whenUsed(() =>
  nested<Rate>({
    base: z.string(),
    quote: z.string(),
    rate: z.string(),
    source: z.string(),
    day: z.string(),
  }),
);

const ConvertedField: z.ZodType<Converted> = /* @__PURE__ */ whenUsed(() =>
  z.union([
    z.looseObject({ cents: z.int(), rates: z.array(RateField) }),
    z.looseObject({
      cents: z.null(),
      reason: z.enum(['no-bitcoin-rate', 'no-exchange-rate', 'unreadable-amount', 'amount-too-large']),
    }),
  ]),
);

export const WorthField: z.ZodType<Payment['worth']> = /* @__PURE__ */ whenUsed(() =>
  nested<Payment['worth']>({
    EUR: ConvertedField,
    USD: ConvertedField,
    SEK: ConvertedField,
  }),
);

type Cents = Record<StatedCurrency, number | null>;

/** Integer cents by currency; null where there was no rate. */
export const CentsField: z.ZodType<Cents> = /* @__PURE__ */ whenUsed(() =>
  nested<Cents>({
    EUR: z.int().nullable(),
    USD: z.int().nullable(),
    SEK: z.int().nullable(),
  }),
);

export const VerdictWordField: z.ZodType<PaymentVerdict['verdict']> = /* @__PURE__ */ whenUsed(() =>
  oneOf({
    victim: true,
    other: true,
    unknown: true,
  }),
);

const outside = /* @__PURE__ */ whenUsed(() => ({ filter: z.literal('outside-campaign') }));
const near = /* @__PURE__ */ whenUsed(() => ({ filter: z.literal('near-demand') }));
const outputs = /* @__PURE__ */ whenUsed(() => ({ filter: z.literal('more-outputs') }));

const FilterField: z.ZodType<PaymentVerdict['filters'][number]> = /* @__PURE__ */ whenUsed(() =>
  z.union([
    z.looseObject({ ...outside, verdict: z.literal('pass'), reason: z.literal('no-campaign-wallet-spends') }),
    z.looseObject({
      ...outside,
      verdict: z.literal('fail'),
      reason: z.literal('campaign-wallet-spends'),
      address: z.string(),
    }),
    z.looseObject({ ...near, verdict: z.literal('pass'), reason: z.literal('value-near-demand'), demand: DemandField }),
    z.looseObject({ ...near, verdict: z.literal('fail'), reason: z.literal('value-far-from-demands') }),
    z.looseObject({ ...near, verdict: z.literal('unknown'), reason: z.enum(['no-demand', 'no-rate']) }),
    z.looseObject({ ...outputs, verdict: z.literal('pass'), reason: z.literal('several-outputs') }),
    z.looseObject({ ...outputs, verdict: z.literal('fail'), reason: z.literal('single-output') }),
  ]),
);

export const JudgedField: z.ZodType<PaymentVerdict> = /* @__PURE__ */ whenUsed(() =>
  nested<PaymentVerdict>({
    verdict: VerdictWordField,
    filters: z.tuple([FilterField, FilterField, FilterField]),
  }),
);

const NEWS = /* @__PURE__ */ whenUsed(() => ({
  address: z.string(),
  campaign: z.string().nullable(),
  txid: z.string(),
  vout: z.int(),
  bitcoin: z.string(),
  time: z.string(),
  height: z.int(),
}));

export const MoneyNewsField: z.ZodType<MoneyNews> = /* @__PURE__ */ whenUsed(() =>
  z.union([
    nested<FirstPaymentNews>({ ...NEWS, kind: z.literal('first-payment'), worth: CentsField, judged: JudgedField }),
    nested<ReachedServiceNews>({
      ...NEWS,
      kind: z.literal('reached-service'),
      service: z.string(),
      serviceAddress: z.string(),
      spends: z.int(),
      payment: z.string(),
    }),
  ]),
);

export const PaymentNewsField: z.ZodType<PaymentNews> = /* @__PURE__ */ whenUsed(() =>
  z.union([MoneyNewsField, z.looseObject({ kind: z.literal('undone'), told: MoneyNewsField })]),
);
