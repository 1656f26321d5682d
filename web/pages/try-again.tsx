import { Danger } from '#web/components/advice.tsx';
import { Layout } from '#web/components/layout.tsx';
import { href, ROUTE, type Site } from '#web/site.ts';

/** Says that something failed on our side, that nothing is lost, and leads back to where it can be tried again. */
export const TryAgainPage = ({ site, back }: { site: Site; back: string }) => {
  const { tryAgain } = site.words;
  return (
    <Layout site={site} title={tryAgain.title} route={ROUTE.start}>
      <h1 class="govuk-heading-l">{tryAgain.title}</h1>
      <p class="govuk-body">{tryAgain.text}</p>
      <a class="govuk-button" href={href(site, back)}>
        {tryAgain.link}
      </a>
      <Danger site={site} />
    </Layout>
  );
};
