import type { Case, CaseEntry, Held, Member } from '#domain/case/case.ts';
import { type Key, key } from '#io/table/store/keys.ts';
import { getRow, queryRows, readRows } from '#io/table/store/read.ts';
import type { Reader } from '#io/table/store/rows.ts';
import type { Table } from '#io/table/store/table.ts';
import { commit, type Removal, type Step } from '#io/table/store/transaction.ts';
import {
  CaseEntryRow,
  CaseOfRow,
  CaseRow,
  type HeldInCase,
  HeldRow,
  ListedCaseRow,
  MemberRow,
  OwnCaseRow,
} from './rows.ts';

const ABSENT = { ConditionExpression: 'attribute_not_exists(pk)' };
const PRESENT = { ConditionExpression: 'attribute_exists(pk)' };

/** Keeps an entry; the case's version, which is written with it, makes it the only one of its number. */
const entryStep = (id: string, version: number, entry: CaseEntry): Step => ({
  what: 'entry',
  put: { Item: CaseEntryRow.item(key.caseEntry(id, version), entry) },
});

/**
 * Lists a case; one of before the list had its name stands in it from its next change on. A covert one stands in no list of all, so
 * that none can show it by mistake.
 */
const listStep = ({ id, openedAt, covert }: Case): Step | Removal => {
  const there = key.caseInList(openedAt, id);
  return covert
    ? { what: 'list', delete: { Key: there } }
    : { what: 'list', put: { Item: ListedCaseRow.item(there, { id }) } };
};

const joinSteps = (id: string, member: Member): Step[] => [
  { what: 'member', put: { Item: MemberRow.item(key.caseMember(id, member.who), member) } },
  { what: 'own', put: { Item: OwnCaseRow.item(key.ownCase(member.who, id), { id }) } },
];

const leaveSteps = (id: string, who: string): Removal[] => [
  { what: 'member', delete: { Key: key.caseMember(id, who) } },
  { what: 'own', delete: { Key: key.ownCase(who, id) } },
];

/** Opens a case under an id that was never given, with the first of its entries and its first member, where it has one. */
export const createCase = async (
  table: Table,
  opened: Case,
  entry: CaseEntry,
  member: Member | null = null,
): Promise<void> => {
  await commit(table, [
    { what: 'case', put: { Item: CaseRow.item(key.case(opened.id), opened) } },
    listStep(opened),
    entryStep(opened.id, opened.version, entry),
    ...(member === null ? [] : joinSteps(opened.id, member)),
  ]);
};

/** Reads a case, as it is now; null where there is none. */
export const readCase = (table: Table, id: string): Promise<Case | null> => getRow(table, key.case(id), CaseRow);

/** A report as it was read before a case takes it in or lets go of it. */
export interface HeldReport {
  /** The cases that hold it. */
  cases: ReadonlySet<string>;
  /** When it expires once none does, in seconds since 1970. */
  expires: number;
}

interface Condition {
  ConditionExpression: string;
  ExpressionAttributeValues?: Record<string, unknown>;
}

/** That a report's cases are as they were read; a row of before there could be several names one. */
const asRead = ({ cases }: HeldReport): Condition => {
  const [one] = cases;
  if (one === undefined) {
    return { ConditionExpression: 'attribute_not_exists(cases) AND attribute_not_exists(#case)' };
  }
  return cases.size > 1
    ? { ConditionExpression: 'cases = :before', ExpressionAttributeValues: { ':before': cases } }
    : {
        ConditionExpression: '(cases = :before OR #case = :one)',
        ExpressionAttributeValues: { ':before': cases, ':one': one },
      };
};

/**
 * A report's row says which cases hold it, to the one who sent it too. What a case holds is evidence in it, however old: it
 * expires only once the last has let go, which the same write says. One that is gone has no row.
 */
const reportStep = (id: string, held: Held, verb: CaseEntry['verb'], report: HeldReport | null): Step[] => {
  if (held.kind !== 'report' || report === null) return [];
  const isIn = verb === 'put-in';
  const next = new Set([...report.cases].filter((each) => each !== id).concat(isIn ? [id] : []));
  const { ConditionExpression, ExpressionAttributeValues } = asRead(report);
  const isFree = isIn ? ' AND attribute_not_exists(withdrawal.destroying)' : '';
  const update = {
    Key: key.report(held.id),
    UpdateExpression:
      next.size > 0 ? 'SET cases = :next REMOVE #case, expires' : 'SET expires = :expires REMOVE cases, #case',
    ConditionExpression: `attribute_exists(pk) AND ${ConditionExpression}${isFree}`,
    ExpressionAttributeNames: { '#case': 'case' },
    ExpressionAttributeValues: {
      ...ExpressionAttributeValues,
      ...(next.size > 0 ? { ':next': next } : { ':expires': report.expires }),
    },
  };
  return [{ what: 'report', update }];
};

const letGo = (back: Key) => ({
  Key: back,
  UpdateExpression: 'REMOVE #case',
  ExpressionAttributeNames: { '#case': 'case' },
});

const heldSteps = (id: string, held: Held, verb: CaseEntry['verb'], entry: CaseEntry): (Step | Removal)[] => {
  const there = { what: 'held', Key: key.held(id, held.kind, held.id) };
  const back = held.kind === 'report' ? null : key.caseOf(held.kind, held.id, id);
  if (verb === 'take-out') {
    return [
      { what: 'held', delete: { Key: there.Key, ...PRESENT } },
      // Emptied, not deleted: a role that may delete a row of a wallet's partition may delete the wallet.
      ...(back === null ? [] : [{ what: 'back', update: letGo(back) }]),
    ];
  }
  const { by, name, at, reason } = entry;
  const said = { ...held, by, ...(name === undefined ? {} : { name }), at, reason };
  return [
    { what: 'held', put: { Item: HeldRow.item(there.Key, said), ...ABSENT } },
    ...(back === null ? [] : [{ what: 'back', put: { Item: CaseOfRow.item(back, { case: id }) } }]),
  ];
};

/** A case's next version; refused where somebody changed it since it was read. */
const nextStep = ({ id, version }: Case): Step => ({
  what: 'case',
  update: {
    Key: key.case(id),
    UpdateExpression: 'SET version = :next',
    ConditionExpression: 'version = :version',
    ExpressionAttributeValues: { ':next': version + 1, ':version': version },
  },
});

/** What becomes of a case by what its lead does: its row, who joins it and who leaves. */
export interface Led {
  after: Case;
  join?: readonly Member[];
  leave?: readonly string[];
}

/** Writes what a lead did with a case; false where somebody changed it since it was read. */
export const leadCase = async (
  table: Table,
  before: Case,
  { after, join = [], leave = [] }: Led,
  entry: CaseEntry,
): Promise<boolean> => {
  const { id } = before;
  const version = before.version + 1;
  const Item = CaseRow.item(key.case(id), { ...after, version });
  const asRead = {
    ConditionExpression: 'version = :version',
    ExpressionAttributeValues: { ':version': before.version },
  };
  const { ok } = await commit(table, [
    { what: 'case', put: { Item, ...asRead } },
    listStep(after),
    entryStep(id, version, entry),
    ...join.flatMap((member) => joinSteps(id, member)),
    ...leave.flatMap((who) => leaveSteps(id, who)),
  ]);
  return ok;
};

/** Keeps a note with a case; false where somebody changed the case since it was read. */
export const noteCase = async (table: Table, before: Case, entry: CaseEntry): Promise<boolean> =>
  (await commit(table, [nextStep(before), listStep(before), entryStep(before.id, before.version + 1, entry)])).ok;

/**
 * Puts something into a case or takes it out, and keeps the entry; `report` is null where that is gone, or none is held.
 *
 * Refused by `held` where it is in already, or not in; by `report` where others put that into a case or took it out since it was
 * read, where it is being destroyed or not there; by `case` where somebody changed the case since it was read.
 */
export const changeCase = (table: Table, before: Case, held: Held, entry: CaseEntry, report: HeldReport | null) => {
  const version = before.version + 1;
  return commit(table, [
    nextStep(before),
    listStep(before),
    ...heldSteps(before.id, held, entry.verb, entry),
    ...reportStep(before.id, held, entry.verb, report),
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

/** What was done last with a case, newest first, `most` at most. */
export const readLastEntries = (table: Table, id: string, most: number): Promise<CaseEntry[]> =>
  queryRows(table, { pk: key.case(id).pk, prefix: 'ENTRY#' }, CaseEntryRow, {
    ...{ ScanIndexForward: false, Limit: most, enough: most },
  });

/** Who works on a case. */
export const readMembers = (table: Table, id: string): Promise<Member[]> =>
  under(table, key.case(id).pk, 'MEMBER#', MemberRow);

/** Of these cases those that somebody works on. */
export const membershipsOf = async (table: Table, who: string, ids: readonly string[]): Promise<Set<string>> => {
  const keys = [...new Set(ids)].map((id) => key.ownCase(who, id));
  const rows = keys.length === 0 ? [] : await readRows(table, keys, OwnCaseRow, { consistent: true, whole: true });
  return new Set(rows.map(({ id }) => id));
};

/** The ids of the cases that somebody works on, covert ones too. */
export const listOwnCases = async (table: Table, who: string): Promise<string[]> =>
  (await under(table, key.profile(who).pk, 'CASE#', OwnCaseRow)).map(({ id }) => id);

const listed = async (table: Table, pk: string): Promise<string[]> =>
  (await under(table, pk, 'CASE#', ListedCaseRow)).map(({ id }) => id);

/** The ids of all cases but covert ones, oldest first. */
export const listCases = (table: Table): Promise<string[]> => listed(table, key.caseInList('', '').pk);

/** The list of before it had a name that roles could be narrowed by. */
const OLDER_LIST = 'CASES';

/** The ids of all cases, of an older list too, which no function may read; oldest first. */
export const listCasesEver = async (table: Table): Promise<string[]> => {
  const [older, now] = await Promise.all([listed(table, OLDER_LIST), listCases(table)]);
  return [...new Set([...older, ...now])];
};

/** Cases by their ids, as they are now; those that are not there are left out. */
export const readCases = (table: Table, ids: readonly string[]): Promise<Case[]> =>
  readRows(table, ids.map(key.case), CaseRow, { consistent: true, whole: true });

/** The cases that hold a wallet, a cluster or a campaign. */
export const casesOf = async (table: Table, kind: 'wallet' | 'cluster' | 'campaign', id: string): Promise<string[]> =>
  (await under(table, key.caseOf(kind, id, '').pk, 'CASE#', CaseOfRow)).flatMap((row) => row.case ?? []);
