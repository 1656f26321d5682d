import type { Audience } from './audience.ts';
import type { FeedDelivery } from './delivery.ts';
import { eventId, type FeedEvent, hourOf, type RetractionReason } from './event.ts';
import type { Said } from './feed-state.ts';
import { emptied, type GroupEvent, type GroupNews } from './group/group-event.ts';
import { retractionNews, type WalletNews } from './wallet-news.ts';

/** A log that an endpoint has received and does not receive any more, and how far it was taken back. */
export interface LeftLog {
  audience: Audience;
  /** When it was left: UTC, ISO 8601. */
  at: string;
  /** The highest seq of it that was ever sent. */
  sent: number;
  /** The seq up to which what it retracted since was looked at. */
  seq: number;
  /** The endpoint of the same partner that received it, where that is another one. */
  of?: string;
  /** The last wallet, by address, that was looked at for whether it is to be taken back; absent at the beginning. */
  after?: string;
  /** The last campaign or cluster that was; empty where the wallets were and none of these yet. */
  group?: string;
  /** Whether all of them were. */
  swept?: boolean;
}

/** What one who receives the feed was last told of a wallet: a listing once it is sent, what takes it back once acknowledged. */
export interface ToldWallet {
  audience: Audience;
  seq: number;
  state: 'listed' | 'paused' | 'retracted';
  /** Why it was retracted. */
  reason?: RetractionReason;
}

/** What a log last said of a wallet, as far as leaving it asks. */
export interface LastSaid extends Said {
  told: WalletNews;
  seq: number;
  firstSeq: number;
  time: string;
  generation: number;
  /** The id of the event that listed it last. */
  listedAs: string;
}

const MARKING_RAISED: RetractionReason = 'marking-raised';

/**
 * Whether the log that an endpoint receives now says itself how the wallet stands: what it said before may have expired, but for
 * what is listed, whose end is still to come.
 */
const isCovered = (now: LastSaid | undefined, said: LastSaid, { at }: LeftLog): boolean =>
  now !== undefined &&
  (now.state === 'published' || now.time >= at || (now.seq === said.seq && now.state === 'paused'));

/**
 * Why a wallet is to be retracted for one who left the log that told of it; null where it is not: they never heard of it, they
 * know already, or the log that they receive now tells them.
 */
export const owedReason = (
  left: LeftLog,
  said: LastSaid,
  told: ToldWallet | undefined,
  now: LastSaid | undefined,
): RetractionReason | null => {
  if (isCovered(now, said, left)) return null;
  const reason = said.state === 'retracted' ? (said.reason ?? 'no-longer-supported') : MARKING_RAISED;
  // Of before there was a register. What was retracted by then may never have been named.
  if (told === undefined) return said.state !== 'retracted' && said.firstSeq <= left.sent ? reason : null;
  if (told.state !== 'retracted') return reason;
  return told.reason === MARKING_RAISED && reason !== MARKING_RAISED ? reason : null;
};

/** What a log last said of a campaign or a cluster, as far as leaving it asks. */
export interface LastSaidOfGroup {
  state: 'published' | 'retracted' | 'merged';
  told: GroupNews;
  subject: string;
  seq: number;
  firstSeq: number;
  generation: number;
  listedAs: string;
}

/**
 * Whether a campaign or cluster is to be retracted for one who left the log that told of it: by its name alone, which says nothing to
 * who never heard of it. Not where the log that they receive now tells of it, or they heard that it was retracted.
 */
export const isGroupOwed = (
  { seq: end, sent }: LeftLog,
  said: LastSaidOfGroup,
  now: Pick<LastSaidOfGroup, 'state'> | undefined,
): boolean => said.firstSeq <= end && now?.state !== 'published' && (said.state === 'published' || said.seq > sent);

/** The delivery that takes back, for one endpoint, what a log that it left had told it; `leaving` names that once, and says where it is acknowledged. */
export const packLeft = (
  { audience, at }: LeftLog,
  log: string,
  owed: readonly { said: LastSaid; reason: RetractionReason }[],
  groups: readonly LastSaidOfGroup[],
  leaving: { name: string; acknowledge: string | undefined },
): FeedDelivery | null => {
  const ofGroups = groups.map((said): GroupEvent => {
    const { subject, seq, generation, listedAs: supersedes } = said;
    const id = eventId(audience, `${subject}|left|${leaving.name}|${MARKING_RAISED}`);
    return { ...emptied(said.told), id, seq, time: hourOf(at), status: 'retracted', generation, supersedes };
  });
  const ofWallets = owed.map(({ said, reason }): FeedEvent => {
    const { address } = said.told.wallet;
    const time = hourOf(said.state === 'retracted' && said.time > at ? said.time : at);
    const id = eventId(audience, `${address}|left|${leaving.name}|${reason}`);
    const { seq, generation, listedAs: supersedes } = said;
    const news = retractionNews(said.told, reason, leaving.acknowledge);
    return { ...news, id, seq, time, status: 'retracted', generation, supersedes };
  });
  const events = [...ofWallets, ...ofGroups];
  const timestamp = events
    .map(({ time }) => time)
    .sort()
    .at(-1);
  if (timestamp === undefined) return null;
  return {
    version: 1,
    type: 'feed.events',
    timestamp,
    audience,
    log,
    after: 0,
    upto: 0,
    more: false,
    left: true,
    events,
  };
};
