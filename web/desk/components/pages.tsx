import { type DeskSite, to } from '#web/desk/site.ts';

/** Where the newest page of a list is, and the one behind this, whose number of lines is not known before it is read. */
export const Pages = ({
  site,
  path,
  query = {},
  cursor,
  next,
  said,
}: {
  site: DeskSite;
  path: string;
  /** What else the list was asked with. */
  query?: Readonly<Record<string, string>>;
  cursor: string | undefined;
  next: string | undefined;
  said: string;
}) => {
  const { newer, older } = site.words.frame;
  const at = (more: Record<string, string>): string => {
    const asked = new URLSearchParams({ ...query, ...more }).toString();
    return to(site, asked === '' ? path : `${path}?${asked}`);
  };
  return (
    <p class="dk-pager">
      <span>{said}</span>
      {cursor === undefined ? null : (
        <a class="govuk-link dk-no-print" href={at({})}>
          {newer}
        </a>
      )}
      {next === undefined ? null : (
        <a class="govuk-link dk-no-print" href={at({ cursor: next })} rel="next">
          {older}
        </a>
      )}
    </p>
  );
};
