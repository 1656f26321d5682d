import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DeliverFeed, deliverFeed } from '#actions/feed/deliver-feed.ts';
import { pullFeed } from '#actions/feed/pull-feed.ts';
import { collectionsOf, readCollection } from '#actions/feed/read-collection.ts';
import { readMisp } from '#actions/feed/read-misp.ts';
import { type RecordChanges, recordChanges } from '#actions/feed/record-changes.ts';
import { type RegisterPartner, registerPartner } from '#actions/feed/register-partner.ts';
import { reviewWallet } from '#actions/feed/review-wallet.ts';
import { gateAgain } from '#actions/feed/sending/gate-again.ts';
import { takeSnapshot } from '#actions/feed/take-snapshot.ts';
import { decide } from '#actions/gate/decide.ts';
import { FeedDelivery } from '#domain/feed/delivery.ts';
import type { Endpoint, EndpointRef } from '#domain/feed/endpoint.ts';
import type { FeedEvent } from '#domain/feed/event.ts';
import { exerciseNews } from '#domain/feed/exercise.ts';
import { placeEvent } from '#domain/feed/place-event.ts';
import type { Verb } from '#domain/gate/decisions.ts';
import { readEndpoint } from '#io/table/feed/partner.ts';
import { noteTelling } from '#io/table/feed/told.ts';
import { addressOf } from '#test/support/addresses.ts';
import { LEDGER_TABLE, openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { enter, madeReport } from '#test/support/ledger/made-report.ts';
import { functionSettings } from '#test/support/settings.ts';
import { TestReceiver } from '#test/support/web/receiver.ts';

const { StreamSpecification: _, ...WITHOUT_STREAM } = LEDGER_TABLE;
const ADDRESS = addressOf('p2wpkh', 'letter');

let test: TestCloud;
let tables = 0;
let world: DeliverFeed & RegisterPartner & RecordChanges;
let receiver: TestReceiver;
let endpoint: EndpointRef;
let skipped = 0;

beforeAll(async () => {
  test = await openCloud();
});
afterAll(() => test.close());

beforeEach(async () => {
  tables += 1;
  skipped = 0;
  const name = `gate-at-sending-${tables}`;
  await test.cloud.createTable(WITHOUT_STREAM, name);
  const settings = functionSettings(['age1a', 'age1b', 'age1c']);
  world = {
    table: { client: test.clients.ledger, name },
    secrets: test.clients.secrets,
    secretPrefix: 'hotline-endpoint-',
    settings: { ...settings, feed: { ...settings.feed, delay: 0 } },
    endpoints: [],
    allowLoopback: true,
    record: () => Promise.resolve(),
    loopback: ['CERT Example'],
    briefs: { client: test.clients.queue, url: test.queueUrls.briefs },
    webhooks: { client: test.clients.queue, url: test.queueUrls.webhooks },
    clock: () => new Date(test.clock.now() + skipped),
  };
  receiver = await TestReceiver.start();
  const registered = await registerPartner(world, { name: 'CERT Example', url: receiver.url, audience: 'AMBER' });
  if (!registered.ok) throw new Error(registered.reason);
  endpoint = registered.endpoint;
  for (const n of [1, 2, 3]) {
    await enter(world.table, madeReport(n));
    await recordChanges({ ...world, table: test.tableAs('changes', name) }, madeReport(n).id);
  }
});
afterEach(() => receiver.stop());

const deliver = async (): Promise<void> => {
  skipped += 10_000;
  await deliverFeed({ ...world, table: test.tableAs('webhooks', world.table.name) }, endpoint);
};
const say = async (verb: Verb): Promise<void> => {
  const wish = { who: 'lead-1', verb, address: ADDRESS, reason: 'because' };
  expect(await decide(world, wish)).toMatchObject({ ok: true });
};
const review = (): Promise<void> =>
  reviewWallet({ ...world, table: test.tableAs('changes', world.table.name) }, ADDRESS);
const heard = (): string[] =>
  receiver.received.flatMap(({ body }) => FeedDelivery.parse(JSON.parse(body)).events.map(({ type }) => type));
const row = async (): Promise<Endpoint> => {
  const found = await readEndpoint(world.table, endpoint);
  if (found === null) throw new Error('no endpoint');
  return found;
};

describe('a wallet that is held after it was queued', () => {
  it('does not leave with the delivery under way, before the log has heard of the hold', async () => {
    await say('hold');
    await deliver();
    expect(heard()).toEqual([]);
    expect(await row()).toMatchObject({ delivered: 0, sent: 0 });
  });

  it('is not named at all once the log has', async () => {
    await say('hold');
    await deliver();
    await review();
    await deliver();
    expect(heard()).toEqual([]);
    expect(await row()).toMatchObject({ delivered: 2 });
  });

  it('leaves where the hold was taken back before anybody heard of it', async () => {
    await say('hold');
    await deliver();
    await say('undo');
    await review();
    await deliver();
    expect(heard()).toEqual(['wallet.seen']);
  });

  it('leaves once it is let out again', async () => {
    await say('hold');
    await review();
    await deliver();
    await say('release');
    await review();
    await deliver();
    expect(heard()).toEqual(['wallet.seen']);
  });

  it('is paused for whom was told of it', async () => {
    await deliver();
    await say('hold');
    await deliver();
    await review();
    await deliver();
    expect(heard()).toEqual(['wallet.seen', 'wallet.paused']);
  });

  it('is in nothing that is pulled', async () => {
    const before = await row();
    await say('hold');
    const asFeed = {
      table: test.tableAs('feed', world.table.name),
      settings: world.settings,
      clock: world.clock,
      producer: { name: 'Hotline', feedUrl: 'https://feed.example' },
    };
    expect(await pullFeed(asFeed, before, { after: 0, limit: 10 })).toMatchObject({ found: 'end', upto: 0 });
    expect(await takeSnapshot(asFeed, before, '')).toMatchObject({ upto: 0, body: '' });
    const [collection] = collectionsOf(before, asFeed.producer);
    if (collection === undefined) throw new Error('no collection');
    const asked = { after: '', limit: 500, filter: { type: ['indicator'] } };
    expect(await readCollection(asFeed, before, collection, asked)).toMatchObject({ objects: [], more: false });
    expect(await readMisp(asFeed, before)).toEqual([]);
    await say('undo');
    await review();
    expect(await pullFeed(asFeed, before, { after: 0, limit: 10 })).toMatchObject({ found: 'events' });
    expect((await readCollection(asFeed, before, collection, asked)).objects).toHaveLength(1);
  });
});

it('sends an update that takes back a contact, whatever the endpoint asked to be sent', async () => {
  const of = await readEndpoint(world.table, endpoint);
  if (of === null) throw new Error('no endpoint');
  const wantsSeen: Endpoint = { ...of, audience: 'exercise', filter: { types: ['wallet.seen'] } };
  const at = { audience: 'exercise', log: 'log_0000000000000000', time: '2026-11-24T08:00:00.000Z' } as const;
  const { event } = placeEvent(exerciseNews('contacts', '2026-11-24'), { ...at, seq: 1 }, undefined);
  const seen: FeedEvent = { ...event, contacts: [{ kind: 'email', value: 'raven@pay.example' }] };
  const update = (contacts: FeedEvent['contacts']): FeedEvent => ({
    ...{ ...event, id: 'evt_2', seq: 2, type: 'wallet.updated' },
    ...(contacts === undefined ? {} : { contacts }),
  });
  const table = test.tableAs('webhooks', world.table.name);
  const sent = async (...events: FeedEvent[]) => {
    const [of1] = events;
    const place = { ...at, timestamp: at.time, version: 1, type: 'feed.events', more: false } as const;
    const passed = await gateAgain(table, wantsSeen, { ...place, after: (of1?.seq ?? 1) - 1, upto: 2, events });
    return passed.delivery?.events.map(({ id }) => id);
  };
  expect(await sent(seen, update(seen.contacts))).toEqual([seen.id]);
  expect(await sent(seen, update(undefined))).toEqual([seen.id, 'evt_2']);
  expect(await sent(update(undefined))).toEqual([]);
  // Told of it, by an event that has expired since: which contacts it had is not known.
  await noteTelling(world.table, endpoint, { audience: 'exercise', events: [seen] }, at.time);
  expect(await sent(update(undefined))).toEqual(['evt_2']);
});
