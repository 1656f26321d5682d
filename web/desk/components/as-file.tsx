import type { ListToExport } from '#domain/export/export.ts';
import { asking, DESK, type DeskSite, to } from '#web/desk/site.ts';

/** The table that a page shows, as a file: of all that its filter gives, not of the page alone. */
export const AsFile = ({
  site,
  list,
  sort,
}: {
  site: DeskSite;
  list: ListToExport;
  /** As the page is sorted: the file that is made at once is, too. */
  sort?: string | undefined;
}) => {
  const { of, ...filter } = list;
  return (
    <p class="govuk-body dk-filter dk-no-print">
      <a class="govuk-link" href={to(site, asking(`${DESK.exported}/${of}`, { ...filter, sort }))} download>
        {site.words.exports.now}
      </a>
      <a class="govuk-link" href={to(site, asking(DESK.exports, { of, ...filter }))}>
        {site.words.exports.whole}
      </a>
    </p>
  );
};
