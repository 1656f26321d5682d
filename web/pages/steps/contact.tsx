import { Radios, TextInput } from '#web/components/fields.tsx';
import { FIELD } from '#web/form.ts';
import { errorAt, type StepProps } from './step.ts';

/** How to reach someone, when it is safe, and whether a message may be left. */
export const Reach = (props: StepProps) => {
  const { site, answers } = props;
  const words = site.words.ask.contact;
  const { contact = '', safe = '', leave } = answers.reach ?? {};
  return (
    <>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <p class="govuk-body">{words.lead}</p>
      <TextInput name={FIELD.contact} value={contact} {...words.contact} error={errorAt(props, FIELD.contact)} />
      <TextInput name={FIELD.safe} value={safe} {...words.safe} error={errorAt(props, FIELD.safe)} />
      <Radios
        name={FIELD.leave}
        label={words.leave.legend}
        chosen={leave}
        choices={[
          { value: 'yes', label: words.leave.yes },
          { value: 'no', label: words.leave.no },
        ]}
      />
    </>
  );
};

/** What the reader puts in place of what was found. */
export const Correction = (props: StepProps) => {
  const { site, answers, found } = props;
  const { ask } = site.words;
  const was = found ?? { wallet: '', amount: '', deadline: '' };
  // Of a page that comes back: a field that was left as it was found holds no answer.
  const shownIn = (field: keyof typeof was): string => answers.found?.[field] || was[field];
  return (
    <>
      <h1 class="govuk-heading-l">{ask.found.title}</h1>
      <p class="govuk-body">{ask.found.hint}</p>
      {([FIELD.wallet, FIELD.amount, FIELD.deadline] as const).map((field) => (
        <input key={field} type="hidden" name={`${FIELD.was}${field}`} value={was[field]} />
      ))}
      <TextInput
        name={FIELD.wallet}
        label={ask.check.wallet}
        value={shownIn(FIELD.wallet)}
        error={errorAt(props, FIELD.wallet)}
      />
      <TextInput
        name={FIELD.amount}
        label={ask.check.amount}
        value={shownIn(FIELD.amount)}
        error={errorAt(props, FIELD.amount)}
      />
      <TextInput
        name={FIELD.deadline}
        label={ask.check.deadline}
        value={shownIn(FIELD.deadline)}
        error={errorAt(props, FIELD.deadline)}
      />
    </>
  );
};
