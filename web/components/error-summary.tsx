import type { FormError } from '#web/form-error.ts';

/** Of every element by HTML, which the types know of fields alone. */
const FOCUSED = { autofocus: true } as object;

/**
 * Everything that has to be corrected, at the top of the page; one goes on from there, with scripts and without (only the
 * first of a page that takes the focus as it loads gets it).
 */
export const ErrorSummary = ({ heading, errors }: { heading: string; errors: readonly FormError[] }) => (
  <div class="govuk-error-summary" role="alert" id="errors" tabIndex={-1} {...FOCUSED}>
    <h2 class="govuk-error-summary__title">{heading}</h2>
    <ul class="govuk-list govuk-error-summary__list">
      {errors.map(({ field, text }) => (
        <li key={text}>{field ? <a href={`#${field}`}>{text}</a> : text}</li>
      ))}
    </ul>
  </div>
);
