import type { FoundLetter } from '#actions/desk/find-letter.ts';
import { Csrf } from '#web/desk/components/form.tsx';
import { Table } from '#web/desk/components/table.tsx';
import { Assessment } from '#web/desk/components/tag.tsx';
import { DeskLayout } from '#web/desk/layout.tsx';
import { campaignPath, DESK, DESK_FIELD, type DeskSite, to } from '#web/desk/site.ts';

/** Longest text that is searched for, in characters. */
const MAX_TEXT_CHARACTERS = 40_000;

/** Asks for a text in several lines: the box of each page takes one. */
const LetterForm = ({ site, query }: { site: DeskSite; query: string }) => {
  const { letter } = site.words.search;
  return (
    <section class="dk-no-print">
      <h2 class="govuk-heading-m">{letter.title}</h2>
      <form method="post" action={to(site, DESK.search)} class="dk-form">
        <Csrf site={site} />
        <div class="govuk-form-group">
          <label class="govuk-label" for="letter">
            {letter.label}
          </label>
          <div class="govuk-hint" id="letter-hint">
            {letter.hint}
          </div>
          <textarea
            class="govuk-textarea"
            id="letter"
            name={DESK_FIELD.query}
            rows={6}
            maxLength={MAX_TEXT_CHARACTERS}
            aria-describedby="letter-hint"
          >
            {query}
          </textarea>
        </div>
        <button class="govuk-button govuk-button--secondary" type="submit">
          {letter.button}
        </button>
      </form>
    </section>
  );
};

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
            {search.none.tried.map((tried) => (
              <li key={tried}>{tried}</li>
            ))}
          </ul>
        </>
      )}
      <LetterForm site={site} query={query} />
    </DeskLayout>
  );
};

/** The campaigns whose letters have what was typed, and why each is shown. */
export const FoundLettersPage = ({
  site,
  query,
  found,
  entry,
}: {
  site: DeskSite;
  query: string;
  found: readonly FoundLetter[];
  entry: string;
}) => {
  const { letters } = site.words.search;
  return (
    <DeskLayout site={site} title={letters.title(found.length)} query={query} entry={entry}>
      <h1 class="govuk-heading-l">{letters.title(found.length)}</h1>
      <p class="govuk-body">{letters.text}</p>
      <Table
        site={site}
        caption={letters.caption}
        columns={[{ title: letters.campaign }, { title: letters.why }, { title: letters.common }]}
        lines={found.map(({ id, name, why, hits, text }) => ({
          id,
          cells: [
            <a key="campaign" class="govuk-link" href={to(site, campaignPath(id))} data-open>
              {name}
            </a>,
            <Assessment key="why" site={site} tone={why === 'same' ? 'good' : 'plain'}>
              {why === 'phrases' ? letters.parts(hits) : letters.whys[why]}
            </Assessment>,
            <q key="text" dir="auto" class="dk-long">
              {text}
            </q>,
          ],
        }))}
        empty=""
      />
      <LetterForm site={site} query={query} />
    </DeskLayout>
  );
};
