import type { Endpoint } from '#domain/feed/endpoint.ts';
import { isSigned, readKeyName, type SignedMessage } from '#domain/feed/partners/signature.ts';
import { isOutgrown, isPullToken, type KeyScope, type PartnerKey, readCredentials } from '#domain/feed/pull-token.ts';
import { readEndpoint } from '#io/table/feed/partner.ts';
import { readKey, useKey } from '#io/table/feed/partner-keys.ts';
import type { World } from '#io/world.ts';

export type AdmitKey = Pick<World, 'table' | 'clock'>;

/** The endpoint whose log a key opens; or why it opens none, and after how many seconds it does again. */
export type Admitted =
  | { ok: true; endpoint: Endpoint; key: PartnerKey }
  | { ok: false; reason: 'no-key' | 'disabled' | 'not-in-scope' }
  | { ok: false; reason: 'too-often'; seconds: number };

const MINUTE_S = 60;

/**
 * Who an `Authorization` header says asks, if the key may do what is asked of it, and was not used too often in this minute.
 *
 * An endpoint whose webhook is suspended may pull, for that is how it catches up; one that was disabled may not.
 */
export const admitKey = async (
  { table, clock }: AdmitKey,
  authorization: string | undefined,
  scope: KeyScope,
): Promise<Admitted> => {
  const given = readCredentials(authorization);
  const key = given && (await readKey(table, given.ref));
  if (given === null || key === null || !isPullToken(given.token, key.hash)) return { ok: false, reason: 'no-key' };
  return admitted({ table, clock }, key, scope);
};

/** Who signed a message, as its `webhook-key` says, if the signature is right and the key may do what is asked of it. */
export const admitSigner = async (
  { table, clock }: AdmitKey,
  name: string | undefined,
  message: SignedMessage,
  scope: KeyScope,
): Promise<Admitted> => {
  const ref = readKeyName(name);
  const key = ref && (await readKey(table, ref));
  if (key?.publicKey === undefined || !isSigned(key.publicKey, message, clock()))
    return { ok: false, reason: 'no-key' };
  return admitted({ table, clock }, key, scope);
};

/** What a key that was shown opens now: the endpoint whose log it is to. */
const admitted = async ({ table, clock }: AdmitKey, key: PartnerKey, scope: KeyScope): Promise<Admitted> => {
  const endpoint = await readEndpoint(table, { partner: key.partner, id: key.endpoint });
  // One that was mailed for what is made up is no key to anything else that its endpoint is told since.
  if (endpoint === null || isOutgrown(key, endpoint.audience)) return { ok: false, reason: 'no-key' };
  if (endpoint.standing === 'disabled') return { ok: false, reason: 'disabled' };
  if (!key.scopes.includes(scope)) return { ok: false, reason: 'not-in-scope' };
  const now = clock();
  if (await useKey(table, key, now.toISOString())) return { ok: true, endpoint, key };
  return { ok: false, reason: 'too-often', seconds: MINUTE_S - now.getUTCSeconds() };
};
