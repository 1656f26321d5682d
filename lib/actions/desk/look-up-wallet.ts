import { casesHolding } from '#actions/case/list-cases.ts';
import { type ClusterAnswer, describeCluster } from '#actions/cluster/describe-cluster.ts';
import { type ContactAnswer, type DescribeContacts, describeContacts } from '#actions/contact/describe-contacts.ts';
import { PUBLIC_AUDIENCES } from '#actions/feed/publish-wallet.ts';
import { type DecisionsAnswer, describeDecisions } from '#actions/gate/describe-decisions.ts';
import { judgeWallet } from '#actions/gate/judge-wallet.ts';
import type { ReadPage } from '#actions/gate/read-voices.ts';
import { describeReceived, type WalletReceived } from '#actions/payment/describe-money.ts';
import { type CountedDemand, countDemands } from '#domain/brief/demands.ts';
import type { Case } from '#domain/case/case.ts';
import type { AddressKind, Demand } from '#domain/findings.ts';
import { type Discount, differentVoicesIn, type JudgedReport } from '#domain/gate/counted-reports.ts';
import type { Condition, GateOutcome } from '#domain/gate/gate.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { besideWallet, type Sighting } from '#domain/wallet/sighting.ts';
import type { Wallet } from '#domain/wallet/wallet.ts';
import { type AddressRefusal, readAddress } from '#domain/wallet-address.ts';
import { measure } from '#io/metrics.ts';
import { readCampaign } from '#io/table/campaign/campaign.ts';
import { readPublished } from '#io/table/feed/feed.ts';
import type { Published } from '#io/table/feed/rows.ts';
import { partnersTold } from '#io/table/feed/told.ts';
import { readChainKnowledge } from '#io/table/payment/chain-cursor.ts';
import { type ReportSummary, readReportSummaries } from '#io/table/report/report-summaries.ts';
import type { Table } from '#io/table/store/table.ts';
import type { DayTally } from '#io/table/tally/tally.ts';
import { readLastDays } from '#io/table/tally/wallet-totals.ts';
import { readNamed } from '#io/table/wallet/named-address.ts';
import { readWallet } from '#io/table/wallet/wallet.ts';
import type { World } from '#io/world.ts';
import { type Asker, type AuditPlace, recordLook } from './record-look.ts';
import { type NamedThing, named as namedThing } from './wallet/named-thing.ts';
import { type AheadOfWallet, readWalletAhead } from './wallet/read-wallet-ahead.ts';

export interface LookUpWallet extends DescribeContacts, Pick<World, 'clock'> {
  settings: Pick<FunctionSettings, 'gate' | 'retention'> & Partial<Pick<FunctionSettings, 'payments'>>;
}

/** One report that names the wallet. */
interface SightingAnswer {
  /** The report's public reference. */
  report: string;
  /** UTC, ISO 8601. */
  time: string;
  channel: Sighting['channel'];
  demands: Demand[];
  inDemand: boolean;
  /** Whether the gate counts it as one more, and if not why; null where the gate did not look at it. */
  counts: boolean | null;
  why?: Discount;
  /** The report that it repeats. */
  sameAs?: string;
}

/** A wallet that reports name together with another, and how many do. */
interface TogetherWallet {
  address: string;
  reports: number;
}

/** All that the hotline knows of a wallet. */
export interface WalletAnswer {
  asset: 'BTC';
  address: string;
  kind: AddressKind;
  /** Reports that name it. */
  reports: number;
  /** Different people who name it, as far as anyone can tell, in the `demandsIn` reports that were looked at. */
  voices: number;
  /** UTC, ISO 8601. */
  firstSeen: string;
  lastSeen: string;
  /** The last days with reports, newest first, and whether there are days before them. */
  byDay: DayTally[];
  moreDays: boolean;
  /** Counted in the sightings that are listed, and in verified mails before them where few are among them: in `demandsIn` in all. */
  demands: CountedDemand[];
  demandsIn: number;
  /** Newest first. */
  sightings: SightingAnswer[];
  /** How many there are beyond those listed. */
  moreSightings: number;
  /** Letters that name it beyond the ten wallets that are kept of one: they count for nothing, and are only found. */
  alsoNamed: { report: string; time: string }[];
  /** Whether there are more of them. */
  moreNamed: boolean;
  /** Wallets held by the same hand as it, by evidence. */
  cluster: ClusterAnswer;
  /** How the letters about it say that their writer is reached: shown from two different reports on, or once confirmed. */
  contacts: ContactAnswer[];
  /** How many there are beyond those. */
  moreContacts: number;
  /** Wallets that stand in one message with it, in the reports that are listed. */
  namedTogether: TogetherWallet[];
  /** The campaign that named it first, as briefs print it. */
  campaign: NamedThing | null;
  /** What was received, and how far the chain is known. */
  money: WalletReceived;
  /** What partners were told, log by log, and how many of them. */
  published: (Pick<Published, 'audience' | 'state' | 'seq' | 'time' | 'atLeast'> & { toldTo: number })[];
  /** What investigators decided about it. */
  decided: DecisionsAnswer;
  gate: { passed: boolean; outcome: GateOutcome; conditions: Condition[] };
  /** The cases that hold it, as far as whoever asks may be told of them. */
  cases: Case[];
}

export type WalletLookUp =
  | { ok: true; answer: WalletAnswer; audit: AuditPlace }
  | { ok: false; reason: 'unknown'; audit: AuditPlace }
  | { ok: false; reason: AddressRefusal };

/** Most wallets named together with it that an answer lists. */
const MAX_TOGETHER = 50;

/** The references of reports, by their ids, as their sightings say them, or else their rows. */
type References = ReadonlyMap<string, string>;

const standingOf = (
  judged: JudgedReport | undefined,
  references: References,
): Pick<SightingAnswer, 'counts' | 'why' | 'sameAs'> => {
  if (judged === undefined) return { counts: null };
  const { standing } = judged;
  if (standing.counts) return { counts: true };
  const sameAs = standing.as === null ? undefined : references.get(standing.as);
  return { counts: false, why: standing.why, ...(sameAs === undefined ? {} : { sameAs }) };
};

/** What is said of a report by a sighting of before, which says too little: by the report's row. */
const saidByReport = async (table: Table, sightings: readonly Sighting[]): Promise<Sighting[]> => {
  const before = sightings.flatMap(({ reference, report }) => (reference === undefined ? [report] : []));
  const summaries = before.length === 0 ? new Map() : await readReportSummaries(table, before);
  return sightings.map((sighting) => {
    const summary: ReportSummary | undefined = summaries.get(sighting.report);
    return summary === undefined ? sighting : { ...sighting, ...besideWallet(sighting.address, saidBy(summary)) };
  });
};

const saidBy = ({ reference, wallets }: ReportSummary) => ({ reference, findings: { wallets } });

const togetherWith = (sightings: readonly Sighting[]): TogetherWallet[] => {
  const together = new Map<string, number>();
  for (const address of sightings.flatMap(({ beside = [] }) => beside)) {
    together.set(address, (together.get(address) ?? 0) + 1);
  }
  return [...together]
    .map(([address, reports]) => ({ address, reports }))
    .sort((a, b) => b.reports - a.reports)
    .slice(0, MAX_TOGETHER);
};

/** Most letters that name an address beyond their ten wallets that an answer lists, and most pages of them that are read. */
const MAX_NAMED = 50;
const MAX_NAMED_PAGES = 20;

/** What an answer says of such letters. */
type Named = Pick<WalletAnswer, 'alsoNamed' | 'moreNamed'>;

/** The letters that name an address beyond their ten wallets: those that are being withdrawn are passed over, and fill no list. */
const alsoNaming = async (table: Table, address: string): Promise<Named> => {
  const found: WalletAnswer['alsoNamed'] = [];
  let next: Record<string, unknown> | undefined;
  for (let page = 0; page < MAX_NAMED_PAGES && found.length < MAX_NAMED; page += 1) {
    const named = await readNamed(table, address, next);
    const ids = named.rows.map(({ report }) => report);
    const summaries = await readReportSummaries(table, ids);
    for (const { report, time } of named.rows) {
      const summary = summaries.get(report);
      if (summary !== undefined && !summary.hidden) found.push({ report: summary.reference, time });
    }
    next = named.next;
    if (next === undefined) break;
  }
  if (next !== undefined && found.length < MAX_NAMED) measure('ListsCut');
  return { alsoNamed: found.slice(0, MAX_NAMED), moreNamed: next !== undefined || found.length > MAX_NAMED };
};

/** The campaign of a wallet under the id that it has now. */
const campaignOf = async (table: Table, id: string | null): Promise<NamedThing | null> => {
  const campaign = id === null ? null : await readCampaign(table, id);
  return campaign === null ? null : namedThing(campaign.id);
};

/** What is known of a wallet that was found, for somebody. */
interface Found {
  wallet: Wallet;
  named: Named;
  ahead: AheadOfWallet;
  asker: Asker;
  asOf: string;
}

const answerOf = async (world: LookUpWallet, { wallet, named, ahead, asker, asOf }: Found): Promise<WalletAnswer> => {
  const { table, settings } = world;
  const { address, kind, firstSeen } = wallet;
  const { reports, days, areCut } = await readLastDays(table, address);
  const chain = readChainKnowledge(world, world.clock());
  const references = new Map<string, string>();
  const noting: ReadPage<Sighting> = async (from) => {
    const page = await ahead.readSightings(from);
    for (const { report, reference } of page.sightings) if (reference !== undefined) references.set(report, reference);
    return page;
  };
  const [
    { last: sightings, before },
    published,
    toldTo,
    { verdict },
    campaign,
    cluster,
    described,
    decided,
    money,
    cases,
  ] = await Promise.all([
    ahead.lastSightings().then(async ({ last, before }) => ({ last: await saidByReport(table, last), before })),
    readPublished(table, PUBLIC_AUDIENCES, address),
    partnersTold(table, address),
    judgeWallet({ table, settings, countsAll: true, known: { read: noting, reports } }, address),
    campaignOf(table, wallet.campaign),
    describeCluster(table, address),
    describeContacts(world, address),
    describeDecisions(table, address),
    chain.then((known) => describeReceived(table, address, { asOf, chain: known, clock: world.clock })),
    casesHolding({ table }, asker.who, 'wallet', address),
  ]);
  const judged = new Map(verdict.reports.map((report) => [report.sighting.report, report]));
  for (const { report, reference } of sightings) if (reference !== undefined) references.set(report, reference);
  return {
    asset: 'BTC',
    address,
    kind,
    reports,
    voices: differentVoicesIn([...sightings, ...before]),
    firstSeen,
    lastSeen: sightings[0]?.time ?? firstSeen,
    byDay: days,
    moreDays: areCut,
    demands: countDemands([...sightings, ...before]),
    demandsIn: sightings.length + before.length,
    sightings: sightings.map(({ report, reference = report, time, channel, demands, inDemand }) => ({
      report: reference,
      time,
      channel,
      demands,
      inDemand,
      ...standingOf(judged.get(report), references),
    })),
    moreSightings: Math.max(0, reports - sightings.length),
    ...named,
    cluster,
    ...described,
    namedTogether: togetherWith(sightings),
    campaign,
    money,
    published: published.map(({ audience, state, seq, time, atLeast }) => ({
      audience,
      state,
      seq,
      time,
      atLeast,
      toldTo: toldTo(audience),
    })),
    decided,
    gate: { passed: verdict.passed, outcome: verdict.outcome, conditions: verdict.conditions },
    cases,
  };
};

/** An address that no report's row names, as a wallet; null where no letter names it at all. */
const onlyNamed = (address: string, kind: AddressKind, named: WalletAnswer['alsoNamed']): Wallet | null => {
  const [first] = named.toSorted((a, b) => a.time.localeCompare(b.time));
  if (first === undefined) return null;
  return { address, kind, firstSeen: first.time, firstReport: first.report, campaign: null };
};

/** A wallet, also one that letters name beyond their ten alone; null where none does. */
export const findWallet = async (
  table: Table,
  address: string,
  kind: AddressKind,
): Promise<{ wallet: Wallet | null; named: Named }> => {
  const named = await alsoNaming(table, address);
  return { wallet: (await readWallet(table, address)) ?? onlyNamed(address, kind, named.alsoNamed), named };
};

/**
 * Looks a wallet up for an investigator.
 *
 * What the page shows is read in a few calls, whatever hangs on the wallet; nothing of it is answered before the audit entry is written:
 * what cannot be recorded is not answered. Money is counted up to the end of a UTC day, today's without one.
 */
export const lookUpWallet = async (
  world: LookUpWallet,
  asker: Asker,
  typed: string,
  asOf?: string,
): Promise<WalletLookUp> => {
  const read = readAddress(typed);
  if (!read.ok) return read;
  const { address, kind } = read;
  const day = asOf ?? world.clock().toISOString().slice(0, 10);
  const ahead = await readWalletAhead(world.table, address);
  const { wallet, named } = await findWallet(ahead.table, address, kind);
  const outcome = wallet === null ? 'unknown' : 'ok';
  const audit = await recordLook(world, asker, { what: 'wallet.look-up', about: address, outcome });
  if (wallet === null) return { ok: false, reason: 'unknown', audit };
  await ahead.readLinked(asker.who, wallet.campaign);
  const answer = await answerOf({ ...world, table: ahead.table }, { wallet, named, ahead, asker, asOf: day });
  return { ok: true, answer, audit };
};
