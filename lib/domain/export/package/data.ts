import type { AuditEntry } from '#domain/audit/audit.ts';
import type { CaseEntry, HeldKind } from '#domain/case/case.ts';
import type { EvidenceKind, LinkState, LinkVerdict, NodeId } from '#domain/cluster/link.ts';
import type { EvidencePart } from '#domain/evidence/evidence.ts';
import type { AddressKind } from '#domain/findings.ts';
import type { RejectedAs, Verb } from '#domain/gate/decisions.ts';
import type { FollowedTo } from '#domain/payment/chain-knowledge.ts';
import type { PaymentVerdict } from '#domain/payment/victim-payment.ts';
import type { QueueVerdict } from '#domain/queue/queue.ts';
import type { Channel } from '#domain/report/report.ts';
import type { PackageAsked } from './asked.ts';

/** A report's letter as one wallet is named in it, and whether the gate counts it as one more. */
export interface PackageNaming {
  /** Null where its row has gone. */
  reference: string | null;
  receivedAt: string;
  channel: Channel;
  inDemand: boolean;
  demanded: string;
  /** Null where the gate did not look at it. */
  counts: boolean | null;
  why: string | null;
  sameAs: string | null;
}

/** What a wallet was paid by one output, and whether it counts as a victim's. */
export interface PackagePayment {
  txid: string;
  vout: number;
  /** As a decimal number: JSON has no integers of this size. */
  satoshi: string;
  height: number;
  time: string;
  block: string;
  verdict: PaymentVerdict['verdict'];
}

/** A link at a wallet, whatever its state. */
export interface PackageLink {
  to: NodeId;
  state: LinkState;
  evidence: readonly { kind: EvidenceKind; sources: number }[];
  doubts: readonly string[];
  decision: LinkVerdict | null;
}

/** A word of an investigator on a wallet. */
export interface PackageDecision {
  at: string;
  verb: Verb;
  as?: RejectedAs;
  by: string;
  reason: string;
}

/** Somebody's word that an address does not belong here: what they say is sealed. */
export interface PackageContest {
  receivedAt: string;
  sha256: string;
}

/** A wallet of a case, with all that is known of it. */
export interface PackageWallet {
  address: string;
  kind: AddressKind;
  firstSeen: string;
  /** What of the case it came by: itself, a cluster or a campaign. */
  heldBy: readonly string[];
  /** By their ids. */
  campaigns: readonly string[];
  naming: readonly PackageNaming[];
  payments: readonly PackagePayment[];
  links: readonly PackageLink[];
  decisions: readonly PackageDecision[];
  contests: readonly PackageContest[];
}

/** A report of a case: that the case holds it, or that a campaign which it holds has its letter. */
export interface PackageReport {
  reference: string;
  receivedAt: string;
  channel: Channel;
  language: string | null;
  state: string;
  wallets: readonly string[];
  demanded: string;
  /** Whether the case itself holds it: then its originals are sealed evidence. */
  isHeld: boolean;
}

/** What somebody found of a report when they had looked. */
export interface PackageVerdict {
  reference: string;
  verdict: QueueVerdict;
  at: string;
  by: string;
  reason: string;
}

/** A campaign that a case holds, or whose wallets it has. */
export interface PackageCampaign {
  id: string;
  name: string;
  foundedAt: string;
  reports: number;
  demanded: string;
  /** What its letters have in common; empty at first. */
  text: string;
}

/** A sealed part of a report: what was received, and the object that it lies in. */
export type PackagePart = EvidencePart & { reference: string };

/** An entry of the audit log about the case, or about evidence of it. */
export type PackageEntry = Pick<
  AuditEntry,
  'at' | 'who' | 'name' | 'what' | 'about' | 'outcome' | 'digest' | 'day' | 'chain' | 'seq' | 'hash'
>;

/** All that a package says; every file of it is made of this. Times are UTC, ISO 8601. */
export interface PackageData {
  version: 1;
  id: string;
  asked: PackageAsked;
  madeBy: string;
  askedAt: string;
  /** When the last of it was read. */
  readAt: string;
  operator: string;
  timeZone: string;
  case: { id: string; title: string; openedAt: string; openedBy: string; lead: string | null; closedAt: string | null };
  holds: readonly { kind: HeldKind; name: string; by: string; at: string; reason: string }[];
  entries: readonly { verb: CaseEntry['verb']; at: string; by: string; about: string; reason: string }[];
  /** To which block payments are known; `notKnownSince` where nothing is known of what came after. */
  chain: { followedTo: FollowedTo | null; isFollowed: boolean; notKnownSince: string | null };
  campaigns: readonly PackageCampaign[];
  wallets: readonly PackageWallet[];
  reports: readonly PackageReport[];
  verdicts: readonly PackageVerdict[];
  parts: readonly PackagePart[];
  audit: readonly PackageEntry[];
  /** What is not in it because a limit was reached, in words. */
  cut: readonly string[];
}

/** How much payments come to by what they are judged to be, in satoshi, and how many these are. */
export const receivedOf = (
  wallets: readonly Pick<PackageWallet, 'payments'>[],
): Record<PaymentVerdict['verdict'], { satoshi: bigint; payments: number }> => {
  const sums = {
    victim: { satoshi: 0n, payments: 0 },
    other: { satoshi: 0n, payments: 0 },
    unknown: { satoshi: 0n, payments: 0 },
  };
  // One output that pays is one payment, however often its wallet stands in the list.
  const seen = new Set<string>();
  for (const { txid, vout, satoshi, verdict } of wallets.flatMap(({ payments }) => payments)) {
    if (seen.has(`${txid}:${vout}`)) continue;
    seen.add(`${txid}:${vout}`);
    sums[verdict] = { satoshi: sums[verdict].satoshi + BigInt(satoshi), payments: sums[verdict].payments + 1 };
  }
  return sums;
};

/** The reports of a package, each once: those of the case and of its campaigns, and those that name its wallets. */
export const allReferences = ({ reports, wallets }: Pick<PackageData, 'reports' | 'wallets'>): string[] => [
  ...new Set([
    ...reports.map(({ reference }) => reference),
    ...wallets.flatMap(({ naming }) => naming.flatMap(({ reference }) => reference ?? [])),
  ]),
];
