import { Layout } from '#web/components/layout.tsx';
import { Passages } from '#web/components/passages.tsx';
import { ROUTE, type Site } from '#web/site.ts';
import { momentInWords } from '#web/words/quantities.ts';

/** The day on which the pages were last gone through for the statement. */
const ASSESSED = '2026-11-30';

/** What is accessible, what is not, whom to tell, and who supervises it. */
export const AccessibilityPage = ({ site }: { site: Site }) => {
  const { words, settings } = site;
  const passages = words.accessibility.passages({
    operator: settings.operator.name,
    contact: settings.operator.contact,
    assessed: momentInWords(ASSESSED, words.language, settings.timeZone),
  });
  return (
    <Layout site={site} title={words.accessibility.title} route={ROUTE.accessibility}>
      <h1 class="govuk-heading-l">{words.accessibility.title}</h1>
      <p class="hl-lead">{words.accessibility.lead}</p>
      <Passages passages={passages} />
    </Layout>
  );
};
