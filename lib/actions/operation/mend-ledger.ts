import { planReport } from '#actions/process/plan-report.ts';
import { repairTally, tallyRepairs } from '#actions/rebuild/apply-tallies.ts';
import { type LedgerRow, rebuild } from '#actions/rebuild/rebuild.ts';
import { receiptHashOf } from '#domain/identity.ts';
import { textTie } from '#io/table/campaign/text.ts';
import { ReportRow } from '#io/table/report/rows.ts';
import type { Table } from '#io/table/store/table.ts';
import { commit, type Step } from '#io/table/store/transaction.ts';
import { countWallets } from '#io/table/tally/tally.ts';
import { SightingRow } from '#io/table/wallet/rows.ts';

/** What mending needs of the world. */
export interface MendLedger {
  table: Table;
  /** The key that receipt codes are made with. */
  hashKey: Uint8Array;
  /** Reads the ledger as it is. */
  readRows: () => Promise<LedgerRow[]>;
  /** The first day (`YYYY-MM-DD`) whose reports are all there: tallies of older ones are left as they are. */
  since: string;
}

/** What was mended: rows of reports that were missing, sightings of no report, tallies. */
export interface Mended {
  put: number;
  deleted: number;
  tallies: number;
}

const nameOf = ({ pk, sk }: { pk: string; sk: string }): string => `${pk} ${sk}`;

const isOf = ({ pk, sk }: LedgerRow, partition: string, sort: string): boolean =>
  pk.startsWith(`${partition}#`) && sk.startsWith(sort);

/** The rows that the one transaction of a report puts, besides its own, and the tie of its text. */
const partsOf = (row: LedgerRow, hashKey: Uint8Array): Step[] => {
  const report = ReportRow.read(row);
  const { id, findings, textHash, campaign, withdrawal } = report;
  // A hidden report is about to be destroyed: nobody may see its sightings, and nothing needs them.
  if (withdrawal?.hidden === true) return [];
  const newWallets = findings.wallets.map(({ address }) => address);
  const steps = planReport({ ...report, newWallets }, receiptHashOf(hashKey, id)).filter(
    ({ what }) => what !== 'report',
  );
  return textHash === null || campaign === null ? steps : [...steps, textTie(textHash, campaign)];
};

/** Puts what reports lack: the earliest one founds a wallet that several name. */
const putMissing = async ({ table, hashKey }: MendLedger, rows: readonly LedgerRow[]): Promise<number> => {
  const there = new Set(rows.map(nameOf));
  const reports = rows
    .filter((row) => isOf(row, 'REPORT', 'REPORT'))
    .toSorted((a, b) => String(a.receivedAt).localeCompare(String(b.receivedAt)));
  let put = 0;
  for (const step of reports.flatMap((row) => partsOf(row, hashKey))) {
    if (!('put' in step)) continue;
    const { pk, sk } = step.put.Item ?? {};
    const name = nameOf({ pk: String(pk), sk: String(sk) });
    if (there.has(name)) continue;
    there.add(name);
    const missing = { Item: step.put.Item, ConditionExpression: 'attribute_not_exists(pk)' };
    if ((await commit(table, [{ what: step.what, put: missing }])).ok) put += 1;
  }
  return put;
};

/** Deletes sightings whose report the copy does not have: entered again, it brings its own. */
const deleteOrphans = async ({ table }: MendLedger, rows: readonly LedgerRow[]): Promise<number> => {
  const reports = new Set(rows.filter((row) => isOf(row, 'REPORT', 'REPORT')).map(({ id }) => String(id)));
  const orphans = rows.filter((row) => isOf(row, 'WALLET', 'SEEN#') && !reports.has(SightingRow.read(row).report));
  for (const { pk, sk } of orphans) await commit(table, [{ what: 'sighting', delete: { Key: { pk, sk } } }]);
  return orphans.length;
};

/** Has tallies hold what reports added, and the campaigns of wallets count them as their rows say. */
const mendTallies = async ({ table, readRows, since }: MendLedger): Promise<number> => {
  let mended = 0;
  for (const repair of tallyRepairs(await readRows(), await readRows(), since)) {
    if (await repairTally(table, repair)) mended += 1;
  }
  const { differences } = rebuild(await readRows(), since);
  for (const { what, of, stored, computed } of differences) {
    const [campaign = '', day = ''] = of.split(' ');
    if (what !== 'campaign wallets') continue;
    await commit(table, [countWallets(campaign, day, campaign, Number(computed) - Number(stored))]);
    mended += 1;
  }
  return mended;
};

/**
 * Mends a restored table that holds parts of transactions: a copy is of a moment, and a transaction is several rows. Of reports that
 * are there it puts what is missing (receipt, sightings, wallets, the tie of a text), of those that are not it deletes the sightings;
 * then tallies are made to hold what reports added. Nothing else may write meanwhile; it may be run again, and then finds nothing.
 */
export const mendLedger = async (world: MendLedger): Promise<Mended> => {
  const rows = await world.readRows();
  const put = await putMissing(world, rows);
  const deleted = await deleteOrphans(world, rows);
  return { put, deleted, tallies: await mendTallies(world) };
};
