import { timingSafeEqual } from 'node:crypto';
import { hmacOf } from '#domain/hmac.ts';

/** How long a page may stand open before its form is sent, in milliseconds. */
export const MAX_TOKEN_AGE = 12 * 60 * 60 * 1000;
/** How many random bytes make one page's token differ from all others. */
export const NONCE_BYTES = 16;
/** Longest token that is looked at; a real one has 80 characters. */
const MAX_TOKEN_LENGTH = 100;

export type TokenState = 'valid' | 'expired' | 'forged';

const sign = (key: Uint8Array, content: string): Buffer => hmacOf(key).update(`page-token|${content}`).digest();

/**
 * A page's one-time token: `<issued, base 36 ms>.<nonce>.<HMAC>`. It proves that the form came from a page of ours,
 * and names its report: the same page sent twice is the same report.
 */
export const issueToken = (key: Uint8Array, now: Date, nonce: Uint8Array): string => {
  const content = `${now.getTime().toString(36)}.${Buffer.from(nonce).toString('base64url')}`;
  return `${content}.${sign(key, content).toString('base64url')}`;
};

/** How long ago a token was issued, in milliseconds. */
export const tokenAge = (token: string, now: Date): number =>
  now.getTime() - Number.parseInt(token.split('.')[0] ?? '', 36);

/**
 * What stands in a form's last page beside its token, and in no address: a browser's history holds the token, and must
 * not be enough to see the receipt.
 */
export const confirmationOf = (key: Uint8Array, token: string): string =>
  sign(key, `confirm|${token}`).toString('base64url');

/** Whether a form was sent from its last page. */
export const isConfirmed = (key: Uint8Array, token: string, confirmation: string): boolean => {
  const expected = Buffer.from(confirmationOf(key, token));
  const given = Buffer.from(confirmation);
  return given.length === expected.length && timingSafeEqual(given, expected);
};

/** Whether we issued a token, and whether it is still young enough. */
export const checkToken = (key: Uint8Array, token: string, now: Date): TokenState => {
  const [issued = '', nonce = '', mac = '', ...rest] = token.length > MAX_TOKEN_LENGTH ? [] : token.split('.');
  const given = Buffer.from(mac, 'base64url');
  const expected = sign(key, `${issued}.${nonce}`);
  if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) return 'forged';
  return now.getTime() - Number.parseInt(issued, 36) > MAX_TOKEN_AGE ? 'expired' : 'valid';
};
