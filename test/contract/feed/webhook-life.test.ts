import { createHash } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rotateSecret } from '#actions/feed/deliver/rotate-secret.ts';
import { type DeliverFeed, deliverFeed } from '#actions/feed/deliver-feed.ts';
import { endpointStatus } from '#actions/feed/endpoint-status.ts';
import { type RegisterPartner, registerPartner } from '#actions/feed/register-partner.ts';
import { FeedDelivery } from '#domain/feed/delivery.ts';
import type { EndpointRef } from '#domain/feed/endpoint.ts';
import { exerciseNews } from '#domain/feed/exercise.ts';
import { MAX_ATTEMPTS } from '#domain/feed/retry.ts';
import { FeedPing } from '#domain/feed/webhook/control.ts';
import { append } from '#io/table/feed/feed.ts';
import { moveEndpoint } from '#io/table/feed/left-logs.ts';
import { readEndpoint, resumeEndpoint } from '#io/table/feed/partner.ts';
import { lastTries } from '#io/table/feed/tries.ts';
import { LEDGER_TABLE, openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { functionSettings } from '#test/support/settings.ts';
import { TestReceiver } from '#test/support/web/receiver.ts';

const { StreamSpecification: _, ...WITHOUT_STREAM } = LEDGER_TABLE;
const HOUR_MS = 3_600_000;

let test: TestCloud;
let tables = 0;
let world: DeliverFeed & RegisterPartner;
let receiver: TestReceiver;
let endpoint: EndpointRef;
/** The secret that it was made with. */
let first: string;
/** How far the functions' clock is ahead, in milliseconds. */
let skipped = 0;

beforeAll(async () => {
  test = await openCloud();
});
afterAll(() => test.close());

beforeEach(async () => {
  tables += 1;
  skipped = 0;
  const name = `life-${tables}`;
  await test.cloud.createTable(WITHOUT_STREAM, name);
  world = {
    table: { client: test.clients.ledger, name },
    secrets: test.clients.secrets,
    secretPrefix: 'hotline-endpoint-',
    settings: functionSettings(['age1a', 'age1b', 'age1c']),
    allowLoopback: true,
    record: () => Promise.resolve(),
    loopback: ['CERT Example'],
    clock: () => new Date(test.clock.now() + skipped),
  };
  receiver = await TestReceiver.start();
  const registered = await registerPartner(world, { name: 'CERT Example', url: receiver.url, audience: 'exercise' });
  if (!registered.ok) throw new Error(registered.reason);
  endpoint = registered.endpoint;
  first = registered.secret;
});
afterEach(() => receiver.stop());

const say = async (...names: number[]): Promise<void> => {
  for (const name of names) {
    const time = world.clock().toISOString();
    const news = exerciseNews(`${name}`, time.slice(0, 10));
    await append(world.table, 'exercise', { news, cause: 'test', time, expires: 4_000_000_000 });
  }
};
const deliver = (): Promise<void> =>
  deliverFeed({ ...world, table: test.tableAs('webhooks', world.table.name) }, endpoint);
const state = async () => {
  const found = await readEndpoint(world.table, endpoint);
  if (found === null) throw new Error('no endpoint');
  return found;
};
/** Lives until the sweep rings, and rings; says how long that was, in milliseconds. */
const nextDue = async (): Promise<number> => {
  const { dueAt = '' } = await state();
  const wait = Math.max(0, Date.parse(dueAt) - world.clock().getTime());
  skipped += wait;
  await deliver();
  return wait;
};
const seqsOf = (): number[][] =>
  receiver.received.map(({ body }) => FeedDelivery.parse(JSON.parse(body)).events.map(({ seq }) => seq));
const suspendIt = async (): Promise<void> => {
  await deliver();
  for (let attempt = 1; attempt < MAX_ATTEMPTS; attempt += 1) await nextDue();
  expect(await state()).toMatchObject({ standing: 'suspended' });
};

describe('a new endpoint', () => {
  it('is challenged before it is sent anything, once', async () => {
    await say(1);
    await deliver();
    await say(2);
    await deliver();
    expect(receiver.challenges).toHaveLength(1);
    expect(seqsOf()).toEqual([[1], [2]]);
    expect(await state()).not.toHaveProperty('challenge');
  });

  it.each<[string, (response: import('node:http').ServerResponse, challenge: string) => void]>([
    ['with nothing', (response) => response.writeHead(204).end()],
    ['with another challenge', (response) => response.writeHead(200).end('{"challenge":"x"}')],
    ['with no JSON', (response, challenge) => response.writeHead(200).end(challenge)],
    [
      'behind more than is read',
      (response, challenge) => response.end(`${' '.repeat(5_000)}{"challenge":"${challenge}"}`),
    ],
    ['by status 500', (response, challenge) => response.writeHead(500).end(JSON.stringify({ challenge }))],
  ])('that answers it %s is sent nothing else, retractions neither', async (_, answer) => {
    receiver.answerChallenge = answer;
    await say(1);
    await deliver();
    await nextDue();
    expect(receiver.challenges).toHaveLength(2);
    expect([...receiver.received, ...receiver.pings]).toEqual([]);
    expect(await state()).toMatchObject({ delivered: 0, failed: 2 });
  });

  it('is challenged again where it moves to another URL, and not where it gets another log', async () => {
    await deliver();
    const { challenge: __, ...row } = await state();
    await moveEndpoint(world.table, row, { url: row.url, audience: 'GREEN' }, world.clock());
    expect(await state()).not.toHaveProperty('challenge');
    await moveEndpoint(
      world.table,
      await state(),
      { url: `${receiver.url}/2`, audience: 'GREEN', challenge: 'x'.repeat(32) },
      world.clock(),
    );
    skipped += 2 * HOUR_MS;
    await deliver();
    expect(receiver.challenges.map(({ path }) => path)).toEqual(['/hook', '/hook/2']);
  });
});

describe('an endpoint with nothing to hear', () => {
  it('is pinged each hour, with where it is, and not when it was told something meanwhile', async () => {
    await say(1);
    await deliver();
    expect(receiver.pings).toEqual([]);
    expect(Math.abs((await nextDue()) - HOUR_MS)).toBeLessThan(5_000);
    const [ping] = receiver.pings.map(({ body }) => FeedPing.parse(JSON.parse(body)));
    const { log } = await state();
    expect(ping).toMatchObject({ after: 1, upto: 1, log, events: [] });
    skipped += HOUR_MS / 2;
    await say(2);
    await deliver();
    expect(Math.abs((await nextDue()) - HOUR_MS)).toBeLessThan(5_000);
    expect(receiver.pings).toHaveLength(2);
  });

  it('fails by a ping that it does not take, and is tried by the schedule', async () => {
    await say(1);
    await deliver();
    receiver.answer(500);
    await nextDue();
    expect(await state()).toMatchObject({ failed: 1, problem: 'status 500', delivered: 1 });
    receiver.answer(204);
    expect(await nextDue()).toBeLessThan(10_000);
    expect(await state()).toMatchObject({ failed: 0, standing: 'active' });
    expect(await state()).not.toHaveProperty('failingSince');
  });
});

describe('a receiver that says when it is to be asked again', () => {
  it.each([
    ['120', 120_000],
    ['0', 5_000],
    ['99999999', 24 * HOUR_MS],
  ])('by Retry-After: %s is heeded', async (header, wait) => {
    await say(1);
    receiver.answer(503, { 'retry-after': header });
    await deliver();
    const { retryAt = '' } = await state();
    expect(Date.parse(retryAt) - world.clock().getTime()).toBeGreaterThan(wait - 3_000);
    expect(Date.parse(retryAt) - world.clock().getTime()).toBeLessThanOrEqual(wait);
  });
});

describe('a suspended endpoint', () => {
  it('is pinged once in six hours, whatever waits for it, until five days of failing disable it', async () => {
    await say(...Array.from({ length: 60 }, (_, n) => n + 1));
    receiver.answer(500);
    await suspendIt();
    expect(receiver.received).toHaveLength(MAX_ATTEMPTS);
    const since = Date.parse((await state()).failingSince ?? '');
    for (let probes = 1; (await state()).standing === 'suspended'; probes += 1) {
      await say(100 + probes);
      await deliver();
      expect(await nextDue()).toBeGreaterThan(6 * HOUR_MS - 5_000);
      expect(receiver.pings).toHaveLength(probes);
      expect(probes).toBeLessThan(12);
    }
    expect(receiver.received).toHaveLength(MAX_ATTEMPTS);
    expect(world.clock().getTime() - since).toBeGreaterThanOrEqual(5 * 24 * HOUR_MS);
    expect(await state()).toMatchObject({ standing: 'disabled', problem: 'status 500' });
    expect(await state()).not.toHaveProperty('dueAt');
  });

  it('goes on by itself once it takes a ping, with nothing lost', async () => {
    await say(1, 2, 3);
    receiver.answer(500);
    await suspendIt();
    receiver.received.length = 0;
    receiver.answer(204);
    await nextDue();
    expect(seqsOf()).toEqual([[1], [2], [3]]);
    expect(await state()).toMatchObject({ standing: 'active', failed: 0, delivered: 3 });
    await say(4, 5);
    await deliver();
    expect(seqsOf().at(-1)).toEqual([4, 5]);
  });
});

describe('an event that its receiver cannot take in', () => {
  const refuse = (...poison: number[]): void => {
    receiver.respond = (response, { body }) => {
      const { events } = FeedDelivery.parse(JSON.parse(body));
      response.writeHead(events.some(({ seq }) => poison.includes(seq)) ? 400 : 204).end();
    };
  };

  it('is set aside once the schedule is over, and what comes behind it goes on', async () => {
    await say(1, 2, 3, 4);
    refuse(2);
    await suspendIt();
    await nextDue();
    expect(await state()).toMatchObject({
      standing: 'active',
      delivered: 4,
      aside: [{ seq: 2, problem: 'status 400' }],
    });
    refuse();
    await resumeEndpoint(world.table, endpoint, 1, world.clock().toISOString());
    receiver.received.length = 0;
    await deliver();
    expect(seqsOf()).toEqual([[2, 3, 4]]);
  });

  it('is one alone where all are refused: who takes none in loses none', async () => {
    await say(1, 2, 3, 4);
    refuse(1, 2, 3, 4);
    await suspendIt();
    await nextDue();
    expect(await state()).toMatchObject({ standing: 'suspended', delivered: 1, aside: [{ seq: 1 }] });
  });

  it('is none where the receiver takes no ping either', async () => {
    await say(1, 2);
    refuse(1, 2);
    await suspendIt();
    receiver.respond = (response) => {
      receiver.pingStatus = 500;
      response.writeHead(400).end();
    };
    await nextDue();
    expect(await state()).toMatchObject({ standing: 'suspended', delivered: 0 });
    expect(await state()).not.toHaveProperty('aside');
  });
});

describe('a secret that is replaced', () => {
  /** Whether a secret signed what came; its own clock is not the functions'. */
  const verifies = (secret: string): boolean[] =>
    receiver.received.map(({ body, headers }) => {
      const time = new Date(Number(headers['webhook-timestamp']) * 1_000);
      const signature = new Webhook(secret).sign(String(headers['webhook-id']), time, body);
      return String(headers['webhook-signature']).split(' ').includes(signature);
    });

  it('signs beside the new one for a day, in the middle of retries too, and then no more', async () => {
    await say(1);
    receiver.answer(500);
    await deliver();
    const second = await rotateSecret(world, await state(), 'in-a-day');
    receiver.answer(204);
    await nextDue();
    skipped += 23 * HOUR_MS;
    await say(2);
    await deliver();
    skipped += HOUR_MS;
    await say(3);
    await deliver();
    expect(verifies(first)).toEqual([true, true, true, false]);
    expect(verifies(second ?? '')).toEqual([false, true, true, true]);
    expect(receiver.received[0]?.headers['webhook-id']).toBe(receiver.received[1]?.headers['webhook-id']);
  });

  it('signs no more at once where it is known to others', async () => {
    const second = await rotateSecret(world, await state(), 'now');
    await say(1);
    await deliver();
    expect([verifies(first), verifies(second ?? '')]).toEqual([[false], [true]]);
  });

  it('is replaced by one of two who do so at once', async () => {
    const before = await state();
    expect(await rotateSecret(world, before, 'in-a-day')).not.toBeNull();
    expect(await rotateSecret(world, before, 'in-a-day')).toBeNull();
  });
});

describe('the log of deliveries', () => {
  it('has each try by the hash of what was sent, the newest first, and no word of it', async () => {
    await say(1);
    receiver.answer(500);
    await deliver();
    receiver.answer(204);
    await nextDue();
    const tries = await lastTries(world.table, endpoint);
    const sha256 = createHash('sha256')
      .update(receiver.received[0]?.body ?? '')
      .digest('hex');
    expect(tries).toMatchObject([
      { type: 'feed.events', after: 0, upto: 1, status: 204, sha256 },
      { type: 'feed.events', after: 0, upto: 1, status: 500, sha256 },
      { type: 'feed.challenge', status: 200 },
    ]);
    expect(JSON.stringify(tries)).not.toMatch(/bc1|wallet|whsec/);
    const [status] = await endpointStatus(world, endpoint.partner);
    expect(status?.tries).toEqual(tries);
  });
});
