import type { QueueChanged } from '#actions/queue/change-queued.ts';
import { Stands } from '#web/desk/components/stands.tsx';
import { DeskLayout } from '#web/desk/layout.tsx';
import { DESK, type DeskSite, to } from '#web/desk/site.ts';

/** What became of one thing that somebody changed in the queue. */
export interface QueueOutcome {
  id: string;
  /** `nobody` where it was to be given to who works on no queue. */
  outcome: QueueChanged | { ok: false; reason: 'nobody' };
}

/** What stands where somebody was quicker, or why nothing was done. */
const Said = ({ site, outcome }: { site: DeskSite; outcome: QueueOutcome['outcome'] }) => {
  const { outcome: words } = site.words.queue;
  if (outcome.ok) return <span>{words.done}</span>;
  switch (outcome.reason) {
    case 'nothing-said':
      return <span>{words.nothing}</span>;
    case 'nobody':
      return <span>{words.nobody}</span>;
    case 'personal-data':
      return <span>{words.personal(outcome.leftOut.join(', '))}</span>;
    case 'unknown':
      return <span>{words.unknown}</span>;
    case 'changed-meanwhile':
      return (
        <span>
          <Stands site={site} queued={outcome.stands} />
        </span>
      );
  }
};

/** The answer to a change of the queue that was not made, or not of all that was chosen. */
export const QueueOutcomePage = ({
  site,
  outcomes,
  next,
}: {
  site: DeskSite;
  outcomes: readonly QueueOutcome[];
  next: string;
}) => {
  const { outcome: words } = site.words.queue;
  const isConflict = outcomes.some(({ outcome }) => !outcome.ok && outcome.reason === 'changed-meanwhile');
  const title = isConflict ? words.conflict : words.refused;
  return (
    <DeskLayout site={site} title={title} at={DESK.queue}>
      <h1 class="govuk-heading-l">{title}</h1>
      {isConflict ? <p class="govuk-body">{words.conflictText}</p> : null}
      <ul class="govuk-list govuk-list--bullet">
        {outcomes.map(({ id, outcome }) => (
          <li key={id}>
            {outcome.ok ? `${outcome.queued.reference ?? id}: ` : null}
            {!outcome.ok && outcome.reason === 'changed-meanwhile' ? `${outcome.stands.reference ?? id}: ` : null}
            <Said site={site} outcome={outcome} />
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href={to(site, next)}>
          {words.back}
        </a>
      </p>
    </DeskLayout>
  );
};
