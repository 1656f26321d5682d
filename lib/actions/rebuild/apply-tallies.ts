import { addedOf } from '#domain/campaign/added.ts';
import { ReportRow } from '#io/table/report/rows.ts';
import { CAMPAIGN_TALLY_SHARDS, type Key, key, shardOf, WALLET_TALLY_SHARDS } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';
import { commit } from '#io/table/store/transaction.ts';
import { campaignAdditions, dayOfTally, walletAdditions } from '#io/table/tally/tally.ts';
import type { LedgerRow } from './rebuild.ts';

/** A row of a tally that does not hold what its reports added: as it was read, and what they did. */
export interface TallyRepair {
  key: Key;
  read: Readonly<Record<string, bigint>>;
  /** Only what differs. */
  computed: Readonly<Record<string, bigint>>;
}

/** Counted by the rows of wallets, and moved between the rows of a day. */
const OF_WALLETS: ReadonlySet<string> = new Set(['wallets', 'further', 'pk', 'sk', 'v']);

const Counted = ReportRow.part('id', 'campaign', 'receivedAt', 'findings', 'added', 'withdrawal');

type Sums = Map<string, { key: Key; sums: Record<string, bigint> }>;

const nameOf = ({ pk, sk }: Key): string => `${pk} ${sk}`;

const computedFrom = (rows: readonly LedgerRow[]): Sums => {
  const all: Sums = new Map();
  const add = (of: Key, additions: readonly [name: string, units: number | bigint][]): void => {
    const row = all.get(nameOf(of)) ?? { key: of, sums: {} };
    for (const [name, units] of additions) {
      if (!OF_WALLETS.has(name)) row.sums[name] = (row.sums[name] ?? 0n) + BigInt(units);
    }
    all.set(nameOf(of), row);
  };
  for (const row of rows.filter(({ pk, sk }) => pk.startsWith('REPORT#') && sk === 'REPORT')) {
    const report = Counted.read(row);
    if (report.withdrawal?.hidden === true) continue;
    const { id, campaign } = report;
    const day = report.receivedAt.slice(0, 10);
    const added = addedOf(report);
    for (const wallet of added.wallets) {
      add(key.walletTally(wallet.address, day, shardOf(id, WALLET_TALLY_SHARDS)), walletAdditions(wallet));
    }
    if (campaign === null) continue;
    add(key.campaignTally(campaign, day, shardOf(id, CAMPAIGN_TALLY_SHARDS)), campaignAdditions(added.campaign));
  }
  return all;
};

const unitsIn = ({ pk: _pk, sk: _sk, v: _v, ...counts }: LedgerRow): Record<string, bigint> =>
  Object.fromEntries(Object.entries(counts).map(([name, units]) => [name, BigInt(Number(units))]));

/**
 * Which rows of tallies do not hold what reports added, of days since one: of older ones reports have expired, and stay counted.
 *
 * Tallies are taken of a first reading of the ledger, and reports of a second: a row that has not changed since the first holds
 * no report that the second did not see. Pure.
 */
export const tallyRepairs = (
  first: readonly LedgerRow[],
  second: readonly LedgerRow[],
  since: string,
): TallyRepair[] => {
  const stored = new Map(first.filter(({ sk }) => sk.startsWith('TALLY#')).map((row) => [nameOf(row), row]));
  const computed = computedFrom(second);
  const names = [...new Set([...stored.keys(), ...computed.keys()])].sort();
  return names.flatMap((name): TallyRepair[] => {
    const row = stored.get(name);
    const of = computed.get(name)?.key ?? row;
    const sums: Readonly<Record<string, bigint>> = computed.get(name)?.sums ?? {};
    if (of === undefined || dayOfTally(of.sk) < since) return [];
    const read: Readonly<Record<string, bigint>> = row === undefined ? {} : unitsIn(row);
    const differing = [...new Set([...Object.keys(read), ...Object.keys(sums)])].filter(
      (attribute) => !OF_WALLETS.has(attribute) && (read[attribute] ?? 0n) !== (sums[attribute] ?? 0n),
    );
    if (differing.length === 0) return [];
    const right = Object.fromEntries(differing.map((attribute) => [attribute, sums[attribute] ?? 0n]));
    return [{ key: { pk: of.pk, sk: of.sk }, read, computed: right }];
  });
};

/** Writes what reports added into a row of a tally that is as it was read; false where it is not. */
export const repairTally = async (table: Table, { key: Key, read, computed }: TallyRepair): Promise<boolean> => {
  const names = [...new Set([...Object.keys(read), ...Object.keys(computed)])];
  const place = new Map(names.map((name, index) => [name, index]));
  const said = names.map((name) =>
    read[name] === undefined
      ? `attribute_not_exists(#${place.get(name)})`
      : `#${place.get(name)} = :r${place.get(name)}`,
  );
  const update = {
    Key,
    UpdateExpression: `SET ${Object.keys(computed)
      .map((name) => `#${place.get(name)} = :c${place.get(name)}`)
      .join(', ')}`,
    ConditionExpression: said.join(' AND '),
    ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${place.get(name)}`, name])),
    ExpressionAttributeValues: Object.fromEntries([
      ...Object.entries(read).map(([name, units]) => [`:r${place.get(name)}`, units]),
      ...Object.entries(computed).map(([name, units]) => [`:c${place.get(name)}`, units]),
    ]),
  };
  return (await commit(table, [{ what: 'tally', update }])).ok;
};
