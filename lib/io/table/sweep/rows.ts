import * as z from 'zod';
import { defineRow, type Row } from '#io/table/store/rows.ts';

/** When the last sweep that came to its end began. */
export const SweepRow: Row<{ at: string }> = defineRow<{ at: string }>('sweep', { at: z.string() });
