import { type Recording, recordAct } from '#actions/audit/record-act.ts';
import type { Audience } from '#domain/feed/audience.ts';
import type { FeedDelivery } from '#domain/feed/delivery.ts';
import type { EndpointRef } from '#domain/feed/endpoint.ts';
import type { LogEvent } from '#domain/feed/group/log-event.ts';
import { sha256 } from '#domain/identity.ts';
import { noteToldNow } from './sending/note-told.ts';

type Disclosed = Pick<FeedDelivery, 'audience' | 'after' | 'upto' | 'left'> & { events: readonly LogEvent[] };

/** Events of which each stands for its wallet, from the first seq to the last. */
export const spanOf = (audience: Audience, events: readonly LogEvent[]): Disclosed => {
  const seqs = events.map(({ seq }) => seq);
  return { audience, after: Math.min(...seqs, Number.MAX_SAFE_INTEGER) - 1, upto: Math.max(...seqs, 0), events };
};

/**
 * Records what an endpoint is about to be given, by a webhook or because it pulls: which endpoint, which log and which of its seqs,
 * how many events, and a digest of the body as it is sent. No address: an honest one that is taken back must not stand where nothing
 * is forgotten. One entry a delivery, and one for each further try of it: the receiver may have taken in any of them.
 */
export const recordDisclosure = async (
  world: Recording,
  way: 'deliver' | 'pull',
  { partner, id }: EndpointRef,
  { audience, after, upto, left, events }: Disclosed,
  body: string,
): Promise<void> => {
  // What goes ahead, and what takes a log back that was left, has no place of its own in the log.
  const seqs = upto > after ? `${after + 1}-${upto}` : left === true ? 'left' : 'ahead';
  await recordAct(world, {
    who: way === 'pull' ? 'feed' : 'webhooks',
    what: `feed.${way}`,
    about: `${partner}/${id} ${audience} ${seqs}`,
    outcome: String(events.length),
    digest: sha256(Buffer.from(body)),
  });
};

/**
 * Records what who pulls is about to be given, and notes which wallets its endpoint is told of by it, though it is not known to have
 * arrived; what takes one back counts once it is acknowledged. What cannot be recorded is not given.
 */
export const recordPulled = async (
  world: Recording,
  endpoint: EndpointRef,
  disclosed: Disclosed,
  body: string,
): Promise<void> => {
  await recordDisclosure(world, 'pull', endpoint, disclosed, body);
  await noteToldNow(world.table, endpoint, disclosed, world.clock().toISOString());
};
