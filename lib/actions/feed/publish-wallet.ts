import { type JudgedWallet, judgeWallet } from '#actions/gate/judge-wallet.ts';
import { type Audience, audiencesOf, CEILINGS, type Tlp } from '#domain/feed/audience.ts';
import { bandOf, HIGHEST_BAND } from '#domain/feed/bands.ts';
import type { FeedEvent } from '#domain/feed/event.ts';
import { eventBetween, type Wanted } from '#domain/feed/feed-state.ts';
import { bareNews, pauseNews, retractionNews, type WalletNews, walletNews } from '#domain/feed/wallet-news.ts';
import type { AddressKind } from '#domain/findings.ts';
import { mayLeaveBare, passesButForAge } from '#domain/gate/bare.ts';
import type { Verdict } from '#domain/gate/gate.ts';
import { HotlineError } from '#domain/hotline-error.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import type { Clock } from '#io/clock.ts';
import { append, type Published, readPublished } from '#io/table/feed/feed.ts';
import { askChain } from '#io/table/payment/chain-ask.ts';
import type { Table } from '#io/table/store/table.ts';
import type { Sighting } from '#io/table/wallet/sighting.ts';

export interface PublishWallet {
  table: Table;
  settings: Pick<FunctionSettings, 'gate' | 'retention'> & Partial<Pick<FunctionSettings, 'payments'>>;
  clock: Clock;
}

/**
 * Why a wallet is looked at. A report can only add to what is told. A review can take it back too: reports that expire
 * one by one must not, years later, take back what once held.
 */
export type Cause = { kind: 'report' | 'review'; name: string };

interface KnownWallet {
  address: string;
  kind: AddressKind;
}

/** Every audience that wallets can be told to. */
export const PUBLIC_AUDIENCES: Audience[] = [...CEILINGS];

/** How often a log that others wrote to meanwhile is looked at again. */
const MAX_ATTEMPTS = 10;

/** Others wrote of the wallet to the log again and again. */
class WalletOvertaken extends HotlineError {}

/** What the verdict lets out, and how it is marked; null where nothing. */
interface Permission {
  tlp: Tlp;
  atLeast: number;
  news: (type: FeedEvent['type'], day: string) => WalletNews;
}

const permissionOf = (
  { outcome }: Verdict,
  wallet: KnownWallet,
  counted: readonly Sighting[],
  enough: number,
): Permission | null => {
  if (outcome !== 'passed' && outcome !== 'released') return null;
  const named = { ...wallet, campaign: counted[0]?.campaign ?? null };
  if (counted.length < enough) {
    const tlp = 'TLP:AMBER';
    return { tlp, atLeast: 1, news: (type, day) => bareNews(type, tlp, named, day) };
  }
  const tlp = 'TLP:GREEN';
  return { tlp, atLeast: bandOf(counted.length), news: (type) => walletNews(type, tlp, named, counted) };
};

const targetState = (
  { verdict, decisions: { flagged, held } }: JudgedWallet,
  permission: Permission | null,
  audience: Audience,
  said: Published | undefined,
  cause: Cause,
): Wanted => {
  if (permission !== null && audiencesOf(permission.tlp).includes(audience))
    return { state: 'published', atLeast: permission.atLeast };
  if (flagged !== null) return { state: 'retracted', reason: flagged.as ?? 'not-extortion' };
  // A hold before a raid and a contest look alike to partners.
  if (held !== null || verdict.outcome === 'under-review') return { state: 'paused' };
  // Told as a bare address of a campaign that passed, and still one that may be.
  if (said?.told.tlp === 'TLP:AMBER+STRICT' && mayLeaveBare(verdict)) return { state: 'as-it-was' };
  // And so does a doubt: a retraction with a reason of its own would tell that one victim withdrew a report.
  return { state: cause.kind === 'review' ? 'paused' : 'as-it-was' };
};

const newsOf = (
  type: FeedEvent['type'],
  wanted: Wanted,
  permission: Permission | null,
  said: Published | undefined,
  day: string,
): WalletNews | null => {
  if (wanted.state === 'published') return permission?.news(type, day) ?? null;
  if (said === undefined) return null;
  return wanted.state === 'retracted' ? retractionNews(said.told, wanted.reason) : pauseNews(said.told);
};

/** Appends to one log what is new of a wallet. Returns `said`, `nothing` where it says as much already, or `overtaken` on a version conflict. */
const appendIfChanged = async (
  { table, settings, clock }: PublishWallet,
  audience: Audience,
  said: Published | undefined,
  wanted: Wanted,
  permission: Permission | null,
  cause: Cause,
): Promise<'said' | 'nothing' | 'overtaken'> => {
  const type = eventBetween(said, wanted);
  const time = clock().toISOString();
  const news = type === null ? null : newsOf(type, wanted, permission, said, time.slice(0, 10));
  if (news === null) return 'nothing';
  const expires = Math.floor(Date.parse(time) / 1_000) + settings.retention.feedDays * 86_400;
  return (await append(table, audience, { news, cause: cause.name, time, expires }, said)) ? 'said' : 'overtaken';
};

/** Whether no report could add to what the logs say. */
const allIsSaid = (published: readonly Published[], cause: Cause): boolean =>
  cause.kind === 'report' &&
  published.filter(({ state, atLeast }) => state === 'published' && atLeast >= HIGHEST_BAND).length ===
    PUBLIC_AUDIENCES.length;

/** Looks at a wallet once; says which audiences were told something, and whether others told them meanwhile. */
const look = async (
  deps: PublishWallet,
  wallet: KnownWallet,
  cause: Cause,
): Promise<{ told: Audience[]; overtaken: boolean }> => {
  const published = await readPublished(deps.table, PUBLIC_AUDIENCES, wallet.address);
  // Also what was said for the same cause before: that run may have died before it rang.
  const told = published.filter((said) => said.cause === cause.name).map(({ audience }) => audience);
  if (allIsSaid(published, cause)) return { told, overtaken: false };
  const judged = await judgeWallet(deps, wallet.address);
  const { verdict, counted, isUnasked } = judged;
  if (isUnasked && passesButForAge(verdict)) await askChain(deps.table, wallet.address, deps.clock());
  const permission = permissionOf(verdict, wallet, counted, deps.settings.gate.reports);
  let overtaken = false;
  for (const audience of PUBLIC_AUDIENCES) {
    const said = published.find((marker) => marker.audience === audience);
    const outcome = await appendIfChanged(
      deps,
      audience,
      said,
      targetState(judged, permission, audience, said, cause),
      permission,
      cause,
    );
    if (outcome === 'said') told.push(audience);
    if (outcome === 'overtaken') overtaken = true;
  }
  return { told, overtaken };
};

/**
 * Brings what each audience's log says of a wallet in line with the gate's verdict: published, with more reports,
 * paused, retracted. Gives the audiences whose endpoints are to be rung for this cause.
 */
export const publishWallet = async (deps: PublishWallet, wallet: KnownWallet, cause: Cause): Promise<Set<Audience>> => {
  const told = new Set<Audience>();
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const looked = await look(deps, wallet, cause);
    for (const audience of looked.told) told.add(audience);
    if (!looked.overtaken) return told;
  }
  throw new WalletOvertaken(`${wallet.address}: overtaken ${MAX_ATTEMPTS} times`);
};
