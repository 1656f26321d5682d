import type { Look } from '#actions/audit/list-looks.ts';
import { entryOf } from '#web/desk/components/entry.ts';
import { Moment } from '#web/desk/components/moment.tsx';
import { Pages } from '#web/desk/components/pages.tsx';
import { Table } from '#web/desk/components/table.tsx';
import { DeskLayout } from '#web/desk/layout.tsx';
import { DESK, type DeskSite, looksAtPath, looksOfPath, to } from '#web/desk/site.ts';

/** Whose looks are asked for; nothing, where somebody only opens the page. */
export interface LooksShown {
  about?: string | undefined;
  who?: string | undefined;
  month: string;
}

const ChooseLooks = ({ site, shown }: { site: DeskSite; shown: LooksShown }) => {
  const words = site.words.audit.looks;
  const fields = [
    ['about', words.about, shown.about],
    ['who', words.who, shown.who],
    ['month', words.month, shown.month],
  ] as const;
  return (
    <form method="get" action={to(site, DESK.looks)} class="dk-filter dk-no-print" aria-label={words.form}>
      {fields.map(([name, label, value]) => (
        <div class="govuk-form-group" key={name}>
          <label class="govuk-label" for={`looks-${name}`}>
            {label}
          </label>
          <input
            class="govuk-input"
            id={`looks-${name}`}
            name={name}
            type="text"
            maxLength={200}
            value={value ?? ''}
            autocomplete="off"
          />
        </div>
      ))}
      <button class="govuk-button govuk-button--secondary" type="submit">
        {words.show}
      </button>
    </form>
  );
};

const Looks = ({ site, lines, month }: { site: DeskSite; lines: readonly Look[]; month: string }) => {
  const { looks, columns } = site.words.audit;
  return (
    <Table
      site={site}
      caption={looks.caption}
      columns={(['at', 'who', 'what', 'about', 'place'] as const).map((name) => ({ title: columns[name] }))}
      lines={lines.map((line) => ({
        id: `${line.chain}-${line.seq}`,
        cells: [
          <Moment key="at" site={site} at={line.at} />,
          <a key="who" class="govuk-link" href={to(site, looksOfPath(line.who, month))}>
            {line.name ?? line.who}
          </a>,
          line.what,
          <a key="about" class="govuk-link dk-long" dir="auto" href={to(site, looksAtPath(line.about))}>
            {line.about}
          </a>,
          <code key="place" class="dk-place">
            {entryOf(line)}
          </code>,
        ],
      }))}
      empty={looks.none}
    />
  );
};

/** Who looked at a thing, or what somebody looked at in a month; `page` is null where neither is asked for, or no page of it. */
export const LooksPage = ({
  site,
  shown,
  page,
}: {
  site: DeskSite;
  shown: LooksShown;
  page: { lines: readonly Look[]; cursor: string | undefined; next: string | undefined } | null;
}) => {
  const words = site.words.audit.looks;
  const isAuditor = site.person?.roles.includes('auditor') ?? false;
  const [title, of] = shown.about === undefined ? [words.titleOf, shown.who] : [words.titleAt, shown.about];
  const whole = `${title} ${of ?? '…'}`;
  const asked = Object.entries(shown).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return (
    <DeskLayout site={site} title={whole} at={DESK.audit}>
      <h1 class="govuk-heading-l dk-long" dir="auto">
        {whole}
      </h1>
      <ChooseLooks site={site} shown={shown} />
      {page === null ? (
        <p class="govuk-body">{words.wrong}</p>
      ) : (
        <>
          <p class="govuk-body">{isAuditor ? words.all : words.own}</p>
          <Looks site={site} lines={page.lines} month={shown.month} />
          <Pages
            site={site}
            path={DESK.looks}
            query={Object.fromEntries(asked)}
            cursor={page.cursor}
            next={page.next}
            said=""
          />
        </>
      )}
    </DeskLayout>
  );
};
