import { briefTask } from '#domain/tasks/brief-task.ts';
import { deliverTo } from '#domain/tasks/delivery.ts';
import { type Task, type TaskKind, taskOf } from '#domain/tasks/task.ts';
import { type Key, key } from '#io/table/store/keys.ts';

/** What is due about a row: a task of a queue, or what the sweep does itself, by an id. */
export type Due =
  | { do: 'enqueue'; task: Task }
  /** A report's pending stages: only its row knows which. */
  | { do: 'report'; report: string }
  /** Put off, which alone brings the row to the table's stream again, and so to `changes`. */
  | { do: 'review'; wallet: string }
  | { do: 'leave'; wallet: string }
  | { do: 'destroy'; report: string }
  /** Taken from the queue, and not handled in time. */
  | { do: 'give-back'; queued: string }
  /** What is sealed of a report that a unit of its own has. */
  | { do: 'remove'; report: string };

const task = (of: Task): Due => ({ do: 'enqueue', task: of });

/** A kind of row that can be due: what its keys begin with, and what is due by what follows. */
interface DueRow {
  pk: string;
  sk: string;
  due: (pk: string, sk: string) => Due;
}

/** Kinds of rows that can be due; the first that fits is a row's. */
const DUE_ROWS: readonly DueRow[] = [
  { pk: 'REPORT#', sk: 'REPORT', due: (report) => ({ do: 'report', report }) },
  { pk: 'WALLET#', sk: 'DECISIONS', due: (wallet) => ({ do: 'review', wallet }) },
  { pk: 'LINK#', sk: 'LINK', due: (link) => task(taskOf('settle-link', link)) },
  { pk: 'COSPEND#', sk: 'COSPEND', due: (txid) => task(taskOf('link-co-spend', txid)) },
  { pk: 'PARTNER#', sk: 'ENDPOINT#', due: (partner, id) => task(deliverTo({ partner, id })) },
  { pk: 'WORK#brief#', sk: 'WORK', due: (name) => task(briefTask(name)) },
  { ...key.urgentPage(), due: () => task(taskOf('page-watch', 'urgent')) },
  { ...key.departureAlert(), due: () => task(taskOf('alert', 'departures')) },
  { ...key.crowdedAlert(), due: () => task(taskOf('alert', 'crowded')) },
  { ...key.correctionAlert(), due: () => task(taskOf('alert', 'corrections')) },
  { ...key.contestAlert(), due: () => task(taskOf('alert', 'contests')) },
  { pk: 'WORK#leave#', sk: 'WORK', due: (wallet) => ({ do: 'leave', wallet }) },
  { pk: 'WORK#twins#', sk: 'WORK', due: (campaign) => task(taskOf('merge-alike', campaign)) },
  { pk: 'WORK#totals#campaign#', sk: 'WORK', due: (campaign) => task(taskOf('total-campaign', campaign)) },
  { pk: 'WORK#totals#wallet#', sk: 'WORK', due: (wallet) => task(taskOf('total-wallet', wallet)) },
  { pk: 'EXPORT#', sk: 'EXPORT', due: (id) => task(taskOf('make-export', id)) },
  { pk: 'QUEUE#', sk: 'QUEUE', due: (queued) => ({ do: 'give-back', queued }) },
  { pk: 'CLOSED#', sk: 'CLOSED', due: (report) => ({ do: 'remove', report }) },
  { pk: 'WORK#withdraw#', sk: 'WORK', due: (report) => ({ do: 'destroy', report }) },
];

/** What is due about a row, by its keys alone: the index holds no more. Null for a kind that can never be due. */
export const dueOf = ({ pk, sk }: Key): Due | null => {
  const row = DUE_ROWS.find((each) => pk.startsWith(each.pk) && sk.startsWith(each.sk));
  return row?.due(pk.slice(row.pk.length), sk.slice(row.sk.length)) ?? null;
};

/** What comes first where not all can be done: a page about danger, a withdrawal, an answer, the feed, briefs, links, totals, files. */
const ORDER = ['page', 'destroy', 'report', 'feed', 'brief', 'link', 'total', 'export'] as const;

const ORDER_OF: Record<TaskKind, (typeof ORDER)[number]> = {
  acknowledge: 'report',
  'note-returned': 'report',
  'delete-own-mail': 'report',
  'link-report': 'report',
  deliver: 'feed',
  'brief-campaign': 'brief',
  'send-digest': 'brief',
  'alert-payment': 'brief',
  'alert-growth': 'brief',
  alert: 'brief',
  'page-watch': 'page',
  'settle-link': 'link',
  'link-co-spend': 'link',
  'merge-alike': 'link',
  'total-campaign': 'total',
  'total-wallet': 'total',
  'make-export': 'export',
};

/** How important it is that something is done, the least first. */
export const rankOf = (due: Due): number => {
  if (due.do === 'enqueue') return ORDER.indexOf(ORDER_OF[due.task.kind]);
  if (due.do === 'review' || due.do === 'leave') return ORDER.indexOf('feed');
  if (due.do === 'remove') return ORDER.indexOf('destroy');
  return ORDER.indexOf(due.do === 'give-back' ? 'report' : due.do);
};
