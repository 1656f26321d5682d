import * as z from 'zod';
import type { Load } from '#domain/intake/proof-of-work.ts';
import { defineRow, type Row } from '#io/table/store/rows.ts';
import { whenUsed } from '#io/table/store/when-used.ts';

/** Something that can be spent once, and on which report it was. */
export interface SpentToken {
  report: string;
  expires: number;
}

/** The contest that a page's token was spent on, and whether that one is noted. */
export interface ContestToken {
  contest: string;
  noted?: true;
  expires: number;
}

export const TokenRow: Row<{ expires: number }> = /* @__PURE__ */ whenUsed(() =>
  defineRow<{ expires: number }>('token', { expires: z.int() }),
);

const SPENT = /* @__PURE__ */ whenUsed(() => ({ report: z.string(), expires: z.int() }));
export const PageRow: Row<SpentToken> = /* @__PURE__ */ whenUsed(() => defineRow<SpentToken>('page', SPENT));
export const WorkRow: Row<SpentToken> = /* @__PURE__ */ whenUsed(() => defineRow<SpentToken>('work', SPENT));

export const ContestPageRow: Row<ContestToken> = /* @__PURE__ */ whenUsed(() =>
  defineRow<ContestToken>('contestPage', {
    contest: z.string(),
    noted: z.literal(true).optional(),
    expires: z.int(),
  }),
);

/** How busy the hotline was when it was measured. */
export interface MeasuredLoad {
  load: Load;
  /** How long what comes in now waits to be read, as it is said to people; 0 where nobody has to be told. */
  minutes?: number | undefined;
  at: string;
}

export const LoadRow: Row<MeasuredLoad> = /* @__PURE__ */ whenUsed(() =>
  defineRow<MeasuredLoad>('load', {
    load: z.union([z.literal(0), z.literal(1), z.literal(2)]),
    minutes: z.int().optional(),
    at: z.string(),
  }),
);
