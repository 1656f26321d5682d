import * as z from 'zod';
import type { Bucket } from '#io/objects/bucket.ts';
import { getDraftPart, putDraftPart } from '#io/objects/drafts.ts';

/** How long a page that answered a form can be shown again, and the code on it, in milliseconds. */
export const VIEW_MS = 10 * 60_000;

const VIEW = 'view';

const Texts = z.record(z.string(), z.string());

/** What a receipt's page shows. */
const ReceiptView = z.strictObject({
  kind: z.literal('receipt'),
  reference: z.string(),
  /** Null once its sender said that it is saved. */
  code: z.string().nullable(),
  partners: z.boolean(),
  /** Whether it was added to a report that the same page had sent. */
  added: z.boolean(),
  since: z
    .strictObject({
      others: z.number().nullable(),
      known: z.strictObject({ at: z.string(), text: Texts }).nullable(),
    })
    .nullable(),
  /** UTC, ISO 8601. */
  at: z.iso.datetime(),
});
export type ReceiptView = z.infer<typeof ReceiptView>;

/** What the page about a report was asked, and what became of it; the report itself is read when it is shown. */
const ReportView = z.strictObject({
  kind: z.literal('report'),
  /** As it was typed. */
  code: z.string(),
  /** The language of the texts below. */
  language: z.string(),
  notice: z.string().optional(),
  errors: Texts.optional(),
  answer: z.string().optional(),
  adding: z.strictObject({
    token: z.string(),
    text: z.string(),
    stored: z.array(z.strictObject({ part: z.string(), name: z.string() })),
  }),
  at: z.iso.datetime(),
});
export type ReportView = z.infer<typeof ReportView>;

/** A code that led to nothing. */
const WrongView = z.strictObject({ kind: z.literal('wrong'), code: z.string(), at: z.iso.datetime() });

/** A contest by its code; what was signed for it, if anything. */
const ContestView = z.strictObject({
  kind: z.literal('contest'),
  code: z.string(),
  /** Whether it was made just now, so that the code is shown. */
  isNew: z.boolean(),
  /** The page's token and the address, whose owner may sign; null where no one key holds it. */
  proof: z.strictObject({ token: z.string(), wallet: z.string(), signature: z.string() }).nullable(),
  signed: z.enum(['fits', 'wrong']).nullable(),
  at: z.iso.datetime(),
});
export type ContestView = z.infer<typeof ContestView>;

const View = z.discriminatedUnion('kind', [ReceiptView, ReportView, WrongView, ContestView]);
export type View = z.infer<typeof View>;

/**
 * Keeps what answers a form, sealed for a token that stands in the next page's address alone: that page is got, so that Back,
 * reload and another language never ask a browser to send the form again.
 */
export const keepView = (inbox: Bucket, token: string, view: View): Promise<void> =>
  putDraftPart(inbox, token, VIEW, Buffer.from(JSON.stringify(view)));

/** What was kept under a token; null where nothing was. How old it is, is for the page to judge. */
export const readView = async (inbox: Bucket, token: string): Promise<View | null> => {
  const bytes = await getDraftPart(inbox, token, VIEW);
  return bytes === null ? null : (View.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8'))).data ?? null);
};

/** Whether a page may still show a code, or what a code opened. */
export const isFresh = ({ at }: Pick<View, 'at'>, now: Date): boolean => now.getTime() - Date.parse(at) < VIEW_MS;
