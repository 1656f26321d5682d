import { firstHeader, readHeaders } from '#domain/message/mime/headers.ts';
import { HEARTBEAT_HEADER, heartbeatSentAt, looksLikeHeartbeat, roundTripOf } from '#domain/operation/heartbeat.ts';
import { measure } from '#io/metrics.ts';
import type { InboxObject } from './inbox.ts';

/** Reads the key of heartbeats, when something looks like one; undefined where nobody sends any. */
export type HeartbeatKey = (() => Promise<Uint8Array>) | undefined;

const MAIL = 'mail/';

/** What an inbox object says of itself: a form's in its key, which we gave it, a mail's in a header. */
const tokenOf = ({ key, bytes }: InboxObject): string => {
  if (!key.startsWith(MAIL)) return key.slice(key.indexOf('/') + 1);
  return firstHeader(readHeaders(Buffer.from(bytes)).fields, HEARTBEAT_HEADER)?.trim() ?? '';
};

/** When a heartbeat was sent that an inbox object is; null for anything else, whatever it says of itself. */
export const readHeartbeat = async (readKey: HeartbeatKey, object: InboxObject): Promise<number | null> => {
  if (readKey === undefined) return null;
  const token = tokenOf(object);
  return looksLikeHeartbeat(token) ? heartbeatSentAt(await readKey(), token) : null;
};

/** Measures that a heartbeat came in, and how long it took. One that comes again counts again: what rings is that none came. */
export const measureHeartbeat = (objectKey: string, sentAt: number, now: Date): void => {
  const took = roundTripOf(sentAt, now);
  if (took === null) return;
  measure(objectKey.startsWith(MAIL) ? 'MailHeartbeats' : 'FormHeartbeats');
  measure('HeartbeatRoundTrip', took);
};
