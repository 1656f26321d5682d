import { randomBytes } from 'node:crypto';
import type { Audience } from '#domain/feed/audience.ts';
import type { EndpointRef } from '#domain/feed/endpoint.ts';
import { readEndpointUrl, type UrlRefusal } from '#domain/feed/endpoint-url.ts';
import { partnerIdOf } from '#domain/feed/partner-id.ts';
import { SIGNING_SECRET_BYTES, signingSecret } from '#domain/feed/signing-secret.ts';
import { CHALLENGE_BYTES } from '#domain/feed/webhook/control.ts';
import { isRefusedUrl } from '#io/feed/ssrf-guard.ts';
import { createSecret } from '#io/secrets.ts';
import { logsOfOthers } from '#io/table/feed/left-logs.ts';
import { createEndpoint } from '#io/table/feed/partner.ts';
import type { World } from '#io/world.ts';

export interface RegisterPartner extends Pick<World, 'table' | 'secrets' | 'clock'> {
  /** What an endpoint's id follows in the name of its secret. */
  secretPrefix: string;
  allowLoopback: boolean;
  /** Records what is about to be made, before it is. */
  record: (endpoint: EndpointRef) => Promise<void>;
}

export interface Registration {
  name: string;
  /** The id of a partner that is there already; else that of the name. */
  partner?: string;
  url: string;
  audience: Audience;
}

export type Registered =
  | { ok: true; endpoint: EndpointRef; secret: string }
  | { ok: false; reason: UrlRefusal | 'no-name' | 'private-address' };

const ID_BYTES = 8;

/**
 * Registers an endpoint of a partner, to receive its audience's log from the beginning once it has answered a challenge.
 *
 * Gives the signing secret, which is shown this once: afterwards only `webhooks` reads it.
 */
export const registerPartner = async (
  { table, secrets, secretPrefix, allowLoopback, record, clock }: RegisterPartner,
  { name, url, audience, partner = partnerIdOf(name) ?? undefined }: Registration,
): Promise<Registered> => {
  if (partner === undefined) return { ok: false, reason: 'no-name' };
  const read = readEndpointUrl(url, allowLoopback);
  if (!read.ok) return read;
  if (await isRefusedUrl(read.url, allowLoopback)) return { ok: false, reason: 'private-address' };
  const endpoint = { partner, id: randomBytes(ID_BYTES).toString('hex') };
  await record(endpoint);
  const secret = signingSecret(randomBytes(SIGNING_SECRET_BYTES));
  await createSecret(secrets, `${secretPrefix}${endpoint.id}`, secret);
  await createEndpoint(table, {
    ...(await logsOfOthers(table, partner, clock())),
    ...endpoint,
    partnerName: name,
    url: read.url.href,
    audience,
    secretShown: true,
    challenge: randomBytes(CHALLENGE_BYTES).toString('base64url'),
    standing: 'active',
    delivered: 0,
    heard: 0,
    sent: 0,
    replays: 0,
    failed: 0,
  });
  return { ok: true, endpoint, secret };
};
