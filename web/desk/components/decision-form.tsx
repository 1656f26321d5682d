import type { ComponentChildren } from 'preact';
import { Csrf } from '#web/desk/components/form.tsx';
import { DESK, DESK_FIELD, type DeskSite, to } from '#web/desk/site.ts';

/** Longest reason that a form takes, in characters. */
const MAX_REASON_CHARACTERS = 1_000;

/** What a form of decisions is of. */
export interface DecisionFormProps {
  site: DeskSite;
  /** What is decided about: an address, or two. */
  about: readonly string[];
  /** The version that is shown here: where another stands by then, nothing is decided. */
  seen: number;
  /** What may be decided: `wallet.hold`, and what it says. */
  choices: Readonly<Record<string, string>>;
  chosen?: string | undefined;
  reason?: string | undefined;
  /** The page that is shown next. */
  next: string;
  /** Further fields. */
  children?: ComponentChildren;
}

/** Whether somebody decides: others are shown what was decided. */
export const isLead = ({ person }: DeskSite): boolean => person?.roles.includes('lead') === true;

/** Asks what those are told who contest it on the public page. */
export const ContestAnswerField = ({ site, answer = '' }: { site: DeskSite; answer?: string }) => {
  const { form } = site.words.decide;
  return (
    <div class="govuk-form-group">
      <label class="govuk-label govuk-label--s" for={DESK_FIELD.answer}>
        {form.answer}
      </label>
      <div class="govuk-hint" id={`${DESK_FIELD.answer}-hint`}>
        {form.answerHint}
      </div>
      <textarea
        class="govuk-textarea"
        id={DESK_FIELD.answer}
        name={DESK_FIELD.answer}
        rows={3}
        maxLength={MAX_REASON_CHARACTERS}
        autocomplete="off"
        aria-describedby={`${DESK_FIELD.answer}-hint`}
      >
        {answer}
      </textarea>
    </div>
  );
};

/** Asks a lead what they decide, and why. */
export const DecisionForm = (props: DecisionFormProps) => {
  const { site, about, seen, choices, chosen, reason = '', next, children } = props;
  const { form } = site.words.decide;
  if (!isLead(site)) return <p class="govuk-body dk-quiet dk-no-print">{form.leads}</p>;
  const id = `${DESK_FIELD.act}-${DESK_FIELD.reason}`;
  return (
    <form method="post" action={to(site, DESK.decisions)} class="dk-form dk-no-print">
      <Csrf site={site} />
      {about.map((each) => (
        <input key={each} type="hidden" name={DESK_FIELD.of} value={each} />
      ))}
      <input type="hidden" name={DESK_FIELD.seen} value={seen} />
      <input type="hidden" name={DESK_FIELD.next} value={next} />
      <div class="govuk-form-group">
        <fieldset class="govuk-fieldset">
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{form.what}</legend>
          <div class="govuk-radios govuk-radios--small">
            {Object.entries(choices).map(([act, text]) => (
              <div class="govuk-radios__item" key={act}>
                <input
                  class="govuk-radios__input"
                  id={`act-${act}`}
                  type="radio"
                  name={DESK_FIELD.act}
                  value={act}
                  checked={act === chosen}
                  required
                />
                <label class="govuk-label govuk-radios__label" for={`act-${act}`}>
                  {text}
                </label>
              </div>
            ))}
          </div>
        </fieldset>
      </div>
      {children}
      <div class="govuk-form-group">
        <label class="govuk-label govuk-label--s" for={id}>
          {form.reason}
        </label>
        <div class="govuk-hint" id={`${id}-hint`}>
          {form.hint}
        </div>
        <input
          class="govuk-input"
          id={id}
          name={DESK_FIELD.reason}
          type="text"
          value={reason}
          maxLength={MAX_REASON_CHARACTERS}
          autocomplete="off"
          aria-describedby={`${id}-hint`}
        />
      </div>
      <button class="govuk-button" type="submit">
        {form.button}
      </button>
    </form>
  );
};
