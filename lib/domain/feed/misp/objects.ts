import type { FeedEvent } from '../event.ts';
import { uuidFor } from '../object-uuid.ts';

/** An attribute within an object: what it says of it, under the name that the object's template has. */
export interface ObjectAttribute {
  uuid: string;
  object_relation: string;
  type: 'btc' | 'text' | 'datetime' | 'float';
  category: 'Financial fraud' | 'Other';
  value: string;
  /** Never to be acted on by itself: the wallet's own attribute is. */
  to_ids: false;
  /** The wallet's own attribute is correlated: once is enough. */
  disable_correlation: true;
  comment: string;
  timestamp: string;
  deleted: boolean;
}

/** An object after one of MISP's public templates (github.com/MISP/misp-objects). */
export interface MispObject {
  uuid: string;
  name: string;
  'meta-category': 'financial';
  description: string;
  template_uuid: string;
  template_version: string;
  comment: string;
  timestamp: string;
  deleted: boolean;
  ObjectReference: [];
  Attribute: ObjectAttribute[];
}

/** The templates: each UUID as MISP spells it, which looks them up letter by letter. */
const COIN_ADDRESS = {
  name: 'coin-address',
  'meta-category': 'financial',
  description: 'An address used in a cryptocurrency',
  template_uuid: 'd0e6997e-78da-4815-a6a1-cfc1c1cb8a46',
  template_version: '7',
} as const;
const RANSOM_NEGOTIATION = {
  name: 'ransom-negotiation',
  'meta-category': 'financial',
  description: 'An object to describe ransom negotiations, as seen in ransomware incidents.',
  template_uuid: 'FB72F951-DE2E-4B54-A570-8FC560A74B06',
  template_version: '2',
} as const;

/** Most attributes of a wallet, its own among them. */
export const MAX_ATTRIBUTES_OF_WALLET = 8;

/** A wallet's own attribute, which its objects stand and fall with. */
type OwnAttribute = Pick<ObjectAttribute, 'uuid' | 'value' | 'comment' | 'timestamp' | 'deleted'>;

type Said = readonly [relation: string, type: ObjectAttribute['type'], value: string];

const objectOf = (
  template: typeof COIN_ADDRESS | typeof RANSOM_NEGOTIATION,
  wallet: OwnAttribute,
  said: readonly Said[],
  { comment, deleted }: Pick<MispObject, 'comment' | 'deleted'>,
): MispObject => {
  const uuid = uuidFor(`misp ${template.name}|${wallet.uuid}`);
  const { timestamp } = wallet;
  return {
    ...{ uuid, ...template, comment, timestamp, deleted },
    ObjectReference: [],
    Attribute: said.map(([relation, type, value]) => ({
      uuid: uuidFor(`misp ${relation}|${uuid}`),
      object_relation: relation,
      type,
      category: type === 'btc' ? 'Financial fraud' : 'Other',
      value,
      ...{ to_ids: false, disable_correlation: true, comment, timestamp, deleted },
    })),
  };
};

const moment = (day: string): string => `${day}T00:00:00.000000+00:00`;

/**
 * A wallet as objects beside its attribute: the address, and what is demanded to it most often. They stand and fall with the attribute;
 * a demand that is told no longer is deleted, under the UUIDs that it had.
 */
export const walletObjectsOf = (
  { demands, type, firstSeen, lastSeen, wallet: { asset } }: FeedEvent,
  wallet: OwnAttribute,
): MispObject[] => {
  const coin = objectOf(
    COIN_ADDRESS,
    wallet,
    [
      ['address', 'btc', wallet.value],
      ['symbol', 'text', asset],
      ['first-seen', 'datetime', moment(firstSeen)],
      ['last-seen', 'datetime', moment(lastSeen)],
    ],
    wallet,
  );
  const [demand] = demands;
  const address: Said = ['wallet-address', 'btc', wallet.value];
  if (demand !== undefined) {
    const { amount, currency, share } = demand;
    const comment = `${wallet.comment}; demanded in ${share === 'most' ? 'most' : 'some'} of its letters`;
    const asked: Said[] = [address, ['initial_ransom', 'float', amount], ['currency', 'text', currency]];
    return [coin, objectOf(RANSOM_NEGOTIATION, wallet, asked, { comment, deleted: wallet.deleted })];
  }
  // One that was only ever seen without a demand never had the object.
  if (type === 'wallet.seen') return [coin];
  return [coin, objectOf(RANSOM_NEGOTIATION, wallet, [address], { comment: wallet.comment, deleted: true })];
};
