import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DeliverFeed, deliverFeed } from '#actions/feed/deliver-feed.ts';
import { type LiveExercise, liveExercise } from '#actions/feed/publish/live-exercise.ts';
import { collectionsOf, readCollection } from '#actions/feed/read-collection.ts';
import { type RegisterPartner, registerPartner } from '#actions/feed/register-partner.ts';
import { FeedDelivery } from '#domain/feed/delivery.ts';
import { LIFE } from '#domain/feed/exercise/life.ts';
import { isOfWallet } from '#domain/feed/group/log-event.ts';
import { readEndpoint } from '#io/table/feed/partner.ts';
import { LEDGER_TABLE, openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { functionSettings } from '#test/support/settings.ts';
import { TestReceiver } from '#test/support/web/receiver.ts';

let test: TestCloud;
let receiver: TestReceiver;
beforeAll(async () => {
  test = await openCloud();
  receiver = await TestReceiver.start();
});
afterAll(async () => {
  await receiver.stop();
  await test.close();
});

it('the made-up life of a feed holds all that a receiver has to take, marked, in the schemas of the real one', async () => {
  await test.cloud.createTable(LEDGER_TABLE, 'life');
  const world: DeliverFeed & RegisterPartner & LiveExercise = {
    table: { client: test.clients.ledger, name: 'life' },
    secrets: test.clients.secrets,
    secretPrefix: 'hotline-endpoint-',
    settings: functionSettings(['age1a', 'age1b', 'age1c']),
    allowLoopback: true,
    record: () => Promise.resolve(),
    loopback: ['CERT Example'],
    webhooks: { client: test.clients.queue, url: test.queueUrls.webhooks },
    feedUrl: 'https://feed.hotline.example',
    clock: () => new Date(test.clock.now()),
  };
  const registered = await registerPartner(world, { name: 'CERT Example', url: receiver.url, audience: 'exercise' });
  if (!registered.ok) throw new Error(registered.reason);
  const steps: string[] = [];
  for (let n = 0; n <= LIFE.length; n += 1) {
    steps.push(await liveExercise(world, n));
    // What expired is noticed where something follows it.
    if (steps.at(-1) !== 'gap') await deliverFeed(world, registered.endpoint);
  }
  expect(steps).toEqual([...LIFE, 'seen']);
  const deliveries = receiver.received.map(({ body }) => FeedDelivery.parse(JSON.parse(body)));
  const events = deliveries.flatMap((delivery) => delivery.events);
  expect(events.every(({ exercise }) => exercise)).toBe(true);
  // Within one generation it is never less sure: some readers pass over what takes back with less.
  const sure = new Map<string, number>();
  for (const event of events.filter(isOfWallet)) {
    const name = `${event.wallet.address} ${event.generation}`;
    expect([name, event.confidence]).toEqual([name, Math.max(event.confidence, sure.get(name) ?? 0)]);
    sure.set(name, event.confidence);
  }
  const [first] = deliveries;
  const ofFirst = deliveries.filter(({ log }) => log === first?.log);
  expect(ofFirst.flatMap((delivery) => delivery.events.map(({ type }) => type))).toEqual([
    ...['wallet.seen', 'wallet.seen', 'campaign.updated', 'wallet.updated', 'wallet.updated', 'wallet.paid'],
    ...['cluster.updated', 'campaign.updated', 'wallet.paused', 'wallet.seen', 'wallet.retracted'],
    ...['campaign.updated', 'wallet.seen'],
  ]);
  expect(events.filter(isOfWallet).map(({ generation }) => generation)).toContain(2);
  expect(events.some((event) => !isOfWallet(event) && event.mergedFrom !== undefined)).toBe(true);
  // A hole, before the re-listing.
  expect(ofFirst.filter(({ after }, index) => after > (ofFirst[index - 1]?.upto ?? 0))).toHaveLength(1);
  // Another log, whose first events are behind what it passed over.
  expect(new Set(deliveries.map(({ log }) => log)).size).toBe(2);
  // Both secrets sign for an hour, and each receiver's own is one of them.
  const both = receiver.received.filter(({ headers }) => `${headers['webhook-signature']}`.split(' ').length === 2);
  expect(both.length).toBeGreaterThan(0);
  for (const { headers, body } of both) {
    const id = String(headers['webhook-id']);
    const signed = new Webhook(registered.secret).sign(
      id,
      new Date(Number(headers['webhook-timestamp']) * 1_000),
      body,
    );
    expect(`${headers['webhook-signature']}`.split(' ')).toContain(signed);
  }
  const endpoint = await readEndpoint(world.table, registered.endpoint);
  if (endpoint === null) throw new Error('no endpoint');
  const producer = { name: 'Example Hotline', feedUrl: 'https://feed.hotline.example' };
  const [exercise] = collectionsOf(endpoint, producer);
  if (exercise === undefined) throw new Error('no collection');
  const { objects } = await readCollection({ ...world, producer }, endpoint, exercise, {
    after: '',
    limit: 500,
    filter: {},
  });
  const types = new Set(objects.map(({ object }) => object.type));
  for (const type of ['indicator', 'campaign', 'note', 'grouping']) expect(types).toContain(type);
  // Nothing points to a campaign that is not there, or is not there itself.
  const ids = new Set<unknown>(objects.map(({ object }) => object.id));
  const pointing = objects.filter(({ object }) => object.relationship_type === 'indicates');
  expect(pointing.flatMap(({ object }) => [object.source_ref, object.target_ref]).filter((id) => !ids.has(id))).toEqual(
    [],
  );
});
