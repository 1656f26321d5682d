import type { ComponentChildren } from 'preact';

interface FieldProps {
  name: string;
  label: string;
  /** Whether the label is the page's heading: it asks one thing. */
  title?: boolean;
  hint?: string;
  /** What has to be corrected, if anything. */
  error?: string | undefined;
}

const describedBy = ({ name, hint, error }: FieldProps): string | undefined =>
  [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined;

const Hint = ({ name, text }: { name: string; text: string | undefined }) =>
  text === undefined ? null : (
    <div class="govuk-hint" id={`${name}-hint`}>
      {text}
    </div>
  );

const ErrorMessage = ({ name, text }: { name: string; text: string | undefined }) =>
  text === undefined ? null : (
    <p class="govuk-error-message" id={`${name}-error`}>
      {text}
    </p>
  );

const Group = ({ error, children }: { error: string | undefined; children: ComponentChildren }) => (
  <div class={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>{children}</div>
);

const Label = ({ name, label, title }: FieldProps) => {
  const element = (
    <label class={`govuk-label govuk-label--${title ? 'l' : 's'}`} for={name}>
      {label}
    </label>
  );
  return title ? <h1 class="govuk-label-wrapper">{element}</h1> : element;
};

const Labelled = (props: FieldProps & { children: ComponentChildren }) => (
  <Group error={props.error}>
    <Label {...props} />
    <Hint name={props.name} text={props.hint} />
    <ErrorMessage name={props.name} text={props.error} />
    {props.children}
  </Group>
);

const classOf = (base: string, error: string | undefined): string => (error ? `${base} ${base}--error` : base);

/** A text of many lines. */
export const TextArea = ({ value, rows, ...field }: FieldProps & { value: string; rows: number }) => (
  <Labelled {...field}>
    <textarea
      class={classOf('govuk-textarea', field.error)}
      id={field.name}
      name={field.name}
      rows={rows}
      dir="auto"
      autocomplete="off"
      spellcheck={false}
      aria-describedby={describedBy(field)}
      aria-invalid={field.error ? true : undefined}
      // A line break right after the tag is not part of the value: this one saves the text's own.
      value={value.startsWith('\n') ? `\n${value}` : value}
    />
  </Labelled>
);

/** A text of one line. */
export const TextInput = ({ value, ...field }: FieldProps & { value: string }) => (
  <Labelled {...field}>
    <input
      class={classOf('govuk-input', field.error)}
      id={field.name}
      name={field.name}
      type="text"
      dir="auto"
      autocomplete="off"
      aria-describedby={describedBy(field)}
      aria-invalid={field.error ? true : undefined}
      value={value}
    />
  </Labelled>
);

/** What a page's script needs to store files by itself that are too large for the form. */
export interface Storing {
  /** Where it asks to be let in. */
  at: string;
  /** Largest file, in bytes. */
  largest: number;
  tooLarge: string;
  /** In place of the hint, which tells of the form alone. */
  hint: string;
  sending: string;
  kept: string;
  failed: string;
  /** On the button that ends it, and said when it did, before the names. */
  cancel: string;
  cancelled: string;
}

/** Files, as many as the reader likes to choose at once; `most` bytes in all, which the page's script checks too. */
export const FileInput = ({
  accept,
  most,
  tooLarge,
  storing,
  ...field
}: FieldProps & { accept: string; most: number; tooLarge: string; storing?: Storing }) => (
  <Labelled {...field}>
    <input
      class={classOf('govuk-file-upload', field.error)}
      id={field.name}
      name={field.name}
      type="file"
      multiple
      accept={accept}
      data-most={most}
      data-too-large={storing?.tooLarge ?? tooLarge}
      data-upload={storing?.at}
      data-largest={storing?.largest}
      data-hint={storing?.hint}
      data-sending={storing?.sending}
      data-kept={storing?.kept}
      data-failed={storing?.failed}
      data-cancel={storing?.cancel}
      data-cancelled={storing?.cancelled}
      aria-describedby={describedBy(field)}
      aria-invalid={field.error ? true : undefined}
    />
  </Labelled>
);

interface Choice {
  value: string;
  label: string;
}

/** One of a few answers, none chosen beforehand. */
export const Radios = ({
  choices,
  chosen,
  ...field
}: FieldProps & { choices: readonly Choice[]; chosen: string | undefined }) => (
  <Group error={field.error}>
    <fieldset class="govuk-fieldset" aria-describedby={describedBy(field)}>
      <legend class={`govuk-fieldset__legend govuk-fieldset__legend--${field.title ? 'l' : 's'}`}>
        {field.title ? <h1 class="govuk-fieldset__heading">{field.label}</h1> : field.label}
      </legend>
      <Hint name={field.name} text={field.hint} />
      <ErrorMessage name={field.name} text={field.error} />
      <div class="govuk-radios">
        {choices.map(({ value, label }, index) => {
          const id = index === 0 ? field.name : `${field.name}-${value}`;
          return (
            <div class="govuk-radios__item" key={value}>
              <input
                class="govuk-radios__input"
                id={id}
                name={field.name}
                type="radio"
                value={value}
                checked={chosen === value}
              />
              <label class="govuk-label govuk-radios__label" for={id}>
                {label}
              </label>
            </div>
          );
        })}
      </div>
    </fieldset>
  </Group>
);
