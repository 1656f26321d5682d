import { Danger } from '#web/components/advice.tsx';
import { Layout } from '#web/components/layout.tsx';
import { href, ROUTE, type Site } from '#web/site.ts';

/** The answer to an address that leads nowhere. */
export const NotFoundPage = ({ site }: { site: Site }) => {
  const { notFound } = site.words;
  return (
    <Layout site={site} title={notFound.title} route={ROUTE.start}>
      <h1 class="govuk-heading-l">{notFound.title}</h1>
      <p class="govuk-body">{notFound.text}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={href(site, ROUTE.start)}>
          {notFound.link}
        </a>
      </p>
      <Danger site={site} />
    </Layout>
  );
};
