import type { ReportAnswer } from '#actions/desk/look-up-reference.ts';
import { TOLD_TO, VERDICTS } from '#domain/queue/queue.ts';
import { Choice } from '#web/desk/components/choice.tsx';
import { Csrf } from '#web/desk/components/form.tsx';
import { Moment } from '#web/desk/components/moment.tsx';
import { Stands } from '#web/desk/components/stands.tsx';
import { Assessment } from '#web/desk/components/tag.tsx';
import { DESK, DESK_FIELD, type DeskSite, reportPath, to } from '#web/desk/site.ts';

type Queued = NonNullable<ReportAnswer['queued']>;

/** A form about what waits: it comes back to the report's page. */
const Doing = ({
  site,
  queued,
  act,
  button,
  children,
}: {
  site: DeskSite;
  queued: Queued;
  act: string;
  button: string;
  children?: preact.ComponentChildren;
}) => (
  <form method="post" action={to(site, DESK.queue)} class="dk-form dk-no-print">
    <Csrf site={site} />
    <input type="hidden" name={DESK_FIELD.next} value={reportPath(queued.reference ?? '')} />
    <input type="hidden" name={DESK_FIELD.of} value={`${queued.id}:${queued.version}`} />
    {children}
    <button
      class="govuk-button"
      type="submit"
      name={DESK_FIELD.act}
      value={act}
      data-take={act === 'take' || undefined}
    >
      {button}
    </button>
  </form>
);

const Text = ({ name, label }: { name: string; label: string }) => (
  <div class="govuk-form-group">
    <label class="govuk-label" for={name}>
      {label}
    </label>
    <input class="govuk-input" id={name} name={name} type="text" autocomplete="off" />
  </div>
);

const Forms = ({ site, queued }: { site: DeskSite; queued: Queued }) => {
  const { queue } = site.words;
  const verdicts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, queue.verdicts[verdict]]));
  const authorities = Object.fromEntries(TOLD_TO.map((who) => [who, queue.told.choices[who]]));
  const isOpen = queued.state === 'open';
  return (
    <>
      <Doing
        site={site}
        queued={queued}
        act={isOpen ? 'take' : 'give-back'}
        button={isOpen ? queue.take : queue.giveBack}
      />
      <details class="govuk-details dk-no-print">
        <summary class="govuk-details__summary">{queue.told.title}</summary>
        <Doing site={site} queued={queued} act="told" button={queue.told.button}>
          <Choice name={DESK_FIELD.told} label={queue.told.to} choices={authorities} chosen={TOLD_TO[0]} />
        </Doing>
      </details>
      <details class="govuk-details dk-no-print">
        <summary class="govuk-details__summary">{queue.note.title}</summary>
        <Doing site={site} queued={queued} act="note" button={queue.note.button}>
          <Text name={DESK_FIELD.text} label={queue.note.label} />
        </Doing>
      </details>
      <details class="govuk-details dk-no-print">
        <summary class="govuk-details__summary">{queue.handle.title}</summary>
        <Doing site={site} queued={queued} act="handle" button={queue.handle.button}>
          <Choice name={DESK_FIELD.verdict} label={queue.handle.verdict} choices={verdicts} chosen="seen" />
          <Text name={DESK_FIELD.reason} label={queue.handle.reason} />
        </Doing>
      </details>
    </>
  );
};

/** What waits about a report: why, who has taken it, what they noted and whom they told. */
export const Waiting = ({ site, queued }: { site: DeskSite; queued: Queued | null }) => {
  const { queue } = site.words;
  const { state } = queue;
  if (queued === null) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{state.title}</h2>
      <p class="govuk-body">
        <Assessment site={site} tone={queued.rank === 1 ? 'care' : 'plain'}>
          {queue.ranks[queued.rank]}
        </Assessment>{' '}
        {queued.flags === null
          ? queue.sealed
          : queued.flags.map((flag) => (
              <Assessment key={flag} site={site} tone={queued.rank === 1 ? 'care' : 'plain'}>
                {queue.flags[flag]}
              </Assessment>
            ))}
      </p>
      <p class="govuk-body">
        <Stands site={site} queued={queued} />
        {queued.verdict === undefined ? null : ` ${queue.verdicts[queued.verdict]}`}
      </p>
      {(queued.told ?? []).map((told) => (
        <p class="govuk-body" key={told.at}>
          {state.told}: {queue.told.choices[told.to]}, {told.name ?? told.by}, <Moment site={site} at={told.at} />
        </p>
      ))}
      {(queued.notes ?? []).map((note) => (
        <p class="govuk-body" key={note.at}>
          {note.text} <span class="dk-quiet">{note.name ?? note.by}</span> <Moment site={site} at={note.at} />
        </p>
      ))}
      {queued.state === 'handled' ? (
        <details class="govuk-details dk-no-print">
          <summary class="govuk-details__summary">{queue.undo.title}</summary>
          <Doing site={site} queued={queued} act="undo" button={queue.undo.button}>
            <Text name={DESK_FIELD.reason} label={queue.handle.reason} />
          </Doing>
        </details>
      ) : (
        <Forms site={site} queued={queued} />
      )}
    </section>
  );
};
