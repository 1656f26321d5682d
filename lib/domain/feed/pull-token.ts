import { createHash, timingSafeEqual } from 'node:crypto';
import type { Audience } from './audience.ts';

/** Which key of a partner a token is. */
export interface PullRef {
  partner: string;
  id: string;
}

/** What a key opens: the log as JSON, as TAXII, as MISP; or has taken in what the partner reports. */
export const KEY_SCOPES = ['pull', 'taxii', 'misp', 'report'] as const;
export type KeyScope = (typeof KEY_SCOPES)[number];

/** A key of one system of a partner, to what one endpoint is told. */
export interface PartnerKey extends PullRef {
  /** The endpoint whose log it opens. */
  endpoint: string;
  /** Of its token: SHA-256, hex; empty where it has none, and the partner signs. */
  hash: string;
  /** What a partner's signatures are looked at with, `whpk_<base64>`; absent where it sends a token. */
  publicKey?: string;
  scopes: readonly KeyScope[];
  /** The only audience that its endpoint may have for it to open anything, as of a key that was mailed; whatever that is told, where absent. */
  audience?: Audience;
  /** What uses it, in the operator's words: `OpenCTI`. */
  system: string;
  /** UTC, ISO 8601. */
  madeAt: string;
  /** The day and the minute of its last use, and how often it was used in that. */
  usedOn?: string;
  minute?: string;
  used?: number;
  /** The day on which it last said something, how often in that, and since when it says nothing more for having said too much. */
  saidOn?: string;
  said?: number;
  mutedAt?: string;
}

/** Requests of a key in a minute: a reader that turns in a circle must not use up what others have (CWE-770). */
export const REQUESTS_PER_MINUTE = 60;

/** Bytes of a key's name. */
export const KEY_ID_BYTES = 8;

/** Bytes of chance in a token: nobody guesses 256 bits, so that nobody is locked out and its plain SHA-256 may be stored. */
export const PULL_TOKEN_BYTES = 32;
/** Longest header that is read: a token of the lengths that we make, in base64 behind a name. */
const MAX_LENGTH = 600;
const TOKEN = /^([a-z0-9_-]+)\.([0-9a-f]+)\.[\w-]{43}$/;

/** Whether a key opens nothing of what its endpoint is told, for it was made while that was told something else. */
export const isOutgrown = ({ audience }: Pick<PartnerKey, 'audience'>, now: Audience): boolean =>
  audience !== undefined && audience !== now;

/** Writes a token of a key from random bytes: `<partner>.<key>.<base64url>`. */
export const pullToken = ({ partner, id }: PullRef, random: Uint8Array): string =>
  `${partner}.${id}.${Buffer.from(random).toString('base64url')}`;

/** What is stored of a token: SHA-256, hex. */
export const pullTokenHash = (token: string): string => createHash('sha256').update(token, 'utf8').digest('hex');

/** What stands behind the colon of Basic credentials (RFC 7617): whoever asks for a name too is given any. */
const passwordOf = (base64: string): string => {
  const pair = Buffer.from(base64, 'base64').toString('utf8');
  return pair.slice(pair.indexOf(':') + 1);
};

/**
 * Reads the token of an `Authorization` header, and whose it says that it is; null where it is none: `Bearer TOKEN` (RFC 6750),
 * `Basic anything:TOKEN` of tools that know nothing else, `Token TOKEN`, and the token alone, as MISP sends it.
 */
export const readCredentials = (header: string | undefined): { token: string; ref: PullRef } | null => {
  const [, scheme, given] = /^(?:(Bearer|Basic|Token) +)?(\S+)$/i.exec(header?.slice(0, MAX_LENGTH).trim() ?? '') ?? [];
  const token = given !== undefined && scheme?.toLowerCase() === 'basic' ? passwordOf(given) : given;
  const [, partner, id] = TOKEN.exec(token ?? '') ?? [];
  return token === undefined || partner === undefined || id === undefined ? null : { token, ref: { partner, id } };
};

/** Whether a token is the one whose hash is stored; how much of it was right takes no time to tell. */
export const isPullToken = (token: string, hash: string | undefined): boolean => {
  const [given, stored] = [Buffer.from(pullTokenHash(token)), Buffer.from(hash ?? '')];
  return given.length === stored.length && timingSafeEqual(given, stored);
};
