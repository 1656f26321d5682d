import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sendDailyBrief } from '#actions/brief/send-daily-brief.ts';
import { decideLink } from '#actions/cluster/decide-link.ts';
import { forgetWallet } from '#actions/withdraw/forget-wallet.ts';
import { foundCampaign } from '#io/table/campaign/campaign.ts';
import { putService } from '#io/table/gate/service.ts';
import { key } from '#io/table/store/keys.ts';
import { commit } from '#io/table/store/transaction.ts';
import { readSentMail } from '#local/runtime/mail/sent-mail.ts';
import { allRows } from '#test/support/ledger/ledger-rows.ts';
import type { LedgerWorld } from '#test/support/ledger/ledger-world.ts';
import { workInOrder } from '#test/support/ledger/linking.ts';
import { MoneyWorld } from '#test/support/payment/money-world.ts';
import { reportDemanding } from '#test/support/payment/payments.ts';
import type { Regtest } from '#test/support/payment/regtest.ts';

const DAY = 86_400_000;
const NOON = '2026-11-24T12:00:00.000Z';
const SOURCES = { esplora: 'https://e.example', requestsPerSecond: 1, bitcoinRates: null, exchangeRates: null };

let money: MoneyWorld;
let world: LedgerWorld;
let chain: Regtest;

beforeAll(async () => {
  money = await MoneyWorld.open('2026-11-20T00:00:00.000Z');
  ({ chain } = money);
  await chain.mine([], '2026-11-24T11:30:00.000Z');
});
afterAll(() => money?.close());
beforeEach(async () => {
  world = await money.next();
  world.test.clock.set(Date.parse(NOON));
  const founded = { textHash: 't', foundedAt: '2026-11-24T06:00:00.000Z', foundedBy: 'report1' };
  await foundCampaign(world.worker().table, { id: 'campaign1', ...founded });
  await reportDemanding(world, 1, [money.wallet('one')]);
  await reportDemanding(world, 2, [money.wallet('other')]);
  await money.follow();
});

const at = (minutes: number): Date => new Date(Date.parse(NOON) + minutes * 60_000);

/** A block is made at a moment, and followed. */
const followUpTo = async (when: Date): Promise<void> => {
  world.test.clock.set(when.getTime());
  await chain.mine([], when.toISOString());
  await money.follow();
};

/** The brief of a day that ends then, where the hotline follows the chain; its words with single spaces. */
const briefAt = async (when: Date, payments: typeof SOURCES | null = SOURCES): Promise<string> => {
  const { mails } = world.test.cloud;
  const before = mails.list().length;
  const { table, mail, settings } = world.as('brief');
  await sendDailyBrief({ table, mail, settings: { ...settings, payments }, clock: () => when }, when);
  const [sent] = await Promise.all(mails.list().slice(before).map(readSentMail));
  return sent === undefined ? '' : sent.text.replaceAll(/\s+/g, ' ');
};

describe('a daily brief', () => {
  it('says what was received, for whom, what was paid for the first time and which service was reached', async () => {
    const service = {
      address: money.wallet('exchange'),
      label: 'Example Exchange',
      category: 'exchange',
      source: 'made up',
    };
    await putService(world.worker().table, { ...service, confidence: null, list: 'made up', importedAt: NOON });
    const decision = { verdict: 'join', by: 'desk|aino', reason: 'one hand' } as const;
    await decideLink(world.worker(), { ...decision, wallets: [money.wallet('one'), money.wallet('other')] });
    await workInOrder(world);
    const [one, other, far] = [
      await money.pay('one'),
      await money.pay('other', 500_000),
      await money.pay('other', 9_000),
    ];
    await chain.mine([one.tx, other.tx, far.tx]);
    await chain.mine([chain.spend([one.coin], [[service.address, 390_000]])]);
    await money.follow();

    const said = await briefAt(at(20));

    for (const words of [
      'From victims: 2 payments, 0.009 BTC; worth that day 450 EUR, 495 USD and 4 950 SEK; From others: 1 payment, 0.00009 BTC',
      'By campaign: CAMPAI 2 payments, 0.009 BTC, 450 EUR',
      'By cluster: ',
      `0.0039 BTC at Example Exchange, after 1 spend: ${service.address}`,
      `${money.wallet('one')}: first payment, 0.004 BTC, counts as a victim's`,
      `${money.wallet('other')}: first payment, 0.005 BTC`,
    ]) {
      expect(said).toContain(words);
    }
  });

  it('leaves what was entered after its end to the next, and tells of nothing twice', async () => {
    await chain.mine([(await money.pay('one')).tx]);
    const end = at(5);
    world.test.clock.set(end.getTime());
    await money.follow();
    const told = [await briefAt(end), await briefAt(new Date(end.getTime() + DAY))];
    expect(told.map((said) => /From victims: (\w+)/.exec(said)?.[1])).toEqual(['nothing', '1']);
    expect(await briefAt(new Date(end.getTime() + 2 * DAY))).toContain('From victims: not known since 24 Nov 2026');
  });

  it('says the next day what the chain has undone since', async () => {
    await chain.mine([(await money.pay('one')).tx]);
    await money.follow();
    expect(await briefAt(at(20))).toContain('From victims: 1 payment, 0.004 BTC');
    await chain.forkBack(1);
    await chain.mine();
    await followUpTo(new Date(at(0).getTime() + DAY));
    const said = await briefAt(new Date(at(20).getTime() + DAY));
    expect(said).toContain('From victims: nothing Undone by the chain: 1 payment, 0.004 BTC');
  });

  it('says in a line that money is not known where the chain is not followed', async () => {
    expect(await briefAt(at(20), null)).toContain(
      'What was paid is not known: this hotline is not set up to follow payments.',
    );
  });

  it('tells nothing of a wallet that no report names any more', async () => {
    await chain.mine([(await money.pay('other')).tx]);
    await money.follow();
    const { table } = world.worker();
    const sighting = key.sighting(money.wallet('other'), '2026-11-24T06:00:00.000Z', 'report2');
    await commit(table, [{ what: 'sighting', delete: { Key: sighting } }]);
    await forgetWallet(
      world.as('sweep').table,
      { asset: 'BTC', address: money.wallet('other'), kind: 'p2wpkh', inDemand: true },
      'report2',
    );
    expect((await allRows(world)).filter(({ pk }) => pk.startsWith('MONEY#'))).toEqual([]);
    expect(await briefAt(at(20))).toContain('From victims: nothing');
  });
});
