import * as z from 'zod';
import { defineRow, type Row } from '#io/table/store/rows.ts';
import { whenUsed } from '#io/table/store/when-used.ts';

/** When the last sweep that came to its end began, and by which settings it ran, as JSON. */
export interface LastSweep {
  at?: string;
  settings?: string;
  /** Up to when inbox objects were enqueued again. */
  inboxAt?: string;
  /** Until when one that is under way keeps others out. */
  leaseUntil?: string;
}

export const SweepRow: Row<LastSweep> = /* @__PURE__ */ whenUsed(() =>
  defineRow<LastSweep>('sweep', {
    at: z.string().optional(),
    settings: z.string().optional(),
    inboxAt: z.string().optional(),
    leaseUntil: z.string().optional(),
  }),
);
