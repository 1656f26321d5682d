import type { Endpoint } from '#domain/feed/endpoint.ts';
import { isOfWallet } from '#domain/feed/group/log-event.ts';
import { type MispEvent, type MispState, mispEvents } from '#domain/feed/misp/events.ts';
import { log } from '#io/log.ts';
import { measure } from '#io/metrics.ts';
import { readStates } from '#io/table/feed/feed.ts';
import { readLogHead } from '#io/table/feed/log-place.ts';
import type { FeedStateEntry } from '#io/table/feed/rows.ts';
import type { ReadCollection } from './read-collection.ts';
import { recordPulled, spanOf } from './record-disclosure.ts';
import { notToBeListed } from './sending/gate-again.ts';
import { statesFor } from './take-snapshot.ts';

/** Wallets read at once, and at most: an event's place among its campaign's is known by all before it. */
const STATES_AT_ONCE = 500;
const MAX_STATES = 40_000;

const statesOf = async ({ table }: ReadCollection, { audience }: Endpoint): Promise<FeedStateEntry[]> => {
  const all: FeedStateEntry[] = [];
  for (let after = ''; all.length < MAX_STATES; ) {
    const page = await readStates(table, audience, after, STATES_AT_ONCE);
    all.push(...page);
    after = page.at(-1)?.addedAt ?? after;
    if (page.length < STATES_AT_ONCE) return all;
  }
  log.error('a log has more wallets than its MISP feed is made of', { audience, states: all.length });
  measure('ListsCut');
  return all;
};

/** A log as events of MISP, and the states that they are made of: of wallets; of what was retracted only what this endpoint was told. */
const made = async (world: ReadCollection, endpoint: Endpoint) => {
  const { producer, table } = world;
  const { audience } = endpoint;
  const all = await statesOf(world, endpoint);
  const states = all.flatMap((state) => (isOfWallet(state.event) ? [{ ...state, event: state.event }] : []));
  const skipped = (await readLogHead(table, audience))?.skipped;
  const isKept = await notToBeListed(
    table,
    states.map(({ event }) => event),
  );
  const mayBe = states.filter(({ event }) => !isKept(event));
  const seen = new Set<unknown>(await statesFor(table, endpoint, mayBe, skipped));
  const isSeen = (state: MispState): boolean => seen.has(state);
  return { states, events: mispEvents(states, isSeen, { producer, audience }) };
};

/** What an endpoint's log lists, as events of MISP. */
export const readMisp = async (world: ReadCollection, endpoint: Endpoint): Promise<MispEvent[]> =>
  (await made(world, endpoint)).events;

/** One event by its UUID, recorded and noted as told; null where there is none. */
export const readMispEvent = async (
  world: ReadCollection,
  endpoint: Endpoint,
  uuid: string,
): Promise<string | null> => {
  const { audience } = endpoint;
  const { states, events } = await made(world, endpoint);
  const Event = events.find((one) => one.uuid === uuid);
  if (Event === undefined) return null;
  const shown = new Set(Event.Attribute.map((attribute) => attribute.uuid));
  const told = states.flatMap(({ event, mispUuid, former }) =>
    former !== true && shown.has(mispUuid ?? '') ? [event] : [],
  );
  const body = JSON.stringify({ Event });
  await recordPulled(world, endpoint, spanOf(audience, told), body);
  return body;
};
