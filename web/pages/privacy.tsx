import { lawOf } from '#domain/settings.ts';
import { Layout } from '#web/components/layout.tsx';
import { Passages } from '#web/components/passages.tsx';
import { ROUTE, type Site } from '#web/site.ts';
import { daysInWords } from '#web/words/days.ts';

/** What is kept, who sees it, how long, and whom to ask. */
export const PrivacyPage = ({ site }: { site: Site }) => {
  const { words, settings } = site;
  const passages = words.privacy.passages({
    operator: settings.operator.name,
    contact: settings.operator.contact,
    kept: daysInWords(settings.retention.reportDays, words.language),
    logged: daysInWords(settings.retention.auditDays, words.language),
  });
  const basis = settings.operator.legalBasis?.[words.language];
  const danger = settings.watch === null ? [] : [words.privacy.danger(settings.watch.name)];
  const all = [...passages, ...danger, words.privacy.law[lawOf(settings.operator)]];
  return (
    <Layout site={site} title={words.privacy.title} route={ROUTE.privacy}>
      <h1 class="govuk-heading-l">{words.privacy.title}</h1>
      <p class="hl-lead">{words.privacy.lead}</p>
      <Passages passages={basis === undefined ? all : [...all, { heading: words.privacy.basis, text: basis }]} />
    </Layout>
  );
};
