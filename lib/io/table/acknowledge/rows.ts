import * as z from 'zod';
import { defineRow, type Row } from '#io/table/store/rows.ts';
import { whenUsed } from '#io/table/store/when-used.ts';

/** That a mail was an answer of ours, by its key alone. */
export const AnswerRow: Row<{ expires: number }> = /* @__PURE__ */ whenUsed(() =>
  defineRow<{ expires: number }>('answer', { expires: z.int() }),
);
