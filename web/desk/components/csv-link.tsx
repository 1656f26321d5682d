import { asking, DESK, type DeskSite, to } from '#web/desk/site.ts';

/** The list that a page shows, as a file: of all that its filter gives, not of the page alone. */
export const CsvLink = ({
  site,
  list,
  filter = {},
}: {
  site: DeskSite;
  list: 'campaigns' | 'clusters' | 'decisions' | 'reports';
  filter?: Record<string, string | undefined>;
}) => (
  <p class="govuk-body dk-no-print">
    <a class="govuk-link" href={to(site, asking(`${DESK.exported}/${list}`, filter))} download>
      {site.words.lists.csv}
    </a>
  </p>
);
