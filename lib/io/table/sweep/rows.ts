import * as z from 'zod';
import { defineRow, type Row } from '#io/table/store/rows.ts';
import { whenUsed } from '#io/table/store/when-used.ts';

/** When the last sweep that came to its end began, and by which settings it ran, as JSON. */
export interface LastSweep {
  at: string;
  settings?: string;
}

export const SweepRow: Row<LastSweep> = /* @__PURE__ */ whenUsed(() =>
  defineRow<LastSweep>('sweep', { at: z.string(), settings: z.string().optional() }),
);
