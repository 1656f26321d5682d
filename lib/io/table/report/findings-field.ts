import * as z from 'zod';
import type {
  Asset,
  Contact,
  Deadline,
  FindingPlace,
  FoundWallet,
  KeptContact,
  KeptFindings,
  Sender,
} from '#domain/findings.ts';
import { AddressKindField, Bytes, DemandField, VerdictField } from '#io/table/store/fields.ts';
import { nested, oneOf } from '#io/table/store/rows.ts';
import { whenUsed } from '#io/table/store/when-used.ts';
import { longFindings, longWallet } from './short-form.ts';

const EvidenceField = /* @__PURE__ */ whenUsed(() =>
  nested<FindingPlace>({
    part: z.string(),
    offset: z.int(),
    written: z.string(),
    steps: z.array(z.string()),
    paraphrased: z.literal(true).optional(),
    hidden: z.literal(true).optional(),
  }),
);

const WalletField = /* @__PURE__ */ whenUsed(() =>
  z.preprocess(
    longWallet,
    nested<FoundWallet>({
      asset: z.literal('BTC'),
      address: z.string(),
      kind: AddressKindField,
      inDemand: z.boolean(),
      evidence: z.array(EvidenceField).optional(),
    }),
  ),
);

/** The wallets that a letter names. */
export const WalletsField: z.ZodType<FoundWallet[]> = /* @__PURE__ */ whenUsed(() => z.array(WalletField));

const DeadlineField = /* @__PURE__ */ whenUsed(() =>
  nested<Deadline>({
    within: z.string().optional(),
    at: z.string().optional(),
    start: oneOf<NonNullable<Deadline['start']>>({ sent: true, opened: true, stated: true }).optional(),
    business: z.boolean().optional(),
  }),
);

const ContactKindField: z.ZodType<Contact['kind']> = /* @__PURE__ */ whenUsed(() =>
  oneOf({
    email: true,
    onion: true,
    telegram: true,
    whatsapp: true,
    instagram: true,
    snapchat: true,
    discord: true,
    session: true,
    tox: true,
    signal: true,
    wickr: true,
    kik: true,
    viber: true,
    line: true,
    threema: true,
    skype: true,
    icq: true,
    wire: true,
    phone: true,
    handle: true,
  }),
);

/** A contact as its report and its sighting keep it. */
export const KEPT_CONTACT = /* @__PURE__ */ whenUsed(() => ({
  kind: ContactKindField,
  hash: z.string(),
  sealed: Bytes,
}));
const KeptContactField = /* @__PURE__ */ whenUsed(() => nested<KeptContact>(KEPT_CONTACT));
/** Rows of before had contacts in clear: they give none. */
const ClearContactField = /* @__PURE__ */ whenUsed(() =>
  z.object({ hash: z.undefined().optional(), value: z.string() }).transform(() => null),
);

const ContactsField: z.ZodType<KeptContact[]> = /* @__PURE__ */ whenUsed(() =>
  z
    .array(z.union([KeptContactField, ClearContactField]))
    .transform((contacts) => contacts.filter((contact) => contact !== null)),
);

const AssetField = /* @__PURE__ */ whenUsed(() =>
  nested<Asset>({
    asset: oneOf({
      TBTC: true,
      LTC: true,
      DOGE: true,
      BCH: true,
      ETH: true,
      XMR: true,
      TRX: true,
      IBAN: true,
      'gift-card': true,
      'payment-app': true,
    }),
    value: z.string(),
  }),
);

const SenderField = /* @__PURE__ */ whenUsed(() =>
  nested<Sender>({
    address: z.string().optional(),
    hosts: z.array(z.string()),
    dkim: z.array(z.looseObject({ domain: z.string(), verdict: VerdictField })),
    spf: VerdictField.optional(),
    dmarc: VerdictField.optional(),
    arc: VerdictField.optional(),
  }),
);

/** What a letter says, as its report's row keeps it. */
export const FindingsField: z.ZodType<KeptFindings> = /* @__PURE__ */ whenUsed(() =>
  z.preprocess(
    longFindings,
    nested<KeptFindings>({
      language: z.string().nullable(),
      wallets: WalletsField,
      unclear: z.literal(true).optional(),
      demands: z.array(DemandField),
      deadlines: z.array(DeadlineField),
      contacts: ContactsField,
      assets: z.array(AssetField).optional(),
      senders: z.array(SenderField).optional(),
      truncated: z.boolean(),
    }),
  ),
);
