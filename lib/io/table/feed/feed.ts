import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Audience } from '#domain/feed/audience.ts';
import type { LoggedEvent } from '#domain/feed/delivery.ts';
import { eventId, type FeedEvent, hourOf } from '#domain/feed/event.ts';
import { stateAfter } from '#domain/feed/feed-state.ts';
import type { WalletNews } from '#domain/feed/wallet-news.ts';
import { CONFLICT, retryConflict } from '#io/retry-conflict.ts';
import { applied } from '#io/table/store/conditional.ts';
import { key } from '#io/table/store/keys.ts';
import { getRow, queryBehind, queryRows, readRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { commit, MAX_STEPS, type Removal, type Step } from '#io/table/store/transaction.ts';
import { pauseSteps } from './pauses.ts';

import { FeedEventRow, FeedHeadRow, type Published, PublishedRow } from './rows.ts';

import { noteToldSpellings } from './told-spellings.ts';

/** An event on its way into a log. */
export interface Entry {
  news: WalletNews;
  cause: string;
  /** UTC, ISO 8601. */
  time: string;
  /** When the event expires, in seconds since 1970. */
  expires: number;
}

/** What a log is about to be told of: the events in one transaction, at the seqs from `first` on. */
interface ToBeTold {
  audience: Audience;
  first: number;
  last: number;
  types: readonly FeedEvent['type'][];
  /** The ids of the events. */
  events: readonly string[];
}

/** Called before each try to append: what it throws keeps the log from being told. */
export type RecordTelling = (telling: ToBeTold) => Promise<void>;

/** By its place: in a table that was restored, versions that partners have heard of come again. */
const idAt = (audience: Audience, { news }: Entry, seq: number): string =>
  eventId(audience, `${news.wallet.address}|${seq}`);

const tellingAfter = (audience: Audience, head: number, entries: readonly Entry[]): ToBeTold => ({
  audience,
  first: head + 1,
  last: head + entries.length,
  types: [...new Set(entries.map(({ news }) => news.type))].sort(),
  events: entries.map((entry, index) => idAt(audience, entry, head + 1 + index)),
});

/** How often an append that others overtook is tried, and its longest waits at first and at last, in milliseconds. */
const MAX_ATTEMPTS = 40;
const FIRST_WAIT = 10;
const LONGEST_WAIT = 200;
const waitMs = (tries: number): number => Math.min(LONGEST_WAIT, FIRST_WAIT * tries);

/** Sorts behind every address. */
const LAST_ADDRESS = '~';

/** The seq of a log's last event; 0 while it has none. */
export const readHead = async (table: Table, audience: Audience): Promise<number> =>
  (await getRow(table, key.feedHead(audience), FeedHeadRow))?.seq ?? 0;

/** Has a log go on after `seq` at least. */
export const skipAhead = ({ client, name }: Table, audience: Audience, seq: number): Promise<boolean> =>
  applied(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: key.feedHead(audience),
        UpdateExpression: 'SET seq = :seq',
        ConditionExpression: 'attribute_not_exists(seq) OR seq < :seq',
        ExpressionAttributeValues: { ':seq': seq },
      }),
    ),
  );

/** Reads a log from after `after` to `upto`, `limit` events at most; expired ones are missing. */
export const readLog = (
  table: Table,
  audience: Audience,
  after: number,
  upto: number,
  limit: number,
): Promise<LoggedEvent[]> => {
  const { pk, sk } = key.feedEvent(audience, after + 1);
  const part = { pk, first: sk, last: key.feedEvent(audience, upto).sk };
  return queryRows(table, part, FeedEventRow, { ConsistentRead: true, Limit: limit, enough: limit });
};

/** What the logs of these audiences last said of a wallet, for those that did. */
export const readPublished = (table: Table, audiences: readonly Audience[], address: string): Promise<Published[]> => {
  const keys = audiences.map((audience) => key.published(audience, address));
  // Without a marker that is there, a log would be told of the wallet as if for the first time.
  return readRows(table, keys, PublishedRow, { consistent: true, whole: true });
};

/** The marker of what a log has said, once an event is added to what it said before. */
const markerOf = (
  audience: Audience,
  seq: number,
  { news, cause, time }: Entry,
  before: Published | undefined,
): Published => {
  const state = stateAfter(news.type);
  const told = state === 'published' || before === undefined ? news : before.told;
  const version = (before?.version ?? 0) + 1;
  const firstSeq = before === undefined ? seq : before.firstSeq;
  return {
    audience,
    state,
    atLeast: news.reports.atLeast,
    confidence: news.confidence,
    ...(news.reason === undefined ? {} : { reason: news.reason }),
    told,
    version,
    seq,
    firstSeq,
    time,
    cause,
  };
};

const headStep = (audience: Audience, head: number, events: number): Step => ({
  what: 'head',
  update: {
    Key: key.feedHead(audience),
    UpdateExpression: 'SET seq = :seq',
    ConditionExpression: head === 0 ? 'attribute_not_exists(pk)' : 'seq = :head',
    ExpressionAttributeValues: head === 0 ? { ':seq': events } : { ':seq': head + events, ':head': head },
  },
});

/** What the marker's step of a wallet is called. */
const publishedStep = (address: string): string => `published ${address}`;

const entrySteps = (audience: Audience, seq: number, entry: Entry, before?: Published): (Step | Removal)[] => {
  const { news, time, expires } = entry;
  const { address } = news.wallet;
  const marker = markerOf(audience, seq, entry, before);
  const event: FeedEvent = { ...news, id: idAt(audience, entry, seq), seq, time: hourOf(time) };
  return [
    {
      what: 'event',
      put: {
        Item: FeedEventRow.item(key.feedEvent(audience, seq), { event, firstSeq: marker.firstSeq, expires }),
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    {
      what: publishedStep(address),
      put: {
        Item: PublishedRow.item(key.published(audience, address), marker),
        ...(before === undefined
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : {
              ConditionExpression: 'version = :before',
              ExpressionAttributeValues: { ':before': before.version },
            }),
      },
    },
    ...pauseSteps(audience, { address, state: marker.state, before: before?.state, time }),
  ];
};

/**
 * Appends what there is to tell of a wallet to a log, at the next seq: counter, event and marker in one transaction.
 *
 * Gives false where the log has said something else of it since `before`. The seq stays without a gap under concurrent
 * appenders: each claims the head that it read, and one that was overtaken reads it again.
 */
export const append = async (
  table: Table,
  audience: Audience,
  entry: Entry,
  before?: Published,
  record?: RecordTelling,
): Promise<boolean> => {
  // Before it is told: what is decided meanwhile must find it.
  if (before === undefined) await noteToldSpellings(table, [entry.news.wallet.address]);
  const tryOnce = async () => {
    const head = await readHead(table, audience);
    await record?.(tellingAfter(audience, head, [entry]));
    const steps = [headStep(audience, head, 1), ...entrySteps(audience, head + 1, entry, before)];
    const outcome = await commit(table, steps);
    if (outcome.ok) return true;
    return outcome.refused.includes(publishedStep(entry.news.wallet.address)) ? false : CONFLICT;
  };
  return retryConflict(`log ${audience}`, tryOnce, { attempts: MAX_ATTEMPTS, waitMs });
};

/** Most wallets that a log first tells of in one transaction: an event and a marker each, beside the log's head. */
export const MAX_FIRST_AT_ONCE: number = Math.floor((MAX_STEPS - 1) / 2);

/**
 * Appends what there is to tell of wallets that a log has told nothing of, as many as `MAX_FIRST_AT_ONCE`, in one
 * transaction. Those that it was told of meanwhile are left out.
 */
export const appendFirst = async (
  table: Table,
  audience: Audience,
  entries: readonly Entry[],
  record?: RecordTelling,
): Promise<void> => {
  let left = [...entries];
  await noteToldSpellings(
    table,
    left.map(({ news }) => news.wallet.address),
  );
  const tryOnce = async () => {
    if (left.length === 0) return;
    const head = await readHead(table, audience);
    await record?.(tellingAfter(audience, head, left));
    const each = left.flatMap((entry, index) => entrySteps(audience, head + 1 + index, entry));
    const outcome = await commit(table, [headStep(audience, head, left.length), ...each]);
    if (outcome.ok) return;
    const refused = new Set(outcome.refused);
    left = left.filter(({ news }) => !refused.has(publishedStep(news.wallet.address)));
    return CONFLICT;
  };
  await retryConflict(`log ${audience}`, tryOnce, { attempts: MAX_ATTEMPTS, waitMs });
};

/** What a log last said of wallets, by their addresses: a page of all that it ever told of, from after one. */
export const publishedAfter = (table: Table, audience: Audience, after: string, limit: number): Promise<Published[]> =>
  queryBehind(table, key.published(audience, after), key.published(audience, LAST_ADDRESS).sk, PublishedRow, limit);

/** What a log last said of these wallets, at most 100, by their addresses. */
export const publishedOf = async (
  table: Table,
  audience: Audience,
  addresses: readonly string[],
): Promise<Map<string, Published>> => {
  const keys = [...new Set(addresses)].map((address) => key.published(audience, address));
  const rows = await readRows(table, keys, PublishedRow, { consistent: true, whole: true });
  return new Map(rows.map((row) => [row.told.wallet.address, row]));
};

/** Which of these wallets, at most 100, a log has ever told of. */
export const toldOf = async (table: Table, audience: Audience, addresses: readonly string[]): Promise<Set<string>> =>
  new Set((await publishedOf(table, audience, addresses)).keys());
