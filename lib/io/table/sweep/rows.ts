import * as z from 'zod';
import { defineRow, type Row } from '#io/table/store/rows.ts';
import { whenUsed } from '#io/table/store/when-used.ts';

/** When the last sweep that came to its end began. */
export const SweepRow: Row<{ at: string }> = /* @__PURE__ */ whenUsed(() =>
  defineRow<{ at: string }>('sweep', { at: z.string() }),
);
