import { randomUUID } from 'node:crypto';
import type { Endpoint, EndpointRef } from '#domain/feed/endpoint.ts';
import { pingAt } from '#domain/feed/webhook/control.ts';
import { postWebhook, signedHeaders } from '#io/feed/webhook.ts';
import { noteTested, readEndpoint } from '#io/table/feed/partner.ts';
import { putTest } from '#io/table/feed/partners.ts';
import type { DeliverFeed } from './deliver-world.ts';
import { signing } from './post-delivery.ts';

/** How long a test waits for an answer, in milliseconds. */
const WITHIN_MS = 10_000;
/** Most of an answer that is kept, in characters: it is shown to an admin. */
const MAX_SHOWN = 500;

const test = async (world: DeliverFeed, endpoint: Endpoint, askedAt: string): Promise<void> => {
  const { table, clock, loopback } = world;
  const time = clock();
  const message = { id: `msg_${randomUUID()}`, time, body: JSON.stringify(pingAt(endpoint, time)) };
  const { url } = endpoint;
  const secrets = await signing(world, endpoint);
  const isSigned = typeof secrets !== 'string';
  const allowLoopback = loopback.includes(endpoint.partnerName);
  const posted = isSigned
    ? await postWebhook({ url, secrets, allowLoopback, reads: { withinMs: WITHIN_MS } }, message)
    : { ok: false as const, status: null, problem: secrets };
  const answer = 'answer' in posted ? posted.answer : undefined;
  await putTest(table, endpoint, {
    askedAt,
    at: time.toISOString(),
    url,
    headers: { 'content-type': 'application/json', ...(isSigned ? signedHeaders(secrets, message) : {}) },
    body: message.body,
    ...(typeof posted.status === 'number' ? { status: posted.status } : {}),
    ...('problem' in posted ? { problem: posted.problem } : {}),
    ...(answer === undefined ? {} : { answer: answer.slice(0, MAX_SHOWN).toWellFormed() }),
    ms: clock().getTime() - time.getTime(),
  });
};

/**
 * Sends the ping that an admin asked for, whatever the endpoint's standing, and keeps what was sent and answered. It is told nothing
 * by it, and its place in the log stays.
 */
export const answerTest = async (world: DeliverFeed, ref: EndpointRef): Promise<void> => {
  const endpoint = await readEndpoint(world.table, ref);
  if (endpoint?.testAsked === undefined) return;
  await test(world, endpoint, endpoint.testAsked);
  await noteTested(world.table, ref, endpoint.testAsked);
};
