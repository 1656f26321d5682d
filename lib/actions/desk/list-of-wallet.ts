import { judgeWallet } from '#actions/gate/judge-wallet.ts';
import { walletNode } from '#domain/cluster/evidence-of-report.ts';
import { type Link, type LinkState, type NodeId, stateOf } from '#domain/cluster/link.ts';
import type { Demand } from '#domain/findings.ts';
import type { Discount } from '#domain/gate/counted-reports.ts';
import type { LastWord } from '#domain/gate/decisions.ts';
import type { Payment } from '#domain/payment/payment.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import type { Sighting } from '#domain/wallet/sighting.ts';
import { readLinksAt } from '#io/table/cluster/link.ts';
import { lastDecisions } from '#io/table/gate/decisions.ts';
import { readPayments } from '#io/table/payment/payment.ts';
import { readReportSummaries } from '#io/table/report/report-summaries.ts';
import { key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';
import { readSightings } from '#io/table/wallet/sighting.ts';

/** Where a list of a wallet is read from. */
export interface OfWallet {
  table: Table;
  settings: Pick<FunctionSettings, 'gate'>;
}

/** A report that names a wallet, and whether the gate counts it as one more. */
export interface NamingReport extends Pick<Sighting, 'channel' | 'inDemand'> {
  /** Null where its row has gone meanwhile. */
  reference: string | null;
  /** UTC, ISO 8601. */
  receivedAt: string;
  demands: Demand[];
  /** Null where the gate did not look at it. */
  counts: boolean | null;
  why: Discount | null;
  /** The report that it repeats, by its reference. */
  sameAs: string | null;
}

/** Most reports that are summed up in one reading. */
const MAX_SUMMARIES = 100;
/** Most payments and links of one wallet that are read. */
const MAX_PAYMENTS = 10_000;
const MAX_LINKS = 1_000;

/** Lists the reports that name a wallet, newest first, from a place on. */
export const listNamingReports = async (
  { table, settings }: OfWallet,
  address: string,
  at: string | undefined,
  lines: number,
): Promise<{ ok: true; lines: NamingReport[]; next?: string }> => {
  const from = at === undefined ? {} : { next: { pk: key.wallet(address).pk, sk: at } };
  const [page, { verdict }] = await Promise.all([
    readSightings(table, address, { ...from, newestFirst: true, limit: lines }),
    judgeWallet({ table, settings, countsAll: true }, address),
  ]);
  const judged = new Map(verdict.reports.map(({ sighting, standing }) => [sighting.report, standing]));
  const repeated = page.sightings.flatMap(({ report }) => {
    const standing = judged.get(report);
    return standing !== undefined && !standing.counts && standing.as !== null ? [standing.as] : [];
  });
  const ids = [...new Set([...page.sightings.map(({ report }) => report), ...repeated])];
  const summaries = new Map<string, string>();
  for (let n = 0; n < ids.length; n += MAX_SUMMARIES) {
    const some = await readReportSummaries(table, ids.slice(n, n + MAX_SUMMARIES));
    for (const { id, reference, hidden } of some.values()) if (!hidden) summaries.set(id, reference);
  }
  const shown = page.sightings.map(({ report, time, channel, demands, inDemand }): NamingReport => {
    const standing = judged.get(report);
    const discount = standing === undefined || standing.counts ? null : standing;
    return {
      reference: summaries.get(report) ?? null,
      ...{ receivedAt: time, channel, demands, inDemand },
      counts: standing?.counts ?? null,
      why: discount?.why ?? null,
      sameAs: discount?.as === undefined || discount.as === null ? null : (summaries.get(discount.as) ?? null),
    };
  });
  return { ok: true, lines: shown, ...(page.next === undefined ? {} : { next: String(page.next.sk) }) };
};

/** A wallet's payments, latest block first, and whether there are more than are read. */
export const paymentsOf = async (table: Table, address: string): Promise<{ payments: Payment[]; more: boolean }> => {
  const { payments, more } = await readPayments(table, address, MAX_PAYMENTS);
  return { payments: payments.toSorted((a, b) => b.block.height - a.block.height || a.vout - b.vout), more };
};

/** A link at a wallet, seen from there. */
export interface LinkAt extends Pick<Link, 'decision' | 'version'> {
  to: NodeId;
  state: LinkState;
  evidence: { kind: Link['evidence'][number]['kind']; sources: number }[];
  doubts: string[];
}

/** The links at a wallet, also those that are only suggested or were cut. */
export const linksAt = async (table: Table, address: string): Promise<LinkAt[]> => {
  const node = walletNode(address);
  const links = await readLinksAt(table, node, MAX_LINKS);
  return links.map((link) => ({
    to: link.a === node ? link.b : link.a,
    state: stateOf(link),
    evidence: link.evidence.map(({ kind, sources }) => ({ kind, sources: sources.length })),
    doubts: [...link.doubts, ...link.evidence.flatMap(({ doubts }) => doubts)],
    decision: link.decision,
    version: link.version,
  }));
};

/** What was decided about a wallet, newest first, from the n-th word on. */
export const listWordsOn = async (
  table: Table,
  address: string,
  at: string | undefined,
  lines: number,
): Promise<{ ok: true; lines: LastWord[]; next?: string }> => {
  const from = Number(at ?? 0);
  const words = await lastDecisions(table, address, from + lines + 1);
  const next = words.length > from + lines ? { next: String(from + lines) } : {};
  return { ok: true, lines: words.slice(from, from + lines), ...next };
};
