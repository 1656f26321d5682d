import type { Colleague } from '#actions/queue/hand-over-queued.ts';
import type { QueueAnswer } from '#actions/queue/list-queue.ts';
import { campaignName } from '#domain/brief/brief.ts';
import { readContactName } from '#domain/contact/contact.ts';
import { VERDICTS } from '#domain/queue/queue.ts';
import type { Rank } from '#domain/report/flags.ts';
import { demandOf } from '#web/desk/amounts.ts';
import { Choice } from '#web/desk/components/choice.tsx';
import { Csrf } from '#web/desk/components/form.tsx';
import { Identifier } from '#web/desk/components/identifier.tsx';
import { Moment } from '#web/desk/components/moment.tsx';
import { type Line, Table } from '#web/desk/components/table.tsx';
import { Assessment } from '#web/desk/components/tag.tsx';
import { TextField } from '#web/desk/components/text-field.tsx';
import { DeskLayout } from '#web/desk/layout.tsx';
import {
  asking,
  campaignPath,
  contactPath,
  DESK,
  DESK_FIELD,
  type DeskSite,
  reportPath,
  to,
  walletPath,
} from '#web/desk/site.ts';

/** Longest note, in characters. */
const MAX_NOTE_CHARACTERS = 1_000;

/** What of the queue a page shows. */
export interface ShownQueue {
  mine: boolean;
  rank?: Rank | undefined;
  language?: string | undefined;
  channel?: string | undefined;
}

/** Why something waits: a report's flags, which are sealed, or what its letters say. */
const Why = ({ site, line }: { site: DeskSite; line: QueueAnswer }) => {
  const { queue } = site.words;
  const tags = [
    ...(line.flags ?? []).map((flag) => queue.flags[flag]),
    ...(line.why === undefined ? [] : [queue.reasons[line.why]]),
    ...(line.kind === 'contest' ? [queue.contest] : []),
  ];
  return (
    <>
      {line.flags === null ? <span class="dk-note">{queue.sealed}</span> : null}
      {tags.map((tag) => (
        <Assessment key={tag} site={site} tone={line.rank === 1 ? 'care' : 'plain'}>
          {tag}
        </Assessment>
      ))}
      {line.returned === undefined ? null : <span class="dk-note">{queue.returned(line.returned)}</span>}
    </>
  );
};

/** What waits, and where it is read about. */
const What = ({ site, line }: { site: DeskSite; line: QueueAnswer }) => {
  const { columns } = site.words.queue;
  if (line.kind === 'contest') {
    const about = line.id.replace(/^contest-/, '');
    const [kind = '', hash = ''] = about.split('-');
    const contact = readContactName(kind, hash);
    const path = contact === null ? walletPath(about) : contactPath(contact);
    return <Identifier site={site} value={about} href={to(site, path)} what={columns.what} />;
  }
  if (line.kind === 'campaign' && line.campaign !== null) {
    const name = campaignName(line.campaign);
    return <Identifier site={site} value={name} href={to(site, campaignPath(line.campaign))} what={columns.campaign} />;
  }
  const reference = line.reference ?? line.id;
  return <Identifier site={site} value={reference} href={to(site, reportPath(reference))} what={columns.what} />;
};

const nameOf = (line: QueueAnswer): string => line.reference ?? line.id;

const Act = ({ site, line, mine }: { site: DeskSite; line: QueueAnswer; mine: boolean }) => {
  const { take, giveBack } = site.words.queue;
  return (
    <button
      class="dk-link dk-no-print"
      type="submit"
      name={DESK_FIELD.one}
      value={`${mine ? 'give-back' : 'take'}:${line.id}:${line.version}`}
      data-take
    >
      {mine ? giveBack : take}
      <span class="govuk-visually-hidden"> {nameOf(line)}</span>
    </button>
  );
};

const lineOf = (site: DeskSite, line: QueueAnswer, mine: boolean): Line => {
  const { queue } = site.words;
  return {
    id: line.id,
    cells: [
      <input
        type="checkbox"
        name={DESK_FIELD.of}
        value={`${line.id}:${line.version}`}
        aria-label={queue.choose(nameOf(line))}
        class="dk-no-print"
      />,
      queue.ranks[line.rank],
      <Why site={site} line={line} />,
      <>
        <Moment site={site} at={line.wantedBy} />{' '}
        {line.isLate ? (
          <Assessment site={site} tone="care">
            {queue.late}
          </Assessment>
        ) : null}
      </>,
      <What site={site} line={line} />,
      <Moment site={site} at={line.receivedAt} />,
      line.channel === undefined ? '–' : queue.channels[line.channel],
      line.campaign === null || line.kind === 'campaign' ? (
        '–'
      ) : (
        <a class="govuk-link" href={to(site, campaignPath(line.campaign))}>
          {campaignName(line.campaign)}
        </a>
      ),
      line.wallets,
      line.demand === undefined ? '–' : demandOf(line.demand),
      <Act site={site} line={line} mine={mine} />,
    ],
  };
};

const Filter = ({ site, shown }: { site: DeskSite; shown: ShownQueue }) => {
  const { filter, ranks, languages, channels } = site.words.queue;
  const all = { '': filter.all };
  return (
    <form method="get" action={to(site, DESK.queue)} class="dk-filter dk-no-print" aria-label={filter.title}>
      {shown.mine ? <input type="hidden" name="mine" value="1" /> : null}
      <Choice name="rank" label={filter.rank} choices={{ ...all, ...ranks }} chosen={String(shown.rank ?? '')} />
      <Choice
        name="language"
        label={filter.language}
        choices={{ ...all, ...languages }}
        chosen={shown.language ?? ''}
      />
      <Choice name="channel" label={filter.channel} choices={{ ...all, ...channels }} chosen={shown.channel ?? ''} />
      <button class="govuk-button" type="submit">
        {filter.button}
      </button>
    </form>
  );
};

/** Ends what is chosen, with what was found and why. */
const Handle = ({ site }: { site: DeskSite }) => {
  const { handle, verdicts } = site.words.queue;
  return (
    <fieldset class="govuk-fieldset dk-form dk-no-print">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{handle.title}</legend>
      <Choice
        name={DESK_FIELD.verdict}
        label={handle.verdict}
        choices={Object.fromEntries(VERDICTS.map((verdict) => [verdict, verdicts[verdict]]))}
        chosen="seen"
      />
      <div class="govuk-form-group">
        <label class="govuk-label" for={DESK_FIELD.reason}>
          {handle.reason}
        </label>
        <div class="govuk-hint" id={`${DESK_FIELD.reason}-hint`}>
          {handle.hint}
        </div>
        <input
          class="govuk-input"
          id={DESK_FIELD.reason}
          name={DESK_FIELD.reason}
          type="text"
          autocomplete="off"
          aria-describedby={`${DESK_FIELD.reason}-hint`}
        />
      </div>
      <button class="govuk-button" type="submit" name={DESK_FIELD.act} value="handle">
        {handle.button}
      </button>
    </fieldset>
  );
};

/** Gives what is chosen to a colleague: a shift that ends, or what somebody else knows more about. */
const HandOver = ({ site, colleagues }: { site: DeskSite; colleagues: readonly Colleague[] }) => {
  const { handOver } = site.words.queue;
  return (
    <fieldset class="govuk-fieldset dk-form dk-no-print">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{handOver.title}</legend>
      <Choice
        name={DESK_FIELD.person}
        label={handOver.person}
        choices={{ '': handOver.choose, ...Object.fromEntries(colleagues.map(({ who, name }) => [who, name])) }}
        chosen=""
      />
      <TextField name={DESK_FIELD.text} label={handOver.note} hint={handOver.hint} most={MAX_NOTE_CHARACTERS} />
      <button class="govuk-button govuk-button--secondary" type="submit" name={DESK_FIELD.act} value="hand-over">
        {handOver.button}
      </button>
    </fieldset>
  );
};

/** What waits for a person: what is open to all, or what one has taken. */
export const QueuePage = ({
  site,
  shown,
  lines,
  older,
  colleagues,
  entry,
}: {
  site: DeskSite;
  shown: ShownQueue;
  lines: readonly QueueAnswer[];
  /** Where the next lines are; absent where these are the last. */
  older?: string | undefined;
  /** Whom it can be given to. */
  colleagues: readonly Colleague[];
  entry: string;
}) => {
  const { queue, lists } = site.words;
  const count = older === undefined ? String(lines.length) : lists.atLeast(lines.length);
  const { columns } = queue;
  return (
    <DeskLayout site={site} title={queue.title} at={DESK.queue} entry={entry}>
      <h1 class="govuk-heading-l">{shown.mine ? queue.mine(count) : queue.open(count)}</h1>
      <p class="govuk-body">{queue.explained}</p>
      <p class="govuk-body dk-no-print">
        <a class="govuk-link" href={to(site, shown.mine ? DESK.queue : asking(DESK.queue, { mine: '1' }))}>
          {shown.mine ? queue.show.open : queue.show.mine}
        </a>
      </p>
      <Filter site={site} shown={shown} />
      <form method="post" action={to(site, DESK.queue)}>
        <Csrf site={site} />
        <input
          type="hidden"
          name={DESK_FIELD.next}
          value={shown.mine ? asking(DESK.queue, { mine: '1' }) : DESK.queue}
        />
        <Table
          site={site}
          caption={queue.caption}
          columns={[
            { title: columns.choose },
            { title: columns.rank },
            { title: columns.why },
            { title: columns.due },
            { title: columns.what },
            { title: columns.received },
            { title: columns.came },
            { title: columns.campaign },
            { title: columns.wallets, numeric: true },
            { title: columns.demand },
            { title: columns.act },
          ]}
          lines={lines.map((line) => lineOf(site, line, shown.mine))}
          paging={{ first: 1, total: lines.length, exact: older === undefined, older }}
          empty={queue.empty}
        />
        {lines.length === 0 ? null : <Handle site={site} />}
        {colleagues.length === 0 ? null : <HandOver site={site} colleagues={colleagues} />}
      </form>
    </DeskLayout>
  );
};
