import * as z from 'zod';
import type { ContactDecision, ContactSighting } from '#domain/contact/contact.ts';
import { KEPT_CONTACT } from '#io/table/report/findings-field.ts';
import { defineRow, defineShapes, partOf, type Reader, type Row, type Shapes } from '#io/table/store/rows.ts';
import { whenUsed } from '#io/table/store/when-used.ts';

const WORD = /* @__PURE__ */ whenUsed(() => ({
  by: z.string(),
  name: z.string().optional(),
  reason: z.string(),
  at: z.string(),
  letOutBy: z.array(z.string()).optional(),
  answered: z.literal(true).optional(),
}));

export const ContactSightingRow: Row<ContactSighting> = /* @__PURE__ */ whenUsed(() =>
  defineRow<ContactSighting>('contactSighting', {
    ...KEPT_CONTACT,
    report: z.string(),
    time: z.string(),
    expires: z.int().optional(),
  }),
);

/** Of what a lead decided about a contact the verdict, and when: nothing of the contact, nor of who decided. */
export const ContactVerdictPart: Reader<{ verdict: ContactDecision['verdict']; at: string }> = /* @__PURE__ */ whenUsed(
  () =>
    partOf<{ verdict: ContactDecision['verdict']; at: string }>(
      'contactDecision',
      { verdict: z.enum(['confirmed', 'rejected', 'undone']), at: z.string() },
      ['v', 'verdict', 'at'],
    ),
);

/** What a lead decided; the contact is in clear only where it is the extorter's. */
export const ContactDecisionRow: Shapes<ContactDecision> = /* @__PURE__ */ whenUsed(() =>
  defineShapes<ContactDecision>(
    'contactDecision',
    z.union([
      z.object({ ...WORD, verdict: z.literal('confirmed'), kind: z.string(), value: z.string() }),
      z.object({ ...WORD, verdict: z.enum(['rejected', 'undone']) }),
    ]),
  ),
);

/** One decision about a contact, without what the contact is. */
export type ContactWord = Pick<ContactDecision, 'verdict' | 'by' | 'name' | 'reason' | 'at'>;

export const ContactWordRow: Row<ContactWord> = /* @__PURE__ */ whenUsed(() =>
  defineRow<ContactWord>('contactWord', {
    verdict: z.enum(['confirmed', 'rejected', 'undone']),
    by: z.string(),
    name: z.string().optional(),
    reason: z.string(),
    at: z.string(),
  }),
);
