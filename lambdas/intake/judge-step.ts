import {
  CAME,
  DANGER,
  type FormAnswer,
  type FormQuestion,
  MAX_SHORT_CHARACTERS,
  WHOM,
  YES_NO,
} from '#domain/intake/form-answers.ts';
import { MAX_CONTACT_CHARACTERS, MAX_PASTED_CHARACTERS } from '#domain/intake/submission.ts';
import { readAddress } from '#domain/wallet-address.ts';
import type { FormContent } from '#lambdas/http/read-form.ts';
import { errorOf, FIELD } from '#web/form.ts';
import type { FormError } from '#web/form-error.ts';
import type { Site } from '#web/site.ts';

/** An answer as far as it can be kept, and what has to be corrected. */
export interface JudgedAnswer<Q extends FormQuestion> {
  answer: FormAnswer<Q>;
  errors: FormError[];
}

const oneOf = <Value extends string>(values: readonly Value[], given: string | undefined): Value | undefined =>
  values.find((value) => value === given);

const short = (content: FormContent, field: string): string => (content.fields.get(field) ?? '').trim();

const tooLong = (site: Site, content: FormContent, fields: readonly string[], most: number): FormError[] =>
  fields.flatMap((field) =>
    short(content, field).length > most ? [{ field, text: site.words.ask.errors.tooLong }] : [],
  );

/** How a Bitcoin address begins and goes on: such a text with a wrong checksum is mistyped, and no other thing. */
const LIKE_BITCOIN = /^(?:bc1|[13])[a-z0-9]{24,}$/i;

const wrongWallet = (site: Site, wallet: string): FormError[] =>
  LIKE_BITCOIN.test(wallet) && !readAddress(wallet).ok
    ? [{ field: FIELD.wallet, text: site.words.ask.errors.wallet }]
    : [];

/** What says otherwise than what was found, which the page began with; the rest is no correction. */
const corrected = (content: FormContent, field: string): string => {
  const text = short(content, field);
  return text === short(content, `${FIELD.was}${field}`) ? '' : text;
};

/** The answers that are kept as they are: choices, and short texts cut where they are refused. */
export const judgeShortAnswer = {
  about: ({ settings }: Site, { fields }: FormContent): JudgedAnswer<'about'> => ({
    answer: {
      whom: oneOf(WHOM, fields.get(FIELD.whom)),
      came: oneOf(CAME, fields.get(FIELD.came)),
      // Where nobody is paged nobody is asked, whatever a form is made to say.
      danger: settings.watch === null ? undefined : oneOf(DANGER, fields.get(FIELD.danger)),
    },
    errors: [],
  }),
  happened: (_site: Site, { fields }: FormContent): JudgedAnswer<'happened'> => ({
    answer: { paid: oneOf(YES_NO, fields.get(FIELD.paid)), carried: oneOf(YES_NO, fields.get(FIELD.carried)) },
    errors: [],
  }),
  reach: (site: Site, content: FormContent): JudgedAnswer<'reach'> => ({
    answer: {
      contact: short(content, FIELD.contact),
      safe: short(content, FIELD.safe),
      leave: oneOf(YES_NO, content.fields.get(FIELD.leave)),
    },
    errors: tooLong(site, content, [FIELD.contact, FIELD.safe], MAX_CONTACT_CHARACTERS),
  }),
  found: (site: Site, content: FormContent): JudgedAnswer<'found'> => ({
    answer: {
      wallet: corrected(content, FIELD.wallet),
      amount: corrected(content, FIELD.amount),
      deadline: corrected(content, FIELD.deadline),
    },
    errors: [
      ...wrongWallet(site, short(content, FIELD.wallet)),
      ...tooLong(site, content, [FIELD.wallet, FIELD.amount, FIELD.deadline], MAX_SHORT_CHARACTERS),
    ],
  }),
  memory: (site: Site, { fields }: FormContent): JudgedAnswer<'memory'> => {
    const text = fields.get(FIELD.text) ?? '';
    return { answer: { text }, errors: textErrors(site, text, text.trim() === '' && site.words.ask.errors.memory) };
  },
} as const;

const textErrors = (site: Site, text: string, empty: string | false): FormError[] => {
  if (empty) return [{ field: FIELD.text, text: empty }];
  return text.length > MAX_PASTED_CHARACTERS ? [errorOf(site, { reason: 'text-too-long' })] : [];
};

/** The text of a message page, which may be empty where there are files, or where the message is gone. */
export const judgeText = (site: Site, text: string, mayBeEmpty: boolean): FormError[] =>
  textErrors(site, text, text.trim() === '' && !mayBeEmpty && site.words.ask.errors.empty);
