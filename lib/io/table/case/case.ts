import type { Case, CaseEntry, Held } from '#domain/case/case.ts';
import { key } from '#io/table/store/keys.ts';
import { getRow, queryRows } from '#io/table/store/read.ts';
import type { Reader } from '#io/table/store/rows.ts';
import type { Table } from '#io/table/store/table.ts';
import { commit, type Removal, type Step } from '#io/table/store/transaction.ts';
import { CaseEntryRow, CaseOfRow, CaseRow, type HeldInCase, HeldRow, ListedCaseRow } from './rows.ts';

const ABSENT = { ConditionExpression: 'attribute_not_exists(pk)' };
const PRESENT = { ConditionExpression: 'attribute_exists(pk)' };

/** Keeps an entry; the case's version, which is written with it, makes it the only one of its number. */
const entryStep = (id: string, version: number, entry: CaseEntry): Step => ({
  what: 'entry',
  put: { Item: CaseEntryRow.item(key.caseEntry(id, version), entry) },
});

/** Opens a case under an id that was never given, with the first of its entries. */
export const createCase = async (table: Table, opened: Case, entry: CaseEntry): Promise<void> => {
  await commit(table, [
    { what: 'case', put: { Item: CaseRow.item(key.case(opened.id), opened) } },
    { what: 'list', put: { Item: ListedCaseRow.item(key.caseInList(opened.openedAt, opened.id), { id: opened.id }) } },
    entryStep(opened.id, opened.version, entry),
  ]);
};

/** Reads a case, as it is now; null where there is none. */
export const readCase = (table: Table, id: string): Promise<Case | null> => getRow(table, key.case(id), CaseRow);

/** A report is in one case at most: its row says which, to the one who sent it too. One that is gone has no row. */
const reportStep = (id: string, held: Held, verb: CaseEntry['verb'], expires: number | null): Step[] => {
  const isIn = verb === 'put-in';
  if (held.kind !== 'report' || (!isIn && expires === null)) return [];
  const update = {
    Key: key.report(held.id),
    // What a case holds is evidence in it, however old.
    UpdateExpression: isIn ? 'SET #case = :case REMOVE expires' : 'SET expires = :expires REMOVE #case',
    ConditionExpression: isIn
      ? 'attribute_exists(pk) AND attribute_not_exists(#case) AND attribute_not_exists(withdrawal.destroying)'
      : '#case = :case',
    ExpressionAttributeNames: { '#case': 'case' },
    ExpressionAttributeValues: { ':case': id, ...(isIn ? {} : { ':expires': expires }) },
  };
  return [{ what: 'report', update }];
};

const heldSteps = (id: string, held: Held, verb: CaseEntry['verb'], entry: CaseEntry): (Step | Removal)[] => {
  const there = { what: 'held', Key: key.held(id, held.kind, held.id) };
  const back = held.kind === 'report' ? null : key.caseOf(held.kind, held.id, id);
  if (verb === 'take-out') {
    return [
      { what: 'held', delete: { Key: there.Key, ...PRESENT } },
      ...(back === null ? [] : [{ what: 'back', delete: { Key: back } }]),
    ];
  }
  const { by, at, reason } = entry;
  return [
    { what: 'held', put: { Item: HeldRow.item(there.Key, { ...held, by, at, reason }), ...ABSENT } },
    ...(back === null ? [] : [{ what: 'back', put: { Item: CaseOfRow.item(back, { case: id }) } }]),
  ];
};

/**
 * Puts something into a case or takes it out, and keeps the entry. A report does not expire while it is in one; taken out,
 * it does at `expires`, in seconds since 1970; null says that it is gone already.
 *
 * Refused by `held` where it is in already, or not in; by `report` where that is in another case, being destroyed or not
 * there; by `case` where somebody changed the case since it was read.
 */
export const changeCase = (table: Table, before: Case, held: Held, entry: CaseEntry, expires: number | null) => {
  const version = before.version + 1;
  return commit(table, [
    {
      what: 'case',
      update: {
        Key: key.case(before.id),
        UpdateExpression: 'SET version = :next',
        ConditionExpression: 'version = :version',
        ExpressionAttributeValues: { ':next': version, ':version': before.version },
      },
    },
    ...heldSteps(before.id, held, entry.verb, entry),
    ...reportStep(before.id, held, entry.verb, expires),
    entryStep(before.id, version, entry),
  ]);
};

const under = <Entity>(table: Table, pk: string, prefix: string, reader: Reader<Entity>): Promise<Entity[]> =>
  queryRows(table, { pk, prefix }, reader, { ConsistentRead: true });

/** What a case holds, with who put it in and why. */
export const readHeld = (table: Table, id: string): Promise<HeldInCase[]> =>
  under(table, key.case(id).pk, 'HOLDS#', HeldRow);

/** What was ever done with a case, oldest first. */
export const readCaseEntries = (table: Table, id: string): Promise<CaseEntry[]> =>
  under(table, key.case(id).pk, 'ENTRY#', CaseEntryRow);

/** The ids of all cases, oldest first. */
export const listCases = async (table: Table): Promise<string[]> =>
  (await under(table, 'CASES', 'CASE#', ListedCaseRow)).map(({ id }) => id);

/**
 * The cases that hold a wallet, a cluster or a campaign.
 *
 * @internal
 */
export const casesOf = async (table: Table, kind: 'wallet' | 'cluster' | 'campaign', id: string): Promise<string[]> =>
  (await under(table, key.caseOf(kind, id, '').pk, 'CASE#', CaseOfRow)).map((row) => row.case);
