import { Danger } from '#web/components/advice.tsx';
import { ErrorSummary } from '#web/components/error-summary.tsx';
import { TextInput } from '#web/components/fields.tsx';
import { Layout } from '#web/components/layout.tsx';
import { FIELD } from '#web/form.ts';
import { href, ROUTE, type Site } from '#web/site.ts';

/** Asks for the receipt code; it is sent in the body of a form, and never stands in an address. */
export const OpenPage = ({ site, typed = '', wrong = false }: { site: Site; typed?: string; wrong?: boolean }) => {
  const { words } = site;
  const { mine } = words;
  const error = wrong ? mine.wrong : undefined;
  return (
    <Layout site={site} title={wrong ? `${words.errorPrefix}${mine.title}` : mine.title} route={ROUTE.mine}>
      {error ? <ErrorSummary heading={words.errors.check} errors={[{ field: FIELD.code, text: error }]} /> : null}
      <h1 class="govuk-heading-l">{mine.title}</h1>
      <p class="hl-lead">{mine.lead}</p>
      <form method="post" action={href(site, ROUTE.mine)} enctype="multipart/form-data" id="form">
        <TextInput name={FIELD.code} value={typed} {...mine.code} error={error} />
        <button class="govuk-button" type="submit">
          {mine.open}
        </button>
      </form>
      <Danger site={site} />
    </Layout>
  );
};
