import * as z from 'zod';
import type { AddressKind, Demand } from '#domain/findings.ts';
import type { NoSender, ReportFacts } from '#domain/gate/sighting.ts';
import type { Original } from '#domain/original.ts';
import type { Rank } from '#domain/report/flags.ts';
import { type Fields, nested, oneOf } from './rows.ts';
import { whenUsed } from './when-used.ts';

/** Bytes, as DynamoDB has them. */
export const Bytes: z.ZodType<Uint8Array> = /* @__PURE__ */ whenUsed(() => z.instanceof(Uint8Array));

/** Whole units, which the SDK gives as a number as long as it holds them exactly. */
export const Units: z.ZodType<bigint> = /* @__PURE__ */ whenUsed(() =>
  z.union([z.int(), z.bigint()]).transform((units) => BigInt(units)),
);

/** A set of texts; DynamoDB has no empty one, and the attribute is absent then. */
export const Texts: z.ZodType<Set<string>> = /* @__PURE__ */ whenUsed(() => z.set(z.string()));

/** The same where its absence says that it is empty. */
export const TextsOrNone: z.ZodType<Set<string>> = /* @__PURE__ */ whenUsed(() =>
  Texts.default(() => new Set<string>()),
);

export const AddressKindField: z.ZodType<AddressKind> = /* @__PURE__ */ whenUsed(() =>
  oneOf({
    p2pkh: true,
    p2sh: true,
    p2wpkh: true,
    p2wsh: true,
    p2tr: true,
  }),
);

export const DemandField: z.ZodType<Demand> = /* @__PURE__ */ whenUsed(() =>
  nested<Demand>({
    amount: z.string(),
    currency: z.string(),
    role: oneOf<NonNullable<Demand['role']>>({ initial: true, raised: true }).optional(),
    equals: z.looseObject({ amount: z.string(), currency: z.string() }).optional(),
  }),
);

/** How soon a person should look. */
export const RankField: z.ZodType<Rank> = /* @__PURE__ */ whenUsed(() => z.literal([1, 2, 3, 4]));

export const OriginalFields: Fields<Original> = /* @__PURE__ */ whenUsed(() => ({
  part: z.string(),
  key: z.string(),
  sha256: z.string(),
  size: z.int(),
  receivedAt: z.string(),
  sealedSha256: z.string(),
}));
export const OriginalField: z.ZodType<Original> = /* @__PURE__ */ whenUsed(() => nested<Original>(OriginalFields));

export const VerdictField: z.ZodType<ReportFacts['dmarc']> = /* @__PURE__ */ whenUsed(() =>
  oneOf({ pass: true, fail: true, none: true }),
);

/** What of a report says whose it is, on its row and on its sightings. */
export const FACTS: Fields<ReportFacts> = /* @__PURE__ */ whenUsed(() => ({
  channel: oneOf<ReportFacts['channel']>({ mail: true, form: true, api: true }),
  consent: z.boolean(),
  senderHash: z.string().nullable(),
  organisation: z.string().optional(),
  dmarc: VerdictField,
  noSender: oneOf<NoSender>({ 'passed-on': true, automatic: true }).optional(),
  sketch: Bytes.optional(),
  dictated: z.literal(true).optional(),
  threatless: z.literal(true).optional(),
  textHash: z.string().nullable(),
  headersFit: z.boolean(),
}));
