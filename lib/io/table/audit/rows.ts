import * as z from 'zod';
import type { AuditEntry, ChainEnd, FormerEntry, MasterHead, Opening, Via } from '#domain/audit/audit.ts';
import type { LooksOfDay } from '#domain/audit/looks.ts';
import { defineList, type List } from '#io/table/store/list.ts';
import { defineRow, type Item, nested, oneOf, type Reader, type Row } from '#io/table/store/rows.ts';
import { whenUsed } from '#io/table/store/when-used.ts';

/** Where a chain, or a day of the former log, was. */
export interface ChainReached extends Omit<ChainEnd, 'chain'> {
  expires: number;
}

export const AuditRow: Row<AuditEntry> = /* @__PURE__ */ whenUsed(() =>
  defineRow<AuditEntry>('audit', {
    who: z.string(),
    name: z.string().optional(),
    roles: z.array(z.string()).optional(),
    via: oneOf<Via>({ page: true, api: true, cli: true, function: true }),
    what: z.string(),
    about: z.string(),
    reason: z.string().optional(),
    case: z.string().optional(),
    outcome: z.string().optional(),
    digest: z.string().optional(),
    at: z.string(),
    day: z.string(),
    chain: z.string(),
    seq: z.int(),
    previous: z.string(),
    hash: z.string(),
    expires: z.int(),
  }),
);

export const OpeningRow: Row<Opening> = /* @__PURE__ */ whenUsed(() =>
  defineRow<Opening>('auditOpening', {
    seq: z.int(),
    chain: z.string(),
    day: z.string(),
    at: z.string(),
    by: z.string(),
    former: nested<ChainEnd>({ chain: z.string(), seq: z.int(), hash: z.string() }).optional(),
    previous: z.string(),
    previousExpires: z.int(),
    hash: z.string(),
    expires: z.int(),
  }),
);

export const MasterHeadRow: Row<MasterHead> = /* @__PURE__ */ whenUsed(() =>
  defineRow<MasterHead>('auditMaster', { seq: z.int(), hash: z.string(), until: z.int() }),
);

export const ChainEndRow: Row<ChainReached> = /* @__PURE__ */ whenUsed(() =>
  defineRow<ChainReached>('auditChain', { seq: z.int(), hash: z.string(), expires: z.int() }),
);

/** That somebody looked at a thing: the part of the log's entry that is found from there. */
export interface LookLine extends Pick<AuditEntry, 'at' | 'what' | 'about' | 'who' | 'day' | 'chain' | 'seq'> {
  name?: string | undefined;
  /** The case that they said they work on. */
  case?: string | undefined;
}

const LOOK = /* @__PURE__ */ whenUsed(() => ({
  at: z.string(),
  what: z.string(),
  about: z.string(),
  who: z.string(),
  name: z.string().optional(),
  case: z.string().optional(),
  day: z.string(),
  chain: z.string(),
  seq: z.int(),
}));

export const LookRow: Row<LookLine & { expires: number }> = /* @__PURE__ */ whenUsed(() =>
  defineRow<LookLine & { expires: number }>('look', { ...LOOK, expires: z.int() }),
);

/** What somebody looked at in a month, newest first. */
export const Looked: List<LookLine> = /* @__PURE__ */ whenUsed(() => defineList<LookLine>('looked', LOOK));

/** How many look-ups somebody did on a day, and when auditors were told that they are unusually many. */
interface CountedLooks extends LooksOfDay {
  toldAt?: string | undefined;
  expires: number;
}

export const LooksOfDayRow: Row<CountedLooks> = /* @__PURE__ */ whenUsed(() =>
  defineRow<CountedLooks>('looksOfDay', {
    day: z.string(),
    looks: z.int(),
    toldAt: z.string().optional(),
    expires: z.int(),
  }),
);

export const FormerAuditRow: Row<FormerEntry & { expires: number }> = /* @__PURE__ */ whenUsed(() =>
  defineRow<FormerEntry & { expires: number }>('formerAudit', {
    who: z.string(),
    what: z.string(),
    about: z.string(),
    at: z.string(),
    sha256: z.string().optional(),
    day: z.string(),
    seq: z.int(),
    previous: z.string(),
    hash: z.string(),
    expires: z.int(),
  }),
);

export const FormerAuditHeadRow: Row<Omit<ChainReached, 'expires'> & { expires?: number }> = /* @__PURE__ */ whenUsed(
  () =>
    defineRow<Omit<ChainReached, 'expires'> & { expires?: number }>('formerAuditHead', {
      seq: z.int(),
      hash: z.string(),
      expires: z.int().optional(),
    }),
);

/** A row as it lies there, whatever it is. */
export const AS_IT_LIES: Reader<Item> = /* @__PURE__ */ whenUsed(() => ({
  kind: 'audit',
  schema: z.custom<Item>(),
  read: (item) => item,
}));
