import { recordLook } from '#actions/desk/record-look.ts';
import type { Worker } from '#actions/queue/change-queued.ts';
import { giveBackQueued } from '#actions/queue/give-back-queued.ts';
import { colleaguesOf, handOverQueued } from '#actions/queue/hand-over-queued.ts';
import { handleMany } from '#actions/queue/handle-queued.ts';
import { listQueue } from '#actions/queue/list-queue.ts';
import { noteQueued } from '#actions/queue/note-queued.ts';
import { type SeenQueued, takeQueued } from '#actions/queue/take-queued.ts';
import { tellAuthority } from '#actions/queue/tell-authority.ts';
import { undoQueued } from '#actions/queue/undo-queued.ts';
import { TOLD_TO, VERDICTS } from '#domain/queue/queue.ts';
import type { Rank } from '#domain/report/flags.ts';
import { entryOf } from '#web/desk/components/entry.ts';
import { NoListPage } from '#web/desk/pages/lists.tsx';
import { QueuePage } from '#web/desk/pages/queue.tsx';
import { type QueueOutcome, QueueOutcomePage } from '#web/desk/pages/queue-outcome.tsx';
import { asking, DESK, DESK_FIELD, to } from '#web/desk/site.ts';
import type { HttpResponse } from '../../http/response.ts';
import type { RouteRequest } from '../../http/route.ts';
import type { DESK_PAGES } from '../../routes/desk-pages.ts';
import type { DeskContext } from '../context.ts';
import type { DeskForm } from '../desk-form.ts';
import { deskPage, goTo, lookerOf, nextPage, siteOf, visitorOf, workingFor } from '../page.tsx';

const RANKS: readonly Rank[] = [1, 2, 3, 4];

/** What waits for a person, or what one has taken. */
export const queue = async (
  asked: RouteRequest<(typeof DESK_PAGES)['queue']>,
  context: DeskContext,
): Promise<HttpResponse> => {
  const { mine, rank, language, channel, cursor } = asked.query;
  const site = siteOf(asked, context);
  const isMine = Boolean(mine);
  const shown = { mine: isMine, rank: RANKS.find((each) => String(each) === rank), language, channel };
  const audit = await recordLook(context.world, lookerOf(context), {
    what: 'queue.list',
    about: isMine ? 'queue, their own' : 'queue',
  });
  const page = await listQueue(context.world, {
    ...{ rank: shown.rank, language, channel, cursor },
    ...(isMine ? { of: visitorOf(context).session.who } : {}),
  });
  if (!page.ok) return deskPage(<NoListPage site={site} at={DESK.queue} />, 400);
  const more = { mine: isMine ? '1' : undefined, rank, language, channel, cursor: page.next };
  const older = page.next === undefined ? undefined : to(site, asking(DESK.queue, more));
  const colleagues = page.lines.length === 0 ? [] : await colleaguesOf(context.world, visitorOf(context).session.who);
  const listed = { site, shown, lines: page.lines, older, colleagues, entry: entryOf(audit) };
  return deskPage(<QueuePage {...listed} />);
};

/** What of the queue is meant, and the version that was seen: `id:version`. */
const seenIn = (text: string): SeenQueued => {
  const at = text.lastIndexOf(':');
  const seen = Number(text.slice(at + 1));
  return { id: text.slice(0, at), ...(Number.isSafeInteger(seen) ? { seen } : {}) };
};

const workerOf = async (context: DeskContext): Promise<Worker> => ({
  ...lookerOf(context),
  isCovert: (await workingFor(context))?.isCovert,
});

type Doing = (
  of: readonly SeenQueued[],
  form: DeskForm,
  context: DeskContext,
  worker: Worker,
) => Promise<QueueOutcome[]>;

const each =
  (
    work: (one: SeenQueued, form: DeskForm, context: DeskContext, worker: Worker) => Promise<QueueOutcome['outcome']>,
  ): Doing =>
  async (of, form, context, worker) => {
    const outcomes: QueueOutcome[] = [];
    for (const one of of) outcomes.push({ id: one.id, outcome: await work(one, form, context, worker) });
    return outcomes;
  };

/** What a form may do to what is chosen. */
const DOING = new Map<string, Doing>([
  ['take', each((one, _form, context, worker) => takeQueued(context.world, worker, one))],
  ['give-back', each((one, _form, context, worker) => giveBackQueued(context.world, worker, one))],
  [
    'note',
    each((one, form, context, worker) =>
      noteQueued(context.world, worker, { ...one, text: form.get(DESK_FIELD.text) }),
    ),
  ],
  [
    'hand-over',
    async (of, form, context, worker) => {
      const people = await colleaguesOf(context.world, worker.who);
      const to = people.find(({ who }) => who === form.get(DESK_FIELD.person));
      const text = form.get(DESK_FIELD.text);
      return each((one) =>
        to === undefined
          ? Promise.resolve({ ok: false, reason: 'nobody' } as const)
          : handOverQueued(context.world, worker, { ...one, to, text }),
      )(of, form, context, worker);
    },
  ],
  [
    'told',
    each((one, form, context, worker) => {
      const named = TOLD_TO.find((word) => word === form.get(DESK_FIELD.told)) ?? TOLD_TO[0];
      return tellAuthority(context.world, worker, { ...one, to: named });
    }),
  ],
  [
    'undo',
    each((one, form, context, worker) =>
      undoQueued(context.world, worker, { ...one, reason: form.get(DESK_FIELD.reason) }),
    ),
  ],
  [
    'handle',
    async (of, form, context, worker) => {
      const verdict = VERDICTS.find((word) => word === form.get(DESK_FIELD.verdict)) ?? VERDICTS[0];
      const reason = form.get(DESK_FIELD.reason);
      const handled = await handleMany(context.world, worker, { of, verdict, reason });
      return handled.map(({ of: { id }, outcome }) => ({ id, outcome }));
    },
  ],
]);

/** Most that one form changes: a page's lines. */
const MAX_CHOSEN = 50;
const CONFLICT = 409;

/** Changes what is chosen; says what stands where somebody was quicker. */
export const workOnQueue = async (
  asked: RouteRequest<(typeof DESK_PAGES)['workOnQueue']>,
  context: DeskContext,
): Promise<HttpResponse> => {
  const site = siteOf(asked, context);
  const { form } = context;
  const next = nextPage(form?.get(DESK_FIELD.next) || DESK.queue);
  if (form === null) return goTo(site, next);
  const one = form.get(DESK_FIELD.one);
  const [act = '', ...rest] = one === '' ? [form.get(DESK_FIELD.act)] : one.split(':');
  const of = one === '' ? form.all(DESK_FIELD.of).slice(0, MAX_CHOSEN) : [rest.join(':')];
  const outcomes = (await DOING.get(act)?.(of.map(seenIn), form, context, await workerOf(context))) ?? [];
  const refused = outcomes.filter(({ outcome }) => !outcome.ok);
  if (refused.length === 0) return goTo(site, next);
  const isConflict = refused.some(({ outcome }) => !outcome.ok && outcome.reason === 'changed-meanwhile');
  return deskPage(<QueueOutcomePage site={site} outcomes={outcomes} next={next} />, isConflict ? CONFLICT : 400);
};
