import { ErrorSummary } from '#web/components/error-summary.tsx';
import { Layout } from '#web/components/layout.tsx';
import { ReportForm } from '#web/components/report-form.tsx';
import { errorOf, FIELD, type FormRefusal, type FormState } from '#web/form.ts';
import type { FormError } from '#web/form-error.ts';
import { ROUTE, type Site } from '#web/site.ts';

interface CorrectPageProps {
  site: Site;
  form: FormState;
  refusals: readonly FormRefusal[];
  /** Whether files came with the form: browsers do not keep them. */
  hadFiles: boolean;
}

/** The form as it was written, with what keeps us from taking it beside each field. */
export const CorrectPage = ({ site, form, refusals, hadFiles }: CorrectPageProps) => {
  const { words } = site;
  const errors: FormError[] = refusals.map((refusal) => errorOf(site, refusal));
  if (hadFiles && !errors.some(({ field }) => field === FIELD.files)) {
    errors.push({ field: FIELD.files, text: words.errors.chooseAgain });
  }
  return (
    <Layout site={site} title={`${words.errorPrefix}${words.tab}`} route={ROUTE.start} typedAt={ROUTE.report}>
      <h1 class="govuk-heading-l">{words.form.title}</h1>
      <ErrorSummary heading={words.errors.heading} errors={errors} />
      <ReportForm site={site} form={form} errors={errors} />
    </Layout>
  );
};
