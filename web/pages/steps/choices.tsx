import { CAME, DANGER, WHOM } from '#domain/intake/form-answers.ts';
import { Radios } from '#web/components/fields.tsx';
import { FIELD } from '#web/form.ts';
import { watchInWords } from '#web/words/watch-in-words.ts';
import type { StepProps } from './step.ts';

const choicesOf = <Value extends string>(values: readonly Value[], labels: Record<Value, string>) =>
  values.map((value) => ({ value, label: labels[value] }));

const yesOrNo = ({ yes, no }: { yes: string; no: string }) => [
  { value: 'yes', label: yes },
  { value: 'no', label: no },
];

/**
 * Asked only where somebody is paged for it. What is kept is not shown again; what could not be kept comes back as it was said: else
 * somebody sends a report whose yes was lost.
 */
const Danger = ({ site: { words, settings }, now, saidOfDanger }: StepProps) =>
  settings.watch === null ? null : (
    <Radios
      name={FIELD.danger}
      label={words.ask.danger.title}
      hint={words.ask.danger.hint(watchInWords(settings.watch, now, words.language))}
      chosen={saidOfDanger}
      choices={choicesOf(DANGER, words.ask.danger.choices)}
    />
  );

/** For whom someone reports, how the message came, and whether somebody is in danger. */
export const About = (props: StepProps) => {
  const { ask } = props.site.words;
  const { whom, came } = props.answers.about ?? {};
  return (
    <>
      <h1 class="govuk-heading-l">{ask.about.title}</h1>
      <p class="govuk-body">{ask.about.lead}</p>
      <Danger {...props} />
      <Radios name={FIELD.whom} label={ask.whom.title} chosen={whom} choices={choicesOf(WHOM, ask.whom.choices)} />
      <Radios name={FIELD.came} label={ask.came.title} chosen={came} choices={choicesOf(CAME, ask.came.choices)} />
    </>
  );
};

/** Whether anything was paid, and whether the threat was carried out. */
export const Happened = ({ site: { words }, answers }: StepProps) => {
  const { ask } = words;
  const { paid, carried } = answers.happened ?? {};
  const organisation = answers.about?.whom === 'organisation';
  return (
    <>
      <h1 class="govuk-heading-l">{ask.happened.title}</h1>
      <Radios
        name={FIELD.paid}
        label={ask.paid.title}
        {...(organisation ? {} : { hint: ask.paid.hint })}
        chosen={paid}
        choices={yesOrNo(ask.paid)}
      />
      <Radios
        name={FIELD.carried}
        label={ask.carried.title}
        hint={ask.carried.hint}
        chosen={carried}
        choices={yesOrNo(ask.carried)}
      />
    </>
  );
};
