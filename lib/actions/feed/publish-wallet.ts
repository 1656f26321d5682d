import { confirmedContacts } from '#actions/contact/confirmed-contacts.ts';
import { type JudgedWallet, judgeWallet } from '#actions/gate/judge-wallet.ts';
import { type Audience, audiencesOf, CEILINGS, isStricter } from '#domain/feed/audience.ts';
import { HIGHEST_BAND } from '#domain/feed/bands.ts';
import { updateWaitsUntil } from '#domain/feed/delay.ts';
import type { FeedContact, FeedEvent, RetractionReason } from '#domain/feed/event.ts';
import { eventBetween, type WantedState } from '#domain/feed/feed-state.ts';
import { BY_ITSELF, CONFIRMED, type Marking, RELEASED_EARLY } from '#domain/feed/marking.ts';
import { isRenewalDue } from '#domain/feed/place-event.ts';
import {
  acknowledgeAt,
  bareNews,
  paidBefore,
  pauseNews,
  retractionNews,
  saysContacts,
  sendersBand,
  type WalletNews,
  walletNews,
} from '#domain/feed/wallet-news.ts';
import type { AddressKind } from '#domain/findings.ts';
import { mayLeaveBare, passesButForAge } from '#domain/gate/bare.ts';
import { isLeads, letOutAt } from '#domain/gate/decisions.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { log } from '#io/log.ts';
import { measure } from '#io/metrics.ts';
import { CONFLICT, retryConflict } from '#io/retry-conflict.ts';
import { endDeparture, lookLater, noteLeft } from '#io/table/feed/departures.ts';
import { append, readPublished } from '#io/table/feed/feed.ts';
import type { Published } from '#io/table/feed/rows.ts';
import { settleUnheard } from '#io/table/feed/unheard.ts';
import { askChain } from '#io/table/payment/chain-ask.ts';
import type { World } from '#io/world.ts';
import { recordTelling } from './record-telling.ts';
import { mustWait } from './wait-to-leave.ts';

export interface PublishWallet extends Pick<World, 'table' | 'clock'> {
  settings: Pick<FunctionSettings, 'gate' | 'retention'> &
    Partial<Pick<FunctionSettings, 'payments' | 'urls'>> & { feed: Pick<FunctionSettings['feed'], 'delay'> };
  /** Pages of a flooded wallet's sightings that are read at most, where fewer than usual. */
  pages?: number;
}

/**
 * Why a wallet is looked at. A report can only add to what is told. A review can take it back too: reports that expire
 * one by one must not, years later, take back what once held. A departure ends a wallet's wait.
 */
export type Cause = { kind: 'report' | 'review' | 'departure'; name: string };

interface KnownWallet {
  address: string;
  kind: AddressKind;
}

/** Every audience that wallets can be told to. */
export const PUBLIC_AUDIENCES: Audience[] = [...CEILINGS];

/** What the verdict lets out, and how it is marked. */
interface Permission {
  marking: Marking;
  atLeast: number;
  /** Whether as many reports count as the gate asks for. */
  isFull: boolean;
  /** How the extorter is reached, as a lead confirmed it. */
  contacts: readonly FeedContact[];
  news: (type: FeedEvent['type'], day: string) => WalletNews;
}

const permissionOf = (
  { verdict: { passed, outcome }, decisions, counted, demanding }: JudgedWallet,
  wallet: KnownWallet,
  enough: number,
  contacts: readonly FeedContact[],
): Permission | null => {
  if (!passed) return null;
  // What only mentions it says nothing of the extorter, and may be anyone's: their own campaign, other sums.
  const named = { ...wallet, campaign: (demanding[0] ?? counted[0])?.campaign ?? null };
  // What the gate let out by itself had as many as it asks for, and is on no lead's word.
  if (outcome === 'released' && demanding.length < enough) {
    const marking = RELEASED_EARLY;
    return {
      marking,
      atLeast: 1,
      isFull: false,
      contacts: [],
      news: (type, day) => bareNews(type, marking, named, day),
    };
  }
  const marking = isLeads(decisions) ? CONFIRMED : BY_ITSELF;
  const atLeast = sendersBand(demanding);
  const told = marking === CONFIRMED ? contacts : [];
  const news: Permission['news'] = (type) => walletNews(type, marking, named, demanding, told);
  return { marking, atLeast, isFull: true, contacts: told, news };
};

/**
 * Whether a wallet is for fewer than a log told, on a lead's word: where reports fell away that would tell of a victim's
 * withdrawal, and is a doubt.
 */
const isRaised = ({ isFull, marking }: Permission, said: Published | undefined): boolean =>
  isFull && said !== undefined && isStricter(marking.tlp, said.told.tlp);

const targetState = (
  { verdict, decisions: { flagged, held }, isCut }: JudgedWallet,
  permission: Permission | null,
  audience: Audience,
  said: Published | undefined,
  { cause, now }: { cause: Cause; now: string },
): WantedState => {
  if (permission !== null && said?.state !== 'retracted' && isRaised(permission, said))
    return { state: 'retracted', reason: 'marking-raised' };
  if (permission !== null && audiencesOf(permission.marking.tlp).includes(audience)) {
    const { atLeast, contacts, marking } = permission;
    // A listing that nothing renews ends by itself.
    const isChanged = !saysContacts(said?.told, contacts) || (said !== undefined && isRenewalDue(said.time, now));
    return { state: 'published', atLeast, confidence: marking.confidence, isChanged };
  }
  if (flagged !== null) return { state: 'retracted', reason: flagged.as ?? 'not-extortion' };
  // A hold before a raid and a contest look alike to partners.
  if (held !== null || verdict.outcome === 'under-review') return { state: 'paused' };
  // Told as a bare address of a campaign that passed, and still one that may be.
  if (said?.told.tlp === 'TLP:AMBER+STRICT' && mayLeaveBare(verdict)) return { state: 'as-it-was' };
  // What was not read may stand by it still: a flood takes nothing back.
  if (isCut) return { state: 'as-it-was' };
  // And so does a doubt: a retraction with a reason of its own would tell that one victim withdrew a report.
  return { state: cause.kind === 'review' ? 'paused' : 'as-it-was' };
};

const newsOf = (
  type: FeedEvent['type'],
  wanted: WantedState,
  permission: Permission | null,
  said: Published | undefined,
  { day, acknowledge }: { day: string; acknowledge: string | undefined },
): WalletNews | null => {
  if (wanted.state === 'published') {
    const news = permission?.news(type, day);
    return news === undefined
      ? null
      : { ...news, ...paidBefore(type === 'wallet.updated' ? said?.told : undefined, news) };
  }
  if (said === undefined) return null;
  return wanted.state === 'retracted' ? retractionNews(said.told, wanted.reason, acknowledge) : pauseNews(said.told);
};

/** Appends to one log what is new of a wallet. Returns `said`, `nothing` where it says as much already, or `overtaken` on a version conflict. */
const appendIfChanged = async (
  world: PublishWallet,
  audience: Audience,
  said: Published | undefined,
  wanted: WantedState,
  permission: Permission | null,
  cause: Cause,
): Promise<'said' | 'nothing' | 'overtaken'> => {
  const { table, settings, clock } = world;
  const acknowledge = settings.urls && acknowledgeAt(settings.urls.feed);
  const type = eventBetween(said, wanted);
  const time = clock().toISOString();
  const news = type === null ? null : newsOf(type, wanted, permission, said, { day: time.slice(0, 10), acknowledge });
  if (news === null) return 'nothing';
  const expires = Math.floor(Date.parse(time) / 1_000) + settings.retention.feedDays * 86_400;
  const entry = { news, cause: cause.name, time, expires };
  return (await append(table, audience, entry, said, recordTelling(world))) ? 'said' : 'overtaken';
};

/** The audiences that hear of a wallet without a lead's word. */
const BY_REPORTS = audiencesOf(BY_ITSELF.tlp);

/** Whether no report could add to what the logs say. */
const allIsSaid = (published: readonly Published[], cause: Cause, now: string): boolean =>
  cause.kind === 'report' &&
  BY_REPORTS.every((log) =>
    published.some(
      ({ audience, state, atLeast, time }) =>
        audience === log && state === 'published' && atLeast >= HIGHEST_BAND && !isRenewalDue(time, now),
    ),
  );

const isRetraction = (wanted: WantedState, reason: RetractionReason): boolean =>
  wanted.state === 'retracted' && wanted.reason === reason;

const campaignOf = ({ counted, demanding }: JudgedWallet): string | null =>
  (demanding[0] ?? counted[0])?.campaign ?? null;

/**
 * Whether a lead let a wallet out knowing of all that the logs took back of it. A word from before that lists nothing again: else
 * who withdraws and keeps a report moved partners at once, both ways.
 */
const isLeadsWord = ({ decisions }: JudgedWallet, takenBack: readonly Published[]): boolean => {
  const at = letOutAt(decisions);
  return at !== null && takenBack.every(({ time }) => time <= at);
};

/** Whether a wallet that is to be listed waits still: what a lead let out since it was taken back does not. */
const hasToWait = async (
  world: PublishWallet,
  { address }: KnownWallet,
  judged: JudgedWallet,
  takenBack: readonly Published[],
): Promise<boolean> =>
  !isLeadsWord(judged, takenBack) &&
  (await mustWait(
    world,
    { address, campaign: campaignOf(judged), reports: judged.counted.length },
    takenBack.map(({ relistedAt = [] }) => relistedAt),
    world.clock(),
  ));

/** Until when an update waits that tells of more reports alone; null where it does not. */
const waitsUntil = (said: Published | undefined, wanted: WantedState, cause: Cause, now: Date): string | null => {
  if (cause.kind !== 'report' || said?.state !== 'published' || wanted.state !== 'published') return null;
  const isMoreAlone = wanted.isChanged !== true && said.confidence >= wanted.confidence;
  return isMoreAlone && said.atLeast < wanted.atLeast ? updateWaitsUntil(said, now) : null;
};

/** Has a wallet looked at again once the first of its updates that wait may be told. */
const updateLater = async (
  { table, clock }: PublishWallet,
  { address }: KnownWallet,
  judged: JudgedWallet,
  waiting: readonly string[],
): Promise<void> => {
  const [leavesAt] = [...waiting].sort();
  if (leavesAt === undefined) return;
  const of = { address, campaign: campaignOf(judged), reports: judged.counted.length };
  await lookLater(table, { ...of, minutes: 0, askedAt: leavesAt, leavesAt }, clock());
};

/** Ends the wait of a wallet that has left, or no longer may; `left` is the campaign that one has left of. */
const endWait = async (
  { table, settings, clock }: PublishWallet,
  { address }: KnownWallet,
  left: string | null,
  cause: Cause,
): Promise<void> => {
  // Without a delay no wallet of a campaign is its first, and none waits but one that was moved too often.
  if (settings.feed.delay > 0 && left !== null) await noteLeft(table, left, clock().toISOString());
  // A report can end no wait: the departure itself does, when its time has come, and endpoints were rung.
  if (cause.kind === 'review') await endDeparture(table, address);
};

/** Looks at a wallet once; says which audiences were told something, and whether it is to be looked at again. */
const look = async (
  world: PublishWallet,
  wallet: KnownWallet,
  cause: Cause,
): Promise<{ told: Audience[]; again: boolean }> => {
  const published = await readPublished(world.table, PUBLIC_AUDIENCES, wallet.address);
  // Also what was said for the same cause before: that run may have died before it rang, or noted that a wallet has left.
  const before = published.filter((said) => said.cause === cause.name);
  const told = before.map(({ audience }) => audience);
  // And that one may have died before it noted who is to hear of it.
  if (before.length > 0) await settleUnheard(world.table, wallet.address, before);
  if (told.length === 0 && allIsSaid(published, cause, world.clock().toISOString())) return { told, again: false };
  const judged = await judgeWallet(world, wallet.address);
  if (judged.isCut) {
    log.error('wallet has too many reports to be judged by all of them', { address: wallet.address });
    measure('WalletsCut');
  }
  if (judged.isUnasked && passesButForAge(judged.verdict)) await askChain(world.table, wallet.address, world.clock());
  const confirmed = isLeads(judged.decisions) ? await confirmedContacts(world.table, wallet.address) : [];
  const contacts = confirmed.map(({ kind, value }) => ({ kind, value }));
  const permission = permissionOf(judged, wallet, world.settings.gate.reports, contacts);
  const now = world.clock().toISOString();
  const plans = PUBLIC_AUDIENCES.map((audience) => {
    const said = published.find((marker) => marker.audience === audience);
    const wanted = targetState(judged, permission, audience, said, { cause, now });
    return { audience, said, wanted, lists: eventBetween(said, wanted) === 'wallet.seen' };
  });
  const lists = plans.some((plan) => plan.lists);
  const takenBack = published.filter(({ state }) => state !== 'published');
  const waits = lists && (await hasToWait(world, wallet, judged, takenBack));
  let again = false;
  const waiting: string[] = [];
  for (const { audience, said, wanted } of plans) {
    // What takes something back never waits.
    if (waits && wanted.state === 'published') continue;
    const later = waitsUntil(said, wanted, cause, world.clock());
    if (later !== null) {
      waiting.push(later);
      continue;
    }
    const outcome = await appendIfChanged(world, audience, said, wanted, permission, cause);
    if (outcome === 'said') told.push(audience);
    // What was retracted for its marking is told of again, as it is marked now.
    if (outcome === 'overtaken' || (outcome === 'said' && isRetraction(wanted, 'marking-raised'))) again = true;
  }
  await updateLater(world, wallet, judged, waiting);
  const isListed = lists || before.some(({ state }) => state === 'published');
  if (!again && !waits) await endWait(world, wallet, isListed ? campaignOf(judged) : null, cause);
  return { told, again };
};

/**
 * Brings what each audience's log says of a wallet in line with the gate's verdict: published, with more reports,
 * paused, retracted. Gives the audiences whose endpoints are to be rung for this cause.
 */
export const publishWallet = async (
  world: PublishWallet,
  wallet: KnownWallet,
  cause: Cause,
): Promise<Set<Audience>> => {
  const told = new Set<Audience>();
  return retryConflict(wallet.address, async () => {
    const looked = await look(world, wallet, cause);
    for (const audience of looked.told) told.add(audience);
    return looked.again ? CONFLICT : told;
  });
};
