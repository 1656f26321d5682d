import type { Related } from '../contacts/related.ts';
import type { FeedEvent } from '../event.ts';
import { uuidFor } from '../object-uuid.ts';

/** How a wallet stands, as far as what is related to it is told. */
export interface RelatedState {
  event: Pick<FeedEvent, 'status' | 'exercise' | 'wallet'>;
  addedAt: string;
  related?: readonly Related[] | undefined;
}

/** A contact or a host as an attribute. */
export interface RelatedAttribute {
  uuid: string;
  type: 'email' | 'domain' | 'hostname' | 'ip-src' | 'text';
  category: 'Social network' | 'Network activity' | 'Other';
  value: string;
  /** Never to be acted on by itself: that one wrote from there says nothing of who else does. */
  to_ids: false;
  comment: string;
  timestamp: string;
  deleted: boolean;
  Tag: [];
}

type Written = Pick<RelatedAttribute, 'type' | 'category' | 'value'>;

const NETWORK = 'Network activity';

const writtenAs = ({ of, kind, value }: Related): Written => {
  if (of === 'host') return { type: /^[\d.]+$|:/.test(value) ? 'ip-src' : 'hostname', category: NETWORK, value };
  if (kind === 'email') return { type: 'email', category: 'Social network', value };
  if (kind === 'onion') return { type: 'domain', category: NETWORK, value };
  return { type: 'text', category: 'Other', value: `${kind}: ${value}` };
};

/** What stands in place of a value that was taken back: nobody new is introduced to it, and whoever has it loses it. */
const gone = (type: Written['type'], uuid: string): string => {
  const name = `retracted-${uuid.slice(0, 8)}`;
  if (type === 'email') return `${name}@contact.invalid`;
  // Of the addresses that are for documents (RFC 3849).
  if (type === 'ip-src') return `2001:db8::${uuid.slice(0, 4)}:${uuid.slice(4, 8)}`;
  return type === 'text' ? name : `${name}.invalid`;
};

/** Most contacts and hosts of an event: the first that were told. */
export const MAX_RELATED_ATTRIBUTES = 100;

type Standing = 'told' | 'waits' | 'over';

const standingOf = ({ event: { status } }: RelatedState, one: Related): Standing => {
  if (one.ended === true || status === 'retracted') return 'over';
  return status === 'paused' ? 'waits' : 'told';
};

const RANK: Record<Standing, number> = { over: 0, waits: 1, told: 2 };
const COMMENT: Record<Standing, string> = {
  told: 'an investigator confirmed it; for looking up, no ground to block',
  waits: 'UNDER REVIEW: not to be acted on for now',
  over: 'RETRACTED: not to be acted on',
};

interface Found extends Written {
  since: string;
  of: Related['of'];
  standing: Standing;
  changedAt: string;
  isExercise: boolean;
}

/** What is related to the wallets of an event, each contact and host once: it is told of as long as one of them tells of it. */
export const relatedAttributes = (states: readonly RelatedState[], home: string): RelatedAttribute[] => {
  const all = new Map<string, Found>();
  for (const state of states) {
    for (const one of state.related ?? []) {
      const written = writtenAs(one);
      const known = all.get(`${written.type} ${written.value}`);
      const standing = standingOf(state, one);
      const found: Found = {
        ...{ ...written, of: one.of, isExercise: state.event.exercise, standing },
        since: one.since,
        changedAt: state.addedAt,
      };
      const isMore = known === undefined || RANK[standing] > RANK[known.standing];
      all.set(`${written.type} ${written.value}`, {
        ...(isMore ? found : known),
        since: known !== undefined && known.since < found.since ? known.since : found.since,
        changedAt: known !== undefined && known.changedAt > found.changedAt ? known.changedAt : found.changedAt,
      });
    }
  }
  const first = [...all.values()].sort((a, b) => (a.since < b.since ? -1 : 1)).slice(0, MAX_RELATED_ATTRIBUTES);
  return first.map(({ type, category, value, of, standing, changedAt, isExercise }) => {
    const uuid = uuidFor(`misp related|${home}|${type}|${value}`);
    const what = of === 'host' ? 'Handed letters over, may be compromised' : 'How the writer is reached';
    return {
      ...{ uuid, type, category, to_ids: false },
      value: standing === 'over' ? gone(type, uuid) : value,
      comment: `${isExercise ? 'EXERCISE, made up. ' : ''}${what}; ${COMMENT[standing]}`,
      timestamp: String(Math.floor(Date.parse(changedAt) / 1_000)),
      deleted: standing === 'over',
      Tag: [],
    };
  });
};
