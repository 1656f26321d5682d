import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { decideLink } from '#actions/decide-link.ts';
import { forgetWallet } from '#actions/forget-wallet.ts';
import { sendDailyBrief } from '#actions/send-daily-brief.ts';
import { foundCampaign } from '#io/table/campaign.ts';
import { key } from '#io/table/keys.ts';
import { putService } from '#io/table/service.ts';
import { commit } from '#io/table/transaction.ts';
import { readSentMail } from '#local/runtime/mail/sent-mail.ts';
import { Esplora } from '#test/support/esplora.ts';
import { allRows } from '#test/support/ledger-rows.ts';
import { type LedgerWorld, openLedgerWorlds } from '#test/support/ledger-world.ts';
import { workInOrder } from '#test/support/linking.ts';
import { reportDemanding, runPayments } from '#test/support/payments.ts';
import { coinOf, Regtest } from '#test/support/regtest.ts';

/** 200 EUR at 50,000 EUR a bitcoin. */
const DEMANDED = 400_000;
const MORE = 10_000_000;
const DAY = 86_400_000;
const NOON = '2026-11-24T12:00:00.000Z';
const SOURCES = { esplora: 'https://e.example', requestsPerSecond: 1, bitcoinRates: null, exchangeRates: null };

let worlds: Awaited<ReturnType<typeof openLedgerWorlds>>;
let world: LedgerWorld;
let chain: Regtest;
let esplora: Esplora;
let run = 0;

beforeAll(async () => {
  [worlds, chain] = await Promise.all([openLedgerWorlds(), Regtest.open('2026-11-20T00:00:00.000Z')]);
  esplora = await Esplora.start(chain);
  await chain.mine([], '2026-11-24T07:00:00.000Z');
});
afterAll(async () => {
  await esplora?.stop();
  await chain?.close();
  await worlds?.close();
});
beforeEach(async () => {
  world = await worlds.next();
  world.test.clock.set(Date.parse(NOON));
  run += 1;
  const founded = { textHash: 't', foundedAt: '2026-11-24T06:00:00.000Z', foundedBy: 'report1' };
  await foundCampaign(world.worker().table, { id: 'campaign1', ...founded });
  await reportDemanding(world, 1, [wallet('one')]);
  await reportDemanding(world, 2, [wallet('other')]);
  await follow();
});

/** A key of this test's own. */
const named = (name: string): string => `${name} ${run}`;
const wallet = (name: string): string => chain.address(named(name));
const follow = () => runPayments(world, esplora);
const at = (minutes: number): Date => new Date(Date.parse(NOON) + minutes * 60_000);

const pay = async (name: string, satoshi = DEMANDED) => {
  const outputs: [string, number][] = [
    [wallet(name), satoshi],
    [wallet('change'), MORE],
  ];
  const tx = chain.spend([await chain.minedCoin()], outputs);
  return { tx, coin: coinOf(tx, 0, named(name)) };
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
    const service = { address: wallet('exchange'), label: 'Example Exchange', category: 'exchange', source: 'made up' };
    await putService(world.worker().table, { ...service, confidence: null, list: 'made up', importedAt: NOON });
    const decision = { verdict: 'join', by: 'desk|aino', reason: 'one hand' } as const;
    await decideLink(world.worker(), { ...decision, wallets: [wallet('one'), wallet('other')] });
    await workInOrder(world);
    const [one, other, far] = [await pay('one'), await pay('other', 500_000), await pay('other', 9_000)];
    await chain.mine([one.tx, other.tx, far.tx]);
    await chain.mine([chain.spend([one.coin], [[service.address, 390_000]])]);
    await follow();

    const said = await briefAt(at(20));

    for (const words of [
      'From victims 2 payments, 0.009 BTC Worth that day 450 EUR, 495 USD and 4 950 SEK From others 1 payment, 0.00009 BTC',
      'Received by campaign -------------------- CAMPAI 2 payments, 0.009 BTC, 450 EUR',
      'Received by cluster',
      `${service.address} Known as Example Exchange Arrived 0.0039 BTC, after 1 spend Paid to ${wallet('one')} Campaign CAMPAI`,
      `${wallet('one')} Received 0.004 BTC Worth that day 200 EUR, 220 USD and 2 200 SEK The payment counts as a victim's`,
      `${wallet('other')} Received 0.005 BTC`,
    ]) {
      expect(said).toContain(words);
    }
  });

  it('leaves what was entered in its last ten minutes to the next, and tells of nothing twice', async () => {
    await chain.mine([(await pay('one')).tx]);
    await follow();
    const told = [await briefAt(at(5)), await briefAt(new Date(at(5).getTime() + DAY))];
    expect(told.map((said) => /From victims (\S+)/.exec(said)?.[1])).toEqual(['nothing', '1']);
    expect(await briefAt(new Date(at(5).getTime() + 2 * DAY))).toContain('From victims nothing');
  });

  it('says the next day what the chain has undone since', async () => {
    await chain.mine([(await pay('one')).tx]);
    await follow();
    expect(await briefAt(at(20))).toContain('From victims 1 payment, 0.004 BTC');
    world.skip(DAY);
    await chain.forkBack(1);
    await chain.mine();
    await chain.mine();
    await follow();
    const said = await briefAt(new Date(at(20).getTime() + DAY));
    expect(said).toContain('From victims nothing Undone 1 payment, 0.004 BTC');
  });

  it('says nothing of money where the chain is not followed', async () => {
    expect(await briefAt(at(20), null)).not.toContain('Money received');
  });

  it('tells nothing of a wallet that no report names any more', async () => {
    await chain.mine([(await pay('other')).tx]);
    await follow();
    const { table } = world.worker();
    const sighting = key.sighting(wallet('other'), '2026-11-24T06:00:00.000Z', 'report2');
    await commit(table, [{ what: 'sighting', delete: { Key: sighting } }]);
    await forgetWallet(
      world.as('sweep').table,
      { asset: 'BTC', address: wallet('other'), kind: 'p2wpkh', inDemand: true },
      'report2',
    );
    expect((await allRows(world)).filter(({ pk }) => pk.startsWith('MONEY#'))).toEqual([]);
    expect(await briefAt(at(20))).toContain('From victims nothing');
  });
});
