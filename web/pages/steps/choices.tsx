import { CAME, WHOM } from '#domain/intake/form-answers.ts';
import { Radios } from '#web/components/fields.tsx';
import { FIELD } from '#web/form.ts';
import type { StepProps } from './step.ts';

const choicesOf = <Value extends string>(values: readonly Value[], labels: Record<Value, string>) =>
  values.map((value) => ({ value, label: labels[value] }));

const yesOrNo = ({ yes, no }: { yes: string; no: string }) => [
  { value: 'yes', label: yes },
  { value: 'no', label: no },
];

/** For whom someone reports. */
export const Whom = ({ site: { words }, answers }: StepProps) => (
  <Radios
    name={FIELD.whom}
    title
    label={words.ask.whom.title}
    chosen={answers.whom?.whom}
    choices={choicesOf(WHOM, words.ask.whom.choices)}
  />
);

/** How the message came. */
export const Came = ({ site: { words }, answers }: StepProps) => (
  <Radios
    name={FIELD.came}
    title
    label={words.ask.came.title}
    chosen={answers.came?.came}
    choices={choicesOf(CAME, words.ask.came.choices)}
  />
);

/** Whether anything was paid. */
export const Paid = ({ site: { words }, answers }: StepProps) => (
  <Radios
    name={FIELD.paid}
    title
    label={words.ask.paid.title}
    hint={words.ask.paid.hint}
    chosen={answers.paid?.paid}
    choices={yesOrNo(words.ask.paid)}
  />
);

/** Whether the threat was carried out. */
export const Carried = ({ site: { words }, answers }: StepProps) => (
  <Radios
    name={FIELD.carried}
    title
    label={words.ask.carried.title}
    hint={words.ask.carried.hint}
    chosen={answers.carried?.carried}
    choices={yesOrNo(words.ask.carried)}
  />
);

/** Who may use what is found. */
export const Partners = ({ site: { words }, answers }: StepProps) => (
  <Radios
    name={FIELD.partners}
    title
    label={words.form.partners.legend}
    hint={words.form.partners.hint}
    chosen={answers.partners?.partners}
    choices={yesOrNo(words.form.partners)}
  />
);
