import * as z from 'zod';
import type { KeptAddition } from '#domain/follow-up/kept-addition.ts';
import type { Question } from '#domain/follow-up/question.ts';
import { OriginalField, OriginalFields } from '#io/table/store/fields.ts';
import { defineRow, nested, type Row } from '#io/table/store/rows.ts';
import { whenUsed } from '#io/table/store/when-used.ts';

/** A question with who asked it, and when it goes with its report. */
export interface KeptQuestion extends Question {
  by: string;
  expires: number;
}

/** Which report a code leads to. */
export interface Receipt {
  report: string;
  expires?: number | undefined;
}

export const AdditionRow: Row<{ addition: KeptAddition; expires: number }> = /* @__PURE__ */ whenUsed(() =>
  defineRow<{
    addition: KeptAddition;
    expires: number;
  }>('more', { addition: nested<KeptAddition>({ ...OriginalFields, name: z.string().nullable() }), expires: z.int() }),
);

export const QuestionRow: Row<KeptQuestion> = /* @__PURE__ */ whenUsed(() =>
  defineRow<KeptQuestion>('talk', {
    askedAt: z.string(),
    question: z.string(),
    answer: OriginalField.optional(),
    by: z.string(),
    expires: z.int(),
  }),
);

export const ReceiptRow: Row<Receipt> = /* @__PURE__ */ whenUsed(() =>
  defineRow<Receipt>('receipt', {
    report: z.string(),
    expires: z.int().optional(),
  }),
);
