import { randomBytes } from 'node:crypto';
import { type Recording, recordAct } from '#actions/audit/record-act.ts';
import { type DeskRole, rolesIn } from '#domain/desk/roles.ts';
import { MAX_SIGN_IN_MS, type Session, type SignIn } from '#domain/desk/session.ts';
import { sha256 } from '#domain/identity.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import type { Claims, IdentityProvider } from '#io/identity/provider.ts';
import { noteProfile } from '#io/table/desk/profile.ts';
import { deleteSession, putSession, putSignIn, takeSignIn } from '#io/table/desk/session.ts';
import type { World } from '#io/world.ts';

/** What signing in takes. */
export interface SigningIn extends Pick<World, 'table' | 'clock'> {
  settings: Pick<FunctionSettings, 'retention'> & { urls: Pick<FunctionSettings['urls'], 'desk'> };
  issuer: IdentityProvider;
  /** What a token must say of how its subject signed in, and the claim of its roles. */
  demands: { amr: readonly string[]; acr: readonly string[]; rolesClaim: string };
}

/** Bytes of what must not be guessed: 256 bits. */
const SECRET_BYTES = 32;
/** Longest name of a token that is kept, in characters. */
const MAX_NAME_CHARACTERS = 100;

const secret = (): string => randomBytes(SECRET_BYTES).toString('base64url');
/** What a row is found by, so that who reads the table can be nobody of it. */
const hashed = (text: string): string => sha256(Buffer.from(text, 'utf8'));
/** A state that is one of ours in shape: what else is looked for is a key of somebody's making. */
const STATE = /^[\w-]{43}$/;

const answerTo = ({ settings }: Pick<SigningIn, 'settings'>): string => `${settings.urls.desk}/signed-in`;

/** Begins a sign-in: where the browser is sent, and the cookie that only this browser will have when it comes back. */
export const beginSignIn = async (
  world: SigningIn,
  next: string,
  hint?: string,
): Promise<{ url: URL; browser: string }> => {
  const [state, verifier, nonce, browser] = [secret(), secret(), secret(), secret()];
  const url = await world.issuer.signInUrl({ state, verifier, nonce }, answerTo(world), hint);
  const begunAt = world.clock().toISOString();
  await putSignIn(world.table, hashed(state), { browser: hashed(browser), verifier, nonce, next, begunAt });
  return { url, browser };
};

/** Somebody is signed in under a new id; or why nobody is. */
export type SignedIn =
  | { ok: true; id: string; next: string }
  | { ok: false; reason: 'not-begun' | 'other-browser' | 'too-late' | 'refused' | 'second-factor' | 'no-role' };

const words = (claim: unknown): unknown[] => (claim === undefined ? [] : [claim].flat());
const isOneOf = (demanded: readonly string[], claim: unknown): boolean =>
  demanded.length === 0 || words(claim).some((word) => demanded.includes(String(word)));

const nameOf = ({ name, preferred_username: username, email, sub }: Claims): string => {
  const said = [name, username, email, sub].find((one) => typeof one === 'string' && one.trim() !== '');
  return String(said).slice(0, MAX_NAME_CHARACTERS).toWellFormed();
};

/** Records that somebody signed in or out, or was refused: what cannot be recorded is not done. */
const record = async (
  world: Recording,
  what: 'session.open' | 'session.close',
  { who, name, roles }: { who: string; name: string; roles: DeskRole[] },
  outcome: string,
): Promise<void> => {
  await recordAct(world, { who, name, roles, via: 'page', what, about: 'desk', outcome });
};

/** Why an answer is not even redeemed. */
const unfit = (begun: SignIn | null, browser: string, now: Date): 'not-begun' | 'other-browser' | 'too-late' | null => {
  if (begun === null) return 'not-begun';
  if (begun.browser !== hashed(browser)) return 'other-browser';
  return now.getTime() - Date.parse(begun.begunAt) > MAX_SIGN_IN_MS ? 'too-late' : null;
};

/**
 * Ends a sign-in by what the issuer sent a browser back with.
 *
 * The sign-in is taken away first, so that an answer counts once, in the browser that asked: one that was replayed, made up, or put
 * into somebody else's browser opens nothing. The id is a new one: whatever cookie a browser brought is of no use.
 */
export const finishSignIn = async (
  world: SigningIn,
  answer: Readonly<Record<string, string>>,
  browser: string,
): Promise<SignedIn> => {
  const state = answer.state ?? '';
  const now = world.clock();
  const begun = STATE.test(state) ? await takeSignIn(world.table, hashed(state)) : null;
  const fault = unfit(begun, browser, now);
  if (begun === null || fault !== null) return { ok: false, reason: fault ?? 'not-begun' };
  const url = new URL(`${answerTo(world)}?${new URLSearchParams(answer)}`);
  const claims = await world.issuer.redeem(url, { state, verifier: begun.verifier, nonce: begun.nonce });
  if (claims === null) return { ok: false, reason: 'refused' };
  const { amr, acr, rolesClaim } = world.demands;
  const person = { who: String(claims.sub), name: nameOf(claims), roles: rolesIn(claims[rolesClaim]) };
  const lacks = !(isOneOf(amr, claims.amr) && isOneOf(acr, claims.acr))
    ? 'second-factor'
    : person.roles.length === 0
      ? 'no-role'
      : null;
  await record(world, 'session.open', person, lacks ?? 'ok');
  if (lacks !== null) return { ok: false, reason: lacks };
  const id = secret();
  const at = now.toISOString();
  const session: Session = { ...person, openedAt: at, usedAt: at, workingOn: null };
  // Known by then: a case of which they are told may let them in.
  await noteProfile(world.table, { ...person, signedInAt: at });
  await putSession(world.table, hashed(id), session);
  return { ok: true, id, next: begun.next };
};

/** Ends a session: its cookie opens nothing from now on, whoever has it. */
export const signOut = async (world: Recording, id: string, session: Session): Promise<void> => {
  await deleteSession(world.table, hashed(id));
  await record(world, 'session.close', session, 'ok');
};
