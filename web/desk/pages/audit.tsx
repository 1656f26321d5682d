import type { ShownEntry } from '#actions/audit/list-entries.ts';
import { AsFile } from '#web/desk/components/as-file.tsx';
import { entryOf } from '#web/desk/components/entry.ts';
import { Moment } from '#web/desk/components/moment.tsx';
import { Pages } from '#web/desk/components/pages.tsx';
import { Table } from '#web/desk/components/table.tsx';
import { DeskLayout } from '#web/desk/layout.tsx';
import { DESK, type DeskSite, to } from '#web/desk/site.ts';

const Entries = ({ site, entries }: { site: DeskSite; entries: readonly ShownEntry[] }) => {
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
            {entry.name ?? entry.who}{' '}
            <span class="dk-quiet">{[...(entry.roles ?? []), via[entry.via]].join(', ')}</span>
          </>,
          entry.what,
          <span key="about" class="dk-long" dir="auto">
            {entry.about}
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

const ChooseDay = ({ site, day }: { site: DeskSite; day: string }) => {
  const words = site.words.audit;
  return (
    <form method="get" action={to(site, DESK.audit)} class="dk-filter">
      <label class="govuk-label" for="day">
        {words.day}
      </label>
      <input class="govuk-input" id="day" name="day" type="date" value={day} />
      <button class="govuk-button govuk-button--secondary" type="submit">
        {words.show}
      </button>
    </form>
  );
};

/** A day of the audit log; `entries` is null where what was asked for is no page of it. */
export const AuditPage = ({
  site,
  day,
  entries,
  cursor,
  next,
}: {
  site: DeskSite;
  day: string;
  entries: readonly ShownEntry[] | null;
  cursor: string | undefined;
  next: string | undefined;
}) => {
  const words = site.words.audit;
  const isAuditor = site.person?.roles.includes('auditor') ?? false;
  return (
    <DeskLayout site={site} title={entries === null ? words.title : words.of(day)} at={DESK.audit}>
      <h1 class="govuk-heading-l">{entries === null ? words.title : words.of(day)}</h1>
      <ChooseDay site={site} day={day} />
      {entries === null ? (
        <p class="govuk-body">{words.wrong}</p>
      ) : (
        <>
          <p class="govuk-body">{isAuditor ? words.all : words.own}</p>
          <AsFile site={site} list={{ of: 'audit', day }} />
          <Entries site={site} entries={entries} />
          <Pages site={site} path={DESK.audit} query={{ day }} cursor={cursor} next={next} said="" />
          <p class="dk-note">{words.verify}</p>
        </>
      )}
    </DeskLayout>
  );
};
