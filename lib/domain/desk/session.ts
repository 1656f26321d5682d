import type { DeskRole } from './roles.ts';

/** How long a session is open without a request, and how long at most, in milliseconds: a screen that was left is soon nobody's. */
export const MAX_IDLE_MS = 15 * 60_000;
export const MAX_SESSION_MS = 8 * 60 * 60_000;
/** How long a sign-in may take, in milliseconds: a code that was caught on its way is worth nothing later. */
export const MAX_SIGN_IN_MS = 10 * 60_000;

/** Fewest and most characters of what somebody says that they work on (LED art. 25 asks for the reason of each look-up). */
export const MIN_REASON_CHARACTERS = 10;
export const MAX_REASON_CHARACTERS = 200;

/** Somebody who is signed in at the desk. */
export interface Session {
  /** The issuer's subject. */
  who: string;
  name: string;
  roles: DeskRole[];
  /** UTC, ISO 8601. */
  openedAt: string;
  /** When it was last used, to the minute. */
  usedAt: string;
  /** What they work on, as they said; null until they have. */
  workingOn: string | null;
  /** The case that they work on, where they chose one. */
  case?: string | undefined;
}

/** A sign-in that was begun and waits for the issuer's answer. */
export interface SignIn {
  /** The hash of the cookie of the browser that began it: an answer that another brings is refused. */
  browser: string;
  /** What the issuer's answer is held to: PKCE's verifier (RFC 7636) and the token's nonce. */
  verifier: string;
  nonce: string;
  /** The page that was asked for. */
  next: string;
  /** UTC, ISO 8601. */
  begunAt: string;
}

/** Whether a session is open still. Its row may be there for some time after, until DynamoDB has deleted it. */
export const isOpen = ({ openedAt, usedAt }: Session, now: Date): boolean =>
  now.getTime() - Date.parse(usedAt) < MAX_IDLE_MS && now.getTime() - Date.parse(openedAt) < MAX_SESSION_MS;

/** What somebody works on, as it is kept: null where it says too little to be a reason, or too much. */
export const reasonIn = (typed: string): string | null => {
  const reason = typed.replace(/\s+/g, ' ').trim();
  return reason.length < MIN_REASON_CHARACTERS || reason.length > MAX_REASON_CHARACTERS ? null : reason;
};
