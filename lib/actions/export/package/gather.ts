import * as z from 'zod';
import { seeCase } from '#actions/case/see-cases.ts';
import type { OfWallet } from '#actions/desk/list-of-wallet.ts';
import type {
  PackageCampaign,
  PackageEntry,
  PackageReport,
  PackageVerdict,
  PackageWallet,
} from '#domain/export/package/data.ts';
import { inChunks } from '#io/in-chunks.ts';
import { type CaseFacts, type ReadCaseFacts, readCaseFacts } from './read-case.ts';
import { readPackageLog } from './read-log.ts';
import {
  readCampaignReports,
  readHeldReport,
  readPackageCampaign,
  readPackageWallet,
  readVerdicts,
} from './read-parts.ts';
import { type PackageScope, readScope } from './scope.ts';

/** Where a package's data is read. */
export type GatherPackage = OfWallet & ReadCaseFacts;

/** In which order it is read: each stage rests on those before. */
const STAGES = ['scope', 'reports', 'wallets', 'campaigns', 'verdicts', 'log', 'case'] as const;
type Stage = (typeof STAGES)[number];

/** Where reading goes on: which stage, its n-th thing, and the place in that. */
const Place = z.strictObject({
  stage: z.enum(STAGES),
  n: z.int().nonnegative(),
  at: z.string().optional(),
  /** How many were read of the n-th thing. */
  read: z.int().nonnegative().default(0),
});
type Place = z.infer<typeof Place>;

/** What one step read: a piece, which is kept under the hash of what it says. */
export interface PackagePiece {
  readAt: string;
  cut: string[];
  scope?: PackageScope;
  reports?: PackageReport[];
  wallets?: PackageWallet[];
  campaigns?: PackageCampaign[];
  verdicts?: PackageVerdict[];
  log?: PackageEntry[];
  facts?: CaseFacts;
}

/** What a step came to: a piece, and where to go on; null where the case is not there for who asked. */
export interface PackageStep {
  piece: PackagePiece | null;
  items: number;
  next: string | null;
}

/** Most reports of one campaign, and most days of the audit log, that a package has. */
const MAX_REPORTS_OF_CAMPAIGN = 5_000;
const MAX_LOG_DAYS = 1_100;
const MAX_CAMPAIGNS = 200;
/** How much of each a step reads. */
const REPORTS_A_STEP = 500;
const WALLETS_A_STEP = 20;
const DAYS_A_STEP = 31;
const AT_ONCE = 5;
const DAY_MS = 86_400_000;

const placeIn = (cursor: string | null): Place =>
  cursor === null ? { stage: 'scope', n: 0, read: 0 } : Place.parse(JSON.parse(cursor));

const on = (place: Pick<Place, 'stage' | 'n'> & Partial<Place>): string => JSON.stringify(place);

const behind = (stage: Stage): string | null => {
  const next = STAGES[STAGES.indexOf(stage) + 1];
  return next === undefined ? null : on({ stage: next, n: 0 });
};

const scopeIn = (pieces: readonly PackagePiece[]): PackageScope =>
  pieces.find(({ scope }) => scope !== undefined)?.scope ?? { wallets: [], campaigns: [], reports: [], cut: [] };

/** What the stages before have read, together. */
export const gatheredIn = (pieces: readonly PackagePiece[]) => ({
  reports: pieces.flatMap(({ reports = [] }) => reports),
  wallets: pieces.flatMap(({ wallets = [] }) => wallets),
  campaigns: pieces.flatMap(({ campaigns = [] }) => campaigns),
  verdicts: pieces.flatMap(({ verdicts = [] }) => verdicts),
  log: pieces.flatMap(({ log = [] }) => log),
  facts: pieces.find(({ facts }) => facts !== undefined)?.facts ?? null,
  cut: pieces.flatMap(({ cut }) => cut),
  readAt: pieces.at(-1)?.readAt ?? '',
});

const isThere = <Part>(part: Part | null): part is Part => part !== null;

type Reading = (
  world: GatherPackage,
  asked: { case: string; who: string },
  pieces: readonly PackagePiece[],
  place: Place,
) => Promise<{ piece: Omit<PackagePiece, 'readAt' | 'cut'> & { cut?: string[] }; items: number; next: string | null }>;

const reports: Reading = async ({ table }, _, pieces, { n, at, read }) => {
  const { reports: held, campaigns } = scopeIn(pieces);
  if (n < held.length) {
    const ids = held.slice(n, n + REPORTS_A_STEP);
    const found = (await inChunks(ids, AT_ONCE, (id) => readHeldReport(table, id))).filter(isThere);
    return { piece: { reports: found }, items: found.length, next: on({ stage: 'reports', n: n + ids.length }) };
  }
  const campaign = campaigns[n - held.length];
  if (campaign === undefined) return { piece: {}, items: 0, next: behind('reports') };
  const all: PackageReport[] = [];
  let cursor = at;
  do {
    const page = await readCampaignReports(table, campaign, cursor);
    all.push(...page.reports);
    cursor = page.next;
  } while (cursor !== undefined && all.length < REPORTS_A_STEP);
  const isFull = cursor !== undefined && read + all.length >= MAX_REPORTS_OF_CAMPAIGN;
  const next =
    cursor === undefined || isFull
      ? on({ stage: 'reports', n: n + 1 })
      : on({ stage: 'reports', n, at: cursor, read: read + all.length });
  const cut = isFull ? [`campaign ${campaign}: its latest ${read + all.length} reports`] : [];
  return { piece: { reports: all, cut }, items: all.length, next };
};

const wallets: Reading = async (world, _, pieces, { n }) => {
  const those = scopeIn(pieces).wallets.slice(n, n + WALLETS_A_STEP);
  if (those.length === 0) return { piece: {}, items: 0, next: behind('wallets') };
  const found = (await inChunks(those, AT_ONCE, (each) => readPackageWallet(world, each))).filter(isThere);
  return {
    piece: { wallets: found.map(({ part }) => part), cut: found.flatMap(({ cut }) => cut) },
    items: found.length,
    next: on({ stage: 'wallets', n: n + those.length }),
  };
};

const campaigns: Reading = async ({ table }, _, pieces) => {
  const named = gatheredIn(pieces).wallets.flatMap((wallet) => wallet.campaigns);
  const ids = [...new Set([...scopeIn(pieces).campaigns, ...named])];
  const some = ids.slice(0, MAX_CAMPAIGNS);
  const found = (await inChunks(some, AT_ONCE, (id) => readPackageCampaign(table, id))).filter(isThere);
  // Two ids may be one campaign's by now.
  const once = [...new Map(found.map((each) => [each.id, each])).values()];
  const cut = ids.length > some.length ? [`campaigns: ${MAX_CAMPAIGNS} of ${ids.length}`] : [];
  return { piece: { campaigns: once, cut }, items: once.length, next: behind('campaigns') };
};

const referencesIn = (pieces: readonly PackagePiece[]): Set<string> => {
  const { reports: all, wallets: of } = gatheredIn(pieces);
  return new Set([
    ...all.map(({ reference }) => reference),
    ...of.flatMap(({ naming }) => naming.flatMap(({ reference }) => reference ?? [])),
  ]);
};

const monthsFrom = (first: string, last: string): string[] => {
  const months: string[] = [];
  for (let at = first.slice(0, 7); at <= last.slice(0, 7); ) {
    months.push(at);
    const [year = 0, month = 0] = at.split('-').map(Number);
    at = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 7);
  }
  return months;
};

const verdicts: Reading = async ({ table, clock }, _, pieces) => {
  const { reports: all, wallets: of } = gatheredIn(pieces);
  const times = [
    ...all.map(({ receivedAt }) => receivedAt),
    ...of.flatMap(({ naming }) => naming.map(({ receivedAt }) => receivedAt)),
  ].sort();
  const [first] = times;
  const known = referencesIn(pieces);
  const months = first === undefined ? [] : monthsFrom(first, clock().toISOString());
  const read = (await inChunks(months, AT_ONCE, (month) => readVerdicts(table, month))).flat();
  const found = read.filter(({ reference }) => known.has(reference));
  return { piece: { verdicts: found }, items: 0, next: behind('verdicts') };
};

const log: Reading = async ({ table, clock }, { case: id, who }, pieces, { n, at }) => {
  const found = await seeCase(table, who, id);
  if (found === null) return { piece: {}, items: 0, next: behind('log') };
  const held = gatheredIn(pieces).reports.filter(({ isHeld }) => isHeld);
  const begun = [found.openedAt, ...held.map(({ receivedAt }) => receivedAt)].sort()[0] ?? found.openedAt;
  const today = Date.parse(clock().toISOString().slice(0, 10));
  const earliest = Math.max(Date.parse(begun.slice(0, 10)), today - MAX_LOG_DAYS * DAY_MS);
  const from = at === undefined ? earliest : Date.parse(at);
  const last = Math.min(today, from + (DAYS_A_STEP - 1) * DAY_MS);
  const days = Array.from({ length: Math.max(0, (last - from) / DAY_MS + 1) }, (_unused, day) =>
    new Date(from + day * DAY_MS).toISOString().slice(0, 10),
  );
  const ids = scopeIn(pieces).reports;
  // Held reports were read in the order of their ids; one that is gone has no evidence either.
  const references = new Map(
    (await inChunks(ids, AT_ONCE, async (report) => [report, await readHeldReport(table, report)] as const)).flatMap(
      ([report, read]) => (read === null ? [] : [[report, read.reference] as const]),
    ),
  );
  const entries = await inChunks(days, AT_ONCE, (day) => readPackageLog(table, day, { case: id, references }));
  const isCut = n === 0 && earliest > Date.parse(begun.slice(0, 10));
  return {
    piece: {
      log: entries.flat(),
      cut: isCut ? [`audit log: from ${new Date(earliest).toISOString().slice(0, 10)} on`] : [],
    },
    items: 0,
    next:
      last >= today
        ? behind('log')
        : on({ stage: 'log', n: n + 1, at: new Date(last + DAY_MS).toISOString().slice(0, 10) }),
  };
};

/**
 * Reads on for a case's package, a step at a time: what a step reads is kept, so that an invocation that dies or runs out of time is resumed.
 * Null where there is no such case for who asked.
 */
export const readOnForPackage = async (
  world: GatherPackage,
  asked: { case: string; who: string },
  pieces: readonly PackagePiece[],
  cursor: string | null,
): Promise<PackageStep | null> => {
  const { table, clock } = world;
  const place = placeIn(cursor);
  const found = await seeCase(table, asked.who, asked.case);
  if (found === null) return null;
  const readAt = clock().toISOString();
  switch (place.stage) {
    case 'scope': {
      const scope = await readScope(table, asked.case);
      return { piece: { readAt, scope, cut: scope.cut }, items: 0, next: behind('scope') };
    }
    case 'case': {
      const { facts, cut } = await readCaseFacts(world, found);
      return { piece: { readAt, facts, cut }, items: 0, next: null };
    }
    default: {
      const reading = { reports, wallets, campaigns, verdicts, log }[place.stage];
      const { piece, items, next } = await reading(world, asked, pieces, place);
      const { cut = [], ...read } = piece;
      const isEmpty =
        cut.length === 0 && Object.values(read).every((part) => !Array.isArray(part) || part.length === 0);
      return { piece: isEmpty ? null : { readAt, cut, ...read }, items, next };
    }
  }
};
