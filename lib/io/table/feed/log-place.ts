import type { Audience } from '#domain/feed/audience.ts';
import { logId } from '#domain/feed/log-id.ts';
import { key } from '#io/table/store/keys.ts';
import { getRow } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import type { Step } from '#io/table/store/transaction.ts';
import { type FeedHead, FeedHeadRow } from './rows.ts';

/** What a log is about to be told of: the events in one transaction, at the seqs from `first` on. */
export interface ToBeTold {
  audience: Audience;
  first: number;
  last: number;
  types: readonly string[];
  /** The ids of the events. */
  events: readonly string[];
}

/** Called before each try to append: what it throws keeps the log from being told. */
export type RecordTelling = (telling: ToBeTold) => Promise<void>;

/** The version of a log's head. */
const HEAD_VERSION = 2;

/** How often an append that others overtook is tried, and its longest waits at first and at last, in milliseconds. */
const MAX_ATTEMPTS = 40;
const FIRST_WAIT = 10;
const LONGEST_WAIT = 200;
/** How an append that others overtook is tried again. */
export const APPENDING = {
  attempts: MAX_ATTEMPTS,
  waitMs: (tries: number): number => Math.min(LONGEST_WAIT, FIRST_WAIT * tries),
};

/** What a log is called and where it ends; null while it was told of nothing. */
export const readLogHead = (table: Table, audience: Audience): Promise<FeedHead | null> =>
  getRow(table, key.feedHead(audience), FeedHeadRow);

/** Where a log goes on: its present end, and the first moment that its next event can be added at. */
export interface NextPlace extends FeedHead {
  audience: Audience;
  /** Whether it has no row yet. */
  isNew: boolean;
}

export const placeAfter = async (table: Table, audience: Audience, time: string): Promise<NextPlace> => {
  const head = await readLogHead(table, audience);
  if (head !== null) return { ...head, audience, isNew: false };
  return { audience, isNew: true, seq: 0, lastAt: 0, log: logId(table.name, audience, time) };
};

export const headStep = ({ audience, seq, log, isNew }: NextPlace, events: number, lastAt: number): Step => ({
  what: 'head',
  update: {
    Key: key.feedHead(audience),
    UpdateExpression: 'SET seq = :seq, #log = :log, lastAt = :at, v = :v',
    ConditionExpression: isNew ? 'attribute_not_exists(pk)' : 'seq = :head',
    ExpressionAttributeNames: { '#log': 'log' },
    ExpressionAttributeValues: {
      ':seq': seq + events,
      ':log': log,
      ':at': lastAt,
      ':v': HEAD_VERSION,
      ...(isNew ? {} : { ':head': seq }),
    },
  },
});

/** When the next event is added: at its time, and later than the last one. */
export const addedAfter = ({ lastAt }: NextPlace, { time }: { time: string }): number =>
  Math.max(Date.parse(time), lastAt + 1);
