import { DeskLayout } from '#web/desk/layout.tsx';
import { DESK, type DeskSite } from '#web/desk/site.ts';

/** The first page. */
export const TodayPage = ({ site }: { site: DeskSite }) => {
  const { title, find, others } = site.words.today;
  const roles = site.person?.roles ?? [];
  const looks = roles.includes('analyst') || roles.includes('lead');
  return (
    <DeskLayout site={site} title={title} at={DESK.today}>
      <h1 class="govuk-heading-l">{title}</h1>
      {looks ? (
        <section>
          <h2 class="govuk-heading-m">{find.title}</h2>
          <p class="govuk-body">{find.text}</p>
        </section>
      ) : null}
      {roles.includes('auditor') ? <p class="govuk-body">{others.auditor}</p> : null}
      {roles.includes('admin') ? <p class="govuk-body">{others.admin}</p> : null}
    </DeskLayout>
  );
};
