import type { ConfirmableDemand } from '#domain/intake/confirmable-demand.ts';
import type { Answers, FormAnswer, FormStep } from '#domain/intake/form-answers.ts';
import type { FormError } from '#web/form-error.ts';
import type { Site } from '#web/site.ts';

/** What a page of the form is rendered from. */
export interface StepProps {
  site: Site;
  step: FormStep;
  /** The draft's token: where the answers are, and who may read them. */
  token: string;
  answers: Answers;
  /** Where the page leads on, if it was opened from the check. */
  from?: 'check' | undefined;
  errors?: readonly FormError[];
  /** Until when the answers are kept. */
  keptUntil: Date;
  /** When it is shown: by it the page says whether somebody is there. */
  now: Date;
  /** Of the answer to a form that could not be kept: what was said in it of danger, which no other page shows. */
  saidOfDanger?: FormAnswer<'about'>['danger'];
  /** Of a correction: what it began with. */
  found?: FormAnswer<'found'> | undefined;
  /** Of the check: what was found in the message, and whether earlier answers are gone. */
  check?: { found: ConfirmableDemand; over: boolean } | undefined;
  /** What shows that a form was sent from a page that was seen, and not out of a history: who sends gets the receipt. */
  confirmation?: string | undefined;
  /** The work that the page asks its browser for, if it still has to be done. */
  work?: string | undefined;
}

/** What is to be corrected at a field. */
export const errorAt = ({ errors = [] }: StepProps, field: string): string | undefined =>
  errors.find((error) => error.field === field)?.text;
