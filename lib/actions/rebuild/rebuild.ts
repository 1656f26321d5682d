import { addedOf } from '#domain/campaign/added.ts';
import { clusterDifferences } from '#domain/cluster/components.ts';
import { isPending, type Link, linkId } from '#domain/cluster/link.ts';
import type { WalletCampaign } from '#domain/wallet/wallet-campaign.ts';
import { CampaignRow } from '#io/table/campaign/rows.ts';
import { ClusterRow, LinkRow, NodeRow } from '#io/table/cluster/rows.ts';
import { ReportRow } from '#io/table/report/rows.ts';
import type { Key } from '#io/table/store/keys.ts';
import { campaignAdditions, dayOfTally, walletAdditions } from '#io/table/tally/tally.ts';
import { WalletCampaignRow } from '#io/table/wallet/rows.ts';
import { rebuildPayments } from './rebuild-payments.ts';

/** A row of the ledger, as it is stored. */
export type LedgerRow = Key & Record<string, unknown>;

/** Something stored that does not follow from reports and links. */
export interface Difference {
  what: 'cluster' | `cluster ${string}` | `wallet ${string}` | `campaign ${string}`;
  /** The node, cluster, address or campaign; the last two with their day where tallies differ. */
  of: string;
  stored: string | number;
  computed: string | number;
}

/** What a ledger would be if its clusters and totals were computed anew, as differences; and what was left pending. */
export interface Rebuilt {
  differences: Difference[];
  /** Links and reports that wait for the writer of clusters: until it is done, clusters may differ. */
  pending: string[];
  /** Days with tallies that were not compared: their reports may have expired, and stay counted. */
  olderDays: number;
  counted: { reports: number; links: number; clusters: number; campaigns: number };
}

const rowsOf = (rows: readonly LedgerRow[], pk: string, sk: string): LedgerRow[] =>
  rows.filter((row) => row.pk.startsWith(`${pk}#`) && (row.sk === sk || row.sk.startsWith(`${sk}#`)));

/** Follows aliases to the one that stays. */
const resolver = (mergedInto: ReadonlyMap<string, string | null | undefined>): ((id: string) => string) => {
  const resolve = (id: string): string => {
    const into = mergedInto.get(id);
    return into ? resolve(into) : id;
  };
  return resolve;
};

const countBy = <Item>(items: Iterable<Item>, keyOf: (item: Item) => string, by: (item: Item) => number) => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + by(item));
  return counts;
};

const one = (): number => 1;

const Named = CampaignRow.part('id', 'mergedInto');
const Sized = ClusterRow.part('id', 'size', 'mergedInto');
const Counted = ReportRow.part('id', 'campaign', 'receivedAt', 'findings', 'added', 'withdrawal', 'todo');
type Counted = ReturnType<typeof Counted.read>;

/** Names whose stored and computed numbers differ; what is not there is 0. */
const compare = (
  what: Difference['what'],
  stored: ReadonlyMap<string, number | bigint>,
  computed: ReadonlyMap<string, number | bigint>,
): Difference[] =>
  [...new Set([...stored.keys(), ...computed.keys()])]
    .sort()
    .map((of) => ({ what, of, stored: Number(stored.get(of) ?? 0), computed: Number(computed.get(of) ?? 0) }))
    .filter((difference) => difference.stored !== difference.computed);

/** What was added to a tally: of what and which day it is, the attribute, and how much. */
type Added = readonly [of: string, name: string, units: number | bigint];

const KEYS = new Set(['pk', 'sk', 'v']);

/** A wallet or a campaign on the UTC day of a time. */
const onDay = (of: string, time: string): string => `${of} ${time.slice(0, 10)}`;

const addedIn = (tallies: readonly LedgerRow[], ofRow: (row: LedgerRow) => string): Added[] =>
  tallies.flatMap((row) =>
    Object.entries(row)
      .filter(([name]) => !KEYS.has(name))
      .map(([name, units]): Added => [ofRow(row), name, BigInt(Number(units))]),
  );

/** The day of which something was added. */
const dayIn = ([of]: Added): string => of.slice(of.lastIndexOf(' ') + 1);

/** Tallies as they are stored, and as they follow from reports. */
interface Tallies {
  kind: 'wallet' | 'campaign';
  stored: readonly Added[];
  computed: readonly Added[];
}

/** Compares tallies of days from one on attribute by attribute. */
const compareTallies = ({ kind, ...all }: Tallies, since: string): Difference[] => {
  const isCompared = (one: Added): boolean => dayIn(one) >= since;
  const [stored, computed] = [all.stored.filter(isCompared), all.computed.filter(isCompared)];
  const sums = (added: readonly Added[], name: string): Map<string, bigint> => {
    const totals = new Map<string, bigint>();
    for (const [of, attribute, units] of added) {
      if (attribute === name) totals.set(of, (totals.get(of) ?? 0n) + BigInt(units));
    }
    return totals;
  };
  const names = [...new Set([...stored, ...computed].map(([, name]) => name))].sort();
  return names.flatMap((name) => compare(`${kind} ${name}`, sums(stored, name), sums(computed, name)));
};

const compareClusters = (links: readonly Link[], rows: readonly LedgerRow[]): Difference[] => {
  const clusters = rowsOf(rows, 'CLUSTER', 'CLUSTER').map((row) => Sized.read(row));
  const resolve = resolver(new Map(clusters.map(({ id, mergedInto }) => [id, mergedInto])));
  const nodes = rows.filter(({ sk }) => sk === 'NODE').map((row) => NodeRow.read(row));
  const rootOf = new Map(nodes.map(({ id, parent }) => [id, resolve(String(parent))]));
  const alive = clusters.filter(({ mergedInto }) => mergedInto === null);
  const sizes = countBy(rootOf.values(), (root) => root, one);
  return [
    ...clusterDifferences(links, rootOf).map(
      ({ node, asStored, byLinks }): Difference => ({ what: 'cluster', of: node, stored: asStored, computed: byLinks }),
    ),
    ...compare('cluster size', new Map(alive.map(({ id, size }) => [id, size])), sizes),
  ];
};

const walletTallies = (reports: readonly Counted[], rows: readonly LedgerRow[]): Tallies => {
  const stored = addedIn(rowsOf(rows, 'WALLET', 'TALLY'), ({ pk, sk }) =>
    onDay(pk.slice('WALLET#'.length), dayOfTally(sk)),
  );
  const computed = reports.flatMap((report) =>
    addedOf(report).wallets.flatMap((count) =>
      walletAdditions(count).map(([name, units]): Added => [onDay(count.address, report.receivedAt), name, units]),
    ),
  );
  return { kind: 'wallet', stored, computed };
};

/** Wallets are counted for the campaign that their row names, reports and what they demand for their own. */
const campaignTallies = (reports: readonly Counted[], rows: readonly LedgerRow[]): Tallies => {
  const campaigns = rowsOf(rows, 'CAMPAIGN', 'CAMPAIGN').map((row) => Named.read(row));
  const resolve = resolver(new Map(campaigns.map(({ id, mergedInto }) => [id, mergedInto])));
  const stored = addedIn(rowsOf(rows, 'CAMPAIGN', 'TALLY'), ({ pk, sk }) =>
    onDay(resolve(pk.slice('CAMPAIGN#'.length)), dayOfTally(sk)),
  );
  const computed = reports.flatMap((report) => {
    const { campaign, receivedAt } = report;
    if (campaign === null) return [];
    return campaignAdditions(addedOf(report).campaign).map(
      ([name, units]): Added => [onDay(resolve(campaign), receivedAt), name, units],
    );
  });
  const wallets = rowsOf(rows, 'WALLET', 'WALLET').flatMap(({ campaign, firstSeen }): Added[] =>
    typeof campaign === 'string' ? [[onDay(resolve(campaign), String(firstSeen)), 'wallets', 1]] : [],
  );
  const further = furtherCampaigns(rows).map(
    ({ campaign, firstSeen }): Added => [onDay(resolve(campaign), firstSeen), 'further', 1],
  );
  return { kind: 'campaign', stored, computed: [...computed, ...wallets, ...further] };
};

const furtherCampaigns = (rows: readonly LedgerRow[]): WalletCampaign[] =>
  rowsOf(rows, 'WALLET', 'CAMPAIGN').map((row) => WalletCampaignRow.read(row));

/**
 * Which campaigns name a wallet: each of whose reports `changes` is done with, its first by the wallet's row. What reports
 * that have expired said stays; first seen on a day whose reports are all there, a row is some report's.
 */
const compareNamed = (all: readonly Counted[], rows: readonly LedgerRow[], since: string): Difference[] => {
  const pair = (address: string, campaign: string): string => `${address} ${campaign}`;
  const pairsOf = (reports: readonly Counted[]): Set<string> =>
    new Set(
      reports.flatMap(({ campaign, findings }) =>
        campaign === null ? [] : findings.wallets.map(({ address }) => pair(address, campaign)),
      ),
    );
  const owned = rowsOf(rows, 'WALLET', 'WALLET').map(({ address, campaign }) =>
    pair(String(address), String(campaign)),
  );
  const further = furtherCampaigns(rows);
  const stored = new Set([...owned, ...further.map(({ address, campaign }) => pair(address, campaign))]);
  const isDone = ({ withdrawal, todo }: Counted): boolean => withdrawal?.hidden !== true && !todo?.has('changes');
  const supported = pairsOf(all);
  const missing = [...pairsOf(all.filter(isDone))].filter((one) => !stored.has(one));
  const left = further
    .filter(({ address, campaign, firstSeen }) => firstSeen >= since && !supported.has(pair(address, campaign)))
    .map(({ address, campaign }) => pair(address, campaign));
  const what = 'wallet campaign';
  return [
    ...missing.map((of): Difference => ({ what, of, stored: 0, computed: 1 })),
    ...left.map((of): Difference => ({ what, of, stored: 1, computed: 0 })),
  ];
};

/** Compares what was rolled up with the tallies that it was rolled up from: clusters by their nodes, campaigns by their ids. */
const compareTotals = (rows: readonly LedgerRow[]): Difference[] => {
  const waits = rows.some(({ pk }) => pk.startsWith('WORK#totals#'));
  if (waits || !rows.some(({ sk }) => sk === 'TOTALS')) return [];
  const aliveOf = (kind: string): Map<string, LedgerRow> => {
    const alive = rowsOf(rows, kind, kind).filter(({ mergedInto }) => mergedInto === null || mergedInto === undefined);
    return new Map(alive.map((row) => [String(row.id), row]));
  };
  const [clusters, campaigns] = [aliveOf('CLUSTER'), aliveOf('CAMPAIGN')];
  const rolled = (kind: string, alive: ReadonlyMap<string, LedgerRow>, name: string): Map<string, number> =>
    new Map(
      rowsOf(rows, kind, 'TOTALS')
        .filter(
          ({ pk, sk, truncated }) => sk === 'TOTALS' && truncated !== true && alive.has(pk.slice(kind.length + 1)),
        )
        .map((row) => [row.pk.slice(kind.length + 1), Number(row[name])]),
    );
  const resolve = resolver(
    new Map(
      rowsOf(rows, 'CLUSTER', 'CLUSTER')
        .map((row) => Sized.read(row))
        .map(({ id, mergedInto }) => [id, mergedInto]),
    ),
  );
  const wallets = rows.filter(({ sk, id }) => sk === 'NODE' && String(id).startsWith('wallet:'));
  // Totals of a part of a large cluster say so.
  const parts = new Set(
    rowsOf(rows, 'CLUSTER', 'TOTALS').flatMap(({ pk, sk, truncated }) =>
      sk === 'TOTALS' && truncated === true ? [pk] : [],
    ),
  );
  const isWhole = (id: string): boolean => !parts.has(`CLUSTER#${id}`);
  const clusterOf = new Map(
    wallets.map(({ pk, parent }): [string, string] => [pk, resolve(String(parent))]).filter(([, id]) => isWhole(id)),
  );
  const led = countBy(
    rowsOf(rows, 'WALLET', 'TALLY').filter(({ pk }) => clusterOf.has(pk)),
    ({ pk }) => clusterOf.get(pk) ?? '',
    ({ led: reports = 0 }) => Number(reports),
  );
  const names = resolver(
    new Map(
      rowsOf(rows, 'CAMPAIGN', 'CAMPAIGN')
        .map((row) => Named.read(row))
        .map(({ id, mergedInto }) => [id, mergedInto]),
    ),
  );
  const counted = countBy(
    rowsOf(rows, 'CAMPAIGN', 'TALLY'),
    ({ pk }) => names(pk.slice('CAMPAIGN#'.length)),
    ({ reports }) => Number(reports),
  );
  return [
    ...compare(
      'cluster total wallets',
      rolled('CLUSTER', clusters, 'wallets'),
      countBy(clusterOf.values(), (id) => id, one),
    ),
    ...compare('cluster total reports', rolled('CLUSTER', clusters, 'reports'), led),
    ...compare('campaign total reports', rolled('CAMPAIGN', campaigns, 'reports'), counted),
  ];
};

/**
 * Computes clusters and totals anew from links and reports, and says where what is stored differs: nowhere, once nothing
 * is pending, whatever the rules of counting are by now: a report says what it added. Of days before `since` reports may have
 * expired, and stay counted: their tallies are not compared. Pure.
 */
export const rebuild = (rows: readonly LedgerRow[], since: string): Rebuilt => {
  const links = rowsOf(rows, 'LINK', 'LINK').map((row) => LinkRow.read(row));
  const all = rowsOf(rows, 'REPORT', 'REPORT').map((row) => Counted.read(row));
  const reports = all.filter(({ withdrawal }) => withdrawal?.hidden !== true);
  const tallies = [walletTallies(reports, rows), campaignTallies(reports, rows)];
  const days = new Set(tallies.flatMap(({ stored, computed }) => [...stored, ...computed].map(dayIn)));
  return {
    differences: [
      ...compareClusters(links, rows),
      ...tallies.flatMap((one) => compareTallies(one, since)),
      ...compareNamed(all, rows, since),
      ...compareTotals(rows),
      ...rebuildPayments(rows),
    ],
    pending: [
      ...links.filter(isPending).map((link) => `link ${linkId(link)}`),
      ...all.filter(({ todo }) => todo?.has('links')).map(({ id }) => `report ${id}`),
    ],
    olderDays: [...days].filter((day) => day < since).length,
    counted: {
      reports: reports.length,
      links: links.length,
      clusters: rowsOf(rows, 'CLUSTER', 'CLUSTER').length,
      campaigns: rowsOf(rows, 'CAMPAIGN', 'CAMPAIGN').length,
    },
  };
};
