import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DeliverFeed, deliverFeed } from '#actions/feed/deliver-feed.ts';
import { pullFeed } from '#actions/feed/pull-feed.ts';
import { type RegisterPartner, registerPartner } from '#actions/feed/register-partner.ts';
import { settleEndpoint } from '#actions/feed/settle-endpoint.ts';
import { unheard } from '#actions/feed/unheard.ts';
import type { Audience } from '#domain/feed/audience.ts';
import { FeedDelivery, MAX_BODY } from '#domain/feed/delivery.ts';
import type { EndpointRef } from '#domain/feed/endpoint.ts';
import type { FeedEvent, RetractionReason } from '#domain/feed/event.ts';
import { campaignNews } from '#domain/feed/group/campaign-news.ts';
import { ofWallets } from '#domain/feed/group/log-event.ts';
import { BY_ITSELF } from '#domain/feed/marking.ts';
import { type NamedEndpoint, namedEndpoint } from '#domain/feed/named-endpoint.ts';
import { pauseNews, retractionNews, walletNews } from '#domain/feed/wallet-news.ts';
import { append, readPublished } from '#io/table/feed/feed.ts';
import { appendGroup } from '#io/table/feed/groups.ts';
import { createEndpoint, readEndpoint, resumeEndpoint, stopEndpoint } from '#io/table/feed/partner.ts';
import { toldOfWallet } from '#io/table/feed/told.ts';
import { addressOf } from '#test/support/addresses.ts';
import { LEDGER_TABLE, openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { consumedBy } from '#test/support/cloud/consumed.ts';
import { letPull } from '#test/support/cloud/let-pull.ts';
import { functionSettings } from '#test/support/settings.ts';
import { type Received, TestReceiver } from '#test/support/web/receiver.ts';

const { StreamSpecification: _, ...WITHOUT_STREAM } = LEDGER_TABLE;
const SETTINGS = functionSettings(['age1a', 'age1b', 'age1c']);
const NAME = 'CERT Example';

let test: TestCloud;
let tables = 0;
let world: DeliverFeed & RegisterPartner;
let receiver: TestReceiver;
let skipped = 0;

beforeAll(async () => {
  test = await openCloud();
});
afterAll(() => test.close());

beforeEach(async () => {
  tables += 1;
  skipped = 0;
  const name = `left-${tables}`;
  await test.cloud.createTable(WITHOUT_STREAM, name);
  receiver = await TestReceiver.start();
  world = {
    table: { client: test.clients.ledger, name },
    secrets: test.clients.secrets,
    secretPrefix: 'hotline-endpoint-',
    settings: functionSettings(['age1a', 'age1b', 'age1c']),
    allowLoopback: true,
    record: () => Promise.resolve(),
    loopback: [NAME],
    // Moving the cloud's clock would end what its callers have signed.
    clock: () => new Date(test.clock.now() + skipped),
  };
});
afterEach(() => receiver.stop());

const skipTo = (time = ''): void => {
  skipped += Math.max(0, (Date.parse(time) || 0) - world.clock().getTime());
};

/** The endpoint as the settings name it. */
const named = (audience: Exclude<Audience, 'exercise'>): NamedEndpoint => {
  const endpoint = namedEndpoint({ name: NAME, url: receiver.url, audience, exercise: false });
  test.cloud.secrets.create(`hotline-endpoint-${endpoint.id}`, { generate: { length: 64, excludePunctuation: true } });
  return endpoint;
};
const asWebhooks = () => ({ ...world, table: test.tableAs('webhooks', world.table.name) });
const settle = (endpoint: NamedEndpoint, endpoints = [endpoint]): Promise<void> =>
  settleEndpoint({ ...asWebhooks(), settings: SETTINGS, endpoints }, endpoint);
/** As `webhooks` does for one doorbell. */
const ring = async (endpoint: NamedEndpoint): Promise<void> => {
  await settle(endpoint);
  await deliverFeed(asWebhooks(), endpoint);
};
const state = async (ref: EndpointRef) => {
  const found = await readEndpoint(world.table, ref);
  if (found === null) throw new Error('no endpoint');
  return found;
};

const at = (wallet: number): string => addressOf('p2wpkh', `wallet ${wallet}`);
type Saying = 'seen' | 'paused' | RetractionReason;

/** Writes to a log what is new of a wallet. */
const say = async (audience: Audience, wallet: number, saying: Saying): Promise<void> => {
  const time = world.clock().toISOString();
  const counted = [1, 2, 3].map(() => ({ time, channel: 'mail' as const, demands: [] }));
  const seen = walletNews('wallet.seen', BY_ITSELF, { address: at(wallet), kind: 'p2wpkh', campaign: null }, counted);
  const [before] = await readPublished(world.table, [audience], at(wallet));
  const news = saying === 'seen' ? seen : saying === 'paused' ? pauseNews(seen) : retractionNews(seen, saying);
  await append(world.table, audience, { news, cause: 'test', time, expires: 4_000_000_000 }, before);
};

const deliveryOf = ({ body }: Received): FeedDelivery => FeedDelivery.parse(JSON.parse(body));
const deliveries = (): FeedDelivery[] => receiver.received.map(deliveryOf);
/** What came, by log: `left AMBER: retracted 1 marking-raised`. */
const heard = (): string[] => {
  const numbers = new Map(Array.from({ length: 100 }, (__, wallet) => [at(wallet), wallet]));
  return deliveries().flatMap(({ audience, left, events }) =>
    ofWallets(events).map(({ type, wallet, reason }) => {
      const what = `${type.slice('wallet.'.length)} ${numbers.get(wallet.address)}${reason ? ` ${reason}` : ''}`;
      return `${left ? 'left ' : ''}${audience}: ${what}`;
    }),
  );
};
const forget = (): void => {
  receiver.received.length = 0;
};

describe('an endpoint that is moved to another audience', () => {
  it('is told at once that what its old log alone told of is retracted, and once', async () => {
    await say('AMBER', 1, 'seen');
    await say('AMBER', 2, 'seen');
    await say('GREEN', 2, 'seen');
    await ring(named('AMBER'));
    forget();
    await ring(named('GREEN'));
    await ring(named('GREEN'));
    expect(heard()).toEqual(['left AMBER: retracted 1 marking-raised', 'GREEN: seen 2']);
    expect(deliveries()[0]).toMatchObject({ after: 0, upto: 0, left: true });
  });

  it('is told that a campaign is retracted which its old log alone told of, by its name alone', async () => {
    const tell = async (audience: Audience, id: string): Promise<void> => {
      const [first] = await readPublished(world.table, [audience], at(1));
      if (first === undefined) throw new Error('nothing is listed');
      const known = { languages: {}, amounts: [], deadlines: {}, senders: 3, wallets: 1, text: 'pay or else' };
      const paid = { payments: 0, satoshi: 0n, eurCents: 0 };
      const news = campaignNews({ ...known, paid, id, since: '2026-11-24T08:00:00.000Z' }, [first.told]);
      const entry = { merged: [], members: [at(1)], indicates: [], points: [], ended: [], expires: 4_000_000_000 };
      const group = { kind: 'campaign' as const, id };
      const time = world.clock().toISOString();
      expect(await appendGroup(world.table, audience, { ...entry, group, news, time }, undefined)).toBe(true);
    };
    await say('AMBER', 1, 'seen');
    await say('GREEN', 1, 'seen');
    await tell('AMBER', 'campaign1');
    await tell('AMBER', 'campaign2');
    await tell('GREEN', 'campaign2');
    await ring(named('AMBER'));
    forget();
    await ring(named('GREEN'));
    await ring(named('GREEN'));
    const left = deliveries().filter((one) => one.left === true);
    expect(left.flatMap(({ events }) => events)).toMatchObject([
      { type: 'campaign.updated', status: 'retracted', campaign: { id: 'campaign1', demands: [] } },
    ]);
    expect(JSON.stringify(left)).not.toContain('pay or else');
  });

  it('is told that a wallet was rejected afterwards, of which only its old log can say so', async () => {
    await say('AMBER', 1, 'seen');
    await say('AMBER', 2, 'seen');
    await ring(named('AMBER'));
    await ring(named('GREEN'));
    forget();
    await say('AMBER', 1, 'not-extortion');
    await say('AMBER', 3, 'seen');
    await say('AMBER', 3, 'not-extortion');
    await ring(named('GREEN'));
    await ring(named('GREEN'));
    expect(heard()).toEqual(['left AMBER: retracted 1 not-extortion']);
  });

  it('hears why, where the wallet was rejected before it could be told', async () => {
    await say('AMBER', 1, 'seen');
    await ring(named('AMBER'));
    receiver.answer(503);
    await ring(named('GREEN'));
    forget();
    await say('AMBER', 1, 'not-extortion');
    receiver.answer(204);
    skipTo((await state(named('GREEN'))).leftAt);
    await ring(named('GREEN'));
    await ring(named('GREEN'));
    expect(heard()).toEqual(['left AMBER: retracted 1 not-extortion']);
  });

  it('learns of the end of what both logs tell of from the one that it receives', async () => {
    for (const audience of ['AMBER', 'GREEN'] as const) await say(audience, 1, 'seen');
    await ring(named('AMBER'));
    await ring(named('GREEN'));
    forget();
    for (const audience of ['AMBER', 'GREEN'] as const) await say(audience, 1, 'paused');
    for (const audience of ['AMBER', 'GREEN'] as const) await say(audience, 1, 'not-extortion');
    await ring(named('GREEN'));
    expect(heard()).toEqual(['GREEN: retracted 1 not-extortion']);
  });

  it('hears nothing more of what it knows to be retracted, nor of what it never heard of', async () => {
    await say('AMBER', 1, 'seen');
    await ring(named('AMBER'));
    await say('AMBER', 1, 'not-extortion');
    await say('AMBER', 2, 'seen');
    await say('AMBER', 2, 'not-extortion');
    await ring(named('AMBER'));
    await say('AMBER', 3, 'seen');
    forget();
    await ring(named('GREEN'));
    expect(heard()).toEqual([]);
  });

  it('is told again of what its first log lists where it is moved back', async () => {
    await say('AMBER', 1, 'seen');
    await ring(named('AMBER'));
    await ring(named('GREEN'));
    await ring(named('AMBER'));
    await ring(named('GREEN'));
    expect(heard()).toEqual([
      'AMBER: seen 1',
      'left AMBER: retracted 1 marking-raised',
      'AMBER: seen 1',
      'left AMBER: retracted 1 marking-raised',
    ]);
    const ids = deliveries().flatMap(({ left, events }) => (left ? events.map(({ id }) => id) : []));
    expect(new Set(ids).size).toBe(2);
  });

  it('is told of what it took in and died before acknowledging', async () => {
    receiver.respond = (response) => void response.destroy();
    await say('AMBER', 1, 'seen');
    await ring(named('AMBER'));
    receiver.answer(204);
    forget();
    await ring(named('GREEN'));
    expect(heard()).toEqual(['left AMBER: retracted 1 marking-raised']);
  });

  it('is told of what its log told again when it was played again, a retraction that it knew of included', async () => {
    await say('AMBER', 1, 'seen');
    await ring(named('AMBER'));
    await say('AMBER', 1, 'no-longer-supported');
    await ring(named('AMBER'));
    await say('AMBER', 1, 'seen');
    await resumeEndpoint(world.table, named('AMBER'), 0, world.clock().toISOString());
    await ring(named('AMBER'));
    forget();
    await ring(named('GREEN'));
    await resumeEndpoint(world.table, named('GREEN'), 0, world.clock().toISOString());
    await ring(named('GREEN'));
    expect(heard()).toEqual(['left AMBER: retracted 1 marking-raised']);
  });

  it('is told of what it only pulled', async () => {
    const endpoint = named('AMBER');
    receiver.answer(503);
    await ring(endpoint);
    await say('AMBER', 1, 'seen');
    const row = await readEndpoint(world.table, endpoint);
    if (row === null) throw new Error('no endpoint');
    await letPull(world.table, endpoint);
    const asFeed = { table: test.tableAs('feed', world.table.name), settings: world.settings, clock: world.clock };
    expect(await pullFeed(asFeed, row, { after: 0, limit: 10 })).toMatchObject({ found: 'events' });
    receiver.answer(204);
    await ring(named('GREEN'));
    expect(heard()).toEqual(['left AMBER: retracted 1 marking-raised']);
  });

  it('is told of what its log had told it before there was a register', async () => {
    const endpoint = named('AMBER');
    await say('AMBER', 1, 'seen');
    await createEndpoint(world.table, {
      ...endpoint,
      partnerName: NAME,
      inSettings: true,
      standing: 'active',
      ...{ delivered: 1, heard: 1, sent: 1, replays: 0, failed: 0 },
    });
    await say('AMBER', 2, 'seen');
    await ring(named('GREEN'));
    expect(heard()).toEqual(['left AMBER: retracted 1 marking-raised']);
  });

  it('goes on receiving its new log though it cannot take in what takes back the old one, and is asked again', async () => {
    await say('AMBER', 1, 'seen');
    await ring(named('AMBER'));
    await say('GREEN', 2, 'seen');
    receiver.respond = (response, request) => {
      response.writeHead(deliveryOf(request).left ? 400 : 204).end();
    };
    forget();
    await ring(named('GREEN'));
    const endpoint = await state(named('GREEN'));
    expect(heard()).toEqual(['left AMBER: retracted 1 marking-raised', 'GREEN: seen 2']);
    expect(endpoint).toMatchObject({ delivered: 1, failed: 0, leftFailed: 1, dueAt: endpoint.leftAt });
    receiver.answer(204);
    forget();
    skipTo(endpoint.dueAt);
    await ring(named('GREEN'));
    expect(heard()).toEqual(['left AMBER: retracted 1 marking-raised']);
    expect(await state(named('GREEN'))).not.toHaveProperty('leftAt');
  });

  it('hears of it ahead of a delivery that fails', async () => {
    await say('AMBER', 1, 'seen');
    await ring(named('AMBER'));
    await ring(named('GREEN'));
    receiver.respond = (response, request) => {
      response.writeHead(deliveryOf(request).left ? 204 : 400).end();
    };
    await say('GREEN', 2, 'seen');
    await ring(named('GREEN'));
    forget();
    await say('AMBER', 1, 'not-extortion');
    await ring(named('GREEN'));
    expect(heard()).toEqual(['left AMBER: retracted 1 not-extortion']);
    expect(await state(named('GREEN'))).toMatchObject({ failed: 1 });
    expect(await state(named('GREEN'))).not.toHaveProperty('lease');
  });

  it('is not told of a retraction before what its old log still tells at that moment has arrived', async () => {
    await say('AMBER', 1, 'seen');
    const endpoint = named('AMBER');
    await settle(endpoint);
    let moved: Promise<void> | undefined;
    receiver.respond = (response, request) => {
      // While the first delivery is under way.
      if (moved !== undefined) return void response.writeHead(204).end();
      moved = ring(named('GREEN'));
      void moved.then(
        () => response.writeHead(204).end(),
        () => response.destroy(),
      );
      void request;
    };
    await deliverFeed(asWebhooks(), endpoint);
    await moved;
    expect(heard()).toEqual(['AMBER: seen 1']);
    expect(await state(named('GREEN'))).toMatchObject({ audience: 'GREEN', delivered: 0 });
    skipTo((await state(named('GREEN'))).dueAt);
    await ring(named('GREEN'));
    expect(heard()).toEqual(['AMBER: seen 1', 'left AMBER: retracted 1 marking-raised']);
  });

  it('is told of sixty wallets in bodies that a receiver takes in', async () => {
    for (let wallet = 0; wallet < 60; wallet += 1) await say('AMBER', wallet, 'seen');
    await ring(named('AMBER'));
    forget();
    await ring(named('GREEN'));
    expect(new Set(heard()).size).toBe(60);
    for (const { body } of receiver.received) expect(Buffer.byteLength(body)).toBeLessThan(MAX_BODY);
  });
});

describe('a partner that is removed and comes again', () => {
  it('in the settings, of another audience, hears of what was rejected meanwhile', async () => {
    await say('AMBER', 1, 'seen');
    await ring(named('AMBER'));
    await settle(named('AMBER'), []);
    await say('AMBER', 1, 'not-extortion');
    forget();
    await ring(named('GREEN'));
    expect(heard()).toEqual(['left AMBER: retracted 1 not-extortion']);
  });

  it.each([
    ['another audience', 'GREEN', ['left AMBER: retracted 1 not-extortion', 'left AMBER: retracted 2 marking-raised']],
    [
      'the same one',
      'AMBER',
      ['left AMBER: retracted 1 not-extortion', 'AMBER: retracted 1 not-extortion', 'AMBER: seen 2'],
    ],
  ] as const)(
    'with an endpoint of its own, of %s, hears of what the one before was told',
    async (__, audience, told) => {
      const first = await registerPartner(world, { name: NAME, url: receiver.url, audience: 'AMBER' });
      if (!first.ok) throw new Error(first.reason);
      await say('AMBER', 1, 'seen');
      await say('AMBER', 2, 'seen');
      await deliverFeed(asWebhooks(), first.endpoint);
      await stopEndpoint(world.table, first.endpoint, 'disabled', 'by the operator');
      await say('AMBER', 1, 'not-extortion');
      forget();
      const second = await registerPartner(world, { name: NAME, url: receiver.url, audience });
      if (!second.ok) throw new Error(second.reason);
      await deliverFeed(asWebhooks(), second.endpoint);
      await deliverFeed(asWebhooks(), second.endpoint);
      expect(heard().sort()).toEqual([...told].sort());
      expect((await toldOfWallet(world.table, at(1))).map(({ state: last }) => last)).not.toContain('listed');
    },
  );
});

describe('the register of who was told', () => {
  it('says of each wallet who was told of it, and who has acknowledged that it is taken back', async () => {
    const endpoint = named('AMBER');
    await say('AMBER', 1, 'seen');
    await ring(endpoint);
    const [listed] = await toldOfWallet(world.table, at(1));
    expect(listed).toMatchObject({ partner: endpoint.partner, id: endpoint.id, state: 'listed', seq: 1 });
    receiver.answer(503);
    await say('AMBER', 1, 'paused');
    await ring(endpoint);
    expect(await toldOfWallet(world.table, at(1))).toEqual([{ ...listed, retractedAt: expect.any(String) }]);
    receiver.answer(204);
    skipTo((await state(endpoint)).retryAt);
    await ring(endpoint);
    expect(await toldOfWallet(world.table, at(1))).toMatchObject([{ state: 'paused', seq: 2 }]);
    await say('AMBER', 1, 'duplicate');
    await ring(endpoint);
    expect(await toldOfWallet(world.table, at(1))).toMatchObject([{ state: 'retracted', reason: 'duplicate' }]);
  });

  it('lists who has not heard of a retraction: disabled, failing, or by a pull alone', async () => {
    const endpoint = named('AMBER');
    await say('AMBER', 1, 'seen');
    await say('AMBER', 2, 'seen');
    await ring(endpoint);
    await stopEndpoint(world.table, endpoint, 'disabled', 'by the operator');
    await say('AMBER', 1, 'not-extortion');
    const unheardOf = async () => {
      const found = [];
      for await (const one of unheard(world.table)) found.push(one);
      return found;
    };
    expect(await unheardOf()).toMatchObject([
      { subject: at(1), channel: 'feed', recipient: `${endpoint.partner}/${endpoint.id}`, as: 'retracted' },
    ]);
    await resumeEndpoint(world.table, endpoint, null, world.clock().toISOString());
    await ring(endpoint);
    expect(await unheardOf()).toEqual([]);
  });

  it('costs one unit a wallet and endpoint, and nothing where nothing is told', async () => {
    const endpoint = named('AMBER');
    await settle(endpoint);
    const written = async (): Promise<number> => {
      const { calls } = await consumedBy(world.table.client, () => deliverFeed(world, endpoint));
      return calls.reduce((sum, { write }) => sum + write, 0);
    };
    const idle = await written();
    await say('AMBER', 0, 'seen');
    const one = await written();
    // Of which log it is, is noted once.
    expect(one).toBeGreaterThan(0);
    await say('AMBER', 21, 'seen');
    const next = await written();
    for (let wallet = 1; wallet <= 20; wallet += 1) await say('AMBER', wallet, 'seen');
    expect((await written()) - next).toBe(19);
    expect(idle).toBeLessThan(next);
  });
});

describe('whatever befalls an endpoint', () => {
  it.each([1, 2, 3, 4])('its receiver lists in the end what its log lists, and nothing else: %i', async (seed) => {
    let chance = seed * 104_729;
    const draw = (of: number): number => {
      chance = (Math.imul(chance, 1_103_515_245) + 12_345) >>> 0;
      return (chance >>> 8) % of;
    };
    const listed = new Map<string, boolean>();
    const learn = (events: readonly FeedEvent[]): void => {
      for (const { wallet, type } of events) {
        listed.set(wallet.address, type === 'wallet.seen' || type === 'wallet.updated');
      }
    };
    receiver.respond = (response, request) => {
      const fate = draw(4);
      if (fate > 0) learn(ofWallets(deliveryOf(request).events));
      // Refused, taken in and acknowledged, or taken in and never acknowledged.
      if (fate === 1) response.destroy();
      else response.writeHead(fate === 0 ? 503 : 204).end();
    };
    const logs = ['AMBER', 'GREEN', 'AMBER+STRICT'] as const;
    let audience: (typeof logs)[number] = 'AMBER';
    const standing = new Map<string, Saying>();
    for (let step = 0; step < 40; step += 1) {
      const what = draw(10);
      if (what < 5) {
        const log = logs[draw(3)] ?? 'AMBER';
        const wallet = draw(3);
        const before = standing.get(`${log} ${wallet}`);
        const next = before === 'seen' ? (['paused', 'not-extortion'] as const)[draw(2)] : 'seen';
        standing.set(`${log} ${wallet}`, next ?? 'seen');
        await say(log, wallet, next ?? 'seen');
      } else if (what === 5) audience = logs[draw(3)] ?? audience;
      else if (what === 6) await settle(named(audience), []);
      else if (what === 7) {
        const { heard: upto } = (await readEndpoint(world.table, named(audience))) ?? { heard: 0 };
        await resumeEndpoint(world.table, named(audience), draw(upto + 1), world.clock().toISOString());
      } else if (what === 8) skipTo((await readEndpoint(world.table, named(audience)))?.dueAt);
      await ring(named(audience));
    }
    receiver.respond = (response, request) => {
      learn(ofWallets(deliveryOf(request).events));
      response.writeHead(204).end();
    };
    await resumeEndpoint(world.table, named(audience), null, world.clock().toISOString());
    skipTo((await state(named(audience))).leftAt);
    await ring(named(audience));
    for (let wallet = 0; wallet < 3; wallet += 1) {
      expect([wallet, listed.get(at(wallet)) ?? false]).toEqual([
        wallet,
        standing.get(`${audience} ${wallet}`) === 'seen',
      ]);
    }
  });
});
