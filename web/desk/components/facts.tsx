import type { ComponentChildren } from 'preact';

/** A line of a summary: what, its value, and what is said under it. */
export interface KnownFact {
  label: string;
  value: ComponentChildren;
  note?: ComponentChildren;
}

/** What is known of a thing, line by line. */
export const Facts = ({ facts }: { facts: readonly KnownFact[] }) => (
  <dl class="govuk-summary-list dk-facts">
    {facts.map(({ label, value, note }) => (
      <div class="govuk-summary-list__row" key={label}>
        <dt class="govuk-summary-list__key">{label}</dt>
        <dd class="govuk-summary-list__value">
          {value}
          {note ? <span class="dk-note">{note}</span> : null}
        </dd>
      </div>
    ))}
  </dl>
);
