import type { VNode } from 'preact';
import type { LinkPreview } from '#actions/cluster/preview-link.ts';
import type { DecisionsAnswer } from '#actions/gate/describe-decisions.ts';
import { ContestAnswerField, DecisionForm } from '#web/desk/components/decision-form.tsx';
import { DeskLayout } from '#web/desk/layout.tsx';
import { DESK, type DeskSite, to } from '#web/desk/site.ts';
import { LinkFacts } from './link.tsx';
import { WalletFields, WalletWords } from './wallet/decisions.tsx';

/** Why nothing was decided. */
export type DecisionRefused = keyof DeskSite['words']['decide']['refused']['reasons'];

/** What somebody sent: it is given back to them as they typed it. */
export interface TypedWish {
  act: string;
  about: readonly string[];
  reason: string;
  as: string;
  until: string;
  answer: string;
  next: string;
}

/** What stands by now, of whatever it is about; null where nothing does. */
export type Stands = { kind: 'wallet'; decisions: DecisionsAnswer } | { kind: 'link'; preview: LinkPreview } | null;

const Standing = ({ site, stands }: { site: DeskSite; stands: Stands }): VNode | null => {
  if (stands === null) return null;
  return stands.kind === 'wallet' ? (
    <WalletWords site={site} decisions={stands.decisions} />
  ) : (
    <LinkFacts site={site} preview={stands.preview} />
  );
};

const labelOf = ({ words: { decide } }: DeskSite, act: string): string => {
  const [kind, word = ''] = act.split('.');
  const texts: Readonly<Record<string, string>> = kind === 'link' ? decide.link.verdicts : decide.verbs;
  return texts[word] ?? act;
};

/** The answer to a decision that was not made: why, what stands, and what was typed, to be sent again. */
export const DecisionRefusedPage = ({
  site,
  why,
  leftOut,
  typed,
  stands,
}: {
  site: DeskSite;
  why: DecisionRefused;
  leftOut: readonly string[];
  typed: TypedWish;
  stands: Stands;
}) => {
  const { refused } = site.words.decide;
  const isConflict = why === 'changed-meanwhile';
  const title = isConflict ? refused.conflict : refused.title;
  const seen = stands === null ? 0 : stands.kind === 'wallet' ? stands.decisions.version : stands.preview.version;
  return (
    <DeskLayout site={site} title={title} at={DESK.decisions}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        {isConflict
          ? refused.conflictText
          : leftOut.length > 0
            ? refused.personal(leftOut.join(', '))
            : refused.reasons[why]}
      </p>
      {stands === null ? null : <h2 class="govuk-heading-m">{refused.stands}</h2>}
      <Standing site={site} stands={stands} />
      {stands === null ? null : (
        <>
          <h2 class="govuk-heading-m dk-no-print">{refused.again}</h2>
          <DecisionForm
            site={site}
            about={typed.about}
            seen={seen}
            choices={{ [typed.act]: labelOf(site, typed.act) }}
            chosen={typed.act}
            reason={typed.reason}
            next={typed.next}
          >
            {typed.act === 'wallet.hold' || typed.act === 'wallet.reject' ? (
              <WalletFields site={site} as={typed.as} until={typed.until} />
            ) : null}
            {typed.answer === '' ? null : <ContestAnswerField site={site} answer={typed.answer} />}
          </DecisionForm>
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={to(site, typed.next)}>
          {refused.back}
        </a>
      </p>
    </DeskLayout>
  );
};
