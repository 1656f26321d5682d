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

/** One form of a lead's about what may be abuse material. */
const UnitForm = ({
  site,
  report,
  nth,
  act,
  typed,
}: {
  site: DeskSite;
  report: SealedReport;
  nth: number;
  act: 'close' | 'handed';
  typed: string;
}) => {
  const words = site.words.evidence.unit[act];
  const id = `unit-${DESK_FIELD.reason}-${nth}`;
  return (
    <form method="post" action={to(site, `${evidencePath(report.reference)}/unit`)} class="dk-form dk-no-print">
      <Csrf site={site} />
      <input type="hidden" name={DESK_FIELD.nth} value={nth} />
      <input type="hidden" name={DESK_FIELD.act} value={act} />
      <div class="govuk-form-group">
        <label class="govuk-label" for={id}>
          {words.reason}
        </label>
        <input
          class="govuk-input"
          id={id}
          name={DESK_FIELD.reason}
          type="text"
          value={typed}
          maxLength={MAX_REASON_CHARACTERS}
          autocomplete="off"
        />
      </div>
      <button class="govuk-button govuk-button--warning" type="submit">
        {words.button}
      </button>
    </form>
  );
};

/** What may be abuse material: closed by a lead, handed to the unit that takes it, and removed here once that has it. */
const Unit = ({ site, report, nth, typed }: { site: DeskSite; report: SealedReport; nth: number; typed: string }) => {
  const { unit } = site.words.evidence;
  const { closed } = report;
  const isLead = site.person?.roles.includes('lead') === true;
  const named = site.settings.abuseUnit ?? null;
  if (closed === null) {
    if (!isLead) return null;
    return (
      <details class="govuk-details dk-no-print" open={typed !== ''}>
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{unit.title}</span>
        </summary>
        <p class="govuk-body">{unit.intro}</p>
        <UnitForm site={site} report={report} nth={nth} act="close" typed={typed} />
      </details>
    );
  }
  const { handed, removedAt } = closed;
  return (
    <>
      <p class="dk-banner">
        {unit.closed(closed.name ?? closed.by)} <Moment site={site} at={closed.closedAt} />.
      </p>
      {handed === undefined ? null : (
        <p class="govuk-body">
          {unit.has(handed.name ?? handed.by, handed.receipt)} <Moment site={site} at={handed.at} />.{' '}
          {removedAt === undefined ? unit.removing : unit.removed} <Moment site={site} at={removedAt ?? handed.at} />
        </p>
      )}
      {!isLead || handed !== undefined ? null : named === null ? (
        <p class="govuk-body">{unit.noUnit}</p>
      ) : (
        <>
          <p class="govuk-body">{unit.how(named.name)}</p>
          <p class="govuk-body">
            <code>{`npm run evidence -- take FOLDER unit ${report.reference} --identity FILE`}</code>
          </p>
          <UnitForm site={site} report={report} nth={nth} act="handed" typed={typed} />
        </>
      )}
    </>
  );
};

/** What of a report is sealed, and the form that has it opened; `typed` is a reason that was refused, in the form named `of`. */
export const SealedPage = ({
  site,
  reports,
  audit,
  typed,
  of = 'open',
}: {
  site: DeskSite;
  reports: readonly [SealedReport, ...SealedReport[]];
  audit: AuditPlace;
  typed?: string | undefined;
  of?: 'open' | 'unit';
}) => {
  const { evidence } = site.words;
  const [{ reference }] = reports;
  const title = evidence.title(reference);
  return (
    <DeskLayout site={site} title={title} entry={entryOf(audit)}>
      {typed === undefined ? null : (
        <ErrorSummary
          heading={evidence[of].problem}
          errors={[{ field: `${of === 'unit' ? 'unit-' : ''}${DESK_FIELD.reason}-0`, text: evidence[of].error }]}
        />
      )}
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{evidence.intro}</p>
      {reports.map((report, nth) => (
        <section key={report.receivedAt}>
          <Originals site={site} report={report} />
          {report.may ? (
            <OpenForm
              site={site}
              report={report}
              nth={nth}
              typed={(of === 'open' ? typed : undefined) ?? site.person?.workingOn ?? ''}
            />
          ) : report.closed === null ? (
            <p class="dk-banner">{evidence.notYours}</p>
          ) : null}
          <Unit site={site} report={report} nth={nth} typed={(of === 'unit' ? typed : undefined) ?? ''} />
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
