import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sendPaymentAlert } from '#actions/payment/send-payment-alert.ts';
import { putService } from '#io/table/gate/service.ts';
import { addNews, forgetNews, readNews, takeNews } from '#io/table/payment/payment-alert.ts';
import { commit } from '#io/table/store/transaction.ts';
import { Lifetime } from '#test/support/cloud/lifetime.ts';
import { allRows } from '#test/support/ledger/ledger-rows.ts';
import type { LedgerWorld } from '#test/support/ledger/ledger-world.ts';
import { DEMANDED, MoneyWorld } from '#test/support/payment/money-world.ts';
import { followHeld, mailAlerts, reportDemanding } from '#test/support/payment/payments.ts';
import { type Coin, coinOf, type Regtest } from '#test/support/payment/regtest.ts';

const NOW = '2026-11-24T07:00:00.000Z';
const FIRST = 'First payment to 1 wallet';
const CORRECTION = 'Correction: the chain has undone 1 alert';

let money: MoneyWorld;
let world: LedgerWorld;
let chain: Regtest;

beforeAll(async () => {
  money = await MoneyWorld.open('2026-11-20T00:00:00.000Z');
  ({ chain } = money);
  await chain.mine([], NOW);
});
afterAll(() => money?.close());
beforeEach(async () => {
  world = await money.next();
  await reportDemanding(world, 1, [money.wallet('extorter')]);
  await money.follow();
});

const mailed = async (): Promise<string[]> => (await mailAlerts(world)).map(({ subject }) => subject);

/** The chain is reorganised: the last blocks are gone, and longer ones are there that hold nothing of them. */
const reorganise = async (blocks = 1): Promise<void> => {
  await chain.forkBack(blocks);
  for (let n = 0; n <= blocks; n += 1) await chain.mine();
};

/** A victim pays from a coin of their own and gets change. */
const pay = async () => {
  const change = [money.wallet('change'), 10_000_000] as const;
  return chain.spend([await chain.minedCoin()], [[money.wallet('extorter'), DEMANDED], change]);
};

const intoExchange = async (coin: Coin) => {
  const service = {
    address: money.wallet('exchange'),
    label: 'Example Exchange',
    category: 'exchange',
    source: 'made up',
  };
  await putService(world.worker().table, { ...service, confidence: null, list: 'made up', importedAt: NOW });
  return chain.spend([coin], [[service.address, 390_000]]);
};

/** A run before each of whose transactions something happens. */
const followBefore = async (before: (transaction: number) => Promise<void>): Promise<void> => {
  let transactions = 0;
  await followHeld(world, money.esplora, async (command) => {
    if (command !== 'TransactWriteItemsCommand') return;
    transactions += 1;
    await before(transactions);
  });
};

describe('a first payment that investigators were told of and that is undone', () => {
  it('is corrected by mail, and told of again when it comes back in another block', async () => {
    const tx = await pay();
    await chain.mine([tx]);
    await money.follow();
    expect(await mailed()).toEqual([FIRST]);

    await reorganise();
    await money.follow();
    const [correction, ...more] = await mailAlerts(world);
    expect(more).toEqual([]);
    expect(correction?.subject).toBe(CORRECTION);
    expect(correction?.text).toContain(money.wallet('extorter'));
    expect(correction?.text).toContain(`${tx.txid()}, output 0`);

    await chain.mine([tx]);
    await money.follow();
    expect(await mailed()).toEqual([FIRST]);
    const left = (await allRows(world)).filter(({ pk }) => pk.startsWith('WORK#brief#'));
    expect(left).toEqual([]);
  });

  it('is corrected once, whichever AWS call the run that undoes it dies after', async () => {
    await chain.mine([await pay()]);
    await money.follow();
    await mailed();
    await reorganise();

    const corrections: string[] = [];
    for (let calls = 1; calls <= 40; calls += 1) {
      await money.follow(new Lifetime(calls)).catch(() => undefined);
      corrections.push(...(await mailed()));
    }
    await money.follow();

    expect([...corrections, ...(await mailed())]).toEqual([CORRECTION]);
  });

  it('is corrected once where another run has undone it, and the mail is out, before this one writes', async () => {
    await chain.mine([await pay()]);
    await money.follow();
    await mailed();
    await reorganise();

    const told: string[] = [];
    await followBefore(async (transaction) => {
      if (transaction > 1) return;
      await money.follow();
      told.push(...(await mailed()));
    });

    expect([...told, ...(await mailed())]).toEqual([CORRECTION]);
  });

  it('is told of anew each time where the chain goes back and forth', async () => {
    const tx = await pay();
    const told: string[] = [];
    for (let time = 0; time < 2; time += 1) {
      await chain.mine([tx]);
      await money.follow();
      told.push(...(await mailed()));
      await reorganise();
      await money.follow();
      told.push(...(await mailed()));
    }
    expect(told).toEqual([FIRST, CORRECTION, FIRST, CORRECTION]);
  });
});

/** An alert is mailed by a worker that dies before it removes what it has told. */
const mailAndDie = async (alert: string): Promise<void> => {
  const { mails } = world.test.cloud;
  const before = mails.list().length;
  for (let calls = 1; mails.list().length === before; calls += 1) {
    const { table, mail, settings } = world.worker(new Lifetime(calls));
    await sendPaymentAlert({ table, mail, settings, clock: world.now }, alert).catch(() => undefined);
  }
};

describe('an alert that nobody was mailed', () => {
  it('and is mailed at the moment at which its block is undone, is corrected', async () => {
    const hash = await chain.mine([await pay()]);
    await money.follow();
    await reorganise();
    // The payment is taken back first, then what was told of it.
    await followBefore(async (transaction) => {
      if (transaction === 2) await mailAndDie(hash);
    });
    expect(await mailed()).toEqual([CORRECTION]);
  });

  it('stays where it was told anew while the mail of its first telling went out', async () => {
    const { table } = world.worker();
    const hash = await chain.mine([await pay()]);
    await money.follow();
    const [waiting] = await readNews(table, hash);
    if (waiting === undefined) throw new Error('nothing waits');
    await takeNews(table, hash, waiting);
    await commit(table, addNews(hash, waiting.news, world.now()));
    await forgetNews(table, hash, [waiting], 1);
    expect(await readNews(table, hash)).toMatchObject([{ news: waiting.news }]);
  });

  it('is not mailed, nor corrected, where its block is undone before', async () => {
    await chain.mine([await pay()]);
    await money.follow();
    await reorganise();
    await money.follow();
    expect(await mailed()).toEqual([]);
    expect((await allRows(world)).filter(({ pk }) => pk.startsWith('WORK#brief#'))).toEqual([]);
  });

  it('and may have been, for its sender died, is corrected and not mailed again', async () => {
    const hash = await chain.mine([await pay()]);
    await money.follow();
    await mailAndDie(hash);
    await reorganise();
    await money.follow();
    expect(await mailed()).toEqual([CORRECTION]);
  });
});

it("victims' money that reached a service and is undone is corrected by mail, and told of again", async () => {
  const tx = await pay();
  await chain.mine([tx]);
  const last = await intoExchange(coinOf(tx, 0, money.named('extorter')));
  await chain.mine([last]);
  await money.follow();
  expect((await mailed()).sort()).toEqual([FIRST, "Victims' money reached Example Exchange"]);

  await reorganise();
  await money.follow();
  const [correction, ...more] = await mailAlerts(world);
  expect(more).toEqual([]);
  expect(correction?.subject).toBe(CORRECTION);
  expect(correction?.text).toContain('arrived at Example Exchange, after 1 spend');

  await chain.mine([last]);
  await money.follow();
  expect(await mailed()).toEqual(["Victims' money reached Example Exchange"]);
});
