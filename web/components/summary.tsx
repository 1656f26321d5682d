/** A line of a summary: what, its value, and where to change it. */
export interface SummaryRow {
  label: string;
  value: string;
  /** Said under the value. */
  note?: string;
  /** Whether the value is for machines, such as an address: it may break anywhere. */
  code?: boolean;
  change?: { text: string; href: string };
}

/** What was answered or found, line by line. */
export const Summary = ({ rows }: { rows: readonly SummaryRow[] }) => (
  <dl class="govuk-summary-list">
    {rows.map(({ label, value, note, code, change }) => (
      <div class="govuk-summary-list__row" key={label}>
        <dt class="govuk-summary-list__key">{label}</dt>
        <dd class="govuk-summary-list__value">
          {code ? <code class="hl-machine">{value}</code> : value}
          {note ? <span class="hl-aside">{note}</span> : null}
        </dd>
        {change ? (
          <dd class="govuk-summary-list__actions">
            <a class="govuk-link" href={change.href}>
              {change.text}
              <span class="govuk-visually-hidden"> {label}</span>
            </a>
          </dd>
        ) : null}
      </div>
    ))}
  </dl>
);
