import * as z from 'zod';
import { defineRow, type Row } from '#io/table/store/rows.ts';
import { whenUsed } from '#io/table/store/when-used.ts';

/** How many reports were withdrawn on a day of those that came on another; both stand in the sort key. */
export interface WithdrawnCount {
  sk: string;
  withdrawn: number;
  led: number;
  expires: number;
}

/** When a report that is being withdrawn is due to be destroyed, and the hash of its code. */
export interface WithdrawalWork {
  dueAt: string;
  receiptHash: string;
}

/** A withdrawal that waits. */
export const WithdrawalRow: Row<{ receiptHash: string; dueAt: string }> = /* @__PURE__ */ whenUsed(() =>
  defineRow<{
    receiptHash: string;
    dueAt: string;
  }>('withdrawal', {
    receiptHash: z.string(),
    dueAt: z.string(),
  }),
);

export const WithdrawnRow: Row<WithdrawnCount> = /* @__PURE__ */ whenUsed(() =>
  defineRow<WithdrawnCount>('withdrawnOf', {
    sk: z.string(),
    withdrawn: z.int(),
    led: z.int(),
    expires: z.int(),
  }),
);
