import { DeskLayout } from '#web/desk/layout.tsx';
import { DESK, type DeskSite, to } from '#web/desk/site.ts';

/** The answer to whom a page is not for, or who is not signed in any more, or whose form is no page's of ours, or longer than any. */
export const RefusedPage = ({ site, why }: { site: DeskSite; why: 'over' | 'role' | 'form' | 'long' }) => {
  const { title, text, link } = site.words.frame.refused[why];
  return (
    <DeskLayout site={site} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{text}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={to(site, why === 'over' ? DESK.signIn : DESK.today)}>
          {link}
        </a>
      </p>
    </DeskLayout>
  );
};
