import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { publishPaid } from '#actions/feed/publish/publish-paid.ts';
import { type RecordChanges, recordChanges } from '#actions/feed/record-changes.ts';
import { reviewWallet } from '#actions/feed/review-wallet.ts';
import { decide } from '#actions/gate/decide.ts';
import { perCurrency, STATED } from '#domain/currencies.ts';
import type { FeedEvent } from '#domain/feed/event.ts';
import { ofWallets } from '#domain/feed/group/log-event.ts';
import type { Payment } from '#domain/payment/payment.ts';
import { readLog } from '#io/table/feed/feed.ts';
import { askReview } from '#io/table/gate/decisions.ts';
import { key } from '#io/table/store/keys.ts';
import { commit } from '#io/table/store/transaction.ts';
import { countPayment } from '#io/table/tally/payment-tally.ts';
import { addressOf } from '#test/support/addresses.ts';
import { LEDGER_TABLE, openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { enter, madeReport } from '#test/support/ledger/made-report.ts';
import { functionSettings } from '#test/support/settings.ts';

const { StreamSpecification: _, ...WITHOUT_STREAM } = LEDGER_TABLE;
const ADDRESS = addressOf('p2wpkh', 'letter');

let test: TestCloud;
let tables = 0;
let world: RecordChanges;

beforeAll(async () => {
  test = await openCloud();
});
afterAll(() => test.close());

beforeEach(async () => {
  tables += 1;
  const name = `paid-${tables}`;
  await test.cloud.createTable(WITHOUT_STREAM, name);
  const settings = functionSettings(['age1a', 'age1b', 'age1c']);
  world = {
    table: { client: test.clients.ledger, name },
    settings: { ...settings, feed: { ...settings.feed, delay: 0 } },
    endpoints: [],
    briefs: { client: test.clients.queue, url: test.queueUrls.briefs },
    webhooks: { client: test.clients.queue, url: test.queueUrls.webhooks },
    clock: () => new Date(test.clock.now()),
  };
});

const asChanges = (): RecordChanges => ({ ...world, table: test.tableAs('changes', world.table.name) });
const report = async (count: number): Promise<void> => {
  for (let n = 1; n <= count; n += 1) {
    await enter(world.table, madeReport(n));
    await recordChanges(asChanges(), madeReport(n).id);
  }
};

/** A victim pays, as `payments` counts it. */
const pay = async (satoshi: bigint, eur: number | null): Promise<void> => {
  const worth = perCurrency(STATED, () => ({ cents: eur }));
  const payment = {
    address: ADDRESS,
    campaign: null,
    satoshi,
    worth,
    block: { hash: '00', height: 1, time: '2026-11-28T10:00:00.000Z' },
    judged: { verdict: 'victim' },
  } as unknown as Payment;
  await commit(world.table, countPayment(payment, 1));
  await publishPaid(asChanges(), ADDRESS);
};
/** Somebody takes back that partners may be told. */
const disagree = async (n: number): Promise<void> => {
  const update = {
    Key: key.sighting(ADDRESS, madeReport(n).receivedAt, `report${n}`),
    UpdateExpression: 'SET consent = :no',
    ExpressionAttributeValues: { ':no': false },
  };
  await commit(world.table, [{ what: 'sighting', update }]);
};
const last = async (): Promise<FeedEvent | undefined> =>
  ofWallets((await readLog(world.table, 'AMBER', 0, 99, 99)).map(({ event }) => event)).at(-1);
const types = async (): Promise<string[]> =>
  (await readLog(world.table, 'AMBER', 0, 99, 99)).map(({ event }) => event.type);

describe('what victims paid to a wallet', () => {
  it('is told once, in bands, with the sum and the first day', async () => {
    await report(3);
    await pay(2_140_000n, 129_840);
    expect(await last()).toMatchObject({
      type: 'wallet.paid',
      status: 'listed',
      payments: { atLeast: 1 },
      received: { satoshi: '2140000', eur: '1298.40' },
      firstPaid: '2026-11-28',
    });
    await publishPaid(asChanges(), ADDRESS);
    expect(await types()).toEqual(['wallet.seen', 'wallet.paid']);
    for (let n = 0; n < 3; n += 1) await pay(1n, 1);
    // Two, three, and no word of the fourth.
    expect(await types()).toEqual(['wallet.seen', 'wallet.paid', 'wallet.paid', 'wallet.paid']);
    expect(await last()).toMatchObject({ payments: { atLeast: 3 }, received: { satoshi: '2140002' } });
  });

  it('is told without euros where a payment has no rate', async () => {
    await report(3);
    await pay(5n, null);
    expect((await last())?.received).toEqual({ satoshi: '5' });
  });

  it('is told of no wallet that is not listed', async () => {
    await report(2);
    await pay(5n, 1);
    expect(await types()).toEqual([]);
  });

  it('stays with a listing that is updated, and is not said of one that is taken back', async () => {
    await report(3);
    await pay(5n, 1);
    const say = async (verb: 'confirm' | 'reject'): Promise<void> => {
      expect(await decide(world, { who: 'lead-1', verb, address: ADDRESS, reason: 'because' })).toMatchObject({
        ok: true,
      });
      await reviewWallet(asChanges(), ADDRESS);
    };
    await say('confirm');
    expect(await last()).toMatchObject({ type: 'wallet.updated', payments: { atLeast: 1 } });
    await say('reject');
    const retracted = await last();
    expect(retracted?.type).toBe('wallet.retracted');
    for (const field of ['payments', 'received', 'firstPaid']) expect(retracted).not.toHaveProperty(field);
  });

  it('is told of no wallet whose reports fell away since it was told, before anything renews it', async () => {
    await report(3);
    for (const n of [2, 3]) await disagree(n);
    await pay(2_140_000n, 129_840);
    expect(await types()).toEqual(['wallet.seen']);
  });

  it('does not stay where reports fell away, and what is left is one victim’s', async () => {
    await report(3);
    await pay(2_140_000n, 129_840);
    for (const n of [2, 3]) await disagree(n);
    await decide(world, { who: 'lead-1', verb: 'release', address: ADDRESS, reason: 'because' });
    await reviewWallet(asChanges(), ADDRESS);
    const later = test.clock.now() + 80 * 86_400_000;
    world.clock = () => new Date(later);
    await commit(world.table, [askReview(ADDRESS, world.clock())]);
    await reviewWallet(asChanges(), ADDRESS);
    const updated = await last();
    expect(updated).toMatchObject({ type: 'wallet.updated', reports: { atLeast: 1 } });
    for (const field of ['payments', 'received', 'firstPaid']) expect(updated).not.toHaveProperty(field);
    await pay(7n, 1);
    expect((await last())?.type).toBe('wallet.updated');
  });
});
