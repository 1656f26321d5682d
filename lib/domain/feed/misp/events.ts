import { createHash } from 'node:crypto';
import type { Related } from '../contacts/related.ts';
import type { FeedEvent } from '../event.ts';
import { uuidFor } from '../object-uuid.ts';
import type { Producer } from '../stix/shared-objects.ts';
import { MAX_ATTRIBUTES_OF_WALLET, type MispObject, walletObjectsOf } from './objects.ts';
import { MAX_RELATED_ATTRIBUTES, type RelatedAttribute, relatedAttributes } from './related.ts';

/** How a wallet stands, as far as MISP is made of it: each generation, by when it was added. */
export interface MispState {
  event: FeedEvent;
  addedAt: string;
  mispUuid?: string | undefined;
  /** `<campaign>|<yyyy-mm>` of the first listing. */
  home?: string | undefined;
  /** The seq of that. */
  firstSeq: number;
  /** The contacts and hosts that it was told with on an investigator's word. */
  related?: readonly Related[] | undefined;
}

const byFirst = (a: MispState, b: MispState): number => a.firstSeq - b.firstSeq;

/** Most attributes of an event beside those in its objects, for MISP loads an event whole. */
const MAX_ATTRIBUTES = 2_000;
/** Most of them that are wallets. It says in which event a wallet is for ever: with another number MISP would be told of it in another one, and refuse that. */
export const MAX_WALLETS: number = MAX_ATTRIBUTES - MAX_RELATED_ATTRIBUTES;
/**
 * How many wallets of an event are objects too: its first, for as many as all of it keeps to `MAX_ATTRIBUTES`. Those stay when more wallets come,
 * for MISP keeps an object that an event no longer has, and would never hear that it is retracted: a full event has 1,659 attributes in objects besides.
 */
export const MAX_WALLETS_AS_OBJECTS: number = Math.floor(MAX_WALLETS / MAX_ATTRIBUTES_OF_WALLET);

interface Tag {
  name: string;
}

/** A wallet as an attribute: of the type `btc`, under a UUID that it has for ever. */
export interface MispAttribute {
  uuid: string;
  type: 'btc';
  category: 'Financial fraud';
  value: string;
  to_ids: boolean;
  comment: string;
  timestamp: string;
  first_seen: string;
  last_seen: string;
  deleted: boolean;
  Tag: Tag[];
}

/** An event of MISP's feed format. */
export interface MispEvent {
  uuid: string;
  info: string;
  date: string;
  timestamp: string;
  publish_timestamp: string;
  published: true;
  analysis: '2';
  threat_level_id: '2';
  Orgc: { uuid: string; name: string };
  Tag: Tag[];
  Attribute: (MispAttribute | RelatedAttribute)[];
  Object: MispObject[];
}

const seconds = (time: string): string => String(Math.floor(Date.parse(time) / 1_000));

/**
 * A wallet as it stands now. Some versions of MISP pass over `deleted`, and none takes a tag away: that a wallet was retracted, or is
 * under review, shows in `to_ids` and in the comment too.
 */
const attributeOf = ({ event, addedAt, mispUuid = '' }: MispState): MispAttribute => {
  const { wallet, reports, firstSeen, lastSeen, status, reason, exercise } = event;
  const comments = {
    listed: `${reports.atLeast}+ reports; ${event.handling}`,
    paused: 'UNDER REVIEW: not to be acted on for now',
    retracted: `RETRACTED (${reason ?? 'no-longer-supported'}): not to be acted on`,
  };
  return {
    uuid: mispUuid,
    type: 'btc',
    category: 'Financial fraud',
    value: wallet.address,
    to_ids: status === 'listed' && !exercise,
    comment: `${exercise ? 'EXERCISE, made up. ' : ''}${comments[status]}`,
    timestamp: seconds(addedAt),
    first_seen: `${firstSeen}T00:00:00.000000+00:00`,
    last_seen: `${lastSeen}T00:00:00.000000+00:00`,
    deleted: status === 'retracted',
    Tag: reason === 'not-extortion' ? [{ name: 'false-positive:confirmed="true"' }] : [],
  };
};

/** Where a wallet stands for ever: in the event of the campaign and month of its first listing. */
interface Place {
  uuid: string;
  name: string;
  month: string;
  /** Whether it is among the first of its event, which are objects too. */
  isObject: boolean;
}

/** The place of each wallet, by its UUID: the next event where one is full. What nobody may see keeps its place too. */
const placesOf = (states: readonly MispState[], whose: string): Map<string, Place> => {
  const places = new Map<string, Place>();
  const counts = new Map<string, number>();
  for (const { addedAt, mispUuid = '', home = `|${addedAt.slice(0, 7)}` } of [...states].sort(byFirst)) {
    if (places.has(mispUuid)) continue;
    const before = counts.get(home) ?? 0;
    counts.set(home, before + 1);
    const part = Math.floor(before / MAX_WALLETS);
    const isObject = before % MAX_WALLETS < MAX_WALLETS_AS_OBJECTS;
    const [campaign = '', month = ''] = home.split('|');
    const name = campaign === '' ? 'unclustered' : `campaign ${campaign}`;
    places.set(mispUuid, { uuid: uuidFor(`misp event|${whose}|${home}|${part}`), name, month, isObject });
  }
  return places;
};

/**
 * The events of a log: one a campaign and month, with how the writers of its letters are reached, where an investigator confirmed that. `isSeen` says which states may be shown to whoever asks; of several generations of
 * a wallet the last is.
 */
export const mispEvents = (
  states: readonly MispState[],
  isSeen: (state: MispState) => boolean,
  { producer, audience }: { producer: Producer; audience: string },
): MispEvent[] => {
  const places = placesOf(states, `${producer.feedUrl}|${audience}`);
  const last = new Map(states.map((state) => [state.mispUuid ?? '', state]));
  const events = new Map<string, MispEvent>();
  const members = new Map<string, MispState[]>();
  for (const state of last.values()) {
    const place = places.get(state.mispUuid ?? '');
    if (place === undefined || !isSeen(state)) continue;
    const event = events.get(place.uuid) ?? {
      uuid: place.uuid,
      info: `Extortion wallets, ${place.name}, ${place.month}`,
      date: `${place.month}-01`,
      timestamp: '0',
      publish_timestamp: '0',
      published: true,
      analysis: '2',
      threat_level_id: '2',
      Orgc: { uuid: uuidFor(`misp org|${producer.feedUrl}`), name: producer.name },
      Tag: [
        { name: audience === 'exercise' ? 'tlp:green' : `tlp:${audience.toLowerCase()}` },
        { name: state.event.pap },
        { name: 'circl:incident-classification="sextortion"' },
      ],
      Attribute: [],
      Object: [],
    };
    const attribute = attributeOf(state);
    event.Attribute.push(attribute);
    if (place.isObject) event.Object.push(...walletObjectsOf(state.event, attribute));
    const newest = String(Math.max(Number(event.timestamp), Number(attribute.timestamp)));
    events.set(place.uuid, { ...event, timestamp: newest, publish_timestamp: newest });
    const known = members.get(place.uuid);
    if (known === undefined) members.set(place.uuid, [state]);
    else known.push(state);
  }
  for (const [uuid, { Attribute }] of events) Attribute.push(...relatedAttributes(members.get(uuid) ?? [], uuid));
  return [...events.values()];
};

/** What MISP reads first: each event without its attributes, by its UUID. */
export const mispManifest = (events: readonly MispEvent[]): Record<string, object> =>
  Object.fromEntries(
    events.map(({ uuid, info, date, analysis, threat_level_id, timestamp, Orgc, Tag }) => [
      uuid,
      { info, date, analysis, threat_level_id, timestamp, Orgc, Tag },
    ]),
  );

/** Which event holds which value, in objects too: `md5(value),uuid`, without what is deleted. */
export const mispHashes = (events: readonly MispEvent[]): string =>
  events
    .flatMap((event) => {
      const all = [...event.Attribute, ...event.Object.flatMap(({ Attribute }) => Attribute)];
      const values = new Set(all.filter(({ deleted }) => !deleted).map(({ value }) => value));
      return [...values].map((value) => `${createHash('md5').update(value).digest('hex')},${event.uuid}\n`);
    })
    .join('');
