import { asking, type DeskSite, to } from '#web/desk/site.ts';
import { Pager } from './pager.tsx';

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
}) => (
  <Pager
    site={site}
    said={said}
    newest={cursor === undefined ? undefined : to(site, asking(path, query))}
    older={next === undefined ? undefined : to(site, asking(path, { ...query, cursor: next }))}
  />
);
