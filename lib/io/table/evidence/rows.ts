import * as z from 'zod';
import type { ClosedReport } from '#domain/evidence/closed-report.ts';
import { defineRow, nested, type Row } from '#io/table/store/rows.ts';
import { whenUsed } from '#io/table/store/when-used.ts';

export const ClosedReportRow: Row<ClosedReport> = /* @__PURE__ */ whenUsed(() =>
  defineRow<ClosedReport>('closedReport', {
    report: z.string(),
    reference: z.string(),
    closedAt: z.string(),
    by: z.string(),
    name: z.string().optional(),
    reason: z.string(),
    handed: nested<NonNullable<ClosedReport['handed']>>({
      at: z.string(),
      by: z.string(),
      name: z.string().optional(),
      receipt: z.string(),
    }).optional(),
    removedAt: z.string().optional(),
  }),
);
