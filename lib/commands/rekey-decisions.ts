import { GetCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { holderOf } from '#domain/extract/address/key-hash.ts';
import { dueShard, type Key, key } from '#io/table/store/keys.ts';
import { queryRows } from '#io/table/store/read.ts';
import { KEYS } from '#io/table/store/rows.ts';
import type { Table } from '#io/table/store/table.ts';
import { commit } from '#io/table/store/transaction.ts';

type Row = Key & Record<string, unknown>;

/** What is kept for a key hash, and was kept for an address before decision 0025. */
const KEPT_BY_HOLDER = {
  FilterExpression:
    '(begins_with(pk, :wallet) AND begins_with(sk, :decision)) OR begins_with(pk, :service) OR begins_with(pk, :contests)',
  ExpressionAttributeValues: {
    ':wallet': 'WALLET#',
    ':decision': 'DECISION',
    ':service': 'SERVICE#',
    ':contests': 'CONTESTS#',
  },
};

/** The address that a row's key names. */
const addressOf = ({ pk, sk }: Key): string => (pk.startsWith('CONTESTS#') ? sk : pk).split('#').slice(1).join('#');

/** Puts a row where it belongs, and takes it from where it was; one that is there already stays. */
const move = async (table: Table, from: Row, to: Key, change: Record<string, unknown> = {}): Promise<void> => {
  const remove = { what: 'old', delete: { Key: { pk: from.pk, sk: from.sk } } };
  const put = { Item: { ...from, ...change, ...to }, ConditionExpression: 'attribute_not_exists(pk)' };
  const { ok } = await commit(table, [{ what: 'new', put }, remove]);
  if (!ok) await commit(table, [remove]);
};

const namesOf = (letOutBy: unknown): unknown[] =>
  Array.isArray(letOutBy) ? letOutBy : typeof letOutBy === 'string' ? [letOutBy] : [];

/** What holds of a key of which several addresses were decided about: what keeps it in, whoever let another of them out. */
const joined = (rows: readonly Row[], now: string): Record<string, unknown> => {
  const first = (name: string): unknown => rows.map((row) => row[name]).find((value) => value) ?? null;
  const isKeptIn = ['flagged', 'held', 'contested'].some((name) => first(name) !== null);
  const wasContested = rows.some(({ contested }) => contested !== undefined);
  return {
    ...Object.assign({}, ...rows),
    flagged: first('flagged'),
    held: first('held'),
    ...(wasContested ? { contested: first('contested') } : {}),
    released: isKeptIn && rows.length > 1 ? null : first('released'),
    confirmed: isKeptIn && rows.length > 1 ? null : first('confirmed'),
    letOutBy: [...new Set(rows.flatMap(({ letOutBy }) => namesOf(letOutBy)))],
    spellings: new Set(rows.map(addressOf)),
    version: rows.reduce((sum, { version }) => sum + ((version as number | undefined) ?? 0), 1),
    // What partners hear of its other addresses follows from it too.
    dueAt: now,
  };
};

/** Brings what was decided about some addresses of one key under that key. */
const moveDecisions = async (table: Table, rows: readonly Row[], now: string): Promise<void> => {
  const [one] = rows;
  if (one === undefined) return;
  const to = key.decisions(addressOf(one));
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: to, ConsistentRead: true }));
  // Who let it out since stands by it; who did anything else did not know of what was said before.
  if (!(Item?.confirmed || Item?.released)) {
    const here = Item === undefined ? [] : [Item as Row];
    const item = { ...joined([...here, ...rows], now), ...to, dueShard: dueShard(holderOf(addressOf(one))) };
    await commit(table, [
      { what: 'decisions', put: { Item: item } },
      ...rows.map(({ pk, sk }) => ({ what: 'old', delete: { Key: { pk, sk } } })),
    ]);
    return;
  }
  for (const { pk, sk } of rows) await commit(table, [{ what: 'old', delete: { Key: { pk, sk } } }]);
};

/** Keeps each decision about some addresses of one key under that key, by when it was made. */
const moveHistory = async (table: Table, rows: readonly Row[]): Promise<void> => {
  const address = addressOf(rows[0] ?? { pk: '', sk: '' });
  const { pk } = key.decision(address, 0);
  const there = await queryRows(table, { pk, prefix: 'DECISION#' }, KEYS, { ConsistentRead: true });
  const last = Math.max(0, ...there.map(({ sk }) => Number(sk.split('#')[1])));
  const inOrder = [...rows].sort((a, b) => String(a.at).localeCompare(String(b.at)));
  for (const [index, row] of inOrder.entries()) await move(table, row, key.decision(address, last + 1 + index));
};

/**
 * Moves what an older table keeps of single addresses (decisions, contests that wait, known services) to the keys that they pay
 * to, and gives how many rows those were. It may die and run again; a table that is up to date it leaves alone.
 */
export const rekeyDecisions = async (table: Table, now: Date): Promise<number> => {
  const old: Row[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = { TableName: table.name, ConsistentRead: true, ...KEPT_BY_HOLDER, ExclusiveStartKey: from };
    const { Items = [], LastEvaluatedKey } = await table.client.send(new ScanCommand(page));
    old.push(...(Items as Row[]).filter((row) => holderOf(addressOf(row)) !== addressOf(row)));
    from = LastEvaluatedKey;
  } while (from !== undefined);
  const isHistory = ({ sk }: Row): boolean => sk.startsWith('DECISION#');
  for (const rows of Map.groupBy(old, (row) => holderOf(addressOf(row))).values()) {
    const decisions = rows.filter(({ sk }) => sk === 'DECISIONS');
    const history = rows.filter(isHistory);
    if (history.length > 0) await moveHistory(table, history);
    await moveDecisions(table, decisions, now.toISOString());
    for (const row of rows) {
      if (row.sk === 'SERVICE') await move(table, row, key.service(addressOf(row)));
      if (row.pk.startsWith('CONTESTS#')) await move(table, row, key.openContest(addressOf(row)));
    }
  }
  return old.length;
};
