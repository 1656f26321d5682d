import { timingSafeEqual } from 'node:crypto';
import { hmacOf } from '#domain/hmac.ts';

/** The header by which a mail says that the hotline wrote it to itself. */
export const HEARTBEAT_HEADER = 'hotline-heartbeat';

/** `heartbeat-<sent, milliseconds since 1970>-<HMAC-SHA256 of it, the first 128 bits in hex>` */
const TOKEN = /^heartbeat-(\d{13})-([0-9a-f]{32})$/;

/** One that took longer says nothing about how letters come in now: it was held up, or somebody sends it again. In milliseconds. */
const FRESH_MS = 60 * 60_000;

const macOf = (key: Uint8Array, sentAt: string): string =>
  hmacOf(key).update(`heartbeat|${sentAt}`).digest('hex').slice(0, 32);

/** The token of a heartbeat: only who has the key makes one, so that nobody's letter is ever taken for it. */
export const heartbeatToken = (key: Uint8Array, now: Date): string => {
  const sentAt = String(now.getTime()).padStart(13, '0');
  return `heartbeat-${sentAt}-${macOf(key, sentAt)}`;
};

/** Whether a text has the form of a token: only then its key is worth reading. */
export const looksLikeHeartbeat = (text: string): boolean => TOKEN.test(text);

/** When a heartbeat was sent, in milliseconds since 1970; null where a text is none, or was made without the key. */
export const heartbeatSentAt = (key: Uint8Array, text: string): number | null => {
  const [, sentAt, mac] = TOKEN.exec(text) ?? [];
  if (sentAt === undefined || mac === undefined) return null;
  return timingSafeEqual(Buffer.from(mac), Buffer.from(macOf(key, sentAt))) ? Number(sentAt) : null;
};

/** How long a heartbeat was under way, in seconds; null for one that says nothing any more. */
export const roundTripOf = (sentAt: number, now: Date): number | null => {
  const took = now.getTime() - sentAt;
  return took < 0 || took > FRESH_MS ? null : took / 1_000;
};
