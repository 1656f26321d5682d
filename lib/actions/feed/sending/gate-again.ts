import type { FeedDelivery } from '#domain/feed/delivery.ts';
import type { Endpoint } from '#domain/feed/endpoint.ts';
import { type FeedEvent, TAKES_BACK } from '#domain/feed/event.ts';
import { type GroupEvent, walletsNamed } from '#domain/feed/group/group-event.ts';
import { isOfWallet, type LogEvent, ofWallets, subjectOf } from '#domain/feed/group/log-event.ts';
import { isWanted, takesContactBack } from '#domain/feed/partners/filter.ts';
import { inChunks } from '#io/in-chunks.ts';
import { publishedOf, readLog } from '#io/table/feed/feed.ts';
import { publishedGroups } from '#io/table/feed/groups.ts';
import { readTold } from '#io/table/feed/told.ts';
import { keptBack } from '#io/table/gate/kept-back.ts';
import type { Table } from '#io/table/store/table.ts';

/** What of a delivery may leave at this moment. */
export interface Passed {
  /** Null where its first event has to wait. */
  delivery: FeedDelivery | null;
  /** Whether it has less than it had. */
  isCut: boolean;
}

const addressesOf = (events: readonly FeedEvent[], takingBack: boolean): string[] => [
  ...new Set(events.flatMap(({ type, wallet }) => (TAKES_BACK.has(type) === takingBack ? [wallet.address] : []))),
];

/** The wallets that events list: their own, and those that a cluster's names. */
const listedBy = (events: readonly LogEvent[]): string[] => [
  ...new Set([...addressesOf(ofWallets(events), false), ...events.flatMap((event) => namedBy(event))]),
];

const namedBy = (event: LogEvent): readonly string[] =>
  isOfWallet(event) ? (TAKES_BACK.has(event.type) ? [] : [event.wallet.address]) : walletsNamed(event);

/**
 * What takes back a wallet that an endpoint was never told of, though its log told of it: held before it left, it is not named by its
 * pause either. One who may have heard of it otherwise is told all.
 */
const neverTold = async (
  table: Table,
  endpoint: Endpoint,
  events: readonly LogEvent[],
): Promise<(event: LogEvent) => boolean> => {
  const addresses = endpoint.hearsElsewhere === true ? [] : addressesOf(ofWallets(events), true);
  if (addresses.length === 0) return () => false;
  const told = await readTold(table, endpoint, addresses);
  return (event) => TAKES_BACK.has(event.type) && !told.has(subjectOf(event));
};

/** Log entries that are read at once. */
const ENTRIES_AT_ONCE = 10;

/** Which updates take back a contact that an endpoint was told of, by what told it of the wallet last or by what stands before in the delivery. */
const contactsTakenBack = async (
  table: Table,
  endpoint: Endpoint,
  events: readonly LogEvent[],
): Promise<Set<string>> => {
  const all = ofWallets(events);
  const updates = all.filter(({ type }) => type === 'wallet.updated');
  const addresses = updates.map(({ wallet }) => wallet.address);
  const told = addresses.length === 0 ? new Map<string, never>() : await readTold(table, endpoint, addresses);
  const taken = await inChunks(updates, ENTRIES_AT_ONCE, async (update) => {
    const { address } = update.wallet;
    const before = all.filter(({ seq, wallet }) => wallet.address === address && seq < update.seq);
    const contacts = before.flatMap(({ contacts: those = [] }) => those);
    const last = told.get(address);
    if (last === undefined) return takesContactBack(update, contacts) ? [update.id] : [];
    const [found] = await readLog(table, last.audience, last.seq - 1, last.seq, 1);
    const known = found === undefined || !isOfWallet(found.event) ? null : (found.event.contacts ?? []);
    return takesContactBack(update, known && [...known, ...contacts]) ? [update.id] : [];
  });
  return new Set(taken.flat());
};

/** What takes wallets back of which an endpoint was told. */
export const takenBackFrom = async (
  table: Table,
  endpoint: Endpoint,
  events: readonly LogEvent[],
): Promise<LogEvent[]> => {
  const isUntold = await neverTold(table, endpoint, events);
  return events.filter((event) => !isUntold(event));
};

/** What a log said last, of the wallets and groups of some events, as far as their listings ask. */
const overtaken = async (
  table: Table,
  { audience, upto, events }: FeedDelivery,
): Promise<(event: LogEvent) => boolean> => {
  const wallets = await publishedOf(table, audience, listedBy(events));
  const groups = await publishedGroups(
    table,
    audience,
    events.flatMap((event) => (isOfWallet(event) ? [] : [subjectOf(event)])),
  );
  const isGone = (address: string): boolean => {
    const said = wallets.get(address);
    return said !== undefined && said.state !== 'published';
  };
  const isGroupOver = (event: GroupEvent): boolean =>
    (groups.get(subjectOf(event))?.seq ?? 0) > upto || walletsNamed(event).some(isGone);
  return (event) => {
    // A group that names what was taken back is told of again without it.
    if (!isOfWallet(event)) return isGroupOver(event);
    const { address } = event.wallet;
    return !TAKES_BACK.has(event.type) && isGone(address) && (wallets.get(address)?.seq ?? 0) > upto;
  };
};

/**
 * The gate at sending: a delivery as it may leave now. What was queued before somebody held, rejected or contested its wallet does
 * not leave with it, nor what names that wallet among a cluster's.
 *
 * A listing that the log itself takes back further on is left out, its seq covered. Where the log has not heard of the word yet the
 * delivery ends before the listing: what comes of the review stands in the log then, and nothing is lost if it comes to nothing.
 */
export const gateAgain = async (table: Table, endpoint: Endpoint, delivery: FeedDelivery): Promise<Passed> => {
  const { audience, upto, after, events } = delivery;
  const isUntold = await neverTold(table, endpoint, events);
  // First what was decided: a review that ends in between has the log say so by then.
  const waits = audience === 'exercise' ? new Set<string>() : await keptBack(table, listedBy(events));
  const isOver = await overtaken(table, delivery);
  const first = events.find((event) => namedBy(event).some((address) => waits.has(address)) && !isOver(event));
  const end = first === undefined ? upto : first.seq - 1;
  if (end <= after) return { delivery: null, isCut: true };
  const { filter = {} } = endpoint;
  const taken = endpoint.filter === undefined ? new Set<string>() : await contactsTakenBack(table, endpoint, events);
  const kept = events.filter(
    (event) =>
      event.seq <= end && !isOver(event) && !isUntold(event) && (taken.has(event.id) || isWanted(filter, event)),
  );
  if (kept.length === events.length) return { delivery, isCut: false };
  const timestamp = kept.at(-1)?.time ?? delivery.timestamp;
  return {
    delivery: { ...delivery, timestamp, upto: end, more: delivery.more || end < upto, events: kept },
    isCut: true,
  };
};

/** Says of an event whether it lists a wallet, or names one, that may not be at this moment, before the log says so itself. */
export const notToBeListed = async (
  table: Table,
  events: readonly LogEvent[],
): Promise<(event: LogEvent) => boolean> => {
  const kept = await keptBack(table, listedBy(events.filter(({ exercise }) => !exercise)));
  return (event) => namedBy(event).some((address) => kept.has(address));
};
