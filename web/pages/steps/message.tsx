import { LARGEST_UPLOAD } from '#domain/intake/draft.ts';
import { MAX_SUBMISSION_BYTES } from '#domain/intake/submission.ts';
import { FileInput, TextArea } from '#web/components/fields.tsx';
import { FIELD, OFFERED_FILES } from '#web/form.ts';
import { href, ROUTE } from '#web/site.ts';
import { errorAt, type StepProps } from './step.ts';

const KeptFiles = ({ site: { words }, answers }: StepProps) => {
  const { files } = words.ask.message;
  const kept = answers.message?.files ?? [];
  const unread = kept.flatMap((file) => (file.unread ? [file.name] : []));
  return kept.length === 0 ? null : (
    <fieldset class="govuk-fieldset govuk-form-group">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{files.kept}</legend>
      <div class="govuk-checkboxes">
        {kept.map(({ part, name }) => (
          <div class="govuk-checkboxes__item" key={part}>
            <input
              class="govuk-checkboxes__input"
              id={part}
              name={`${FIELD.drop}${part}`}
              type="checkbox"
              value="yes"
            />
            <label class="govuk-label govuk-checkboxes__label" for={part}>
              {files.drop(name)}
            </label>
          </div>
        ))}
      </div>
      {unread.length > 0 ? <p class="govuk-body">{words.ask.check.unread(unread.join(', '))}</p> : null}
    </fieldset>
  );
};

/** Whether partners may use what is found: a no until it is ticked, and it can be changed later. */
const PartnersBox = ({ site: { words }, answers }: StepProps) => (
  <div class="govuk-form-group govuk-checkboxes">
    <div class="govuk-checkboxes__item">
      <input
        class="govuk-checkboxes__input"
        id={FIELD.partners}
        name={FIELD.partners}
        type="checkbox"
        value="yes"
        checked={answers.message?.partners === true}
        aria-describedby={`${FIELD.partners}-hint`}
      />
      <label class="govuk-label govuk-checkboxes__label" for={FIELD.partners}>
        {words.ask.message.partners.label}
      </label>
    </div>
    <div class="govuk-hint" id={`${FIELD.partners}-hint`}>
      {words.ask.message.partners.hint}
    </div>
  </div>
);

/** The message, pasted or as files, and the way on for who has it no longer. */
export const TheMessage = (props: StepProps) => {
  const { site, answers } = props;
  const words = site.words.ask.message;
  const { reportAddress } = site.settings.mail;
  return (
    <>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <p class="govuk-body">{words.lead(reportAddress)}</p>
      <TextArea
        name={FIELD.text}
        rows={8}
        value={answers.message?.text ?? ''}
        {...words.text}
        error={errorAt(props, FIELD.text)}
      />
      <KeptFiles {...props} />
      <input type="hidden" name={FIELD.uploaded} />
      <FileInput
        name={FIELD.files}
        label={words.files.label}
        hint={words.files.hint}
        accept={OFFERED_FILES}
        error={errorAt(props, FIELD.files)}
        most={MAX_SUBMISSION_BYTES}
        tooLarge={site.words.errors.tooLarge(reportAddress)}
        storing={{
          at: href(site, ROUTE.upload),
          largest: LARGEST_UPLOAD,
          tooLarge: words.files.tooLarge(reportAddress),
          ...words.files.storing,
        }}
      />
      <p class="hl-aside">{words.noPictures}</p>
      <PartnersBox {...props} />
    </>
  );
};

/** What someone remembers of a message that is gone. */
export const Memory = (props: StepProps) => {
  const { site, answers } = props;
  const words = site.words.ask.memory;
  return (
    <TextArea
      name={FIELD.text}
      rows={8}
      title
      label={words.title}
      hint={words.hint}
      value={answers.memory?.text ?? ''}
      error={errorAt(props, FIELD.text)}
    />
  );
};
