import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { liveExercise } from '#actions/feed/publish/live-exercise.ts';
import { registerPartner } from '#actions/feed/register-partner.ts';
import { LOOPBACK_PARTNER } from '#commands/laptop/loopback-partner.ts';
import type { Operator } from '#commands/operator.ts';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { Terminal } from '#commands/terminal.ts';
import { FeedDelivery } from '#domain/feed/delivery.ts';
import type { EndpointRef } from '#domain/feed/endpoint.ts';
import { LIFE, type LifeStep } from '#domain/feed/exercise/life.ts';
import { isOfWallet, type LogEvent } from '#domain/feed/group/log-event.ts';
import { KEY_SCOPES, PULL_TOKEN_BYTES, pullToken, pullTokenHash } from '#domain/feed/pull-token.ts';
import { deliverTo } from '#domain/tasks/delivery.ts';
import { enqueue } from '#io/queue.ts';
import { stopEndpoint } from '#io/table/feed/partner.ts';
import { createKey } from '#io/table/feed/partner-keys.ts';

/** What of the made-up life is a partner's day. */
const DAY: readonly LifeStep[] = LIFE.slice(0, LIFE.indexOf('retracted') + 1);
/** How long a step may take to arrive, and how often it is looked, in milliseconds. */
const PATIENCE_MS = 30_000;
const LOOK_MS = 200;
/** Bytes of a key's name. */
const KEY_ID_BYTES = 8;

/** A partner's receiver for a day: it answers the challenge, and takes in what comes. */
const openReceiver = async () => {
  const events: LogEvent[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { type, challenge } = JSON.parse(body);
    if (type === 'feed.challenge') return response.writeHead(200).end(JSON.stringify({ challenge }));
    if (type === 'feed.events') events.push(...FeedDelivery.parse(JSON.parse(body)).events);
    return response.writeHead(204).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { events, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
};

const until = async (what: string, isThere: () => boolean): Promise<void> => {
  const end = performance.now() + PATIENCE_MS;
  while (!isThere() && performance.now() < end) await pause(LOOK_MS);
  if (!isThere())
    throw new CommandError(`${what} did not arrive within ${PATIENCE_MS / 1_000} s.`, 'Look at the logs.');
};

const described = (event: LogEvent): string => {
  const about = isOfWallet(event) ? event.wallet.address : (event.campaign?.id ?? event.cluster?.id ?? '');
  return `seq ${event.seq}  ${event.type}  ${about}  confidence ${event.confidence}${isOfWallet(event) && event.reason ? `, ${event.reason}` : ''}`;
};

const Collections = z.object({ collections: z.array(z.object({ id: z.string(), title: z.string() })) });
const Objects = z.object({
  objects: z.array(z.looseObject({ id: z.string(), type: z.string(), revoked: z.boolean().optional() })).default([]),
});
const Manifest = z.record(z.string(), z.looseObject({}));

/** What the partner's tools ask, each with the command that shows the same. */
const asTools = async ({ say }: Terminal, feedUrl: string, token: string): Promise<void> => {
  const headers = { authorization: `Bearer ${token}` };
  const get = async (path: string): Promise<unknown> => {
    say(`  curl -s -H "Authorization: Bearer $KEY" ${feedUrl}${path}`);
    return (await fetch(`${feedUrl}${path}`, { headers })).json();
  };
  say('\nThe same in TAXII 2.1:');
  const { collections } = Collections.parse(await get('/taxii2/api/collections/'));
  const exercise = collections.find(({ title }) => title.startsWith('Exercise'));
  const { objects } = Objects.parse(await get(`/taxii2/api/collections/${exercise?.id}/objects/`));
  const count = (type: string): string => {
    const all = objects.filter((object) => object.type === type);
    return `${all.length} ${type} (${all.filter(({ revoked }) => revoked).length} revoked)`;
  };
  say(`    ${['indicator', 'campaign', 'grouping', 'relationship'].map(count).join(', ')}`);
  say('The same as a MISP feed:');
  const events = Object.keys(Manifest.parse(await get('/misp/manifest.json')));
  say(`    ${events.length} events; one of them:`);
  if (events[0] !== undefined) await get(`/misp/${events[0]}.json`);
  say('How its endpoints stand, and what was sent:');
  await get('/feed/v1/status');
};

/**
 * Shows a partner's day, made up, in the audience `exercise`: seen, updated, paused, retracted, acknowledged, and the same in its tools.
 * `record` is called before anything is made.
 */
export const partnerDay = async (
  terminal: Terminal,
  operator: Operator,
  feedUrl: string,
  record: (what: string, about: string) => Promise<void>,
): Promise<void> => {
  const { say } = terminal;
  const { table } = operator;
  const clock = (): Date => new Date();
  const receiver = await openReceiver();
  let endpoint: EndpointRef | null = null;
  try {
    const registered = await registerPartner(
      { ...operator, clock, record: ({ partner, id }) => record('add', `${partner}/${id}`) },
      { name: LOOPBACK_PARTNER, url: receiver.url, audience: 'exercise' },
    );
    if (!registered.ok) throw new CommandError(`Not registered: ${registered.reason}.`, 'Is the hotline running here?');
    endpoint = registered.endpoint;
    const { partner, id } = endpoint;
    const key = { partner, id: randomBytes(KEY_ID_BYTES).toString('hex') };
    const token = pullToken(key, randomBytes(PULL_TOKEN_BYTES));
    await record('key', `${partner}/${id}`);
    const made = { system: 'demo', scopes: [...KEY_SCOPES], madeAt: clock().toISOString() };
    await createKey(table, { ...key, endpoint: id, hash: pullTokenHash(token), ...made });
    await enqueue(operator, deliverTo(endpoint));
    say(`A partner's day, made up (npm run partner -- list; npm run partner -- tries ${partner}/${id}):`);
    const first = Math.floor(Date.now() / 1_000) * LIFE.length;
    for (const [n] of DAY.entries()) {
      const before = receiver.events.length;
      const step = await liveExercise({ ...operator, clock, feedUrl }, first + n);
      await until(step, () => receiver.events.length > before);
      for (const event of receiver.events.slice(before)) say(`  ${step.padEnd(12)} ${described(event)}`);
    }
    const last = receiver.events.at(-1)?.id ?? '';
    say(`\nThe partner acted on the retraction, and says so. KEY=${token}`);
    const body = JSON.stringify({ events: [last] });
    say(`  curl -s -X POST -H "Authorization: Bearer $KEY" -d '${body}' ${feedUrl}/feed/v1/acks`);
    const authorization = `Bearer ${token}`;
    const acked = await fetch(`${feedUrl}/feed/v1/acks`, { method: 'POST', headers: { authorization }, body });
    say(`    ${acked.status}: npm run partner -- unheard names it no more`);
    await asTools(terminal, feedUrl, token);
  } finally {
    receiver.close();
    if (endpoint !== null) {
      await record('disable', `${endpoint.partner}/${endpoint.id}`);
      await stopEndpoint(table, endpoint, 'suspended', 'its day is over');
    }
  }
};
