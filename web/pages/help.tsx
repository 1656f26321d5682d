import { Danger, NotThePolice, RightNow, Support } from '#web/components/advice.tsx';
import { Layout } from '#web/components/layout.tsx';
import { Passages } from '#web/components/passages.tsx';
import { ROUTE, type Site } from '#web/site.ts';

/** Where to find people to talk to, and what to do in what has already happened. */
export const HelpPage = ({ site }: { site: Site }) => {
  const { help } = site.words;
  return (
    <Layout site={site} title={help.title} route={ROUTE.help}>
      <h1 class="govuk-heading-l">{help.title}</h1>
      <p class="hl-lead">{help.lead}</p>
      <Danger site={site} />
      <Support site={site} all />
      <RightNow words={site.words} />
      <Passages passages={help.passages} />
      <NotThePolice site={site} />
    </Layout>
  );
};
