import type { Case } from '#domain/case/case.ts';
import { MAX_REASON_CHARACTERS } from '#domain/desk/session.ts';
import { ErrorSummary } from '#web/components/error-summary.tsx';
import { Choice } from '#web/desk/components/choice.tsx';
import { Csrf } from '#web/desk/components/form.tsx';
import { DeskLayout } from '#web/desk/layout.tsx';
import { DESK, DESK_FIELD, type DeskSite, to } from '#web/desk/site.ts';

/** Asks what somebody works on: the first page of a session. `typed` is what was refused; null where nothing was sent. */
export const WorkingOnPage = ({
  site,
  next,
  typed,
  cases,
  chosen = '',
}: {
  site: DeskSite;
  next: string;
  typed: string | null;
  /** The cases that they work on. */
  cases: readonly Pick<Case, 'id' | 'title'>[];
  chosen?: string | undefined;
}) => {
  const { title, label, hint, error, problem, button, case: ofCase, noCase, caseHint } = site.words.signing.workingOn;
  const field = DESK_FIELD.reason;
  return (
    <DeskLayout site={site} title={title}>
      {typed === null ? null : <ErrorSummary heading={problem} errors={[{ field, text: error }]} />}
      <h1 class="govuk-heading-l">{title}</h1>
      <form method="post" action={to(site, DESK.workingOn)} class="dk-form">
        <Csrf site={site} />
        <input type="hidden" name={DESK_FIELD.next} value={next} />
        {cases.length === 0 ? null : (
          <>
            <Choice
              name={DESK_FIELD.case}
              label={ofCase}
              choices={{ '': noCase, ...Object.fromEntries(cases.map((each) => [each.id, each.title])) }}
              chosen={chosen}
            />
            <p class="govuk-hint">{caseHint}</p>
          </>
        )}
        <div class={`govuk-form-group${typed === null ? '' : ' govuk-form-group--error'}`}>
          <label class="govuk-label govuk-label--s" for={field}>
            {label}
          </label>
          <div class="govuk-hint" id={`${field}-hint`}>
            {hint}
          </div>
          {typed === null ? null : (
            <p class="govuk-error-message" id={`${field}-error`}>
              {error}
            </p>
          )}
          <input
            class={`govuk-input${typed === null ? '' : ' govuk-input--error'}`}
            id={field}
            name={field}
            type="text"
            value={typed ?? site.person?.workingOn ?? ''}
            maxLength={MAX_REASON_CHARACTERS}
            autocomplete="off"
            aria-describedby={typed === null ? `${field}-hint` : `${field}-hint ${field}-error`}
            aria-invalid={typed === null ? undefined : true}
          />
        </div>
        <button class="govuk-button" type="submit">
          {button}
        </button>
      </form>
    </DeskLayout>
  );
};
