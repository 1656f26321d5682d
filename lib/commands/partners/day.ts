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
import { KEY_ID_BYTES, KEY_SCOPES, PULL_TOKEN_BYTES, pullToken, pullTokenHash } from '#domain/feed/pull-token.ts';
import { deliverTo } from '#domain/tasks/delivery.ts';
import { enqueue } from '#io/queue.ts';
import { stopEndpoint } from '#io/table/feed/partner.ts';
import { createKey } from '#io/table/feed/partner-keys.ts';

/** What of the made-up life is a partner's day. */
const DAY: readonly LifeStep[] = LIFE.slice(0, LIFE.indexOf('retracted') + 1);
/** How long a step may take to arrive, and how often it is looked, in milliseconds. */
const PATIENCE_MS = 30_000;
const LOOK_MS = 200;
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

/** Columns of a step's name and of its event's type. */
const STEP_WIDTH = 12;
const TYPE_WIDTH = 17;

const described = (event: LogEvent): string => {
  const about = isOfWallet(event) ? event.wallet.address : (event.campaign?.id ?? event.cluster?.id ?? '');
  const why = isOfWallet(event) && event.reason ? `, ${event.reason}` : '';
  return `${event.type.padEnd(TYPE_WIDTH)} ${about}  confidence ${event.confidence}${why}`;
};

const Collections = z.object({ collections: z.array(z.object({ id: z.string(), title: z.string() })) });
const Indicators = z.object({
  objects: z
    .array(
      z.looseObject({ id: z.string(), pattern: z.string(), confidence: z.number(), revoked: z.boolean().optional() }),
    )
    .default([]),
});
const Manifest = z.record(z.string(), z.looseObject({ info: z.string() }));
const MispFile = z.object({
  Event: z.looseObject({
    Attribute: z.array(z.looseObject({ value: z.string(), to_ids: z.boolean(), comment: z.string() })),
  }),
});
const Status = z.object({
  endpoints: z.array(z.looseObject({ endpoint: z.string(), standing: z.string(), heard: z.number() })),
});

/** What a partner's tools ask of a feed: each request is shown as the command that makes it, then what it found. */
const askAs = ({ say }: Terminal, feedUrl: string, token: string) => {
  const show = (what: string): void => say(`    $ curl -sg ${what}`);
  return {
    /** Asks for JSON with the key as a header carries it: by `Bearer`, or bare as MISP does. */
    get: async <Answer>(path: string, schema: z.ZodType<Answer>, scheme = 'Bearer '): Promise<Answer> => {
      show(`-H "Authorization: ${scheme}$KEY" "$FEED${path}"`);
      const answer = await fetch(`${feedUrl}${path}`, { headers: { authorization: `${scheme}${token}` } });
      return schema.parse(await answer.json());
    },
    post: async (path: string, body: string): Promise<number> => {
      show(`-H "Authorization: Bearer $KEY" -d '${body}' "$FEED${path}"`);
      const headers = { authorization: `Bearer ${token}` };
      return (await fetch(`${feedUrl}${path}`, { method: 'POST', headers, body })).status;
    },
    found: (line: string): void => say(`      ${line}`),
  };
};

/** The wallets of the day as TAXII's and MISP's readers see them, and how the endpoint stands. */
const asTools = async (
  { say }: Terminal,
  { get, found }: ReturnType<typeof askAs>,
  {
    wallets,
    campaign,
    since,
    endpoint,
  }: { wallets: ReadonlySet<string>; campaign: string; since: string; endpoint: string },
): Promise<void> => {
  say('\nThe same in TAXII 2.1, as OpenCTI and Sentinel read it:');
  const { collections } = await get('/taxii2/api/collections/', Collections);
  const exercise = collections.find(({ title }) => title.startsWith('Exercise'));
  const query = `added_after=${since}&match[type]=indicator`;
  const { objects } = await get(`/taxii2/api/collections/${exercise?.id}/objects/?${query}`, Indicators);
  for (const address of wallets) {
    for (const { id, confidence, revoked } of objects.filter(({ pattern }) => pattern.includes(address))) {
      found(`${id}  ${address}  confidence ${confidence}${revoked ? ', revoked' : ''}`);
    }
  }
  say('\nThe same as a MISP feed:');
  const events = Object.entries(await get('/misp/manifest.json', Manifest, ''));
  const [uuid] = events.find(([, { info }]) => info.includes(`campaign ${campaign},`)) ?? [];
  const { Event } = await get(`/misp/${uuid}.json`, MispFile, '');
  for (const { value, to_ids, comment } of Event.Attribute.filter((one) => wallets.has(one.value))) {
    found(`${value}  to_ids ${to_ids}  ${comment}`);
  }
  say('\nHow its endpoint stands, as the partner may ask at any time:');
  const { endpoints } = await get('/feed/v1/status', Status);
  for (const one of endpoints.filter((each) => each.endpoint === endpoint)) {
    found(`${one.endpoint}  ${one.standing}, heard up to seq ${one.heard}`);
  }
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
    const ask = askAs(terminal, feedUrl, token);
    const since = clock().toISOString();
    say(`A partner's day, made up. To try each command yourself:\n\n  export FEED=${feedUrl} KEY=${token}\n`);
    say('What its receiver is sent, signed, and how it would pull the same:');
    const first = Math.floor(Date.now() / 1_000) * LIFE.length;
    for (const [n] of DAY.entries()) {
      const before = receiver.events.length;
      const step = await liveExercise({ ...operator, clock, feedUrl }, first + n);
      await until(step, () => receiver.events.length > before);
      for (const event of receiver.events.slice(before)) {
        say(`  ${step.padEnd(STEP_WIDTH)} ${described(event)}`);
        await ask.get(`/feed/v1/events?after=${event.seq - 1}&limit=1`, z.looseObject({ version: z.literal(1) }));
      }
    }
    const told = receiver.events.filter(isOfWallet);
    const last = receiver.events.at(-1)?.id ?? '';
    say('\nThe partner took the wallet off its lists, and says so:');
    const acked = await ask.post('/feed/v1/acks', JSON.stringify({ events: [last] }));
    ask.found(`${acked}: it is not among those who have not acknowledged (npm run partner -- unheard)`);
    await asTools(terminal, ask, {
      wallets: new Set(told.map(({ wallet }) => wallet.address)),
      campaign: told[0]?.campaign ?? '',
      ...{ since, endpoint: `${partner}/${id}` },
    });
    say(`\nWhat was sent, when, and what was answered: npm run partner -- tries ${partner}/${id}`);
  } finally {
    receiver.close();
    if (endpoint !== null) {
      await record('disable', `${endpoint.partner}/${endpoint.id}`);
      await stopEndpoint(table, endpoint, 'suspended', 'its day is over');
    }
  }
};
