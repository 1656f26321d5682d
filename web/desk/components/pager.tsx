import type { DeskSite } from '#web/desk/site.ts';

/** What is said under a list, where its newest page is, and the one behind this. */
export const Pager = ({
  site,
  said,
  newest,
  older,
}: {
  site: DeskSite;
  said: string;
  newest?: string | undefined;
  older?: string | undefined;
}) => {
  const { newer: toNewest, older: toOlder } = site.words.frame;
  return (
    <p class="dk-pager">
      <span>{said}</span>
      {newest === undefined ? null : (
        <a class="govuk-link dk-no-print" href={newest}>
          {toNewest}
        </a>
      )}
      {older === undefined ? null : (
        <a class="govuk-link dk-no-print" href={older} rel="next">
          {toOlder}
        </a>
      )}
    </p>
  );
};
