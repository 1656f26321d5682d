import * as z from 'zod';
import type { AuditEntry } from '#domain/audit/audit.ts';
import { defineRow, type Row } from '#io/table/store/rows.ts';
import { whenUsed } from '#io/table/store/when-used.ts';

/** A day's last entry: what the next one is chained to. */
export interface AuditHead {
  seq: number;
  hash: string;
  expires?: number;
}

export const AuditRow: Row<AuditEntry & { expires: number }> = /* @__PURE__ */ whenUsed(() =>
  defineRow<AuditEntry & { expires: number }>('audit', {
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

export const AuditHeadRow: Row<AuditHead> = /* @__PURE__ */ whenUsed(() =>
  defineRow<AuditHead>('auditHead', {
    seq: z.int(),
    hash: z.string(),
    expires: z.int().optional(),
  }),
);
