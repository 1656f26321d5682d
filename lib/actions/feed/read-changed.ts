import { walletNode } from '#domain/cluster/evidence-of-report.ts';
import type { Report } from '#domain/report/report.ts';
import { ReportRow } from '#io/table/report/rows.ts';
import { type Key, key } from '#io/table/store/keys.ts';
import { readRows } from '#io/table/store/read.ts';
import { eitherOf, type Reader } from '#io/table/store/rows.ts';
import type { Table } from '#io/table/store/table.ts';
import { whenUsed } from '#io/table/store/when-used.ts';
import { OwnedRow, type OwnedWallet } from '#io/table/wallet/rows.ts';

/** A report whose changes are to be recorded. */
export interface ChangedReport {
  id: string;
  /** Whether it was just entered: its row says what holds of the wallets that it was the first to name. */
  isNew: boolean;
  /** Of a new one, the wallets that it was the first to name, as the stream says. */
  newWallets?: readonly string[];
}

/** What is known of reports and their wallets, read at once and as it is now. */
export interface SeenReports {
  reports: Map<string, Report>;
  /** The campaign of each wallet that is there, by address. */
  owned: Map<string, string | null>;
  /** Of the wallets that a new report named first those about whose key something was decided, or is to be looked at. */
  decided: ReadonlySet<string>;
  /** Wallets that may hang in a cluster. */
  clustered: ReadonlySet<string>;
  /** When each wallet that was known before was first seen, by address. UTC, ISO 8601. */
  firstSeen: ReadonlyMap<string, string>;
}

const idOf = ({ pk, sk }: Key): string => `${pk} ${sk}`;
const different = (keys: readonly Key[]): Key[] => [...new Map(keys.map((one) => [idOf(one), one])).values()];

/** A report's row, or what is asked of a wallet's. */
const ReportOrWallet: Reader<{ report: Report } | { wallet: OwnedWallet }> = /* @__PURE__ */ whenUsed(() =>
  eitherOf({ report: ReportRow, wallet: OwnedRow }, ({ sk }) => (sk === 'REPORT' ? 'report' : 'wallet')),
);

/**
 * Reads reports with pending changes, and of their wallets what most of them need: after the reports were entered, so that whatever was
 * decided before is seen. Of new ones the stream says which wallets they named first, and all of it is one call.
 *
 * A wallet that a new report was the first to name stands as its transaction made it: nothing deletes one that a report names, and
 * joining it to a cluster has its totals rolled up.
 */
export const readChanged = async (table: Table, changed: readonly ChangedReport[]): Promise<SeenReports> => {
  const isNew = new Map(changed.map((one) => [one.id, one.isNew]));
  const named = changed.flatMap((one) => (one.isNew ? (one.newWallets ?? []) : []));
  const asked = different([...isNew.keys()].map(key.report).concat(named.map(key.decisions)));
  const read = await readRows(table, asked, ReportOrWallet, { consistent: true });
  const reports = read.flatMap((row) =>
    'report' in row && row.report.todo?.has('changes') === true ? row.report : [],
  );
  const wallets = reports.flatMap((report) =>
    report.findings.wallets.map(({ address }) => ({
      address,
      campaign: report.campaign,
      isFirst: isNew.get(report.id) === true && report.newWallets.includes(address),
    })),
  );
  const keys = wallets.flatMap(({ address, isFirst }) =>
    isFirst ? [key.decisions(address)] : [key.wallet(address), key.node(walletNode(address))],
  );
  const known = new Set(asked.map(idOf));
  const left = different(keys).filter((one) => !known.has(idOf(one)));
  const rows = new Map(
    read
      .flatMap((row) => ('report' in row ? [] : row.wallet))
      .concat(await readRows(table, left, OwnedRow, { consistent: true }))
      .map((row) => [idOf(row), row]),
  );
  const has = (one: Key): boolean => rows.has(idOf(one));
  const addresses = [...new Set(wallets.map(({ address }) => address))];
  const owned = new Map<string, string | null>();
  for (const { address, campaign, isFirst } of wallets) {
    const row = rows.get(idOf(key.wallet(address)));
    if (isFirst && !owned.has(address)) owned.set(address, campaign);
    else if (row !== undefined) owned.set(address, row.campaign ?? null);
  }
  return {
    reports: new Map(reports.map((report) => [report.id, report])),
    owned,
    decided: new Set(addresses.filter((address) => has(key.decisions(address)))),
    firstSeen: new Map(
      addresses.flatMap((address) => {
        const since = rows.get(idOf(key.wallet(address)))?.firstSeen;
        return since === undefined ? [] : [[address, since] as const];
      }),
    ),
    clustered: new Set(addresses.filter((address) => has(key.node(walletNode(address))))),
  };
};
