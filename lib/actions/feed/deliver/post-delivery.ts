import { randomUUID } from 'node:crypto';
import type { FeedDelivery } from '#domain/feed/delivery.ts';
import { type Endpoint, secretsAt } from '#domain/feed/endpoint.ts';
import { readSigningSecret } from '#domain/feed/signing-secret.ts';
import { type FeedChallenge, type FeedPing, isAnswered, pingAt } from '#domain/feed/webhook/control.ts';
import { sha256 } from '#domain/identity.ts';
import { logLeft } from '#io/access-refused.ts';
import { type Posted, postWebhook, type WebhookTarget } from '#io/feed/webhook.ts';
import { readSecret } from '#io/secrets.ts';
import { noteTry } from '#io/table/feed/tries.ts';
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
    logLeft('webhook secret not readable', error, { endpoint: id });
    return { problem: 'secret-not-readable' };
  }
};

/** The secrets that sign at the moment, the newest first, or why there is none. */
export const signing = async (world: DeliverFeed, endpoint: Endpoint): Promise<string[] | SecretProblem> => {
  const found: string[] = [];
  for (const { name } of secretsAt(endpoint, world.clock().toISOString())) {
    const one = await secretOf(world, `${endpoint.id}${name}`);
    if ('problem' in one) return one.problem;
    found.push(one.secret);
  }
  return found;
};

/** Posts a body, signed with each secret that is in use. */
const sign = async (
  world: DeliverFeed,
  endpoint: Endpoint,
  id: string,
  body: string,
  reads?: WebhookTarget['reads'],
): Promise<Posted> => {
  const secrets = await signing(world, endpoint);
  if (typeof secrets === 'string') return { ok: false, status: null, problem: secrets };
  const allowLoopback = world.loopback.includes(endpoint.partnerName);
  const target = { url: endpoint.url, secrets, allowLoopback, ...(reads === undefined ? {} : { reads }) };
  return postWebhook(target, { id, time: world.clock(), body });
};

type Message = FeedDelivery | FeedPing | FeedChallenge;

/** Sends a message, and notes the try: by its hash, with no word of what it says. */
const send = async (
  world: DeliverFeed,
  endpoint: Endpoint,
  id: string,
  message: Message,
  reads?: WebhookTarget['reads'],
): Promise<Posted> => {
  const { table, clock } = world;
  const body = JSON.stringify(message);
  const begun = clock();
  const posted = await sign(world, endpoint, id, body, reads);
  const { status, ...rest } = posted;
  // That it cannot be noted must not have it sent again.
  await noteTry(table, endpoint, {
    id,
    type: message.type,
    at: begun.toISOString(),
    ...('after' in message ? { after: message.after, upto: message.upto } : {}),
    ...(typeof status === 'number' ? { status } : {}),
    ...('problem' in rest ? { problem: rest.problem } : {}),
    ms: clock().getTime() - begun.getTime(),
    sha256: sha256(Buffer.from(body)),
  }).catch((error: unknown) => logLeft('try not noted', error, { endpoint: endpoint.id }));
  return posted;
};

/** Posts a delivery to an endpoint. Recorded before it is sent: what cannot be recorded is not. */
export const postDelivery = async (
  world: DeliverFeed,
  endpoint: Endpoint,
  id: string,
  delivery: FeedDelivery,
): Promise<Posted> => {
  await recordDisclosure(world, 'deliver', endpoint, delivery, JSON.stringify(delivery));
  return send(world, endpoint, id, delivery);
};

const randomId = (): string => `msg_${randomUUID()}`;

/** Pings an endpoint: it is told nothing. */
export const postPing = (world: DeliverFeed, endpoint: Endpoint): Promise<Posted> =>
  send(world, endpoint, randomId(), pingAt(endpoint, world.clock()));

/** Challenges an endpoint; what does not answer it has not asked for the feed, whatever its status. */
export const postChallenge = async (
  world: DeliverFeed,
  endpoint: Endpoint,
  challenge: FeedChallenge,
): Promise<Posted> => {
  const posted = await send(world, endpoint, randomId(), challenge, { withinMs: CHALLENGE_MS });
  if (!posted.ok || isAnswered(challenge.challenge, posted.answer)) return posted;
  return { ok: false, status: null, problem: 'challenge-not-answered' };
};
