/**
 * What delivering costs, with receivers that fail among those that do not: `npm run bench:feed [-- 20]`. Three parts: so many events to 100
 * endpoints of which 5 are dead; one event to 60 of which 30 hang; and a dead endpoint with a backlog, over days of its clock.
 * As many deliveries are under way at once as the queue `Webhooks` lets.
 */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { type DeliverFeed, deliverFeed } from '#actions/feed/deliver-feed.ts';
import { type RegisterPartner, registerPartner } from '#actions/feed/register-partner.ts';
import type { EndpointRef } from '#domain/feed/endpoint.ts';
import { exerciseNews } from '#domain/feed/exercise.ts';
import { WEBHOOKS_AT_ONCE } from '#infra/functions/at-once.ts';
import { append } from '#io/table/feed/feed.ts';
import { readEndpoint } from '#io/table/feed/partner.ts';
import { LEDGER_TABLE, openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { functionSettings } from '#test/support/settings.ts';

const { StreamSpecification: _, ...WITHOUT_STREAM } = LEDGER_TABLE;
const NAME = 'CERT Example';
const EVENTS = 20;
const BACKLOG = 200;
const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;

/** What an endpoint does, by its path. */
type Does = 'hears' | 'fails' | 'hangs';
interface Arrival {
  path: string;
  at: number;
}

/** Receivers on this machine, told apart by their paths: `/hears/7`. */
class Receivers {
  readonly arrivals: Arrival[] = [];
  attempts = 0;
  pings = 0;
  isOn = false;
  readonly #held: ServerResponse[] = [];
  readonly #server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { type, challenge } = JSON.parse(body);
    const does = request.url?.split('/')[1] as Does;
    if (type === 'feed.challenge') response.end(JSON.stringify({ challenge }));
    else if (does === 'hears' || !this.isOn) {
      if (type === 'feed.events' && this.isOn) this.arrivals.push({ path: request.url ?? '', at: performance.now() });
      response.writeHead(204).end();
    } else {
      if (type === 'feed.ping') this.pings += 1;
      else this.attempts += 1;
      if (does === 'hangs') this.#held.push(response);
      else response.writeHead(500).end();
    }
  });

  async start(): Promise<string> {
    await new Promise<void>((listening) => this.#server.listen(0, '127.0.0.1', listening));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    for (const response of this.#held) response.destroy();
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

type World = DeliverFeed & RegisterPartner;
let tables = 0;

const openWorld = async (test: TestCloud, skipped: () => number): Promise<World> => {
  tables += 1;
  const name = `bench-feed-${tables}`;
  await test.cloud.createTable(WITHOUT_STREAM, name);
  return {
    table: { client: test.clients.ledger, name },
    secrets: test.clients.secrets,
    secretPrefix: 'hotline-endpoint-',
    settings: functionSettings(['age1a', 'age1b', 'age1c']),
    allowLoopback: true,
    record: () => Promise.resolve(),
    loopback: [NAME],
    clock: () => new Date(test.clock.now() + skipped()),
  };
};

const register = async (world: World, url: string): Promise<EndpointRef> => {
  const made = await registerPartner(world, { name: NAME, url, audience: 'exercise' });
  if (!made.ok) throw new Error(made.reason);
  return made.endpoint;
};

const tell = async (world: World, n: number): Promise<void> => {
  const time = world.clock().toISOString();
  const news = exerciseNews(`bench ${n}`, time.slice(0, 10));
  await append(world.table, 'exercise', { news, cause: 'bench', time, expires: 4_000_000_000 });
};

/** Delivers to all, as many at once as the queue lets; each is rung once, in an order of chance as a queue has it. */
const ringAll = async (world: World, refs: readonly EndpointRef[]): Promise<void> => {
  const waiting = refs.map((ref) => ({ ref, sort: Math.random() })).sort((a, b) => a.sort - b.sort);
  const work = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await deliverFeed(world, next.ref);
  };
  await Promise.all(Array.from({ length: WEBHOOKS_AT_ONCE }, work));
};

const registerAll = async (world: World, base: string, all: Readonly<Partial<Record<Does, number>>>) => {
  const refs: EndpointRef[] = [];
  for (const [does, count = 0] of Object.entries(all)) {
    for (let n = 0; n < count; n += 1) refs.push(await register(world, `${base}/${does}/${n}`));
  }
  // Each has answered its challenge before anything is measured.
  await tell(world, 0);
  await ringAll(world, refs);
  return refs;
};

const percentile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;
const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;

/** Opens receivers, and closes them behind what is measured. */
const among = async <T>(measure: (receivers: Receivers, base: string) => Promise<T>): Promise<T> => {
  const receivers = new Receivers();
  try {
    return await measure(receivers, await receivers.start());
  } finally {
    receivers.stop();
  }
};

/** Events to many endpoints, a few of which are dead. */
const throughput = (test: TestCloud, events: number): Promise<string> =>
  among(async (receivers, base) => {
    const world = await openWorld(test, () => 0);
    const refs = await registerAll(world, base, { hears: 95, fails: 5 });
    receivers.isOn = true;
    const waits: number[] = [];
    const begun = performance.now();
    for (let n = 1; n <= events; n += 1) {
      const told = performance.now();
      await tell(world, n);
      const before = receivers.arrivals.length;
      await ringAll(world, refs);
      waits.push(...receivers.arrivals.slice(before).map(({ at }) => at - told));
    }
    const rate = (receivers.arrivals.length * 1_000) / (performance.now() - begun);
    return (
      `100 endpoints, 5 of them dead: ${receivers.arrivals.length} of ${95 * events} deliveries arrived, ${rate.toFixed(0)} a second ` +
      `(${(rate / 95).toFixed(1)} events/s to all); from the log to the receiver 50% in ${seconds(percentile(waits, 0.5))}, ` +
      `99% in ${seconds(percentile(waits, 0.99))}`
    );
  });

/** One event to endpoints half of which hang. */
const hanging = (test: TestCloud): Promise<string> =>
  among(async (receivers, base) => {
    const world = await openWorld(test, () => 0);
    const refs = await registerAll(world, base, { hears: 30, hangs: 30 });
    receivers.isOn = true;
    const told = performance.now();
    await tell(world, 1);
    await ringAll(world, refs);
    const waits = receivers.arrivals.map(({ at }) => at - told);
    return `60 endpoints, 30 of them hang: ${waits.length} of 30 healthy ones have heard, the last after ${seconds(Math.max(...waits))}`;
  });

/** A dead endpoint with a backlog: what it costs in the schedule's time, and in a day of pings. */
const dead = (test: TestCloud): Promise<string> =>
  among(async (receivers, base) => {
    let skipped = 0;
    const world = await openWorld(test, () => skipped);
    const [ref] = await registerAll(world, base, { fails: 1 });
    if (ref === undefined) throw new Error('no endpoint');
    receivers.isOn = true;
    for (let n = 1; n <= BACKLOG; n += 1) await tell(world, n);
    const row = async () => readEndpoint(world.table, ref);
    let hours = 0;
    while ((await row())?.standing === 'active' && hours < 10 * DAY_HOURS) {
      await deliverFeed(world, ref);
      const dueAt = (await row())?.dueAt ?? '';
      const wait = Math.max(1_000, Date.parse(dueAt) - world.clock().getTime());
      skipped += wait;
      hours += wait / HOUR_MS;
    }
    const { attempts } = receivers;
    const pings = receivers.pings;
    const standing = (await row())?.standing;
    for (let hour = 0; hour < DAY_HOURS; hour += 1) {
      await deliverFeed(world, ref);
      skipped += HOUR_MS;
    }
    return (
      `a dead endpoint, ${BACKLOG} events behind: ${attempts} attempts within ${hours.toFixed(1)} h until it is ${standing}, ` +
      `then ${receivers.pings - pings} pings in 24 h, rung every hour`
    );
  });

const main = async (): Promise<void> => {
  const events = Number(process.argv[2] ?? EVENTS);
  const test = await openCloud();
  try {
    for (const measure of [() => throughput(test, events), () => hanging(test), () => dead(test)]) {
      console.log(await measure());
    }
  } finally {
    await test.close();
  }
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
