import type { Endpoint } from '#domain/feed/endpoint.ts';
import { inChunks } from '#io/in-chunks.ts';
import { log } from '#io/log.ts';
import { eventsByIds } from '#io/table/feed/event-ids.ts';
import { noteTakenBack } from '#io/table/feed/told.ts';
import type { AdmitKey } from './admit-key.ts';

/** Most events of one acknowledgement, and how many are looked up at once. */
export const MAX_ACKS = 500;
const LOOKED_UP_AT_ONCE = 25;

/**
 * Notes that a partner acted on pauses and retractions, by the ids of their events. What is no such event of its log is passed
 * over: acknowledging again, or something else, changes nothing.
 */
export const takeAcks = async (
  { table, clock }: AdmitKey,
  endpoint: Endpoint,
  ids: readonly string[],
): Promise<number> => {
  const { audience, partner, id } = endpoint;
  const found = await inChunks([...new Set(ids)], LOOKED_UP_AT_ONCE, (one) => eventsByIds(table, audience, one));
  const events = found.flat();
  await noteTakenBack(table, endpoint, { audience, events }, clock().toISOString());
  log.info('retractions acknowledged', { partner, endpoint: id, events: events.length });
  return events.length;
};
