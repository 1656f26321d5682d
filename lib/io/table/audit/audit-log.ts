import type { AuditEntry, ChainEnd, FormerEntry, Opening } from '#domain/audit/audit.ts';
import type { AuditLog, Broken, FormerDay } from '#domain/audit/verify.ts';
import { AUDIT_MASTER, auditPartition, key } from '#io/table/store/keys.ts';
import { getRow, queryRows } from '#io/table/store/read.ts';
import type { Item } from '#io/table/store/rows.ts';
import type { Table } from '#io/table/store/table.ts';
import { UnfitRow } from '#io/table/store/unfit-row.ts';
import {
  AS_IT_LIES,
  AuditRow,
  ChainEndRow,
  FormerAuditHeadRow,
  FormerAuditRow,
  MasterHeadRow,
  OpeningRow,
} from './rows.ts';

const DAY_MS = 86_400_000;
/** How many days are read at once. */
const DAYS_TOGETHER = 8;

const HEAD = 'HEAD';
const END = 'HEAD#';

/** All rows of a partition as they lie there: one that was tampered with is to be named, not left out. */
const rowsOf = (table: Table, pk: string): Promise<Item[]> =>
  queryRows(table, { pk }, AS_IT_LIES, { ConsistentRead: true });

const sortKey = ({ sk }: Item): string => String(sk);

/** Days from the first to the last, both included. */
const daysOf = (first: string, last: string): string[] => {
  const days: string[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += DAY_MS)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
};

interface Day {
  entries: AuditEntry[];
  former: FormerDay;
  unfit: Broken[];
}

/** Reads rows, and says of those that are none of ours where they lie. */
const fitting = (items: readonly Item[], read: (item: Item) => void): Broken[] => {
  const unfit: Broken[] = [];
  for (const item of items) {
    try {
      read(item);
    } catch (error) {
      if (!(error instanceof UnfitRow)) throw error;
      unfit.push({ at: String(item.at ?? item.pk), place: `${item.pk} / ${item.sk}`, why: 'is no entry of the log' });
    }
  }
  return unfit;
};

/** Where an entry lies must be what it says of itself: a row that was put elsewhere is not there. */
const isInPlace = (item: Item, { pk, sk }: { pk: string; sk: string }): boolean => item.pk === pk && item.sk === sk;

const readDay = async (table: Table, day: string): Promise<Day> => {
  const items = await rowsOf(table, auditPartition(day));
  const entries: AuditEntry[] = [];
  const former: FormerEntry[] = [];
  const elsewhere: Broken[] = [];
  const unfit = fitting(
    items.filter((one) => sortKey(one) !== HEAD),
    (item) => {
      if (/^\d{9}$/.test(sortKey(item))) return former.push(FormerAuditRow.read(item));
      const entry = AuditRow.read(item);
      if (isInPlace(item, key.audit(entry.day, entry.at, entry.chain, entry.seq))) return entries.push(entry);
      return elsewhere.push({ at: entry.at, place: `${item.pk} / ${item.sk}`, why: 'lies elsewhere than it says' });
    },
  );
  const last = items.find((one) => sortKey(one) === HEAD);
  const head = last === undefined ? null : FormerAuditHeadRow.read(last);
  return { entries, former: { day, entries: former, head }, unfit: [...unfit, ...elsewhere] };
};

interface Chains {
  openings: Opening[];
  ends: ChainEnd[];
  unfit: Broken[];
}

const readChains = async (table: Table): Promise<Chains> => {
  const openings: Opening[] = [];
  const ends: ChainEnd[] = [];
  const unfit = fitting(await rowsOf(table, AUDIT_MASTER), (item) => {
    const sk = sortKey(item);
    if (sk.startsWith(END)) ends.push({ chain: sk.slice(END.length), ...ChainEndRow.read(item) });
    else if (sk !== HEAD) openings.push(OpeningRow.read(item));
  });
  return { openings, ends, unfit };
};

const readThrough = async (
  table: Table,
  { openings, ends, unfit }: Chains,
  from: string,
  to: string,
): Promise<AuditLog> => {
  const days: Day[] = [];
  const wanted = daysOf(from, to);
  for (let n = 0; n < wanted.length; n += DAYS_TOGETHER)
    days.push(...(await Promise.all(wanted.slice(n, n + DAYS_TOGETHER).map((day) => readDay(table, day)))));
  return {
    from,
    openings,
    ends,
    master: await getRow(table, key.auditMaster(), MasterHeadRow),
    entries: days.flatMap(({ entries }) => entries),
    unfit: [...unfit, ...days.flatMap((day) => day.unfit)],
    former: days.map(({ former }) => former).filter(({ entries, head }) => entries.length > 0 || head !== null),
  };
};

/** Reads the audit log from a day to another, or to the last that has a chain, and the master chain as a whole. */
export const readAuditLog = async (table: Table, from: string, to: string): Promise<AuditLog> => {
  const chains = await readChains(table);
  const last = chains.openings.reduce((latest, { day }) => (day > latest ? day : latest), to);
  return readThrough(table, chains, from, last);
};

/** The same of some days alone, both included. */
export const readAuditDays = async (table: Table, from: string, to: string): Promise<AuditLog> => ({
  ...(await readThrough(table, await readChains(table), from, to)),
  to,
});
