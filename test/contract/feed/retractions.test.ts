import type { ServerResponse } from 'node:http';
import { DeleteCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DeliverFeed, deliverFeed } from '#actions/feed/deliver-feed.ts';
import { goOnAfterRestore } from '#actions/feed/go-on-after-restore.ts';
import { pullFeed } from '#actions/feed/pull-feed.ts';
import { type RegisterPartner, registerPartner } from '#actions/feed/register-partner.ts';
import { FeedDelivery } from '#domain/feed/delivery.ts';
import type { EndpointRef } from '#domain/feed/endpoint.ts';
import type { FeedEvent } from '#domain/feed/event.ts';
import { exerciseNews } from '#domain/feed/exercise.ts';
import { ofWallets, subjectOf } from '#domain/feed/group/log-event.ts';
import { pauseNews, retractionNews } from '#domain/feed/wallet-news.ts';
import { append, readPublished } from '#io/table/feed/feed.ts';
import { moveEndpoint } from '#io/table/feed/left-logs.ts';
import { readEndpoint, resumeEndpoint, stopEndpoint } from '#io/table/feed/partner.ts';
import { LEDGER_TABLE, openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { letPull } from '#test/support/cloud/let-pull.ts';
import { functionSettings } from '#test/support/settings.ts';
import { type Received, TestReceiver } from '#test/support/web/receiver.ts';

const { StreamSpecification: _, ...WITHOUT_STREAM } = LEDGER_TABLE;
const AUDIENCE = 'exercise';

let test: TestCloud;
let tables = 0;
let world: DeliverFeed & RegisterPartner;
let receiver: TestReceiver;
let endpoint: EndpointRef;
/** How far the functions' clock is ahead, in milliseconds. */
let skipped = 0;
/** Has the functions live at a moment, if it is not past. */
const skipTo = (time = ''): void => {
  skipped += Math.max(0, (Date.parse(time) || 0) - world.clock().getTime());
};

beforeAll(async () => {
  test = await openCloud();
});
afterAll(() => test.close());

beforeEach(async () => {
  tables += 1;
  skipped = 0;
  const name = `retractions-${tables}`;
  await test.cloud.createTable(WITHOUT_STREAM, name);
  world = {
    table: { client: test.clients.ledger, name },
    secrets: test.clients.secrets,
    secretPrefix: 'hotline-endpoint-',
    settings: functionSettings(['age1a', 'age1b', 'age1c']),
    allowLoopback: true,
    record: () => Promise.resolve(),
    loopback: ['CERT Example'],
    // Moving the cloud's clock would end what its callers have signed.
    clock: () => new Date(test.clock.now() + skipped),
  };
  receiver = await TestReceiver.start();
  endpoint = await register();
});
afterEach(() => receiver.stop());

const register = async (): Promise<EndpointRef> => {
  const registered = await registerPartner(world, { name: 'CERT Example', url: receiver.url, audience: AUDIENCE });
  if (!registered.ok) throw new Error(registered.reason);
  return registered.endpoint;
};
const deliver = (): Promise<void> =>
  deliverFeed({ ...world, table: test.tableAs('webhooks', world.table.name) }, endpoint);
const state = async () => {
  const found = await readEndpoint(world.table, endpoint);
  if (found === null) throw new Error('no endpoint');
  return found;
};
const resume = (after: number | null): Promise<boolean> =>
  resumeEndpoint(world.table, endpoint, after, world.clock().toISOString());
const nextAttempt = async (): Promise<void> => {
  skipTo((await state()).dueAt);
  await deliver();
};

/** Writes to the log what is new of a wallet. */
const say = async (type: FeedEvent['type'], name: string | number): Promise<void> => {
  const time = world.clock().toISOString();
  const seen = exerciseNews(`${name}`, time.slice(0, 10));
  const [before] = await readPublished(world.table, [AUDIENCE], seen.wallet.address);
  const news = {
    'wallet.seen': seen,
    'wallet.updated': { ...seen, type },
    'wallet.paid': { ...seen, type },
    'wallet.paused': pauseNews(seen),
    'wallet.retracted': retractionNews(seen, 'not-extortion'),
  }[type];
  await append(world.table, AUDIENCE, { news, cause: 'test', time, expires: 4_000_000_000 }, before);
};
const addressOf = (name: string | number): string => exerciseNews(`${name}`, '2026-11-24').wallet.address;
const deliveryOf = ({ body }: Received): FeedDelivery => FeedDelivery.parse(JSON.parse(body));
const heard = (): [string, number][] =>
  receiver.received.flatMap((one) => deliveryOf(one).events.map(({ type, seq }): [string, number] => [type, seq]));
const pull = async (after: number): Promise<FeedEvent[]> => {
  const row = await readEndpoint(world.table, endpoint);
  if (row === null) return [];
  await letPull(world.table, endpoint);
  const asFeed = { table: test.tableAs('feed', world.table.name), settings: world.settings, clock: world.clock };
  const pulled = await pullFeed(asFeed, row, { after, limit: 1_000 });
  return pulled.found === 'events' ? ofWallets(FeedDelivery.parse(JSON.parse(pulled.body)).events) : [];
};

describe('a table that was restored from an hour ago', () => {
  const rows = async (): Promise<Record<string, unknown>[]> =>
    (await world.table.client.send(new ScanCommand({ TableName: world.table.name }))).Items ?? [];
  const restore = async (before: readonly Record<string, unknown>[]): Promise<void> => {
    for (const { pk, sk } of await rows())
      await world.table.client.send(new DeleteCommand({ TableName: world.table.name, Key: { pk, sk } }));
    for (const Item of before) await world.table.client.send(new PutCommand({ TableName: world.table.name, Item }));
    await goOnAfterRestore(world.table, world.clock());
  };

  it('tells whoever heard more than it knows of each retraction, by webhook and where they pull', async () => {
    await say('wallet.seen', 1);
    // Told, and not delivered yet.
    const before = await rows();
    await deliver();
    await say('wallet.seen', 2);
    await deliver();
    const ids = receiver.received.flatMap((one) => deliveryOf(one).events.map(({ id }) => id));
    await restore(before);
    await say('wallet.retracted', 1);
    await deliver();
    const last = receiver.received.at(-1);
    const told = last === undefined ? [] : deliveryOf(last).events;
    expect(told).toMatchObject([{ type: 'wallet.retracted', wallet: { address: addressOf(1) } }]);
    expect(ids).not.toContain(told[0]?.id);
    expect(await pull(2)).toMatchObject([{ type: 'wallet.retracted', wallet: { address: addressOf(1) } }]);
  });

  it('delivers another log from its beginning, which says that it is another', async () => {
    await say('wallet.seen', 1);
    await deliver();
    await restore(await rows());
    await say('wallet.seen', 2);
    await deliver();
    const deliveries = receiver.received.map(deliveryOf);
    expect(new Set(deliveries.map(({ log }) => log)).size).toBe(2);
    const [first, ...again] = deliveries;
    expect(again.every(({ log }) => log !== first?.log)).toBe(true);
    expect(again[0]?.after).toBe(0);
    expect(again.flatMap(({ events }) => events.map(subjectOf))).toEqual([addressOf(1), addressOf(2)]);
    // What was told once keeps its id, and its message has another.
    expect(again[0]?.events[0]?.id).toBe(first?.events[0]?.id);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(receiver.received.length);
  });

  it('may be told so again and again', async () => {
    await restore(await rows());
    await say('wallet.seen', 1);
    await goOnAfterRestore(world.table, new Date(0));
    await say('wallet.retracted', 1);
    await deliver();
    expect(heard().at(-1)?.[0]).toBe('wallet.retracted');
  });
});

describe('a retraction', () => {
  it('comes with a log that is played again to whom heard of its wallet while their receiver is down', async () => {
    await say('wallet.seen', 1);
    await deliver();
    receiver.answer(503);
    await say('wallet.retracted', 1);
    await deliver();
    receiver.received.length = 0;
    receiver.answer(204);
    await resume(0);
    await deliver();
    expect(heard()).toEqual([['wallet.retracted', 2]]);
    expect(await state()).toMatchObject({ delivered: 2, heard: 2 });
    await resume(0);
    expect(await state()).toMatchObject({ delivered: 0, heard: 2 });
  });

  it('is in what is pulled from the beginning', async () => {
    await say('wallet.seen', 1);
    await say('wallet.retracted', 1);
    expect((await pull(0)).map(({ type }) => type)).toEqual(['wallet.retracted']);
  });

  it('names no wallet to whom never heard of it', async () => {
    await say('wallet.seen', 1);
    await say('wallet.retracted', 1);
    await say('wallet.seen', 2);
    await deliver();
    expect(heard()).toEqual([['wallet.seen', 3]]);
  });

  it('comes to whom took a delivery in and died before acknowledging it, though they were suspended since', async () => {
    receiver.respond = (response) => {
      response.destroy();
    };
    await say('wallet.seen', 1);
    await deliver();
    await stopEndpoint(world.table, endpoint, 'suspended', 'status 500');
    await say('wallet.retracted', 1);
    receiver.answer(204);
    await resume(null);
    await deliver();
    expect(heard()).toEqual([
      ['wallet.seen', 1],
      ['wallet.retracted', 2],
    ]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['pulled', () => pull(0)],
    [
      'received another log before',
      async () => moveEndpoint(world.table, await state(), { url: receiver.url, audience: AUDIENCE }, world.clock()),
    ],
  ])('comes to whom may have heard of its wallet otherwise: who %s', async (how, before) => {
    if (how !== 'pulled')
      await moveEndpoint(world.table, await state(), { url: receiver.url, audience: 'AMBER' }, world.clock());
    await say('wallet.seen', 1);
    await before();
    await say('wallet.retracted', 1);
    await deliver();
    expect(heard()).toEqual([['wallet.retracted', 2]]);
  });
});

it('is missed by nobody whose log is moved on: it goes back alone', async () => {
  for (const name of [1, 2, 3]) await say('wallet.seen', name);
  expect(await resume(2)).toBe(false);
  expect(await state()).toMatchObject({ delivered: 0, replays: 0 });
});

describe('pauses and retractions behind a delivery that fails', () => {
  /** A receiver that cannot take in one event, and takes in all else. */
  const poisonedBy = (seq: number): void => {
    receiver.respond = (response, request) => {
      const poisoned = deliveryOf(request).events.some((event) => event.seq === seq);
      response.writeHead(poisoned ? 400 : 204).end();
    };
  };

  it('go ahead of it, by themselves, once, and move nobody in the log', async () => {
    await say('wallet.seen', 1);
    await say('wallet.seen', 2);
    await deliver();
    poisonedBy(3);
    await say('wallet.seen', 3);
    await deliver();
    receiver.received.length = 0;
    await say('wallet.retracted', 1);
    await deliver();
    await say('wallet.paused', 2);
    await deliver();
    await deliver();
    expect(receiver.received.map(deliveryOf)).toMatchObject([
      { after: 2, upto: 2, events: [{ seq: 4, type: 'wallet.retracted' }] },
      { after: 2, upto: 2, events: [{ seq: 5, type: 'wallet.paused' }] },
    ]);
    expect(await state()).toMatchObject({ delivered: 2, heard: 2, failed: 1, ahead: 5 });
    expect(await state()).not.toHaveProperty('lease');
  });

  it('come again in their turn once it gets through', async () => {
    await say('wallet.seen', 1);
    await deliver();
    poisonedBy(2);
    await say('wallet.seen', 2);
    await deliver();
    await say('wallet.retracted', 1);
    await deliver();
    receiver.answer(204);
    receiver.received.length = 0;
    await nextAttempt();
    expect(heard()).toEqual([
      ['wallet.seen', 2],
      ['wallet.retracted', 3],
    ]);
    expect(await state()).toMatchObject({ delivered: 3, failed: 0 });
    expect(await state()).not.toHaveProperty('ahead');
  });

  it('go ahead out of the delivery itself that cannot be taken in', async () => {
    await say('wallet.seen', 1);
    await deliver();
    poisonedBy(3);
    await say('wallet.retracted', 1);
    await say('wallet.seen', 2);
    await deliver();
    expect(receiver.received.map(deliveryOf).map(({ upto, events }) => [upto, events.map(({ seq }) => seq)])).toEqual([
      [1, [1]],
      [3, [2, 3]],
      [1, [2]],
    ]);
  });

  it('name no wallet to whom never heard of it', async () => {
    poisonedBy(1);
    await say('wallet.seen', 1);
    await deliver();
    await say('wallet.seen', 2);
    await deliver();
    await say('wallet.retracted', 2);
    await deliver();
    expect(heard()).toEqual([['wallet.seen', 1]]);
  });

  it.each<[string, (response: ServerResponse) => void]>([
    ['never acknowledges it', (response) => response.destroy()],
    ['says that it failed', (response) => void response.writeHead(500).end()],
  ])(
    'go ahead of the first delivery that a wallet is told in, to whom may have taken it in: one that %s',
    async (_, fails) => {
      receiver.respond = fails;
      await say('wallet.seen', 1);
      await deliver();
      await say('wallet.retracted', 1);
      await deliver();
      expect(heard()).toEqual([
        ['wallet.seen', 1],
        ['wallet.retracted', 2],
      ]);
    },
  );

  it('are tried again within a quarter of an hour while nothing gets through, and the delivery by its own schedule', async () => {
    await say('wallet.seen', 1);
    await deliver();
    receiver.answer(503);
    await say('wallet.seen', 2);
    await deliver();
    for (let failed = 1; failed < 5; failed += 1) {
      skipTo((await state()).retryAt);
      await deliver();
    }
    const { retryAt = '' } = await state();
    await say('wallet.retracted', 1);
    const from = world.clock().getTime();
    await deliver();
    for (let tries = 0; tries < 6; tries += 1) await nextAttempt();
    const waited = world.clock().getTime() - from;
    expect(waited).toBeLessThan(6 * 15 * 60_000);
    expect((await state()).retryAt).toBe(retryAt);
    receiver.received.length = 0;
    receiver.answer(204);
    await nextAttempt();
    expect(heard()).toEqual([['wallet.retracted', 3]]);
    expect((await state()).dueAt).toBe(retryAt);
  });
});

describe('whatever befalls deliveries', () => {
  it.each([1, 2, 3, 4])('a receiver knows in the end how each wallet stands: %i', async (seed) => {
    let chance = seed * 7_919;
    const draw = (of: number): number => {
      chance = (Math.imul(chance, 1_103_515_245) + 12_345) >>> 0;
      return (chance >>> 8) % of;
    };
    const last = new Map<string, FeedEvent>();
    const learn = (events: readonly FeedEvent[]): void => {
      for (const event of events) {
        if ((last.get(event.wallet.address)?.seq ?? 0) < event.seq) last.set(event.wallet.address, event);
      }
    };
    receiver.respond = (response, request) => {
      const fate = draw(4);
      if (fate > 0) learn(ofWallets(deliveryOf(request).events));
      // Refused, taken in and acknowledged, or taken in and never acknowledged.
      if (fate === 1) response.destroy();
      else response.writeHead(fate === 0 ? 503 : 204).end();
    };
    const standing = new Map<number, FeedEvent['type']>();
    for (let step = 0; step < 40; step += 1) {
      const wallet = draw(4);
      const before = standing.get(wallet);
      const could: FeedEvent['type'][] =
        before === 'wallet.seen'
          ? ['wallet.paused', 'wallet.retracted']
          : before === 'wallet.paused'
            ? ['wallet.seen', 'wallet.retracted']
            : ['wallet.seen'];
      const what = draw(8);
      if (what < 4) {
        const type = could[draw(could.length)] ?? 'wallet.seen';
        standing.set(wallet, type);
        await say(type, wallet);
      } else if (what === 4) await resume(draw((await state()).heard + 1));
      else if (what === 5) await stopEndpoint(world.table, endpoint, 'suspended', 'x').then(() => resume(null));
      else if (what === 6) await nextAttempt();
      await deliver();
    }
    receiver.respond = (response, request) => {
      learn(ofWallets(deliveryOf(request).events));
      response.writeHead(204).end();
    };
    await resume(null);
    await deliver();
    for (const [wallet, type] of standing) {
      const known = last.get(addressOf(wallet));
      // One that was never named is one that was retracted.
      if (known === undefined) expect(type).toBe('wallet.retracted');
      else expect(known.type).toBe(type);
    }
  });
});
