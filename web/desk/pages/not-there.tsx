import type { AuditPlace } from '#actions/desk/record-look.ts';
import { entryOf } from '#web/desk/components/entry.ts';
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

/** The answer where nothing is known of what was looked for, or it is no name of such a thing; the look-up is recorded, and says where. */
export const NotKnown = ({
  site,
  of,
  why,
  audit,
}: {
  site: DeskSite;
  of: 'campaign' | 'cluster' | 'report';
  why: 'unknown' | 'invalid';
  audit?: AuditPlace | undefined;
}) => {
  const { title, text } = site.words[of][why];
  return (
    <DeskLayout site={site} title={title} entry={audit && entryOf(audit)}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{text}</p>
    </DeskLayout>
  );
};
