import type { Related } from '../contacts/related.ts';
import type { FeedEvent } from '../event.ts';
import { relatedObjects } from './related-objects.ts';
import { markingRef, type Producer, producerRef, type StixObject, WALLET_EXTENSION } from './shared-objects.ts';
import { walletUuid } from './wallet-id.ts';

/** How a wallet stands in a log, as far as STIX is made of it. */
export interface WalletState {
  event: FeedEvent;
  /** When it was added, and when its generation was: UTC, whole milliseconds. */
  addedAt: string;
  createdAt?: string | undefined;
  stixId?: string | undefined;
  /** The contacts and hosts that it was told with on an investigator's word. */
  related?: readonly Related[] | undefined;
  /** Whether it is an earlier generation of a wallet that was listed again. */
  former?: boolean;
}

/** Times of STIX are written to the millisecond. */
const millis = (time: string): string => new Date(time).toISOString();

const labelsOf = ({ exercise, status, pap }: FeedEvent): string[] => [
  'extortion',
  pap,
  ...(status === 'paused' ? ['under-review'] : []),
  ...(exercise ? ['exercise'] : []),
];

/** Most generations that have a pattern of their own: a pattern has a limit somewhere. */
const MAX_PATTERNS = 50;

/**
 * The pattern of a wallet's generation, each spelled another way and all matching the same. A reader that merges indicators by their
 * pattern, and passes over what is less sure than what it has, would put a wallet that is listed again, and less sure than before,
 * into the one that was revoked: it showed as retracted for good.
 */
const patternOf = (address: string, generation: number): string => {
  if (generation === 1) return `[cryptocurrency-wallet:value = '${address}']`;
  const times = Math.min(generation - 1, MAX_PATTERNS);
  return `[cryptocurrency-wallet:value IN (${Array(times).fill(`'${address}'`).join(', ')})]`;
};

/**
 * A wallet as STIX 2.1: the wallet itself (an observable under the extension for it), the indicator of its generation, how often it
 * was observed, what ties them, and how its extorter is reached, where an investigator confirmed that.
 *
 * Retracted: all but the observable are revoked, their confidence as it was: a reader that merges by pattern, or passes over what is
 * less sure than what it has, sees it still. Paused: valid no longer, labelled, and not revoked, for revoked is for ever. An earlier
 * generation's observable is the later one's.
 */
export const walletObjects = (state: WalletState, producer: Producer): StixObject[] => {
  const { event, addedAt, createdAt = addedAt, stixId = '', former = false, related = [] } = state;
  const { wallet, reports, firstSeen, lastSeen, confidence, tlp, handling, status } = event;
  const walletRef = `cryptocurrency-wallet--${walletUuid(wallet.address)}`;
  const [indicator, observed, sighting] = ['indicator', 'observed-data', 'sighting'].map(
    (type) => `${type}--${stixId}`,
  );
  const common = {
    spec_version: '2.1' as const,
    created_by_ref: producerRef(producer),
    created: createdAt,
    modified: addedAt,
    revoked: status === 'retracted',
    confidence,
    object_marking_refs: [markingRef(tlp)],
  };
  // A moment of before that is over by now; the end of what is valid lies behind its beginning.
  const validUntil = status === 'listed' && event.validUntil !== undefined ? millis(event.validUntil) : addedAt;
  const observable: StixObject = {
    type: 'cryptocurrency-wallet',
    spec_version: '2.1',
    id: walletRef,
    value: wallet.address,
    extensions: { [WALLET_EXTENSION]: { extension_type: 'new-sco' } },
  };
  const [first, last] = [firstSeen, lastSeen].map((day) => millis(day));
  return [
    ...(former ? [] : [observable]),
    {
      ...common,
      type: 'indicator',
      id: `${indicator}`,
      name: `${wallet.asset} ${wallet.address}`,
      description: handling,
      indicator_types: ['malicious-activity'],
      pattern: patternOf(wallet.address, event.generation),
      pattern_type: 'stix',
      pattern_version: '2.1',
      valid_from: createdAt,
      ...(validUntil > createdAt ? { valid_until: validUntil } : {}),
      labels: labelsOf(event),
    },
    {
      ...common,
      type: 'observed-data',
      id: `${observed}`,
      first_observed: first,
      last_observed: last,
      number_observed: reports.atLeast,
      object_refs: [walletRef],
    },
    {
      ...common,
      type: 'relationship',
      id: `relationship--${stixId}`,
      relationship_type: 'based-on',
      source_ref: indicator,
      target_ref: observed,
    },
    {
      ...common,
      type: 'sighting',
      id: `${sighting}`,
      sighting_of_ref: indicator,
      observed_data_refs: [observed],
      first_seen: first,
      last_seen: last,
      count: reports.atLeast,
    },
    ...relatedObjects(related, { indicator: `${indicator}`, stixId, generation: event.generation, status }, common),
  ];
};
