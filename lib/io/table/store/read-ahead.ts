import { BatchGetCommand, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Key } from './keys.ts';
import type { Item } from './rows.ts';
import type { Table } from './table.ts';

/** Most keys of one call (DynamoDB's limit). */
const MAX_KEYS = 100;
/** What stands behind each sort key that begins so. */
export const behind = (prefix: string): string => `${prefix}\u{ffff}`;

/** A stretch of a partition, both ends in it. */
export interface PartitionStretch {
  pk: string;
  first: string;
  last: string;
  /** Most rows that are read of it, the last ones where `newestFirst`: what is beyond is asked for where it is wanted. */
  limit?: number;
  newestFirst?: boolean;
  /** As it is now: twice the units. */
  consistent?: boolean;
}

/** The rows of a stretch that were read, in the order of their sort keys: all that there are between its ends. */
interface Known extends Pick<PartitionStretch, 'pk' | 'first' | 'last'> {
  rows: readonly Item[];
}

type Read = GetCommand | QueryCommand | BatchGetCommand;

/** A table of which some rows are read before the parts of an answer ask for them. */
export interface ReadAhead {
  /** The same table; what was read is answered at once, and all else read as it stood a moment ago. */
  table: Table;
  /** Reads rows by their keys, a hundred a call, as they are now where `consistent`. */
  keys: (keys: readonly Key[], consistent?: boolean) => Promise<void>;
  /** Reads a stretch of a partition, whatever kinds of rows stand in it, in one call. */
  stretch: (of: PartitionStretch) => Promise<void>;
}

const isRead = (command: unknown): command is Read =>
  command instanceof GetCommand || command instanceof QueryCommand || command instanceof BatchGetCommand;

const nameOf = ({ pk, sk }: Item): string => `${pk} ${sk}`;

/** The stretch that a query asks for; null where it asks in another way than `lib/io/table` does, of an index, filtered, or on from a page. */
const stretchOf = ({ input }: QueryCommand): Pick<PartitionStretch, 'pk' | 'first' | 'last'> | null => {
  const { IndexName, FilterExpression, ExclusiveStartKey, KeyConditionExpression = '' } = input;
  if (IndexName ?? FilterExpression ?? ExclusiveStartKey) return null;
  const values: Record<string, unknown> = input.ExpressionAttributeValues ?? {};
  const said = (name: string | undefined): string | null => {
    const value = values[name ?? ''];
    return typeof value === 'string' ? value : null;
  };
  const [, of, prefix] = /^pk = (:\w+) AND begins_with\(sk, (:\w+)\)$/.exec(KeyConditionExpression) ?? [];
  const [, also, from, to] = /^pk = (:\w+) AND sk BETWEEN (:\w+) AND (:\w+)$/.exec(KeyConditionExpression) ?? [];
  const pk = said(of ?? also);
  const first = said(prefix ?? from);
  const last = prefix === undefined ? said(to) : behind(first ?? '');
  return pk === null || first === null || last === null ? null : { pk, first, last };
};

/** What people said, who are to see it at once: what a lead has just rejected may be a victim's own. */
const SAID = /^(?:DECISION|CONTEST)/;

const isSaid = (sk: unknown): boolean => typeof sk === 'string' && SAID.test(sk);

/** The same read as it stood a moment ago, for half the units; a decision or a contest as it is now. */
const aMomentAgo = (command: Read): Read => {
  if (command instanceof GetCommand && isSaid(command.input.Key?.sk)) return command;
  if (command instanceof QueryCommand && isSaid(stretchOf(command)?.first)) return command;
  if (command instanceof GetCommand) return new GetCommand({ ...command.input, ConsistentRead: false });
  if (command instanceof QueryCommand) {
    const { ConsistentRead: _now, ...input } = command.input;
    return new QueryCommand(input);
  }
  const wanted = Object.entries(command.input.RequestItems ?? {});
  return new BatchGetCommand({
    ...command.input,
    RequestItems: Object.fromEntries(wanted.map(([table, keys]) => [table, { ...keys, ConsistentRead: false }])),
  });
};

/** What is known of a table: single rows, null where there is none, and stretches. */
class Snapshot {
  readonly #rows = new Map<string, Item | null>();
  readonly #stretches: Known[] = [];

  row(Key: Item): Item | null | undefined {
    const single = this.#rows.get(nameOf(Key));
    if (single !== undefined) return single;
    const { pk, sk } = Key;
    const within = this.#stretches.find((one) => one.pk === pk && String(sk) >= one.first && String(sk) <= one.last);
    return within && (within.rows.find((row) => row.sk === sk) ?? null);
  }

  /** The rows that a query asks for; undefined where they are not known. */
  rows(query: QueryCommand): Item[] | undefined {
    const asked = stretchOf(query);
    if (asked === null) return undefined;
    const { Limit = Number.POSITIVE_INFINITY, ScanIndexForward = true } = query.input;
    for (const { pk, first, last, rows } of this.#stretches) {
      if (pk !== asked.pk) continue;
      const inside = rows.filter(({ sk }) => String(sk) >= asked.first && String(sk) <= asked.last);
      const isWhole = first <= asked.first && last >= asked.last;
      // Of part of it the beginning is known where that end is, as far as it goes.
      const begins = ScanIndexForward
        ? first <= asked.first && last >= asked.first
        : last >= asked.last && first <= asked.last;
      if (isWhole || (begins && inside.length >= Limit)) {
        const ordered = ScanIndexForward ? inside : inside.toReversed();
        return ordered.slice(0, Limit);
      }
    }
    return undefined;
  }

  keep(keys: readonly Key[], found: readonly Item[]): void {
    for (const one of keys) this.#rows.set(nameOf({ ...one }), null);
    for (const row of found) this.#rows.set(nameOf(row), row);
  }

  keepStretch(known: Known): void {
    this.#stretches.push(known);
  }

  /** The answer to a read, as DynamoDB gives it; undefined where it is not known. */
  answer(command: Read): object | undefined {
    if (command instanceof GetCommand) {
      const row = this.row(command.input.Key ?? {});
      return row === undefined ? undefined : { Item: row ?? undefined };
    }
    if (command instanceof QueryCommand) {
      const rows = this.rows(command);
      if (rows === undefined) return undefined;
      const { Limit } = command.input;
      const lastRow = rows.at(-1);
      const next = Limit !== undefined && rows.length >= Limit && lastRow !== undefined ? lastRow : undefined;
      return {
        Items: rows,
        Count: rows.length,
        ...(next === undefined ? {} : { LastEvaluatedKey: { pk: next.pk, sk: next.sk } }),
      };
    }
    const Responses: Record<string, Item[]> = {};
    for (const [table, { Keys = [] }] of Object.entries(command.input.RequestItems ?? {})) {
      const rows = Keys.map((one) => this.row(one));
      if (rows.includes(undefined)) return undefined;
      Responses[table] = rows.filter((row) => row !== null && row !== undefined);
    }
    return { Responses };
  }
}

/**
 * A table for one answer, whose parts ask for rows of their own: those that are known to be asked for are read before, many kinds in
 * one call. What is asked for besides is read when it is, once. What is written meanwhile is not seen.
 */
export const readAhead = ({ client, name }: Table): ReadAhead => {
  const snapshot = new Snapshot();
  const answers = new Map<string, Promise<unknown>>();
  const once = (read: Read, send: () => Promise<unknown>): Promise<unknown> => {
    const asked = JSON.stringify([read.constructor.name, read.input]);
    const known = answers.get(asked) ?? send();
    answers.set(asked, known);
    return known;
  };
  const reading = new Proxy(client, {
    get: (target, property) => {
      const found = Reflect.get(target, property, target);
      if (property !== 'send') return found;
      return async (command: unknown, ...rest: unknown[]): Promise<unknown> => {
        const send = (asked: unknown): Promise<unknown> => Reflect.apply(found, target, [asked, ...rest]);
        if (!isRead(command)) return send(command);
        const known = snapshot.answer(command);
        if (known !== undefined) return known;
        const read = aMomentAgo(command);
        return once(read, () => send(read));
      };
    },
  });
  const keys = async (asked: readonly Key[], consistent = false): Promise<void> => {
    const wanted = [...new Map(asked.map((one) => [nameOf({ ...one }), one])).values()];
    for (let at = 0; at < wanted.length; at += MAX_KEYS) {
      const some = wanted.slice(at, at + MAX_KEYS);
      const { Responses, UnprocessedKeys } = await client.send(
        new BatchGetCommand({
          RequestItems: { [name]: { Keys: some.map((one) => ({ ...one })), ConsistentRead: consistent } },
        }),
      );
      const left = new Set((UnprocessedKeys?.[name]?.Keys ?? []).map(nameOf));
      // What the ledger was too busy for is asked for by whoever wants it.
      snapshot.keep(
        some.filter((one) => !left.has(nameOf({ ...one }))),
        Responses?.[name] ?? [],
      );
    }
  };
  const stretch = async (of: PartitionStretch): Promise<void> => {
    const { pk, first, last, limit, newestFirst = false, consistent = false } = of;
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: name,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
        ExpressionAttributeValues: { ':pk': pk, ':first': first, ':last': last },
        ConsistentRead: consistent,
        ScanIndexForward: !newestFirst,
        ...(limit === undefined ? {} : { Limit: limit }),
      }),
    );
    const rows = newestFirst ? Items.toReversed() : Items;
    const end = LastEvaluatedKey?.sk;
    const isAll = typeof end !== 'string';
    snapshot.keepStretch({
      ...{ pk, rows },
      first: isAll || !newestFirst ? first : end,
      last: isAll || newestFirst ? last : end,
    });
  };
  return { table: { client: reading, name }, keys, stretch };
};
