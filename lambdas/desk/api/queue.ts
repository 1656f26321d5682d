import { named } from '#actions/desk/wallet/named-thing.ts';
import type { QueueChanged } from '#actions/queue/change-queued.ts';
import { giveBackQueued } from '#actions/queue/give-back-queued.ts';
import { handleQueued } from '#actions/queue/handle-queued.ts';
import { listQueue, type QueueAnswer } from '#actions/queue/list-queue.ts';
import { takeQueued } from '#actions/queue/take-queued.ts';
import { THE_DESK } from '#domain/case/case.ts';
import { normaliseReference } from '#domain/identity.ts';
import type { Queued } from '#domain/queue/queue.ts';
import type { Rank } from '#domain/report/flags.ts';
import { reportsOfReference } from '#io/table/follow-up/receipt.ts';
import { type ApiContext, type ApiHandle, refuse } from './context.ts';
import { answerList, type ReadLines } from './list.ts';
import { money } from './money.ts';

const NOT_THERE = 'Nothing of this reference is in the queue.';

const RANKS: readonly Rank[] = [1, 2, 3, 4];

/** By what a line is called: a report by its reference, as its receipt has it; what is none by its id. */
const itemOf = ({ kind, reference, id }: Pick<Queued, 'kind' | 'reference' | 'id'>): string | null =>
  kind === 'report' ? (reference ?? null) : id;

/** Whose it is, as others are told: of who works on a covert case, the desk's. */
const byOf = ({ by, name }: Pick<Queued, 'by' | 'name'>): string | null =>
  name === THE_DESK ? THE_DESK : (by ?? null);

const lineOf = ({
  id,
  kind,
  rank,
  flags,
  isLate,
  wantedBy,
  receivedAt,
  reference,
  campaign,
  wallets,
  ...line
}: QueueAnswer) => ({
  item: itemOf({ kind, reference, id }),
  ...{ kind, rank, flags, isLate, wantedBy, receivedAt, wallets },
  campaign: campaign === null ? null : named(campaign),
  demand: line.demand === undefined ? null : money(line.demand),
  by: byOf(line),
  version: line.version,
});

/** `GET /queue` */
export const queueOfApi: ApiHandle<'queueOfApi'> = async ({ query: { mine, rank: text, ...page } }, api) => {
  const rank = RANKS.find((each) => String(each) === text);
  const isMine = mine === 'true';
  const read: ReadLines<QueueAnswer> = (cursor, lines) =>
    listQueue(api.world, { rank, cursor, lines, ...(isMine ? { of: api.asker.who } : {}) });
  const about = isMine ? 'queue, their own' : 'queue';
  return answerList(api, { filter: { isMine, rank }, page, about }, read, lineOf);
};

/** The ids in the queue of what a path names. */
const idsOf = async ({ world }: ApiContext, typed: string): Promise<string[]> => {
  if (/^(?:campaign|contest)-[\w-]{1,100}$/.test(typed)) return [typed];
  const reference = normaliseReference(typed);
  return reference === null ? [] : reportsOfReference(world.table, reference);
};

const CONFLICT = 409;

const answerOf = (outcome: QueueChanged) => {
  if (outcome.ok) return { body: null };
  switch (outcome.reason) {
    case 'unknown':
      return refuse(404, NOT_THERE);
    case 'changed-meanwhile': {
      const { state, version, verdict = null } = outcome.stands;
      return refuse(CONFLICT, 'Somebody else changed it meanwhile', {
        reason: outcome.reason,
        stands: { state, by: byOf(outcome.stands), version, verdict },
      });
    }
    case 'personal-data':
      return refuse(400, 'The reason names somebody, whom no row may name', {
        reason: outcome.reason,
        leftOut: [...new Set(outcome.leftOut)],
      });
    case 'nothing-said':
      return refuse(400, 'Say why', { reason: outcome.reason });
  }
};

/** Does something to what a path names. Of two reports of one reference, which is rare, the first that stands there. */
const change = async (api: ApiContext, typed: string, work: (id: string) => Promise<QueueChanged>) => {
  let last: QueueChanged = { ok: false, reason: 'unknown' };
  for (const id of await idsOf(api, typed)) {
    last = await work(id);
    if (last.ok || last.reason !== 'unknown') break;
  }
  return answerOf(last);
};

/** `POST /queue/{reference}/take` */
export const takeOfApi: ApiHandle<'takeOfApi'> = ({ params, json }, api) =>
  change(api, params.reference, (id) => takeQueued(api.world, api.asker, { id, seen: json.ifVersion }));

/** `POST /queue/{reference}/give-back` */
export const giveBackOfApi: ApiHandle<'giveBackOfApi'> = ({ params, json }, api) =>
  change(api, params.reference, (id) => giveBackQueued(api.world, api.asker, { id, seen: json.ifVersion }));

/** `POST /queue/{reference}/handle` */
export const handleOfApi: ApiHandle<'handleOfApi'> = ({ params, json }, api) =>
  change(api, params.reference, (id) =>
    handleQueued(api.world, api.asker, { id, seen: json.ifVersion, verdict: json.verdict, reason: json.reason }),
  );
