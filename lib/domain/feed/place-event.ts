import { type Related, relatedAfter } from './contacts/related.ts';
import { eventId, type FeedEvent, hourOf } from './event.ts';
import { type FeedState, stateAfter } from './feed-state.ts';
import { baseUuid, uuidFor } from './object-uuid.ts';
import type { WalletNews } from './wallet-news.ts';

/** How long a listing holds unless it is renewed, and how long before its end a further report renews it, in days. */
const VALID_DAYS = 90;
const RENEWED_BEFORE_DAYS = 45;
const DAY_MS = 86_400_000;

/** What a log has made of a wallet so far, as far as its next event needs it. */
export interface Standing {
  state: FeedState;
  /** 1, and one more for each listing after a retraction. */
  generation: number;
  /** The id of the event that listed it last. */
  listedAs: string;
  /** The UUID of the generation's STIX objects, whose last byte is free: a further object of a kind has it set. */
  stixId: string;
  /** The UUID of its MISP attribute, for ever. */
  mispUuid: string;
  /** The contacts and hosts that it was told with on an investigator's word; absent where there never were any. */
  related?: readonly Related[];
}

/** Where an event comes to stand. */
export interface EventPlace {
  audience: string;
  log: string;
  seq: number;
  /** UTC, ISO 8601. */
  time: string;
}

const STATUS = { published: 'listed', paused: 'paused', retracted: 'retracted' } as const;

/** The moment at the day's beginning when a listing of this time ends. */
export const validUntil = (time: string): string =>
  new Date(Math.floor(Date.parse(time) / DAY_MS) * DAY_MS + VALID_DAYS * DAY_MS).toISOString().replace('.000Z', 'Z');

/** Whether a listing that was told at one moment is to be renewed by a report at another. */
export const isRenewalDue = (toldAt: string, now: string): boolean =>
  Date.parse(validUntil(toldAt)) - Date.parse(now) < RENEWED_BEFORE_DAYS * DAY_MS;

/** The UUID of the generation of a wallet or a group. */
export const stixIdOf = (log: string, address: string, generation: number): string =>
  baseUuid(uuidFor(`stix|${log}|${address}|${generation}`));

/** By its place: in a table that was restored, versions that partners have heard of come again. */
export const eventIdAt = (audience: string, address: string, seq: number): string =>
  eventId(audience, `${address}|${seq}`);

/** An event as it is told at its place in a log, and how its wallet stands with it. */
export const placeEvent = (
  news: WalletNews,
  { audience, log, seq, time }: EventPlace,
  before: Standing | undefined,
): { event: FeedEvent; standing: Standing } => {
  const { address } = news.wallet;
  const state = stateAfter(news.type);
  const id = eventIdAt(audience, address, seq);
  const isListed = state === 'published';
  const again = isListed && before?.state === 'retracted';
  const generation = (before?.generation ?? 1) + (again ? 1 : 0);
  const listedAs = isListed ? id : (before?.listedAs ?? id);
  const event: FeedEvent = {
    ...news,
    id,
    seq,
    time: hourOf(time),
    status: STATUS[state],
    generation,
    ...(isListed ? { validUntil: validUntil(time) } : { supersedes: listedAs }),
  };
  const stixId = again || before === undefined ? stixIdOf(log, address, generation) : before.stixId;
  const mispUuid = before?.mispUuid ?? uuidFor(`misp|${log}|${address}`);
  const related = relatedAfter(news, { state, generation, since: time }, before?.related);
  const kept = related.length === 0 ? {} : { related };
  return { event, standing: { state, generation, listedAs, stixId, mispUuid, ...kept } };
};
