import { randomUUID } from 'node:crypto';
import type { FeedDelivery } from '#domain/feed/delivery.ts';
import type { Endpoint } from '#domain/feed/endpoint.ts';
import { readSigningSecret } from '#domain/feed/signing-secret.ts';
import { type FeedChallenge, type FeedPing, isAnswered, pingAt } from '#domain/feed/webhook/control.ts';
import { type Posted, postWebhook, type WebhookTarget } from '#io/feed/webhook.ts';
import { log, reasonOf } from '#io/log.ts';
import { readSecret } from '#io/secrets.ts';
import { recordDisclosure } from '../record-disclosure.ts';
import type { DeliverFeed } from './deliver-world.ts';

/** How long a receiver has to answer a challenge, in milliseconds. */
const CHALLENGE_MS = 15_000;

type Refused = Posted & { ok: false };
type SecretProblem = 'secret-not-readable' | 'secret-not-usable';

/** Why an attempt failed, in a word or two that says nothing of the network. */
export const problemOf = (posted: Refused): string =>
  posted.status === null ? posted.problem : `status ${posted.status}`;

const secretOf = async (
  { secrets, secretPrefix }: DeliverFeed,
  id: string,
): Promise<{ secret: string } | { problem: SecretProblem }> => {
  try {
    const stored = await readSecret(secrets, `${secretPrefix}${id}`);
    const secret = readSigningSecret(Buffer.from(stored).toString('utf8'));
    return secret === null ? { problem: 'secret-not-usable' } : { secret };
  } catch (error) {
    log.error('webhook secret not readable', { endpoint: id, reason: reasonOf(error) });
    return { problem: 'secret-not-readable' };
  }
};

const send = async (
  world: DeliverFeed,
  endpoint: Endpoint,
  id: string,
  body: string,
  reads?: WebhookTarget['reads'],
): Promise<Posted> => {
  const found = await secretOf(world, endpoint.id);
  if ('problem' in found) return { ok: false, status: null, problem: found.problem };
  const allowLoopback = world.loopback.includes(endpoint.partnerName);
  const target = {
    url: endpoint.url,
    secrets: [found.secret],
    allowLoopback,
    ...(reads === undefined ? {} : { reads }),
  };
  return postWebhook(target, { id, time: world.clock(), body });
};

/** Posts a delivery to an endpoint. Recorded before it is sent: what cannot be recorded is not. */
export const postDelivery = async (
  world: DeliverFeed,
  endpoint: Endpoint,
  id: string,
  delivery: FeedDelivery,
): Promise<Posted> => {
  const body = JSON.stringify(delivery);
  await recordDisclosure(world, 'deliver', endpoint, delivery, body);
  return send(world, endpoint, id, body);
};

const randomId = (): string => `msg_${randomUUID()}`;

/** Pings an endpoint: it is told nothing. */
export const postPing = (world: DeliverFeed, endpoint: Endpoint): Promise<Posted> => {
  const ping: FeedPing = pingAt(endpoint, world.clock());
  return send(world, endpoint, randomId(), JSON.stringify(ping));
};

/** Challenges an endpoint; what does not answer it has not asked for the feed, whatever its status. */
export const postChallenge = async (
  world: DeliverFeed,
  endpoint: Endpoint,
  challenge: FeedChallenge,
): Promise<Posted> => {
  const posted = await send(world, endpoint, randomId(), JSON.stringify(challenge), { withinMs: CHALLENGE_MS });
  if (!posted.ok || isAnswered(challenge.challenge, posted.answer)) return posted;
  return { ok: false, status: null, problem: 'challenge-not-answered' };
};
