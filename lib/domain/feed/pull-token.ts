import { createHash, timingSafeEqual } from 'node:crypto';

/** Whose log a token opens. */
export interface PullRef {
  partner: string;
  id: string;
}

/** Bytes of chance in a token: nobody guesses 256 bits, so that nobody is locked out and its plain SHA-256 may be stored. */
export const PULL_TOKEN_BYTES = 32;
/** Longest token that is read: three parts of the lengths that we make, and some more. */
const MAX_LENGTH = 200;
const TOKEN = /^([a-z0-9-]+)\.([0-9a-f]+)\.[\w-]{43}$/;

/** Writes a token of an endpoint from random bytes: `<partner>.<endpoint>.<base64url>`. */
export const pullToken = ({ partner, id }: PullRef, random: Uint8Array): string =>
  `${partner}.${id}.${Buffer.from(random).toString('base64url')}`;

/** What is stored of a token: SHA-256, hex. */
export const pullTokenHash = (token: string): string => createHash('sha256').update(token, 'utf8').digest('hex');

/** Reads the token of an `Authorization` header (`Bearer ...`, RFC 6750), and whose it says that it is; null where it is none. */
export const readBearer = (header: string | undefined): { token: string; ref: PullRef } | null => {
  const token = /^Bearer +(\S+)$/i.exec(header?.slice(0, MAX_LENGTH) ?? '')?.[1];
  const [, partner, id] = TOKEN.exec(token ?? '') ?? [];
  return token === undefined || partner === undefined || id === undefined ? null : { token, ref: { partner, id } };
};

/** Whether a token is the one whose hash is stored; how much of it was right takes no time to tell. */
export const isPullToken = (token: string, hash: string | undefined): boolean => {
  const [given, stored] = [Buffer.from(pullTokenHash(token)), Buffer.from(hash ?? '')];
  return given.length === stored.length && timingSafeEqual(given, stored);
};
