import { DeskLayout } from '#web/desk/layout.tsx';
import type { DeskSite } from '#web/desk/site.ts';

/** The answer to a search that led nowhere: what was typed, how it was read, and that this was recorded. */
export const NothingFoundPage = ({
  site,
  query,
  why,
  entry,
}: {
  site: DeskSite;
  query: string;
  /** Why it is no address; null where nothing was typed. */
  why: string | null;
  entry?: string | undefined;
}) => {
  const { search } = site.words;
  return (
    <DeskLayout site={site} title={search.title} query={query} entry={entry}>
      <h1 class="govuk-heading-l">{why === null ? search.nothing : search.none.title}</h1>
      {why === null ? null : (
        <>
          <p class="govuk-body">{search.none.text}</p>
          <ul class="govuk-list govuk-list--bullet">
            <li>{why}</li>
          </ul>
        </>
      )}
    </DeskLayout>
  );
};
