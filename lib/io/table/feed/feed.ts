import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Audience } from '#domain/feed/audience.ts';
import type { LoggedEvent } from '#domain/feed/delivery.ts';
import { TAKES_BACK } from '#domain/feed/event.ts';
import { type FeedState, stateAfter } from '#domain/feed/feed-state.ts';
import { logId } from '#domain/feed/log-id.ts';
import { eventIdAt, placeEvent } from '#domain/feed/place-event.ts';
import { walletUuid } from '#domain/feed/stix/wallet-id.ts';
import type { WalletNews } from '#domain/feed/wallet-news.ts';
import { withTurn } from '#domain/follow-up/turns.ts';
import { CONFLICT, retryConflict } from '#io/retry-conflict.ts';
import { applied } from '#io/table/store/conditional.ts';
import { key } from '#io/table/store/keys.ts';
import { getRow, queryBehind, queryRows, readRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { commit, MAX_STEPS, type Removal, type Step } from '#io/table/store/transaction.ts';
import {
  APPENDING,
  addedAfter,
  headStep,
  type NextPlace,
  placeAfter,
  type RecordTelling,
  readLogHead,
  type ToBeTold,
} from './log-place.ts';
import { pauseSteps } from './pauses.ts';

import {
  EventIds,
  FeedEventRow,
  type FeedHead,
  FeedHeadRow,
  type FeedStateEntry,
  FeedStateRow,
  type Published,
  PublishedRow,
  StixObjects,
} from './rows.ts';

import { noteToldSpellings } from './told-spellings.ts';
import { settleUnheard } from './unheard.ts';

/** An event on its way into a log. */
export interface Entry {
  news: WalletNews;
  cause: string;
  /** UTC, ISO 8601. */
  time: string;
  /** When the event expires, in seconds since 1970. */
  expires: number;
}

const tellingAfter = (audience: Audience, head: number, entries: readonly Entry[]): ToBeTold => ({
  audience,
  first: head + 1,
  last: head + entries.length,
  types: [...new Set(entries.map(({ news }) => news.type))].sort(),
  events: entries.map(({ news }, index) => eventIdAt(audience, news.wallet.address, head + 1 + index)),
});

/** Sorts behind every address. */
const LAST_ADDRESS = '~';

/** The seq of a log's last event; 0 while it has none. */
export const readHead = async (table: Table, audience: Audience): Promise<number> =>
  (await readLogHead(table, audience))?.seq ?? 0;

/** Has a log begin anew, under another name and behind `seq`; false where it is there already, or grew meanwhile. */
export const beginLog = async (
  table: Table,
  audience: Audience,
  { seq, at }: { seq: number; at: string },
): Promise<boolean> => {
  const { client, name } = table;
  const before = await readLogHead(table, audience);
  const from = before?.seq ?? 0;
  if (from >= seq) return false;
  const head: FeedHead = {
    seq,
    log: logId(name, audience, `${at}|${seq}`),
    lastAt: before?.lastAt ?? 0,
    skipped: { from, to: seq },
  };
  return applied(
    client.send(
      new PutCommand({
        TableName: name,
        Item: FeedHeadRow.item(key.feedHead(audience), head),
        ConditionExpression: before === null ? 'attribute_not_exists(pk)' : 'seq = :from',
        ...(before === null ? {} : { ExpressionAttributeValues: { ':from': from } }),
      }),
    ),
  );
};

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

/** How the wallets stand that a log told of, those added after a moment (of all, after `''`) in their order, `limit` at most. */
export const readStates = (table: Table, audience: Audience, after: string, limit: number): Promise<FeedStateEntry[]> =>
  queryBehind(table, key.feedState(audience, after), LAST_ADDRESS, FeedStateRow, limit);

/** The states of a log's wallets of which a STIX object with one of these UUIDs is made. */
export const statesOfObject = async (
  table: Table,
  audience: Audience,
  uuids: readonly string[],
): Promise<FeedStateEntry[]> => {
  const pages = await Promise.all(uuids.map((uuid) => StixObjects.page(table, uuid)));
  const places = pages.flatMap((page) => (page.ok ? page.lines : [])).filter((place) => place.audience === audience);
  const keys = [...new Set(places.map(({ addedAt }) => addedAt))].map((addedAt) => key.feedState(audience, addedAt));
  const rows = await Promise.all(keys.map((one) => getRow(table, one, FeedStateRow)));
  return rows.flatMap((row) => row ?? []);
};

/** What the logs of these audiences last said of a wallet, for those that did. */
export const readPublished = (table: Table, audiences: readonly Audience[], address: string): Promise<Published[]> => {
  const keys = audiences.map((audience) => key.published(audience, address));
  // Without a marker that is there, a log would be told of the wallet as if for the first time.
  return readRows(table, keys, PublishedRow, { consistent: true, whole: true });
};

/** What the marker's step of a wallet is called. */
const publishedStep = (address: string): string => `published ${address}`;

/** What becomes of the state of before: it is replaced, or stands beside the one of a wallet that is listed again. */
const formerSteps = (audience: Audience, before: Published | undefined, generation: number): (Step | Removal)[] => {
  if (before?.addedAt === undefined) return [];
  const Key = key.feedState(audience, before.addedAt);
  if (before.generation === generation) return [{ what: 'former state', delete: { Key } }];
  const update = {
    Key,
    UpdateExpression: 'SET former = :yes',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeValues: { ':yes': true },
  };
  return [{ what: 'former state', update }];
};

/** The last times that a log listed a wallet again after it had taken it back, with this event among them where it does. */
const relistings = (before: Published | undefined, state: FeedState, time: string): Pick<Published, 'relistedAt'> => {
  if (before === undefined) return {};
  const isAgain = state === 'published' && before.state !== 'published';
  const relistedAt = isAgain ? withTurn(before.relistedAt ?? [], new Date(time)) : before.relistedAt;
  return relistedAt === undefined ? {} : { relistedAt };
};

/** Writes an event at its place, and what the log says of its wallet by it. */
const entrySteps = (
  { audience, log }: NextPlace,
  { seq, at }: { seq: number; at: number },
  { news, cause, time, expires }: Entry,
  before?: Published,
): (Step | Removal)[] => {
  const { address } = news.wallet;
  const addedAt = new Date(at).toISOString();
  const { event, standing } = placeEvent(news, { audience, log, seq, time }, before);
  const { state, generation, stixId, mispUuid, related } = standing;
  const firstSeq = before?.firstSeq ?? seq;
  const createdAt = before?.generation === generation ? (before.createdAt ?? before.addedAt ?? addedAt) : addedAt;
  const home = before?.home ?? `${news.campaign ?? ''}|${addedAt.slice(0, 7)}`;
  const kept = related === undefined ? {} : { related };
  const logged: FeedStateEntry = { event, firstSeq, addedAt, createdAt, stixId, mispUuid, home, ...kept };
  const marker: Published = {
    ...standing,
    audience,
    atLeast: news.reports.atLeast,
    confidence: news.confidence,
    ...(news.reason === undefined ? {} : { reason: news.reason }),
    told: state === 'published' || before === undefined ? news : before.told,
    version: (before?.version ?? 0) + 1,
    seq,
    firstSeq,
    time,
    cause,
    addedAt,
    createdAt,
    home,
    ...relistings(before, state, time),
  };
  const found = { audience, addedAt };
  return [
    {
      what: 'event',
      put: {
        Item: {
          ...FeedEventRow.item(key.feedEvent(audience, seq), { ...logged, expires }),
          ...(TAKES_BACK.has(news.type) ? EventIds.entry(event.id, audience, { audience, seq }) : {}),
        },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    {
      what: 'state',
      put: {
        Item: {
          ...FeedStateRow.item(key.feedState(audience, addedAt), logged),
          ...StixObjects.entry(stixId, audience, found),
        },
      },
    },
    ...formerSteps(audience, before, generation),
    {
      what: publishedStep(address),
      put: {
        Item: {
          ...PublishedRow.item(key.published(audience, address), marker),
          ...StixObjects.entry(walletUuid(address), audience, found),
        },
        ...(before === undefined
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : {
              ConditionExpression: 'version = :before',
              ExpressionAttributeValues: { ':before': before.version },
            }),
      },
    },
    ...pauseSteps(audience, { address, state, before: before?.state, time }),
  ];
};

/** Lists who is to hear that a wallet is taken back, or nobody any more. After a death before it the next look at the wallet does it. */
const settleTold = async (
  table: Table,
  audience: Audience,
  { news, time }: Entry,
  before?: Published,
): Promise<void> => {
  const { type, reason, wallet } = news;
  const state = stateAfter(type);
  if (state === 'published' && (before === undefined || before.state === 'published')) return;
  await settleUnheard(table, wallet.address, [{ audience, state, reason, time }]);
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
    const place = await placeAfter(table, audience, entry.time);
    await record?.(tellingAfter(audience, place.seq, [entry]));
    const at = addedAfter(place, entry);
    const steps = [headStep(place, 1, at), ...entrySteps(place, { seq: place.seq + 1, at }, entry, before)];
    const outcome = await commit(table, steps);
    if (outcome.ok) {
      await settleTold(table, audience, entry, before);
      return true;
    }
    return outcome.refused.includes(publishedStep(entry.news.wallet.address)) ? false : CONFLICT;
  };
  return retryConflict(`log ${audience}`, tryOnce, APPENDING);
};

/** Most wallets that a log first tells of in one transaction: an event, a state and a marker each, beside the log's head. */
export const MAX_FIRST_AT_ONCE: number = Math.floor((MAX_STEPS - 1) / 3);

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
    const [first] = left;
    if (first === undefined) return;
    const place = await placeAfter(table, audience, first.time);
    await record?.(tellingAfter(audience, place.seq, left));
    const at = addedAfter(place, first);
    const each = left.flatMap((entry, index) =>
      entrySteps(place, { seq: place.seq + 1 + index, at: at + index }, entry),
    );
    const outcome = await commit(table, [headStep(place, left.length, at + left.length - 1), ...each]);
    if (outcome.ok) return;
    const refused = new Set(outcome.refused);
    left = left.filter(({ news }) => !refused.has(publishedStep(news.wallet.address)));
    return CONFLICT;
  };
  await retryConflict(`log ${audience}`, tryOnce, APPENDING);
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
