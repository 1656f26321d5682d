import { MAX_SUBMISSION_BYTES } from '#domain/intake/submission.ts';
import { FIELD, type FormState, OFFERED_FILES } from '#web/form.ts';
import type { FormError } from '#web/form-error.ts';
import { href, ROUTE, type Site } from '#web/site.ts';
import { FileInput, Radios, TextArea, TextInput } from './fields.tsx';
import { Work } from './proof-of-work.tsx';
import { Trap } from './trap.tsx';

interface ReportFormProps {
  site: Site;
  form: FormState;
  errors?: readonly FormError[];
}

/** The form itself: the message, and the little that helps to use it well. */
export const ReportForm = ({ site, form, errors = [] }: ReportFormProps) => {
  const words = site.words.form;
  const errorAt = (field: string): string | undefined => errors.find((error) => error.field === field)?.text;
  return (
    <form method="post" action={href(site, ROUTE.report)} enctype="multipart/form-data" id="form">
      <input type="hidden" name={FIELD.token} value={form.token} />
      <Work site={site} work={form.work} />
      <TextArea name={FIELD.text} rows={8} value={form.text} {...words.message} error={errorAt(FIELD.text)} />
      <FileInput
        name={FIELD.files}
        {...words.files}
        accept={OFFERED_FILES}
        error={errorAt(FIELD.files)}
        most={MAX_SUBMISSION_BYTES}
        tooLarge={site.words.errors.tooLarge(site.settings.mail.reportAddress)}
      />
      <Radios
        name={FIELD.partners}
        label={words.partners.legend}
        hint={words.partners.hint}
        chosen={form.partners}
        choices={[
          { value: 'yes', label: words.partners.yes },
          { value: 'no', label: words.partners.no },
        ]}
      />
      <TextInput name={FIELD.contact} value={form.contact} {...words.contact} error={errorAt(FIELD.contact)} />
      <Trap label={words.trap} />
      <button class="govuk-button" type="submit">
        {words.submit}
      </button>
      <p class="govuk-body">
        <a class="govuk-link" href={href(site, ROUTE.privacy)}>
          {words.privacy}
        </a>
      </p>
    </form>
  );
};
