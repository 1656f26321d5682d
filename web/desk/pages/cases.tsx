import type { CaseAnswer, HeldAnswer, ListedCase } from '#actions/case/list-cases.ts';
import type { AuditPlace } from '#actions/desk/record-look.ts';
import type { CaseEntry, Held } from '#domain/case/case.ts';
import { AsFile } from '#web/desk/components/as-file.tsx';
import { entryOf } from '#web/desk/components/entry.ts';
import { Facts } from '#web/desk/components/facts.tsx';
import { Csrf } from '#web/desk/components/form.tsx';
import { GraphLink } from '#web/desk/components/graph-link.tsx';
import { Identifier } from '#web/desk/components/identifier.tsx';
import { Moment } from '#web/desk/components/moment.tsx';
import { Table } from '#web/desk/components/table.tsx';
import { TextField } from '#web/desk/components/text-field.tsx';
import { DeskLayout } from '#web/desk/layout.tsx';
import { casePath, DESK, DESK_FIELD, type DeskSite, to } from '#web/desk/site.ts';
import { heldName, heldPath } from './case/held.ts';
import { PackageForm } from './case/package.tsx';
import { type Leader, Overlaps, Team } from './case/team.tsx';

/** Longest title, and longest reason or note, in characters: what is longer is cut. */
const MAX_TITLE_CHARACTERS = 200;
const MAX_TEXT_CHARACTERS = 1_000;

/** Why nothing was done to a case. */
export type CaseRefused = keyof DeskSite['words']['cases']['refused']['reasons'];

const OpenForm = ({ site }: { site: DeskSite }) => {
  const { open } = site.words.cases;
  return (
    <section class="dk-no-print">
      <h2 class="govuk-heading-m">{open.title}</h2>
      <form method="post" action={to(site, DESK.cases)} class="dk-form">
        <Csrf site={site} />
        <TextField name={DESK_FIELD.title} label={open.name} hint={open.nameHint} most={MAX_TITLE_CHARACTERS} />
        <TextField
          name={DESK_FIELD.reason}
          id="open-reason"
          label={open.reason}
          hint={site.words.cases.putIn.hint}
          most={MAX_TEXT_CHARACTERS}
        />
        <button class="govuk-button" type="submit" name={DESK_FIELD.act} value="open">
          {open.button}
        </button>
      </form>
    </section>
  );
};

/** How a case stands: whose it is, whether others are told of it, whether it is closed. */
const States = ({ site, of }: { site: DeskSite; of: ListedCase }) => {
  const { states } = site.words.cases;
  const words = [
    of.closedAt === undefined ? states.open : states.closed,
    ...(of.isMine ? [states.mine] : []),
    ...(of.covert ? [states.covert] : []),
  ];
  return <>{words.join(', ')}</>;
};

/** All cases; where something is to be put into one, each may be chosen. */
export const CasesPage = ({
  site,
  cases,
  total,
  put,
  entry,
}: {
  site: DeskSite;
  cases: readonly ListedCase[];
  total: number;
  /** What is to be put in, a report by its reference; null where nothing is. */
  put: Held | null;
  entry: string;
}) => {
  const { words } = site;
  const { columns, putIn, kinds } = words.cases;
  const title = put === null ? words.cases.title(total) : putIn.title(`${kinds[put.kind]} ${put.id}`);
  const table = (
    <Table
      site={site}
      caption={words.cases.caption}
      columns={[
        ...(put === null ? [] : [{ title: columns.put }]),
        { title: columns.title },
        { title: columns.state },
        { title: columns.lead },
        { title: columns.opened },
      ]}
      lines={cases
        .filter(({ closedAt }) => put === null || closedAt === undefined)
        .map((each) => ({
          id: each.id,
          cells: [
            ...(put === null
              ? []
              : [
                  <input
                    key="put"
                    type="radio"
                    name={DESK_FIELD.case}
                    value={each.id}
                    aria-label={`${putIn.choose}: ${each.title}`}
                    required
                  />,
                ]),
            <a key="case" class="govuk-link" href={to(site, casePath(each.id))}>
              {each.title}
            </a>,
            <States key="state" site={site} of={each} />,
            each.leadName ?? each.lead ?? words.cases.nobodyLeads,
            <Moment key="at" site={site} at={each.openedAt} />,
          ],
        }))}
      empty={words.cases.empty}
    />
  );
  return (
    <DeskLayout site={site} title={title} at={DESK.cases} entry={entry}>
      <h1 class="govuk-heading-l">{title}</h1>
      {put === null ? (
        <>
          <AsFile site={site} list={{ of: 'cases' }} />
          {table}
        </>
      ) : (
        <form method="post" action={to(site, DESK.cases)}>
          <Csrf site={site} />
          <input type="hidden" name={DESK_FIELD.of} value={`${put.kind}.${put.id}`} />
          {table}
          {cases.length === 0 ? null : (
            <div class="dk-form">
              <TextField name={DESK_FIELD.reason} label={putIn.reason} hint={putIn.hint} most={MAX_TEXT_CHARACTERS} />
              <button class="govuk-button" type="submit" name={DESK_FIELD.act} value="put-in">
                {putIn.button}
              </button>
            </div>
          )}
        </form>
      )}
      {cases.length < total ? <p class="govuk-body">{words.cases.cut(cases.length)}</p> : null}
      <OpenForm site={site} />
      <p class="govuk-body dk-no-print">
        <a class="govuk-link" href={to(site, DESK.drafts)}>
          {site.words.drafts.title}
        </a>
      </p>
    </DeskLayout>
  );
};

const HoldsSection = ({ site, of }: { site: DeskSite; of: CaseAnswer }) => {
  const { one, kindsAlone, putIn } = site.words.cases;
  return (
    <section>
      <h2 class="govuk-heading-m">{one.holds}</h2>
      <form method="post" action={to(site, DESK.cases)}>
        <Csrf site={site} />
        <input type="hidden" name={DESK_FIELD.case} value={of.id} />
        <Table
          site={site}
          caption={one.holdsCaption}
          columns={[
            { title: one.kind },
            { title: one.what },
            { title: one.why },
            { title: one.who },
            { title: one.when },
            { title: one.out },
          ]}
          lines={of.holds.map((held) => {
            const path = heldPath(held);
            return {
              id: `${held.kind}-${held.id}`,
              cells: [
                kindsAlone[held.kind],
                path === null ? (
                  <span key="what" class="dk-unknown">
                    {one.gone}
                  </span>
                ) : (
                  <Identifier key="what" site={site} value={heldName(held)} href={to(site, path)} what={one.what} />
                ),
                held.reason,
                held.name ?? held.by,
                <Moment key="at" site={site} at={held.at} />,
                <input
                  key="out"
                  type="radio"
                  name={DESK_FIELD.of}
                  value={`${held.kind}.${held.id}`}
                  aria-label={`${one.out}: ${heldName(held)}`}
                  class="dk-no-print"
                />,
              ],
            };
          })}
          empty={one.holdsNone}
        />
        {of.holds.length === 0 ? null : <GraphLink site={site} subject={{ kind: 'case', id: of.id }} />}
        {of.holds.length === 0 || of.closedAt !== undefined ? null : (
          <div class="dk-form dk-no-print">
            <TextField
              name={DESK_FIELD.reason}
              id="out-reason"
              label={putIn.reason}
              hint={putIn.hint}
              most={MAX_TEXT_CHARACTERS}
            />
            <button class="govuk-button govuk-button--secondary" type="submit" name={DESK_FIELD.act} value="take-out">
              {one.takeOut}
            </button>
          </div>
        )}
      </form>
    </section>
  );
};

const whatOf = (holds: readonly HeldAnswer[], { held }: CaseEntry): string => {
  if (held === undefined) return '';
  const shown = holds.find(({ kind, id }) => kind === held.kind && id === held.id) ?? held;
  return heldName(shown);
};

/** A case: what it holds and why, notes, and what was done with it. */
export const CasePage = ({
  site,
  of,
  who,
  leading,
  audit,
}: {
  site: DeskSite;
  of: CaseAnswer;
  /** Who looks at it. */
  who: string;
  /** What they may do with it as a lead; null where they are none. */
  leading: Leader | null;
  audit: AuditPlace;
}) => {
  const { one, verbs, kinds, putIn, covert, closed, columns, nobodyLeads, working } = site.words.cases;
  const isMine = of.members.some((each) => each.who === who);
  return (
    <DeskLayout site={site} title={of.title} at={DESK.cases} entry={entryOf(audit)}>
      <h1 class="govuk-heading-l">{of.title}</h1>
      {of.covert ? (
        <div class="dk-banner">
          <p>{covert.banner}</p>
        </div>
      ) : null}
      {of.closedAt === undefined ? null : <p class="dk-empty">{closed}</p>}
      <Facts
        facts={[
          {
            label: one.opened,
            value: (
              <>
                <Moment site={site} at={of.openedAt} /> {one.by} {of.openedByName ?? of.openedBy}
              </>
            ),
          },
          { label: columns.lead, value: of.leadName ?? of.lead ?? nobodyLeads },
          { label: one.id, value: <Identifier site={site} value={of.id} what={one.id} /> },
        ]}
      />
      {isMine && of.closedAt === undefined ? (
        <form method="post" action={to(site, DESK.workingOn)} class="dk-no-print">
          <Csrf site={site} />
          <input type="hidden" name={DESK_FIELD.case} value={of.id} />
          <input type="hidden" name={DESK_FIELD.next} value={casePath(of.id)} />
          <button class="govuk-button govuk-button--secondary" type="submit">
            {working}
          </button>
        </form>
      ) : null}
      <HoldsSection site={site} of={of} />
      <Overlaps site={site} of={of} />
      <Team site={site} of={of} who={who} leading={leading} />
      <section class="dk-no-print" hidden={of.closedAt !== undefined}>
        <h2 class="govuk-heading-m">{one.note.title}</h2>
        <form method="post" action={to(site, DESK.cases)} class="dk-form">
          <Csrf site={site} />
          <input type="hidden" name={DESK_FIELD.case} value={of.id} />
          <TextField name={DESK_FIELD.text} label={one.note.label} hint={putIn.hint} most={MAX_TEXT_CHARACTERS} />
          <button class="govuk-button" type="submit" name={DESK_FIELD.act} value="note">
            {one.note.button}
          </button>
        </form>
      </section>
      {of.holds.length === 0 ? null : <PackageForm site={site} of={of} />}
      <section>
        <h2 class="govuk-heading-m">{one.entries}</h2>
        <Table
          site={site}
          caption={one.entriesCaption}
          columns={[{ title: one.when }, { title: one.who }, { title: one.what }, { title: one.why }]}
          lines={of.entries.map((entry, n) => ({
            id: `entry-${of.entries.length - n}`,
            cells: [
              <Moment key="at" site={site} at={entry.at} />,
              entry.name ?? entry.by,
              entry.held === undefined
                ? [verbs[entry.verb], ...(entry.about === undefined ? [] : [entry.about])].join(': ')
                : `${verbs[entry.verb]}: ${kinds[entry.held.kind]} ${whatOf(of.holds, entry)}`,
              entry.reason,
            ],
          }))}
          empty=""
        />
      </section>
    </DeskLayout>
  );
};

/** The answer where there is no such case. */
export const NoCasePage = ({ site, audit }: { site: DeskSite; audit?: AuditPlace }) => {
  const { title, text } = site.words.cases.unknown;
  return (
    <DeskLayout site={site} title={title} at={DESK.cases} entry={audit && entryOf(audit)}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{text}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={to(site, DESK.cases)}>
          {site.words.frame.nav.cases}
        </a>
      </p>
    </DeskLayout>
  );
};

/** The answer to a change that was not made: why, and what was typed. */
export const CaseRefusedPage = ({
  site,
  why,
  leftOut,
  typed,
  next,
}: {
  site: DeskSite;
  why: CaseRefused;
  leftOut: readonly string[];
  typed: string;
  next: string;
}) => {
  const { refused } = site.words.cases;
  return (
    <DeskLayout site={site} title={refused.title} at={DESK.cases}>
      <h1 class="govuk-heading-l">{refused.title}</h1>
      <p class="govuk-body">{leftOut.length > 0 ? refused.personal(leftOut.join(', ')) : refused.reasons[why]}</p>
      {typed === '' ? null : (
        <>
          <h2 class="govuk-heading-m">{refused.typed}</h2>
          <p class="govuk-body">{typed}</p>
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={to(site, next)}>
          {refused.back}
        </a>
      </p>
    </DeskLayout>
  );
};
