import { Danger, RightNow, Support } from '#web/components/advice.tsx';
import { Layout } from '#web/components/layout.tsx';
import { Passages } from '#web/components/passages.tsx';
import { href, ROUTE, type Site } from '#web/site.ts';

/** For who is under 18: whose fault it is, who answers now, what helps with pictures, and the way to report. */
export const YoungPage = ({ site }: { site: Site }) => {
  const { words, settings } = site;
  const { young } = words.ask;
  const lines = settings.help[words.language].filter((line) => line.for === 'children');
  return (
    <Layout site={site} title={words.tab} route={ROUTE.young}>
      <h1 class="govuk-heading-l">{young.title}</h1>
      <p class="hl-lead">{young.lead}</p>
      <Danger site={site} />
      {lines.length > 0 ? <Support site={site} lines={lines} heading={young.help} /> : null}
      <Passages passages={young.passages} />
      <RightNow words={words} />
      <a class="govuk-button" href={href(site, ROUTE.report)}>
        {words.start.begin}
      </a>
    </Layout>
  );
};
