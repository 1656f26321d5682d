import type { GroupEvent } from '../group/group-event.ts';
import { nthUuid } from '../object-uuid.ts';
import { markingRef, type Producer, producerRef, type StixObject } from './shared-objects.ts';
import { walletUuid } from './wallet-id.ts';

/** How a campaign or a cluster stands in a log, as far as STIX is made of it. */
export interface GroupState {
  event: GroupEvent;
  /** When it was added, and when its generation was: UTC, whole milliseconds. */
  addedAt: string;
  createdAt?: string | undefined;
  stixId?: string | undefined;
  /** The UUIDs of its listed wallets' indicators, and of those that pointed to it and do no more. */
  indicates?: readonly string[] | undefined;
  ended?: readonly string[] | undefined;
  /** Of one that is another now: the UUID of that one's objects. */
  into?: string | undefined;
}

const RETRACTED = 'Retracted: nothing that was told of it holds.';

/** The UUID of what says that a wallet's indicator points to its campaign. */
const indicatesUuid = (stixId: string): string => nthUuid(stixId, 1);

const campaignObjects = (
  { event, addedAt, stixId = '', indicates = [], ended = [], into }: GroupState,
  common: Record<string, unknown> & { spec_version: '2.1' },
): StixObject[] => {
  const { campaign, status } = event;
  if (campaign === undefined) return [];
  const ref = `campaign--${stixId}`;
  const gone = into === undefined ? RETRACTED : `This is campaign--${into} now.`;
  const content = status === 'listed' ? campaign.text : gone;
  const pointing = [
    ...indicates.map((wallet) => ({ wallet, revoked: false })),
    ...ended.map((wallet) => ({ wallet, revoked: true })),
  ];
  return [
    {
      ...common,
      type: 'campaign',
      id: ref,
      name: `Extortion letters ${campaign.id.slice(0, 8)}`,
      description: `${campaign.reports.atLeast}+ reports, ${campaign.wallets.atLeast}+ wallets. ${event.handling}`,
      ...(campaign.since === undefined ? {} : { first_seen: new Date(campaign.since).toISOString() }),
    },
    ...(content === undefined ? [] : [{ ...common, type: 'note', id: `note--${stixId}`, content, object_refs: [ref] }]),
    ...pointing.map(({ wallet, revoked }) => ({
      ...common,
      revoked,
      // Made with this word of it: a later one is a later version.
      created: addedAt,
      type: 'relationship',
      id: `relationship--${indicatesUuid(wallet)}`,
      relationship_type: 'indicates',
      source_ref: `indicator--${wallet}`,
      target_ref: ref,
    })),
  ];
};

const clusterObjects = (
  { event, stixId = '' }: GroupState,
  common: Record<string, unknown> & { spec_version: '2.1' },
  producer: Producer,
): StixObject[] => {
  const { cluster } = event;
  if (cluster === undefined) return [];
  const refs = cluster.wallets.map((address) => `cryptocurrency-wallet--${walletUuid(address)}`);
  return [
    {
      ...common,
      type: 'grouping',
      id: `grouping--${stixId}`,
      name: `Wallets of one hand ${cluster.id.slice(0, 8)}`,
      context: 'suspicious-activity',
      // A grouping refers to something always: one of nothing, to who says so.
      object_refs: refs.length === 0 ? [producerRef(producer)] : refs,
    },
  ];
};

/**
 * A campaign as STIX 2.1: itself, a note with its text, and which indicators point to it; a cluster as a grouping of wallets. What is
 * retracted, or is another group now, is revoked for ever, and so is what said that an indicator points to it.
 */
export const groupObjects = (state: GroupState, producer: Producer): StixObject[] => {
  const { event, addedAt, createdAt = addedAt } = state;
  const { tlp, confidence, status, exercise, pap } = event;
  const common = {
    spec_version: '2.1' as const,
    created_by_ref: producerRef(producer),
    created: createdAt,
    modified: addedAt,
    revoked: status === 'retracted',
    confidence,
    labels: ['extortion', pap, ...(exercise ? ['exercise'] : [])],
    object_marking_refs: [markingRef(tlp)],
  };
  return event.campaign === undefined ? clusterObjects(state, common, producer) : campaignObjects(state, common);
};
