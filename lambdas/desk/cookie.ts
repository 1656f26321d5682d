import { MAX_SESSION_MS, MAX_SIGN_IN_MS } from '#domain/desk/session.ts';

/**
 * Names of the desk's cookies. By `__Host-` (RFC 6265bis, 4.1.3.2) a browser takes them from this very host alone, over TLS,
 * for all of its paths: no neighbour of the domain can put one. Browsers take a laptop's own address for as good as TLS.
 */
const COOKIES = {
  session: { name: '__Host-desk', seconds: MAX_SESSION_MS / 1_000 },
  signIn: { name: '__Host-desk-sign-in', seconds: MAX_SIGN_IN_MS / 1_000 },
} as const;
type CookieName = keyof typeof COOKIES;

/** Longest header that is looked at, in characters: ours are under a hundred each. */
const MAX_COOKIE_CHARACTERS = 4_096;

/**
 * The header that gives a browser a cookie, which no script reads. `Lax`, for the issuer sends the browser back by a link, and
 * no form of another site takes it along.
 */
export const setCookie = (cookie: CookieName, value: string): Record<'set-cookie', string> => {
  const { name, seconds } = COOKIES[cookie];
  const age = value === '' ? 0 : seconds;
  return { 'set-cookie': `${name}=${value}; Max-Age=${age}; Path=/; Secure; HttpOnly; SameSite=Lax` };
};

/** A cookie that a browser sent; empty where it sent none, or several of that name. */
export const cookieOf = (cookie: CookieName, header: string | undefined): string => {
  if (header === undefined || header.length > MAX_COOKIE_CHARACTERS) return '';
  const start = `${COOKIES[cookie].name}=`;
  const found = header
    .split(';')
    .flatMap((each) => (each.trim().startsWith(start) ? [each.trim().slice(start.length)] : []));
  return found.length === 1 ? (found[0] ?? '') : '';
};
