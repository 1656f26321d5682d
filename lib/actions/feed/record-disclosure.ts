import { type Recording, recordAct } from '#actions/audit/record-act.ts';
import type { FeedDelivery } from '#domain/feed/delivery.ts';
import type { EndpointRef } from '#domain/feed/endpoint.ts';
import { sha256 } from '#domain/identity.ts';

/**
 * Records what an endpoint is about to be given, by a webhook or because it pulls: which endpoint, which log and which of its seqs,
 * how many events, and a digest of the body as it is sent. No address: an honest one that is taken back must not stand where nothing
 * is forgotten. One entry a delivery, and one for each further try of it: the receiver may have taken in any of them.
 */
export const recordDisclosure = (
  world: Recording,
  way: 'deliver' | 'pull',
  { partner, id }: EndpointRef,
  { audience, after, upto, left, events }: FeedDelivery,
  body: string,
): Promise<void> => {
  // What goes ahead, and what takes a log back that was left, has no place of its own in the log.
  const seqs = upto > after ? `${after + 1}-${upto}` : left === true ? 'left' : 'ahead';
  return recordAct(world, {
    who: way === 'pull' ? 'feed' : 'webhooks',
    what: `feed.${way}`,
    about: `${partner}/${id} ${audience} ${seqs}`,
    outcome: String(events.length),
    digest: sha256(Buffer.from(body)),
  });
};
