import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { type Queued, queueSort, TAKEN_FOR_MS } from '#domain/queue/queue.ts';
import { applied } from '#io/table/store/conditional.ts';
import { amongDecided, type DecidedLine, markUndone } from '#io/table/store/decided.ts';
import { dueShard, key } from '#io/table/store/keys.ts';
import type { ListPage, PageAsked } from '#io/table/store/list.ts';
import { getRow } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import type { Step } from '#io/table/store/transaction.ts';
import { type KeptVerdict, Queue, QueuedRow, type QueueLine, VerdictRow } from './rows.ts';

/** A part of the queue: what is open to all, or what somebody has taken, by their token's subject. */
type Part = 'open' | { of: string };

const partition = (part: Part): string => (part === 'open' ? 'open' : `of#${part.of}`);

const lineOf = (queued: Queued): QueueLine => {
  const { id, kind, rank, wantedBy, receivedAt, campaign, wallets, version, ...rest } = queued;
  const { reference, language, channel, demand, why, flags, by, name, returned } = rest;
  const some = { reference, language, channel, demand, why, flags, by, name, returned };
  const present = Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined));
  return { id, kind, rank, wantedBy, receivedAt, campaign, wallets, version, ...present };
};

/** In which part of the queue it is listed; in none once it is handled, or while it is out of sight. */
const listedIn = ({ state, hidden, by = '' }: Queued): Part | null => {
  if (state === 'handled' || hidden === true) return null;
  return state === 'open' ? 'open' : { of: by };
};

/** A row as its state says: listed where it waits, due where somebody has taken it. */
const itemOf = (queued: Queued): Record<string, unknown> => {
  const part = listedIn(queued);
  const taken = queued.state === 'taken' ? Date.parse(queued.takenAt ?? queued.receivedAt) : null;
  const { flags: _inLine, ...beside } = queued;
  return {
    ...QueuedRow.item(key.queued(queued.id), part === null ? queued : beside),
    ...(part === null ? {} : Queue.entry(partition(part), queueSort(queued), lineOf(queued))),
    ...(taken === null ? {} : { dueShard: dueShard(queued.id), dueAt: new Date(taken + TAKEN_FOR_MS).toISOString() }),
  };
};

/** Puts something into the queue, once: what stands there stays as it is, and false is given. */
export const putQueued = ({ client, name }: Table, queued: Queued): Promise<boolean> =>
  applied(
    client.send(
      new PutCommand({ TableName: name, Item: itemOf(queued), ConditionExpression: 'attribute_not_exists(pk)' }),
    ),
  );

/** Reads what stands in the queue under an id, as it is now; null where nothing does. */
export const readQueued = (table: Table, id: string): Promise<Queued | null> =>
  getRow(table, key.queued(id), QueuedRow);

/** The put of what somebody changed in place of the version that they saw. */
const putOver = (queued: Queued, seen: number) => ({
  Item: itemOf({ ...queued, version: seen + 1 }),
  ConditionExpression: 'version = :seen',
  ExpressionAttributeValues: { ':seen': seen },
});

/** Writes what somebody changed in place of the version that they saw; refused by `queued` where others changed it meanwhile. */
export const changeQueued = (queued: Queued, seen: number): Step => ({ what: 'queued', put: putOver(queued, seen) });

/** The same, alone; false where others changed it meanwhile. */
export const writeQueued = ({ client, name }: Table, queued: Queued, seen: number): Promise<boolean> =>
  applied(client.send(new PutCommand({ TableName: name, ...putOver(queued, seen) })));

/** A page of the queue: what is open, or what somebody has taken. */
export const readQueue = (table: Table, part: Part, asked?: PageAsked): Promise<ListPage<QueueLine>> =>
  Queue.page(table, partition(part), asked);

/** Deletes what the queue holds of a report that is destroyed. */
export const deleteQueued = async ({ client, name }: Table, id: string): Promise<void> => {
  await client.send(new DeleteCommand({ TableName: name, Key: key.queued(id) }));
};

const lineOfVerdict = ({ id, reference, verdict, by, name, at, reason = '' }: KeptVerdict): DecidedLine => ({
  ...{ at, what: `queue.${verdict}`, about: reference ?? id, by, name, reason },
});

/** Keeps what somebody found, or that they take it back, as a decision, listed in its month. */
export const keepVerdict = (verdict: KeptVerdict, version: number): Step => ({
  what: 'verdict',
  put: {
    Item: {
      ...VerdictRow.item(key.queueVerdict(verdict.id, version), verdict),
      ...amongDecided(lineOfVerdict(verdict)),
    },
  },
});

/** What was found of something, by its number; null of one from before they were numbered where others changed it since. */
export const readVerdict = (table: Table, id: string, version: number): Promise<KeptVerdict | null> =>
  getRow(table, key.queueVerdict(id, version), VerdictRow);

/** Says of what was found that somebody took it back. */
export const markVerdictUndone = (verdict: KeptVerdict, version: number, undone: DecidedLine['undone']): Step =>
  markUndone(VerdictRow.item(key.queueVerdict(verdict.id, version), verdict), lineOfVerdict(verdict), undone);
