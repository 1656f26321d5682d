import type { Audience } from '#domain/feed/audience.ts';
import type { Endpoint } from '#domain/feed/endpoint.ts';
import { walletsNamed } from '#domain/feed/group/group-event.ts';
import { isOfWallet, type LogEvent, ofWallets, subjectOf } from '#domain/feed/group/log-event.ts';
import { log } from '#io/log.ts';
import { publishedOf, readStates } from '#io/table/feed/feed.ts';
import { readLogHead } from '#io/table/feed/log-place.ts';
import type { FeedHead, FeedStateEntry } from '#io/table/feed/rows.ts';
import { readTold } from '#io/table/feed/told.ts';
import type { Table } from '#io/table/store/table.ts';
import type { PullFeed } from './pull-feed.ts';
import { recordPulled, spanOf } from './record-disclosure.ts';
import { notToBeListed } from './sending/gate-again.ts';

/** Events, one a line. */
export const eventLines = (events: readonly LogEvent[]): string =>
  events.map((event) => `${JSON.stringify(event)}\n`).join('');

/** States of one page. */
export const STATES_PER_PAGE = 500;

/** A page of how a log's wallets stand: whence the log goes on behind the last page, and where the next page begins. */
export interface Snapshot {
  log: string | null;
  upto: number;
  /** One event a line. */
  body: string;
  next?: string;
}

/** Without groups that name a wallet which the log took back: they are told of again without it. */
const upToDate = async (
  table: Table,
  audience: Audience,
  states: readonly FeedStateEntry[],
): Promise<readonly FeedStateEntry[]> => {
  const named = (event: LogEvent): readonly string[] => (isOfWallet(event) ? [] : walletsNamed(event));
  const addresses = states.flatMap(({ event }) => named(event));
  if (addresses.length === 0) return states;
  const said = await publishedOf(table, audience, addresses);
  return states.filter(({ event }) =>
    named(event).every((address) => (said.get(address)?.state ?? 'published') === 'published'),
  );
};

/**
 * States of a log as far as they may be told at this moment: those before the first listing that somebody keeps back by a word which
 * the log has not heard yet, and that one.
 */
export const listable = async (
  table: Table,
  audience: Audience,
  all: readonly FeedStateEntry[],
): Promise<{ states: readonly FeedStateEntry[]; waits?: FeedStateEntry }> => {
  const states = await upToDate(table, audience, all);
  const isKept = await notToBeListed(
    table,
    states.map(({ event }) => event),
  );
  const at = states.findIndex(({ event, former }) => former !== true && isKept(event));
  const waits = states[at];
  return waits === undefined ? { states } : { states: states.slice(0, at), waits };
};

/**
 * Those of the states that one who receives the log may see: an innocent owner, of whom they were never told, is not introduced
 * to them by a retraction.
 */
export const statesFor = async (
  table: Table,
  endpoint: Endpoint,
  states: readonly FeedStateEntry[],
  skipped: FeedHead['skipped'],
): Promise<FeedStateEntry[]> => {
  const retracted = ofWallets(states.map(({ event }) => event))
    .filter(({ type }) => type === 'wallet.retracted')
    .map(subjectOf);
  const told = await readTold(table, endpoint, retracted);
  // A table that was restored does not know of all whom it told before: what it takes back since is kept from nobody.
  const mayBeTold = ({ event, firstSeq }: FeedStateEntry): boolean =>
    skipped !== undefined && firstSeq <= skipped.from && event.seq > skipped.to;
  return states.filter(
    (state) =>
      !isOfWallet(state.event) ||
      state.event.type !== 'wallet.retracted' ||
      told.has(state.event.wallet.address) ||
      mayBeTold(state),
  );
};

/**
 * How each wallet stands that a log lists or has paused, and each that this endpoint was told of and that it took back: what the
 * log itself no longer says once its events have expired.
 *
 * What changes while pages are read comes again on a later one: the last page's `upto` covers them all.
 */
export const takeSnapshot = async (world: PullFeed, endpoint: Endpoint, after: string): Promise<Snapshot> => {
  const { table } = world;
  const { audience, partner, id } = endpoint;
  // Before its states are: what is told meanwhile comes after it in the log.
  const head = await readLogHead(table, audience);
  const { states: page, waits } = await listable(
    table,
    audience,
    await readStates(table, audience, after, STATES_PER_PAGE),
  );
  const states = await statesFor(
    table,
    endpoint,
    page.filter(({ former }) => former !== true),
    head?.skipped,
  );
  const events = states.map(({ event }) => event);
  const body = eventLines(events);
  // What waits for a review stands in the log: there they go on before it.
  const upto = waits === undefined ? (head?.seq ?? 0) : waits.event.seq - 1;
  await recordPulled(world, endpoint, spanOf(audience, events), body);
  log.info('snapshot taken', { partner, endpoint: id, upto, states: events.length });
  const last = waits !== undefined || page.length < STATES_PER_PAGE ? undefined : page.at(-1)?.addedAt;
  return { log: head?.log ?? null, upto, body, ...(last === undefined ? {} : { next: last }) };
};
