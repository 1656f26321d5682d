/** One of some choices, by its name and label. */
export const Choice = ({
  name,
  id = name,
  label,
  choices,
  chosen,
}: {
  name: string;
  /** Where a page has several of one name. */
  id?: string;
  label: string;
  choices: Readonly<Record<string, string>>;
  chosen: string;
}) => (
  <div class="govuk-form-group">
    <label class="govuk-label" for={id}>
      {label}
    </label>
    <select class="govuk-select" id={id} name={name}>
      {Object.entries(choices)
        // Numbers would come first in an object: what chooses none stands before them.
        .sort(([a], [b]) => Number(b === '') - Number(a === ''))
        .map(([value, text]) => (
          <option key={value} value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
    </select>
  </div>
);
