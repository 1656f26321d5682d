import * as z from 'zod';
import { MAX_CONTACT_CHARACTERS, MAX_PASTED_CHARACTERS, MAX_UPLOADS } from './submission.ts';

/** For whom someone reports. `young` is a person under 18 who reports for themselves. */
export const WHOM = ['me', 'young', 'child', 'helping', 'organisation'] as const;
/** How a message came. */
export const CAME = ['mail', 'sms', 'whatsapp', 'instagram', 'app', 'paper', 'other'] as const;
export const YES_NO = ['yes', 'no'] as const;
/** Whether somebody is in danger now: asked only where the settings say who is paged. */
export const DANGER = ['yes', 'no', 'unsaid'] as const;

/** Most characters of a short answer, such as an amount as someone remembers it. */
export const MAX_SHORT_CHARACTERS = 200;

const Short = z.string().max(MAX_SHORT_CHARACTERS);

/** A file of a draft: which part of the draft holds its bytes, and what it was called. */
const DraftFile = z.strictObject({
  part: z.string(),
  name: z.string().max(255),
  size: z.int().nonnegative(),
  /** Whether only people can open it: it is sealed, and our programs do not read its kind. */
  unread: z.boolean().optional(),
});
export type DraftFile = z.infer<typeof DraftFile>;

/** The pages of the form that ask something, and what an answer to each looks like. An answer that is missing was not given. */
export const ANSWERS = {
  message: z.strictObject({
    text: z.string().max(MAX_PASTED_CHARACTERS),
    files: z.array(DraftFile).max(MAX_UPLOADS),
    /** Whether the message is gone, and is told from memory instead. */
    gone: z.boolean(),
    /** Whether partners may use what is found: a no until it is said. */
    partners: z.boolean(),
  }),
  memory: z.strictObject({ text: z.string().max(MAX_PASTED_CHARACTERS) }),
  about: z.strictObject({
    whom: z.enum(WHOM).optional(),
    came: z.enum(CAME).optional(),
    danger: z.enum(DANGER).optional(),
  }),
  happened: z.strictObject({ paid: z.enum(YES_NO).optional(), carried: z.enum(YES_NO).optional() }),
  reach: z.strictObject({
    contact: z.string().max(MAX_CONTACT_CHARACTERS),
    /** When and how it is safe. */
    safe: z.string().max(MAX_CONTACT_CHARACTERS),
    leave: z.enum(YES_NO).optional(),
  }),
  /** What the reader puts in place of what was found in the message. */
  found: z.strictObject({ wallet: Short, amount: Short, deadline: Short }),
} as const;

/** A page of the form that asks something. */
export type FormQuestion = keyof typeof ANSWERS;
export const QUESTIONS = Object.keys(ANSWERS) as FormQuestion[];

export type FormAnswer<Q extends FormQuestion> = z.infer<(typeof ANSWERS)[Q]>;
/** What has been answered so far. */
export type Answers = { [Q in FormQuestion]?: FormAnswer<Q> };

/** Pages between the questions: help for whom it is about, what to do about what has happened, and the check. */
export const INTERLUDES = ['support', 'advice', 'check'] as const;
export type FormStep = FormQuestion | (typeof INTERLUDES)[number];
export const STEPS: readonly FormStep[] = [...QUESTIONS, ...INTERLUDES];

/** The first page of the form: the message, which is all that is needed. */
export const FIRST_STEP: FormStep = 'message';

const needsAdvice = ({ happened }: Answers): boolean => happened?.paid === 'yes' || happened?.carried === 'yes';

/** Whether there is more to say to them than to an adult who got a mail. */
const needsSupport = ({ about }: Answers): boolean =>
  (about?.whom ?? 'me') !== 'me' || !['mail', 'other'].includes(about?.came ?? 'other') || about?.danger === 'yes';

/** The pages of the form in the order in which someone with these answers meets them; all after the message may be skipped. */
export const wayOf = (answers: Answers): readonly FormStep[] => [
  'message',
  ...(answers.message?.gone ? (['memory'] as const) : []),
  'about',
  ...(needsSupport(answers) ? (['support'] as const) : []),
  'happened',
  ...(needsAdvice(answers) ? (['advice'] as const) : []),
  'reach',
  'check',
];

/** Which answers decide where a page leads, forward and back: only these have to be read to show it. */
export const DECIDING: readonly FormQuestion[] = ['message', 'about', 'happened'];

/** The page after this one. Corrections lead back to where they were begun. */
export const stepAfter = (step: FormStep, answers: Answers): FormStep => {
  const way = wayOf(answers);
  const at = way.indexOf(step);
  return at === -1 ? 'check' : (way[at + 1] ?? 'check');
};

/** The page before this one; null before the first. */
export const stepBefore = (step: FormStep, answers: Answers): FormStep | null => {
  if (step === 'found') return 'check';
  const way = wayOf(answers);
  const at = way.indexOf(step);
  // A page that is not on the way any more (the answers changed in another tab) leads back to the check.
  return at === -1 ? 'check' : (way[at - 1] ?? null);
};
