import type { FormError } from '#web/form-error.ts';

/** Everything that has to be corrected, at the top of the page and focused by its link. */
export const ErrorSummary = ({ heading, errors }: { heading: string; errors: readonly FormError[] }) => (
  <div class="govuk-error-summary" role="alert" id="errors">
    <h2 class="govuk-error-summary__title">{heading}</h2>
    <ul class="govuk-list govuk-error-summary__list">
      {errors.map(({ field, text }) => (
        <li key={text}>{field ? <a href={`#${field}`}>{text}</a> : text}</li>
      ))}
    </ul>
  </div>
);
