import * as z from 'zod';
import { TextsOrNone } from '#io/table/store/fields.ts';
import { defineRow, type Row } from '#io/table/store/rows.ts';
import { whenUsed } from '#io/table/store/when-used.ts';

/** Readings of an object that have not come to an end, by when they began and an id. */
export interface Attempts {
  attempts: Set<string>;
  expires: number;
}

export const AttemptsRow: Row<Attempts> = /* @__PURE__ */ whenUsed(() =>
  defineRow<Attempts>('attempts', {
    // The last one that is taken back takes the set with it.
    attempts: TextsOrNone,
    expires: z.int(),
  }),
);
