import { casesHolding } from '#actions/case/list-cases.ts';
import { PUBLIC_AUDIENCES } from '#actions/feed/publish-wallet.ts';
import { judgeWallet } from '#actions/gate/judge-wallet.ts';
import { describeMoney, type MoneyAnswer } from '#actions/payment/describe-money.ts';
import { sumsOf } from '#domain/brief/demands.ts';
import type { Case } from '#domain/case/case.ts';
import { walletNode } from '#domain/cluster/evidence-of-report.ts';
import type { AddressKind, Demand } from '#domain/findings.ts';
import type { GateOutcome } from '#domain/gate/gate.ts';
import { type AddressRefusal, readAddress } from '#domain/wallet-address.ts';
import { readEnd } from '#io/table/cluster/cluster.ts';
import { readPublished } from '#io/table/feed/feed.ts';
import type { Published } from '#io/table/feed/rows.ts';
import { partnersTold } from '#io/table/feed/told.ts';
import { readChainKnowledge } from '#io/table/payment/chain-cursor.ts';
import type { Table } from '#io/table/store/table.ts';
import { readWalletDemanded } from '#io/table/tally/demanded.ts';
import { readWalletTally } from '#io/table/tally/tally.ts';
import { readLastSightings } from '#io/table/wallet/sighting.ts';
import { walletCampaigns } from '#io/table/wallet/wallet-campaign.ts';
import { findWallet, type LookUpWallet } from './look-up-wallet.ts';
import { type Asker, type AuditPlace, recordLook } from './record-look.ts';
import { type NamedThing, named } from './wallet/named-thing.ts';

/** What is known of a wallet in a few lines, however old it is: its lists are read apart. */
export interface WalletSummary {
  address: string;
  kind: AddressKind;
  reports: number;
  /** UTC, ISO 8601. */
  firstSeen: string;
  lastSeen: string;
  /** The first few campaigns whose letters name it. */
  campaigns: NamedThing[];
  cluster: (NamedThing & { size: number }) | null;
  /** What its reports demand first, summed by currency over all of them. */
  demanded: Demand[];
  /** Reports that demand to it first. */
  demandedIn: number;
  money: Pick<MoneyAnswer, 'asOf' | 'followedTo' | 'notKnownSince' | 'wallet'>;
  /** Whether it leaves by itself, and the reasons of what is not met for that. */
  gate: { passed: boolean; outcome: GateOutcome; unmet: string[] };
  /** What partners were told, log by log, and how many of them. */
  published: (Pick<Published, 'audience' | 'state' | 'time'> & { toldTo: number })[];
  /** The first few cases that hold it; none where they are not asked for. */
  cases: Pick<Case, 'id' | 'title'>[];
}

export type WalletSummarized =
  | { ok: true; summary: WalletSummary; audit: AuditPlace }
  | { ok: false; reason: 'unknown'; audit: AuditPlace }
  | { ok: false; reason: AddressRefusal };

/** Most campaigns and cases that a summary names. */
const MAX_NAMED = 5;
/** Most days that are counted: of older wallets the tally rows of ten years. */
const MAX_DAYS = 3_660;

const demandedOf = async (table: Table, address: string, until: string) => {
  const days = await readWalletDemanded(table, address, until);
  const sums: Record<string, bigint> = {};
  for (const { demanded } of days) {
    for (const [currency, units] of Object.entries(demanded)) sums[currency] = (sums[currency] ?? 0n) + units;
  }
  return { demanded: sumsOf(sums), demandedIn: days.reduce((sum, { reports }) => sum + reports, 0) };
};

/**
 * Sums a wallet up for a program. The audit entry is written as soon as it is known whether there is one. Money is counted up to the
 * end of a UTC day, today's without one.
 */
export const summarizeWallet = async (
  world: LookUpWallet,
  asker: Asker,
  typed: string,
  { moneyAsOf, withCases }: { moneyAsOf?: string | undefined; withCases: boolean },
): Promise<WalletSummarized> => {
  const read = readAddress(typed);
  if (!read.ok) return read;
  const { address } = read;
  const { table, settings } = world;
  const now = world.clock();
  const asOf = moneyAsOf ?? now.toISOString().slice(0, 10);
  const { wallet } = await findWallet(table, address, read.kind);
  const outcome = wallet === null ? 'unknown' : 'ok';
  const audit = await recordLook(world, asker, { what: 'wallet.look-up', about: address, outcome });
  if (wallet === null) return { ok: false, reason: 'unknown', audit };
  const chain = await readChainKnowledge(world, now);
  const [days, { last }, others, { root }, demands, money, { verdict }, published, toldTo, cases] = await Promise.all([
    readWalletTally(table, address, MAX_DAYS),
    readLastSightings(table, address, 1),
    walletCampaigns(table, address),
    readEnd(table, walletNode(address)),
    demandedOf(table, address, asOf),
    describeMoney(table, address, { asOf, chain, clock: world.clock }),
    judgeWallet({ table, settings, countsAll: true }, address),
    readPublished(table, PUBLIC_AUDIENCES, address),
    partnersTold(table, address),
    withCases ? casesHolding(world, asker.who, 'wallet', address) : [],
  ]);
  const campaigns = [wallet.campaign, ...others.map(({ campaign }) => campaign)].flatMap((id) => id ?? []);
  return {
    ok: true,
    summary: {
      ...{ address, kind: wallet.kind, firstSeen: wallet.firstSeen, lastSeen: last[0]?.time ?? wallet.firstSeen },
      reports: days.reduce((sum, { reports }) => sum + reports, 0),
      campaigns: [...new Set(campaigns)].slice(0, MAX_NAMED).map(named),
      cluster: root === null ? null : { ...named(root.id), size: root.size },
      ...demands,
      money,
      gate: {
        passed: verdict.passed,
        outcome: verdict.outcome,
        unmet: verdict.conditions.flatMap(({ met, reason }) => (met ? [] : [reason])),
      },
      published: published.map(({ audience, state, time }) => ({ audience, state, time, toldTo: toldTo(audience) })),
      cases: cases.slice(0, MAX_NAMED).map(({ id, title }) => ({ id, title })),
    },
    audit,
  };
};
