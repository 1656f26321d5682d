import { Fragment } from 'preact';
import type { EntriesFilter, ShownEntry } from '#actions/audit/list-entries.ts';
import { AsFile } from '#web/desk/components/as-file.tsx';
import { type ChainState, Chains, VerifyDays } from '#web/desk/components/chain-state.tsx';
import { entryOf } from '#web/desk/components/entry.ts';
import { Moment } from '#web/desk/components/moment.tsx';
import { Pages } from '#web/desk/components/pages.tsx';
import { Table } from '#web/desk/components/table.tsx';
import { DeskLayout } from '#web/desk/layout.tsx';
import { asking, DESK, type DeskSite, to } from '#web/desk/site.ts';

/** Longest text that entries are looked for by, in characters. */
const MOST_ASKED = 200;

/** What an entry says, as the way to all of the day that say the same. */
const Same = ({ site, day, by, text }: { site: DeskSite; day: string; by: keyof EntriesFilter; text: string }) =>
  text === '' || text.length > MOST_ASKED ? (
    <span>{text}</span>
  ) : (
    <a class="govuk-link" href={to(site, asking(DESK.audit, { day, [by]: text }))}>
      {text}
    </a>
  );

const Entries = ({ site, day, entries }: { site: DeskSite; day: string; entries: readonly ShownEntry[] }) => {
  const { caption, columns, via, none } = site.words.audit;
  return (
    <Table
      site={site}
      caption={caption}
      columns={(['at', 'who', 'what', 'about', 'reason', 'outcome', 'place'] as const).map((name) => ({
        title: columns[name],
      }))}
      lines={entries.map((entry) => ({
        id: `${entry.chain}-${entry.seq}`,
        cells: [
          <Moment key="at" site={site} at={entry.at} />,
          <>
            <a class="govuk-link" href={to(site, asking(DESK.audit, { day, who: entry.who }))}>
              {entry.name ?? entry.who}
            </a>{' '}
            <span class="dk-quiet">{[...(entry.roles ?? []), via[entry.via]].join(', ')}</span>
          </>,
          <Same key="what" site={site} day={day} by="what" text={entry.what} />,
          <span key="about" class="dk-long" dir="auto">
            <Same site={site} day={day} by="about" text={entry.about} />
          </span>,
          <span key="reason" dir="auto">
            {entry.reason ?? ''}
          </span>,
          entry.outcome ?? '',
          <code key="place" class="dk-place">
            {entryOf(entry)}
          </code>,
        ],
      }))}
      empty={none}
    />
  );
};

const ChooseEntries = ({ site, day, filter }: { site: DeskSite; day: string; filter: EntriesFilter }) => {
  const words = site.words.audit;
  return (
    <form method="get" action={to(site, DESK.audit)} class="dk-filter">
      <label class="govuk-label" for="day">
        {words.day}
      </label>
      <input class="govuk-input" id="day" name="day" type="date" value={day} />
      {(['who', 'about', 'what'] as const).map((name) => (
        <Fragment key={name}>
          <label class="govuk-label" for={`filter-${name}`}>
            {words.filter[name]}
          </label>
          <input
            class="govuk-input"
            id={`filter-${name}`}
            name={name}
            type="text"
            maxLength={name === 'what' ? 50 : MOST_ASKED}
            value={filter[name] ?? ''}
            autocomplete="off"
          />
        </Fragment>
      ))}
      <button class="govuk-button govuk-button--secondary" type="submit">
        {words.show}
      </button>
    </form>
  );
};

/** A page of the log's entries. */
interface EntriesShown {
  entries: readonly ShownEntry[];
  /** How many were read for it: a filter leaves some out. */
  read: number;
  cursor: string | undefined;
  next: string | undefined;
  /** Null to who is not told of it. */
  chain: ChainState | null;
}

/** A day of the audit log; `page` is null where what was asked for is no page of it. */
export const AuditPage = ({
  site,
  day,
  filter,
  page,
}: {
  site: DeskSite;
  day: string;
  filter: EntriesFilter;
  page: EntriesShown | null;
}) => {
  const words = site.words.audit;
  const isAuditor = site.person?.roles.includes('auditor') ?? false;
  const given = Object.entries(filter).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const query = { day, ...Object.fromEntries(given) };
  const title = page === null ? words.title : words.of(day);
  return (
    <DeskLayout site={site} title={title} at={DESK.audit}>
      <h1 class="govuk-heading-l">{title}</h1>
      <ChooseEntries site={site} day={day} filter={filter} />
      {page === null ? (
        <p class="govuk-body">{words.wrong}</p>
      ) : (
        <>
          <p class="govuk-body">{isAuditor ? words.all : words.own}</p>
          <AsFile site={site} list={{ of: 'audit', day, ...Object.fromEntries(given) }} />
          <Entries site={site} day={day} entries={page.entries} />
          <Pages
            site={site}
            path={DESK.audit}
            query={query}
            cursor={page.cursor}
            next={page.next}
            said={given.length === 0 ? '' : words.filter.said(page.entries.length, page.read)}
          />
          {page.chain === null ? null : <Chains site={site} state={page.chain} />}
          {isAuditor ? <VerifyDays site={site} from={day} to={day} /> : null}
          <p class="dk-note">{words.verify}</p>
        </>
      )}
    </DeskLayout>
  );
};
