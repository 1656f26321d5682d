import type { ExportAnswer, ExportLine, ExportRefusal } from '#actions/export/ask-for-export.ts';
import { aboutList, EXPORT_FORMATS, isUnderWay, type ListToExport } from '#domain/export/export.ts';
import { AsFile } from '#web/desk/components/as-file.tsx';
import { Facts } from '#web/desk/components/facts.tsx';
import { Csrf } from '#web/desk/components/form.tsx';
import { Identifier } from '#web/desk/components/identifier.tsx';
import { Moment } from '#web/desk/components/moment.tsx';
import { Pages } from '#web/desk/components/pages.tsx';
import { Table } from '#web/desk/components/table.tsx';
import { DeskLayout } from '#web/desk/layout.tsx';
import { DESK, DESK_FIELD, type DeskSite, exportPath, to } from '#web/desk/site.ts';

const AskForm = ({ site, list, bom }: { site: DeskSite; list: ListToExport; bom: boolean }) => {
  const { ask } = site.words.exports;
  return (
    <section class="dk-no-print">
      <h2 class="govuk-heading-m">{ask.title(aboutList(list))}</h2>
      <AsFile site={site} list={list} />
      <form method="post" action={to(site, DESK.exports)} class="dk-form">
        <Csrf site={site} />
        <input type="hidden" name={DESK_FIELD.of} value={JSON.stringify(list)} />
        <div class="govuk-form-group">
          <label class="govuk-label" for="format">
            {ask.format}
          </label>
          <select class="govuk-select" id="format" name={DESK_FIELD.as}>
            {EXPORT_FORMATS.map((each) => (
              <option key={each} value={each}>
                {ask.formats[each]}
              </option>
            ))}
          </select>
        </div>
        <div class="govuk-form-group">
          <input type="checkbox" id="bom" name={DESK_FIELD.mark} value="yes" checked={bom} />{' '}
          <label for="bom">{ask.bom}</label>
        </div>
        <button class="govuk-button" type="submit" name={DESK_FIELD.act} value="ask">
          {ask.button}
        </button>
      </form>
    </section>
  );
};

interface ExportsShown {
  site: DeskSite;
  lines: readonly ExportLine[];
  cursor: string | undefined;
  next: string | undefined;
  /** The table of which a file is about to be asked for; null where none is. */
  list: ListToExport | null;
  bom: boolean;
  /** What these files told of that holds no more. */
  corrections: readonly { subject: string; retractedAt: string }[];
}

const Corrections = ({ site, corrections }: Pick<ExportsShown, 'site' | 'corrections'>) => {
  if (corrections.length === 0) return null;
  const { corrected } = site.words.exports;
  return (
    <section class="govuk-inset-text">
      <h2 class="govuk-heading-m">{corrected.title}</h2>
      <ul class="govuk-list">
        {corrections.map(({ subject, retractedAt }) => (
          <li key={subject}>
            <form method="post" action={to(site, DESK.exports)} class="dk-form">
              <Csrf site={site} />
              <input type="hidden" name={DESK_FIELD.of} value={subject} />
              <Identifier site={site} value={subject} what={corrected.subject} />, {corrected.since}{' '}
              <Moment site={site} at={retractedAt} />{' '}
              <button class="govuk-button govuk-button--secondary" type="submit" name={DESK_FIELD.act} value="heard">
                {corrected.heard}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** The files that somebody asked for, and the form that asks for one. */
export const ExportsPage = ({ site, lines, cursor, next, list, bom, corrections }: ExportsShown) => {
  const words = site.words.exports;
  const { columns } = words;
  return (
    <DeskLayout site={site} title={words.title} at={DESK.exports}>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <p class="govuk-body">{words.what}</p>
      <Corrections site={site} corrections={corrections} />
      {list === null ? null : <AskForm site={site} list={list} bom={bom} />}
      <Table
        site={site}
        caption={words.caption}
        columns={[
          { title: columns.table },
          { title: columns.format },
          { title: columns.state },
          { title: columns.rows, numeric: true },
          { title: columns.asked },
        ]}
        lines={lines.map(({ id, about, format, state, rows, askedAt }) => ({
          id,
          cells: [
            <a key="table" class="govuk-link" href={to(site, exportPath(id))} data-open>
              {about}
            </a>,
            format.toUpperCase(),
            words.states[state],
            rows,
            <Moment key="asked" site={site} at={askedAt} />,
          ],
        }))}
        empty={words.empty}
      />
      <Pages site={site} path={DESK.exports} cursor={cursor} next={next} said={words.page(lines.length)} />
    </DeskLayout>
  );
};

/** One file: how far it is, its hash, and the way to fetch it. */
export const ExportPage = ({ site, file, entry }: { site: DeskSite; file: ExportAnswer; entry: string }) => {
  const { one, states } = site.words.exports;
  const { id, about, state, rows, cut, sha256, doneAt, goneAt } = file;
  const path = to(site, exportPath(id));
  return (
    <DeskLayout site={site} title={about} at={DESK.exports} entry={entry}>
      <h1 class="govuk-heading-l">{about}</h1>
      <Facts
        facts={[
          { label: one.state, value: states[state] },
          { label: one.rows, value: String(rows) },
          ...(cut === null ? [] : [{ label: one.cut, value: cut }]),
          ...(doneAt === null ? [] : [{ label: one.done, value: <Moment site={site} at={doneAt} /> }]),
          { label: one.gone, value: <Moment site={site} at={goneAt} /> },
          ...(sha256 === null
            ? []
            : [{ label: one.sha256, value: <code class="dk-id">{sha256}</code>, note: one.hashNote }]),
        ]}
      />
      {state === 'done' ? (
        <p class="govuk-body dk-no-print">
          <a class="govuk-button" href={`${path}/file`}>
            {one.fetch}
          </a>{' '}
          {one.fetchNote}
        </p>
      ) : null}
      {isUnderWay(file) ? (
        <form method="post" action={to(site, DESK.exports)} class="dk-form dk-no-print">
          <Csrf site={site} />
          <input type="hidden" name={DESK_FIELD.one} value={id} />
          <a class="govuk-link" href={path}>
            {one.again}
          </a>{' '}
          <button class="govuk-button govuk-button--secondary" type="submit" name={DESK_FIELD.act} value="cancel">
            {one.cancel}
          </button>
        </form>
      ) : null}
    </DeskLayout>
  );
};

/** That there is no such file of somebody's. */
export const NoExportPage = ({ site, entry }: { site: DeskSite; entry?: string }) => (
  <DeskLayout
    site={site}
    title={site.words.exports.unknown}
    at={DESK.exports}
    {...(entry === undefined ? {} : { entry })}
  >
    <h1 class="govuk-heading-l">{site.words.exports.unknown}</h1>
  </DeskLayout>
);

/** Why no file is made. */
export const ExportRefusedPage = ({ site, reason }: { site: DeskSite; reason: ExportRefusal }) => {
  const { refused } = site.words.exports;
  return (
    <DeskLayout site={site} title={refused.title} at={DESK.exports}>
      <h1 class="govuk-heading-l">{refused.title}</h1>
      <p class="govuk-body">{refused.reasons[reason]}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={to(site, DESK.exports)}>
          {site.words.exports.title}
        </a>
      </p>
    </DeskLayout>
  );
};
