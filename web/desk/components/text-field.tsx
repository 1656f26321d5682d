/** A line of text that somebody types. */
export const TextField = ({
  name,
  id = name,
  label,
  hint,
  value = '',
  most,
}: {
  name: string;
  /** Where a page has several of one name. */
  id?: string;
  label: string;
  hint?: string | undefined;
  value?: string;
  /** Longest text, in characters. */
  most: number;
}) => (
  <div class="govuk-form-group">
    <label class="govuk-label" for={id}>
      {label}
    </label>
    {hint === undefined ? null : (
      <div class="govuk-hint" id={`${id}-hint`}>
        {hint}
      </div>
    )}
    <input
      class="govuk-input"
      id={id}
      name={name}
      type="text"
      value={value}
      maxLength={most}
      autocomplete="off"
      aria-describedby={hint === undefined ? undefined : `${id}-hint`}
    />
  </div>
);
