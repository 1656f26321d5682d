import { AUDIENCES, type Audience } from '#domain/feed/audience.ts';
import type { Endpoint } from '#domain/feed/endpoint.ts';
import { isOfWallet } from '#domain/feed/group/log-event.ts';
import { baseUuid, uuidFor } from '#domain/feed/object-uuid.ts';
import { groupObjects } from '#domain/feed/stix/group-objects.ts';
import { type Producer, SHARED_SINCE, type StixObject, sharedObjects } from '#domain/feed/stix/shared-objects.ts';
import { walletObjects } from '#domain/feed/stix/wallet-objects.ts';
import { type DateAdded, dateAdded, millisecondBefore } from '#domain/feed/taxii/date-added.ts';
import { type InCollection, matches, type TaxiiFilter } from '#domain/feed/taxii/filter.ts';
import { readStates, statesOfObject } from '#io/table/feed/feed.ts';
import { stateOfGroup } from '#io/table/feed/groups.ts';
import { readLogHead } from '#io/table/feed/log-place.ts';
import type { FeedStateEntry } from '#io/table/feed/rows.ts';
import type { PullFeed } from './pull-feed.ts';
import { recordPulled, spanOf } from './record-disclosure.ts';
import { listable, statesFor } from './take-snapshot.ts';

/** Most objects of a page, and most wallets that are looked through for one: a filter may match none of them. */
export const MAX_OBJECTS = 500;
const STATES_AT_ONCE = 100;
const MAX_STATES = 1_000;

/** A log as a collection of STIX objects. */
export interface Collection {
  id: string;
  audience: Audience;
  title: string;
}

/** The collections that one who is told a log may read: that log, and what is made up for exercises. */
export const collectionsOf = ({ audience }: Pick<Endpoint, 'audience'>, { feedUrl }: Producer): Collection[] =>
  AUDIENCES.filter((one) => one === audience || one === 'exercise').map((one) => ({
    id: uuidFor(`taxii|${feedUrl}|${one}`),
    audience: one,
    title: one === 'exercise' ? 'Exercise: made up, never to be acted on' : `TLP:${one}`,
  }));

export interface ReadCollection extends PullFeed {
  producer: Producer;
}

/** A page of a collection: its objects by when they came, and whether more follow. */
export interface ObjectsPage {
  objects: InCollection[];
  more: boolean;
  /** Where the next page begins, whether or not anything of this one was asked for. */
  last: DateAdded | null;
}

const sharedOf = ({ producer }: ReadCollection): InCollection[] =>
  sharedObjects(producer).map((object, index) => ({ object, dateAdded: dateAdded(SHARED_SINCE, index) }));

const stixObjects = (state: FeedStateEntry, producer: Producer): StixObject[] => {
  const { event } = state;
  return isOfWallet(event) ? walletObjects({ ...state, event }, producer) : groupObjects({ ...state, event }, producer);
};

const objectsOf = ({ producer }: ReadCollection, state: FeedStateEntry): InCollection[] =>
  stixObjects(state, producer).map((object, index) => ({ object, dateAdded: dateAdded(state.addedAt, index) }));

/**
 * The indicators that groups say to point to them no more and that a reader does not see: of an innocent owner's wallet of which they
 * were never told. Nothing that they are given refers to what is not there for them: OpenCTI would refuse it.
 */
const unseenIn = async (
  { table }: ReadCollection,
  endpoint: Endpoint,
  audience: Audience,
  states: readonly FeedStateEntry[],
  skipped: Parameters<typeof statesFor>[3],
): Promise<ReadonlySet<string>> => {
  const ended = [...new Set(states.flatMap((state) => state.ended ?? []))];
  if (ended.length === 0) return new Set();
  const there = await statesOfObject(table, audience, ended);
  const seen = new Set(await statesFor(table, endpoint, there, skipped));
  return new Set(there.flatMap((state) => (seen.has(state) ? [] : [`indicator--${state.stixId}`])));
};

const refersTo = ({ object }: InCollection, ids: ReadonlySet<string>): boolean =>
  typeof object.source_ref === 'string' && ids.has(object.source_ref) && object.relationship_type === 'indicates';

/** Records and notes that an endpoint is told of the wallets of which a page has objects. */
const note = async (
  world: ReadCollection,
  endpoint: Endpoint,
  audience: Audience,
  states: readonly FeedStateEntry[],
  objects: readonly InCollection[],
): Promise<void> => {
  const events = states.map(({ event }) => event);
  if (events.length === 0) return;
  await recordPulled(world, endpoint, spanOf(audience, events), JSON.stringify(objects));
};

/**
 * The objects of a collection that came after a moment, in their order: how each wallet stands, of each generation. What changes
 * while pages are read comes again as a later version on a later page; nothing is passed over.
 */
export const readCollection = async (
  world: ReadCollection,
  endpoint: Endpoint,
  { audience }: Collection,
  { after, limit, filter }: { after: DateAdded; limit: number; filter: TaxiiFilter },
): Promise<ObjectsPage> => {
  const { table } = world;
  const skipped = (await readLogHead(table, audience))?.skipped;
  const found: InCollection[] = [];
  const told = new Map<DateAdded, FeedStateEntry>();
  let last: DateAdded | null = null;
  /** Takes what came after the moment, until the page is full. */
  const take = (all: readonly InCollection[], state?: FeedStateEntry): void => {
    for (const one of all) {
      if (one.dateAdded <= after || found.length > limit) continue;
      if (found.length === limit && matches(one, filter)) {
        // Only that there is one more is said of it.
        found.push(one);
        continue;
      }
      last = one.dateAdded;
      if (!matches(one, filter)) continue;
      found.push(one);
      if (state !== undefined) told.set(state.addedAt, state);
    }
  };
  take(sharedOf(world));
  let from = after === '' ? '' : millisecondBefore(after);
  let looked = 0;
  let isEnd = false;
  while (!isEnd && found.length <= limit && looked < MAX_STATES) {
    const { states: page, waits } = await listable(
      table,
      audience,
      await readStates(table, audience, from, Math.min(STATES_AT_ONCE, limit + 1)),
    );
    const unseen = await unseenIn(world, endpoint, audience, page, skipped);
    for (const state of await statesFor(table, endpoint, page, skipped)) {
      // Each keeps its place among the others, whoever reads.
      const seen = objectsOf(world, state).filter((one) => !refersTo(one, unseen));
      take(seen, state);
    }
    // What waits for a review ends the collection for now: they come again, and it or what became of it is there.
    isEnd = waits !== undefined || page.length < Math.min(STATES_AT_ONCE, limit + 1);
    looked += page.length;
    from = page.at(-1)?.addedAt ?? from;
    // What was left out of a page is behind us too.
    if (found.length <= limit && !isEnd) last = dateAdded(from, 999);
  }
  const objects = found.slice(0, limit);
  await note(world, endpoint, audience, [...told.values()], objects);
  return { objects, more: found.length > limit || !isEnd, last };
};

/** How the campaigns stand that these wallets' listings name: what says that an indicator points to one is made of it. */
const campaignsOf = async (
  { table }: ReadCollection,
  audience: Audience,
  states: readonly FeedStateEntry[],
): Promise<FeedStateEntry[]> => {
  const ids = new Set(states.flatMap(({ event }) => (isOfWallet(event) ? (event.campaign ?? []) : [])));
  const found = await Promise.all([...ids].map((id) => stateOfGroup(table, audience, { kind: 'campaign', id })));
  return found.flatMap((state) => state ?? []);
};

/** Types of what a wallet's indicator is related to: no list finds a state by it, for many have the same. */
const RELATED_TYPES = /^(?:email-addr|domain-name|ipv4-addr|ipv6-addr|user-account)--/;

/** The first state of a log of which a contact or a host with this id is made, of as many as are looked through for a page. */
const stateRelatedTo = async (world: ReadCollection, audience: Audience, id: string): Promise<FeedStateEntry[]> => {
  for (let looked = 0, after = ''; looked < MAX_STATES; ) {
    const page = await readStates(world.table, audience, after, STATES_AT_ONCE);
    const found = page.find((state) => objectsOf(world, state).some(({ object }) => object.id === id));
    if (found !== undefined || page.length < STATES_AT_ONCE) return found === undefined ? [] : [found];
    looked += page.length;
    after = page.at(-1)?.addedAt ?? after;
  }
  return [];
};

/** An object of a collection by its id: each version of it that there is, which is one; none where it has none of it. */
export const readObject = async (
  world: ReadCollection,
  endpoint: Endpoint,
  { audience }: Collection,
  id: string,
): Promise<InCollection[]> => {
  const shared = sharedOf(world).filter(({ object }) => object.id === id);
  const uuid = id.slice(id.indexOf('--') + 2);
  if (shared.length > 0 || !/^[0-9a-f-]{36}$/.test(uuid)) return shared;
  const skipped = (await readLogHead(world.table, audience))?.skipped;
  const there = RELATED_TYPES.test(id)
    ? await stateRelatedTo(world, audience, id)
    : await statesOfObject(world.table, audience, [...new Set([uuid, baseUuid(uuid)])]);
  const all = id.startsWith('relationship--') ? [...there, ...(await campaignsOf(world, audience, there))] : there;
  const { states } = await listable(world.table, audience, all);
  const seen = await statesFor(world.table, endpoint, states, skipped);
  const unseen = await unseenIn(world, endpoint, audience, states, skipped);
  const made = seen.map((state) => ({
    state,
    found: objectsOf(world, state).filter((one) => one.object.id === id && !refersTo(one, unseen)),
  }));
  const found = made.flatMap((one) => one.found);
  const told = made.filter((one) => one.found.length > 0).map(({ state }) => state);
  if (found.length > 0) await note(world, endpoint, audience, told, found);
  return found;
};
