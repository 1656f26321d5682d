import * as z from 'zod';
import type { Key } from './keys.ts';
import { defineList, type InList, type List } from './list.ts';
import { queryRows } from './read.ts';
import type { Item, Reader } from './rows.ts';
import type { Table } from './table.ts';
import type { Step } from './transaction.ts';
import { whenUsed } from './when-used.ts';

/** What a line of the list of decisions shows, whatever was decided about. */
export interface DecidedLine {
  /** UTC, ISO 8601. */
  at: string;
  /** What was decided: `wallet.hold`. */
  what: string;
  /** About what: an address, the two of a link, a campaign, a reference. */
  about: string;
  /** Their token's subject, and what it calls them. */
  by: string;
  name?: string | undefined;
  reason: string;
  /** Who took it back, and when; absent where it holds. */
  undone?: { at: string; by: string; name?: string | undefined } | undefined;
}

/** How much of a reason the list shows, in characters: the row has all of it. */
const MAX_REASON_CHARACTERS = 160;

/** What was decided in a month, newest first. */
export const Decided: List<DecidedLine> = /* @__PURE__ */ whenUsed(() =>
  defineList<DecidedLine>('decided', {
    at: z.string(),
    what: z.string(),
    about: z.string(),
    by: z.string(),
    name: z.string().optional(),
    reason: z.string(),
    undone: z.object({ at: z.string(), by: z.string(), name: z.string().optional() }).optional(),
  }),
);

const signed = ({ at, by, name }: NonNullable<DecidedLine['undone']>) => ({
  ...{ at, by },
  ...(name === undefined ? {} : { name }),
});

/** What puts a decision into the list of its month. */
export const amongDecided = ({ at, what, about, by, name, reason, undone }: DecidedLine): InList<DecidedLine> =>
  Decided.entry(at.slice(0, 7), `${at}#${what}#${about}`, {
    ...{ what, about, ...signed({ at, by, name }) },
    reason: reason.slice(0, MAX_REASON_CHARACTERS),
    ...(undone === undefined ? {} : { undone: signed(undone) }),
  });

/** A decision, with the key that it was kept under. */
export interface Kept<Word> {
  key: Key;
  word: Word;
}

/** The last decision that is kept in a partition, under `DECISION#` and its number, as it is now; null where nobody decided. */
export const lastKept = async <Word>(table: Table, pk: string, row: Reader<Word>): Promise<Kept<Word> | null> => {
  const kept: Reader<Kept<Word>> = {
    kind: row.kind,
    schema: z.custom<Kept<Word>>(),
    read: (item, at) => ({ key: { pk, sk: String(item.sk) }, word: row.read(item, at) }),
  };
  const reading = { ConsistentRead: true, ScanIndexForward: false, Limit: 1, enough: 1 };
  return (await queryRows(table, { pk, prefix: 'DECISION#' }, kept, reading))[0] ?? null;
};

/** Says of a decision that is kept, by its row, that somebody took it back: in the list of its own month. */
export const markUndone = (row: Item, line: DecidedLine, undone: DecidedLine['undone']): Step => ({
  what: 'undone',
  put: { Item: { ...row, ...amongDecided({ ...line, undone }) }, ConditionExpression: 'attribute_exists(pk)' },
});
