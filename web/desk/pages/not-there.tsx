import { DeskLayout } from '#web/desk/layout.tsx';
import { DESK, type DeskSite, to } from '#web/desk/site.ts';

/** The answer to an address that is no page. */
export const NotThere = ({ site }: { site: DeskSite }) => {
  const { title, text, link } = site.words.frame.refused.notThere;
  return (
    <DeskLayout site={site} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{text}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={to(site, DESK.today)}>
          {link}
        </a>
      </p>
    </DeskLayout>
  );
};
