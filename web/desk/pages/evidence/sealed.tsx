import type { AuditPlace } from '#actions/desk/record-look.ts';
import type { SealedReport } from '#actions/evidence/hand-over-evidence.ts';
import { MAX_REASON_CHARACTERS } from '#domain/desk/session.ts';
import { ErrorSummary } from '#web/components/error-summary.tsx';
import { entryOf } from '#web/desk/components/entry.ts';
import { Csrf } from '#web/desk/components/form.tsx';
import { Identifier } from '#web/desk/components/identifier.tsx';
import { Moment } from '#web/desk/components/moment.tsx';
import { Table } from '#web/desk/components/table.tsx';
import { DeskLayout } from '#web/desk/layout.tsx';
import { DESK_FIELD, type DeskSite, evidencePath, reportPath, to } from '#web/desk/site.ts';

const Originals = ({ site, report }: { site: DeskSite; report: SealedReport }) => {
  const { originals: words } = site.words.report;
  const { columns } = words;
  return (
    <>
      <Table
        site={site}
        caption={site.words.evidence.caption}
        columns={[
          { title: columns.part },
          { title: columns.sha256 },
          { title: columns.size, numeric: true },
          { title: columns.received },
        ]}
        lines={report.originals.map(({ part, sha256, size, receivedAt }, n) => ({
          id: `original-${n}`,
          cells: [
            part,
            <Identifier key="sha256" site={site} value={sha256} what={columns.sha256} />,
            size,
            <Moment key="at" site={site} at={receivedAt} />,
          ],
        }))}
        empty={words.none}
      />
      <p class="govuk-body">{words.sealedTo(report.sealedTo.join(', '))}</p>
    </>
  );
};

const OpenForm = ({
  site,
  report,
  nth,
  typed,
}: {
  site: DeskSite;
  report: SealedReport;
  nth: number;
  typed: string;
}) => {
  const { open } = site.words.evidence;
  const id = `${DESK_FIELD.reason}-${nth}`;
  return (
    <form method="post" action={to(site, evidencePath(report.reference))} class="dk-form dk-no-print">
      <Csrf site={site} />
      <input type="hidden" name={DESK_FIELD.nth} value={nth} />
      <h2 class="govuk-heading-m">{open.title}</h2>
      <div class="govuk-form-group">
        <label class="govuk-label" for={id}>
          {open.reason}
        </label>
        <div class="govuk-hint" id={`${id}-hint`}>
          {open.hint}
        </div>
        <input
          class="govuk-input"
          id={id}
          name={DESK_FIELD.reason}
          type="text"
          value={typed}
          maxLength={MAX_REASON_CHARACTERS}
          autocomplete="off"
          aria-describedby={`${id}-hint`}
        />
      </div>
      <button class="govuk-button" type="submit">
        {open.button}
      </button>
    </form>
  );
};

/** What of a report is sealed, and the form that has it opened; `typed` is a reason that was refused. */
export const SealedPage = ({
  site,
  reports,
  audit,
  typed,
}: {
  site: DeskSite;
  reports: readonly [SealedReport, ...SealedReport[]];
  audit: AuditPlace;
  typed?: string | undefined;
}) => {
  const { evidence } = site.words;
  const [{ reference }] = reports;
  const title = evidence.title(reference);
  return (
    <DeskLayout site={site} title={title} entry={entryOf(audit)}>
      {typed === undefined ? null : (
        <ErrorSummary
          heading={evidence.open.problem}
          errors={[{ field: `${DESK_FIELD.reason}-0`, text: evidence.open.error }]}
        />
      )}
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{evidence.intro}</p>
      {reports.map((report, nth) => (
        <section key={report.receivedAt}>
          <Originals site={site} report={report} />
          {report.may ? (
            <OpenForm site={site} report={report} nth={nth} typed={typed ?? site.person?.workingOn ?? ''} />
          ) : (
            <p class="dk-banner">{evidence.notYours}</p>
          )}
        </section>
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href={to(site, reportPath(reference))}>
          {evidence.toReport}
        </a>
      </p>
    </DeskLayout>
  );
};

/** That originals can be opened now, and the link to where: the one way from the desk to another origin. */
export const HandedOverPage = ({
  site,
  reference,
  address,
  until,
  minor,
  problems,
  audit,
}: {
  site: DeskSite;
  reference: string;
  address: string;
  until: string;
  minor: boolean;
  /** How many originals are not in it. */
  problems: number;
  audit: AuditPlace;
}) => {
  const { evidence } = site.words;
  const { handed } = evidence;
  const title = handed.title(reference);
  return (
    <DeskLayout site={site} title={title} entry={entryOf(audit)}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        {handed.recorded(entryOf(audit))} {handed.until} <Moment site={site} at={until} />.
      </p>
      {minor ? <p class="dk-banner">{handed.minor}</p> : null}
      {problems === 0 ? null : <p class="dk-banner">{handed.problems(problems)}</p>}
      <p class="govuk-hint">{handed.hint}</p>
      {/* The page believes what the desk alone sends: by the origin that the browser names. */}
      <a class="govuk-button" id="open" href={address} target="_blank" rel="noopener" referrerpolicy="origin">
        {handed.button}
      </a>
      <p class="govuk-body">
        <a class="govuk-link" href={to(site, reportPath(reference))}>
          {evidence.toReport}
        </a>
      </p>
    </DeskLayout>
  );
};
