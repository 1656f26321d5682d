import { Danger } from '#web/components/advice.tsx';
import { ErrorSummary } from '#web/components/error-summary.tsx';
import { TextInput } from '#web/components/fields.tsx';
import { Layout } from '#web/components/layout.tsx';
import { FIELD } from '#web/form.ts';
import { href, ROUTE, type Site, wrongRoute } from '#web/site.ts';
import type { Words } from '#web/words/words.ts';

interface OpenPageProps {
  site: Site;
  typed?: string;
  wrong?: boolean;
  /** Names this page where it was led to; empty where it was not. */
  view: string;
}

/** A report's number, alone or behind what it is called: two groups of four, which no code ends with alone. */
const ONLY_REFERENCE = /^(?:\D*[\s:])?[0-9a-z]{4}[\s-]?[0-9a-z]{4}$/i;

const whyWrong = ({ mine }: Words, typed: string): string => {
  if (!/[0-9a-z]/i.test(typed)) return mine.noCode;
  return ONLY_REFERENCE.test(typed.trim()) ? mine.onlyReference : mine.wrong;
};

/** Asks for the receipt code; it is sent in the body of a form, and never stands in an address. */
export const OpenPage = ({ site, typed = '', wrong = false, view }: OpenPageProps) => {
  const { words } = site;
  const { mine } = words;
  const error = wrong ? whyWrong(words, typed) : undefined;
  return (
    <Layout
      site={site}
      title={wrong ? `${words.errorPrefix}${mine.title}` : mine.title}
      route={view === '' ? ROUTE.mine : wrongRoute(view)}
    >
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
