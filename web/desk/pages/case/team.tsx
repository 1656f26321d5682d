import type { CaseAnswer } from '#actions/case/list-cases.ts';
import type { Leading } from '#domain/case/case.ts';
import type { Profile } from '#domain/desk/profile.ts';
import { Choice } from '#web/desk/components/choice.tsx';
import { Csrf } from '#web/desk/components/form.tsx';
import { Identifier } from '#web/desk/components/identifier.tsx';
import { Moment } from '#web/desk/components/moment.tsx';
import { Table } from '#web/desk/components/table.tsx';
import { TextField } from '#web/desk/components/text-field.tsx';
import { casePath, DESK, DESK_FIELD, type DeskSite, to } from '#web/desk/site.ts';
import { heldName, heldPath } from './held.ts';

/** Longest reason, in characters: what is longer is cut. */
const MAX_TEXT_CHARACTERS = 1_000;

/** What somebody with the role of a lead may do with a case, and whom they may let in. */
export interface Leader {
  /** Whether they lead this very case, or stand in for who does. */
  mayLead: boolean;
  people: readonly Pick<Profile, 'who' | 'name' | 'roles'>[];
}

const LeadForm = ({
  site,
  of,
  act,
  button,
  children,
}: {
  site: DeskSite;
  of: CaseAnswer;
  /** Null where the form has a field of its own for it. */
  act: Leading | null;
  button: string;
  children: preact.ComponentChildren;
}) => {
  const { team, putIn } = site.words.cases;
  return (
    <form method="post" action={to(site, DESK.cases)} class="dk-form dk-no-print">
      <Csrf site={site} />
      <input type="hidden" name={DESK_FIELD.case} value={of.id} />
      {children}
      <TextField
        name={DESK_FIELD.reason}
        id={`${act ?? 'lead'}-reason`}
        label={team.reason}
        hint={putIn.hint}
        most={MAX_TEXT_CHARACTERS}
      />
      <button
        class="govuk-button govuk-button--secondary"
        type="submit"
        {...(act === null ? {} : { name: DESK_FIELD.act, value: act })}
      >
        {button}
      </button>
    </form>
  );
};

const Details = ({ title, children }: { title: string; children: preact.ComponentChildren }) => (
  <details class="govuk-details dk-no-print">
    <summary class="govuk-details__summary">{title}</summary>
    {children}
  </details>
);

const People = ({ site, of, people }: { site: DeskSite; of: CaseAnswer; people: Leader['people'] }) => {
  const { team, duties } = site.words.cases;
  const others = people.filter(({ who }) => who !== of.lead);
  const inIt = of.members.filter(({ who }) => who !== of.lead);
  const { roles } = site.words.frame;
  return (
    <>
      <Details title={team.admit}>
        {others.length === 0 ? (
          <p class="govuk-body">{team.nobody}</p>
        ) : (
          <LeadForm site={site} of={of} act="admit" button={team.admitButton}>
            <Choice
              name={DESK_FIELD.person}
              label={team.person}
              choices={Object.fromEntries(
                others.map((each) => [each.who, `${each.name}, ${each.roles.map((role) => roles[role]).join(', ')}`]),
              )}
              chosen={others[0]?.who ?? ''}
            />
            <Choice
              name={DESK_FIELD.duty}
              label={team.as}
              choices={{ member: duties.member, deputy: duties.deputy }}
              chosen="member"
            />
          </LeadForm>
        )}
      </Details>
      {inIt.length === 0 ? null : (
        <Details title={team.dismiss}>
          <LeadForm site={site} of={of} act="dismiss" button={team.dismissButton}>
            <Choice
              name={DESK_FIELD.person}
              id="dismissed"
              label={team.person}
              choices={Object.fromEntries(inIt.map(({ who, name }) => [who, name]))}
              chosen={inIt[0]?.who ?? ''}
            />
          </LeadForm>
        </Details>
      )}
    </>
  );
};

/** What may be done with a case by who leads it, or may. */
const actsOf = (of: CaseAnswer, who: string, mayLead: boolean): Leading[] => {
  if (!mayLead) return of.lead === undefined && of.closedAt === undefined ? ['lead'] : [];
  if (of.closedAt !== undefined) return ['reopen'];
  return [...(of.lead === who ? [] : (['lead'] as const)), of.covert ? 'uncover' : 'cover', 'close'];
};

/** Who works on a case; for a lead what they may do with it. */
export const Team = ({
  site,
  of,
  who,
  leading,
}: {
  site: DeskSite;
  of: CaseAnswer;
  who: string;
  leading: Leader | null;
}) => {
  const { team, duties, leading: words } = site.words.cases;
  const acts = leading === null ? [] : actsOf(of, who, leading.mayLead);
  return (
    <section>
      <h2 class="govuk-heading-m">{team.title}</h2>
      <Table
        site={site}
        caption={team.caption}
        columns={[{ title: team.name }, { title: team.duty }, { title: team.since }]}
        lines={of.members.map((member, n) => ({
          id: `member-${n}`,
          cells: [member.name, duties[member.duty], <Moment key="at" site={site} at={member.at} />],
        }))}
        empty={team.none}
      />
      {leading?.mayLead && of.closedAt === undefined ? <People site={site} of={of} people={leading.people} /> : null}
      {acts.length === 0 ? null : (
        <Details title={words.title}>
          <LeadForm site={site} of={of} act={null} button={words.button}>
            <Choice
              name={DESK_FIELD.act}
              label={words.what}
              choices={Object.fromEntries(
                acts.flatMap((act) => (act === 'admit' || act === 'dismiss' ? [] : [[act, words[act]]])),
              )}
              chosen={acts[0] ?? ''}
            />
          </LeadForm>
        </Details>
      )}
    </section>
  );
};

/** What other cases hold too, for who leads this one: whom to call before both act. */
export const Overlaps = ({ site, of }: { site: DeskSite; of: CaseAnswer }) => {
  const { overlaps: words, kinds, nobodyLeads } = site.words.cases;
  if (of.overlaps === null) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{words.title}</h2>
      {of.overlaps.length === 0 ? null : <p class="govuk-body">{words.text}</p>}
      <Table
        site={site}
        caption={words.caption}
        columns={[{ title: words.what }, { title: words.other }, { title: words.call }]}
        lines={of.overlaps.map(({ held, other }, n) => {
          const shown = of.holds.find(({ kind, id }) => kind === held.kind && id === held.id);
          const path = shown === undefined ? null : heldPath(shown);
          const name = shown === undefined ? held.id : heldName(shown);
          return {
            id: `overlap-${n}`,
            cells: [
              <>
                {kinds[held.kind]}{' '}
                <Identifier
                  site={site}
                  value={name}
                  what={words.what}
                  {...(path !== null && { href: to(site, path) })}
                />
              </>,
              <a key="other" class="govuk-link" href={to(site, casePath(other.id))}>
                {other.title}
              </a>,
              other.leadName ?? other.lead ?? other.openedByName ?? nobodyLeads,
            ],
          };
        })}
        empty={words.none}
      />
    </section>
  );
};
