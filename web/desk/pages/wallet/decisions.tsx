import type { DecisionsAnswer } from '#actions/gate/describe-decisions.ts';
import { REJECTED_AS, VERBS, type Verb } from '#domain/gate/decisions.ts';
import { Choice } from '#web/desk/components/choice.tsx';
import { ContestAnswerField, DecisionForm } from '#web/desk/components/decision-form.tsx';
import { Moment } from '#web/desk/components/moment.tsx';
import { Table } from '#web/desk/components/table.tsx';
import { Assessment } from '#web/desk/components/tag.tsx';
import { DESK_FIELD, type DeskSite, walletPath } from '#web/desk/site.ts';

/** Decisions about a wallet that is rejected, held or the like, from the most usual on. */
const ORDER: readonly Verb[] = ['confirm', 'hold', 'release', 'restrict', 'reject', 'contest'];
const OF_CONTEST: readonly Verb[] = ['contest-accept', 'contest-dismiss'];

const choicesOf = ({ words: { decide } }: DeskSite, { contested, words }: DecisionsAnswer) => {
  const shown = [...(contested ? OF_CONTEST : []), ...ORDER, ...(words.length > 0 ? (['undo'] as const) : [])];
  return Object.fromEntries(shown.map((verb) => [`wallet.${verb}`, decide.verbs[verb]]));
};

/** The words that were said about a wallet, newest first. */
export const WalletWords = ({ site, decisions }: { site: DeskSite; decisions: DecisionsAnswer }) => {
  const { caption, columns, none, made, rejectedAs, heldUntil } = site.words.decide;
  return (
    <Table
      site={site}
      caption={caption}
      columns={[{ title: columns.at }, { title: columns.what }, { title: columns.by }, { title: columns.reason }]}
      lines={decisions.words.map(({ at, verb, as, until, by, name, reason }) => ({
        id: `word-${at}`,
        cells: [
          <Moment key="at" site={site} at={at} />,
          <>
            <Assessment site={site} tone={verb === 'confirm' || verb === 'release' ? 'good' : 'care'}>
              {made[verb]}
            </Assessment>
            {as === undefined ? null : <span class="dk-note">{rejectedAs[as]}</span>}
            {until === undefined ? null : (
              <span class="dk-note">
                {heldUntil} <Moment site={site} at={until} />
              </span>
            )}
          </>,
          name ?? by,
          reason,
        ],
      }))}
      empty={none}
    />
  );
};

/** What a form about a wallet asks beside what and why. */
export const WalletFields = ({ site, as = '', until = '' }: { site: DeskSite; as?: string; until?: string }) => {
  const { form, rejectedAs } = site.words.decide;
  return (
    <>
      <Choice
        name={DESK_FIELD.as}
        label={form.as}
        choices={Object.fromEntries(REJECTED_AS.map((each) => [each, rejectedAs[each]]))}
        chosen={as}
      />
      <div class="govuk-form-group">
        <label class="govuk-label" for={DESK_FIELD.until}>
          {form.until}
        </label>
        <div class="govuk-hint" id={`${DESK_FIELD.until}-hint`}>
          {form.untilHint}
        </div>
        <input
          class="govuk-input govuk-input--width-10"
          id={DESK_FIELD.until}
          name={DESK_FIELD.until}
          type="text"
          value={until}
          autocomplete="off"
          aria-describedby={`${DESK_FIELD.until}-hint`}
        />
      </div>
    </>
  );
};

/** What was decided about a wallet, and what a lead may decide. */
export const DecisionsSection = ({
  site,
  address,
  decisions,
}: {
  site: DeskSite;
  address: string;
  decisions: DecisionsAnswer;
}) => {
  const { title, form, contested } = site.words.decide;
  return (
    <section id="decisions">
      <h2 class="govuk-heading-m">{title}</h2>
      {decisions.contested ? (
        <p class="govuk-body">
          <strong>{contested}</strong>
        </p>
      ) : null}
      <WalletWords site={site} decisions={decisions} />
      <h3 class="govuk-heading-s dk-no-print">{form.title}</h3>
      <DecisionForm
        site={site}
        about={[address]}
        seen={decisions.version}
        choices={choicesOf(site, decisions)}
        next={walletPath(address)}
      >
        <WalletFields site={site} />
        {decisions.contested ? <ContestAnswerField site={site} /> : null}
      </DecisionForm>
    </section>
  );
};

/** What was decided about an address that no report names; where its owner contests it, a lead answers: nothing else is to be decided. */
export const UnnamedSection = ({
  site,
  address,
  decisions,
}: {
  site: DeskSite;
  address: string;
  decisions: DecisionsAnswer;
}) => {
  const { title, form, contested, verbs } = site.words.decide;
  return (
    <section id="decisions">
      <h2 class="govuk-heading-m">{title}</h2>
      {decisions.contested ? (
        <p class="govuk-body">
          <strong>{contested}</strong>
        </p>
      ) : null}
      <WalletWords site={site} decisions={decisions} />
      {decisions.contested ? (
        <>
          <h3 class="govuk-heading-s dk-no-print">{form.title}</h3>
          <DecisionForm
            site={site}
            about={[address]}
            seen={decisions.version}
            choices={{ 'wallet.contest-dismiss': verbs['contest-dismiss'] }}
            next={walletPath(address)}
          >
            <ContestAnswerField site={site} />
          </DecisionForm>
        </>
      ) : null}
    </section>
  );
};

/** A decision about a wallet by what a form sends; null for what is none. */
export const walletVerb = (act: string): Verb | null => VERBS.find((verb) => act === `wallet.${verb}`) ?? null;
