import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sendDailyBrief } from '#actions/brief/send-daily-brief.ts';
import { lookUpWallet } from '#actions/desk/look-up-wallet.ts';
import { describeCampaignMoney } from '#actions/payment/describe-money.ts';
import { walletLines } from '#commands/desk/wallet-lines.ts';
import { foundCampaign } from '#io/table/campaign/campaign.ts';
import { askChain } from '#io/table/payment/chain-ask.ts';
import { readChainKnowledge, readCursor } from '#io/table/payment/chain-cursor.ts';
import { readSentMail } from '#local/runtime/mail/sent-mail.ts';
import { addressOf } from '#test/support/addresses.ts';
import { type LedgerWorld, openLedgerWorlds } from '#test/support/ledger/ledger-world.ts';
import { Esplora } from '#test/support/payment/esplora.ts';
import { reportDemanding, runPayments } from '#test/support/payment/payments.ts';
import { paying, WrittenChain } from '#test/support/payment/shown-chain.ts';
import { answered } from '#test/support/web/desk-program.ts';
import { deskWorld } from '#test/support/web/desk-visitor.ts';

const WALLET = addressOf('p2wpkh', 'silent');
const NOW = '2026-11-24T12:00:00.000Z';
const TIP = '2026-11-24T11:50:00.000Z';
const HOUR = 3_600_000;
const SOURCES = { esplora: 'https://e.example', requestsPerSecond: 1, bitcoinRates: null, exchangeRates: null };
const NO_AMOUNT = { EUR: null, USD: null, SEK: null };
const NOT_KNOWN = { payments: null, satoshi: null, cents: NO_AMOUNT, withoutRate: NO_AMOUNT };

let worlds: Awaited<ReturnType<typeof openLedgerWorlds>>;
let world: LedgerWorld;
let chain: WrittenChain;
let esplora: Esplora;

beforeAll(async () => {
  worlds = await openLedgerWorlds();
});
afterAll(() => worlds?.close());
beforeEach(async () => {
  world = await worlds.next();
  world.test.clock.set(Date.parse(NOW));
  chain = new WrittenChain();
  for (let height = 0; height < 3; height += 1) chain.add(TIP);
  esplora = await Esplora.start(chain);
  await reportDemanding(world, 1, [WALLET]);
  await askChain(world.worker().table, WALLET, world.now());
  await runPayments(world, esplora);
  return () => esplora.stop();
});

/** Stops the chain's server; gives where it was. */
const stopServer = async (): Promise<{ url: string }> => {
  const { url } = esplora;
  await esplora.stop();
  esplora = await Esplora.start(chain);
  return { url };
};

const look = async (asOf?: string) => {
  const { table } = world.as('desk');
  const settings = { ...world.settings, payments: SOURCES };
  const found = await lookUpWallet(
    { table, settings, clock: world.now, deskKey: async () => null },
    { who: 'investigator' },
    WALLET,
    asOf,
  );
  if (!found.ok) throw new Error(found.reason);
  const desk = deskWorld(world.test, { table, settings, clock: world.now });
  const query: Record<string, string> = asOf === undefined ? {} : { moneyAsOf: asOf };
  const summary = await answered('walletOfApi', desk, `/wallets/${WALLET}`, { query });
  const lines = walletLines({ summary, days: [], reports: [], links: [] }).join('\n');
  return { money: found.answer.money, lines };
};

const brief = async (): Promise<string> => {
  const before = world.test.cloud.mails.list().length;
  const { table, mail, settings } = world.as('brief');
  await sendDailyBrief({ table, mail, settings: { ...settings, payments: SOURCES }, clock: world.now }, world.now());
  const [sent] = await Promise.all(world.test.cloud.mails.list().slice(before).map(readSentMail));
  return sent === undefined ? '' : sent.text.replaceAll(/\s+/g, ' ');
};

/** What brief, answer and command say: since when nothing is known, and no number in its place. */
const expectUnknown = async (since = TIP): Promise<void> => {
  const { money, lines } = await look();
  expect(money).toMatchObject({ notKnownSince: since, followedTo: { time: since } });
  const nothingKnown = { known: false, received: { victim: NOT_KNOWN, other: NOT_KNOWN, unknown: NOT_KNOWN } };
  expect(money.wallet).toMatchObject(nothingKnown);
  for (const { received } of money.wallet.byDay) expect(received).toEqual(nothingKnown.received);
  expect(money.payments).toBeNull();
  expect(lines).toContain(`Received     not known since ${since}`);
  expect(lines).not.toMatch(/\b0 payments|\b0 BTC/);
  const said = await brief();
  expect(said).toContain('From victims: not known since 24 Nov 2026, 13:50 (11:50 UTC)');
  expect(said).not.toContain('nothing');
};

it('a chain that is followed says that nothing was received, and up to which block', async () => {
  const { money, lines } = await look();
  expect(money).toMatchObject({ followed: true, followedTo: { height: 2, time: TIP }, notKnownSince: null });
  expect(money.wallet).toMatchObject({ known: true, received: { victim: { payments: 0, satoshi: 0 } } });
  expect(lines).toContain(`followed to block 2 of ${TIP}`);
  const said = await brief();
  expect(said).toContain('From victims: nothing');
  expect(said).toContain('Chain followed to block 2, 24 Nov 2026, 13:50 (11:50 UTC).');
});

describe('what was received is not known, and is nowhere said to be nothing,', () => {
  it('where the server has been silent for three hours', async () => {
    const stopped = await stopServer();
    world.skip(3 * HOUR);
    await expect(runPayments(world, stopped)).rejects.toThrow('unreachable');
    await expectUnknown();
    expect((await look()).money.followed).toBe(false);
  });

  it('where the last run failed, a minute ago', async () => {
    await expect(runPayments(world, await stopServer())).rejects.toThrow('unreachable');
    await expectUnknown();
  });

  it('where no run was made for three hours', async () => {
    world.skip(3 * HOUR);
    await expectUnknown();
  });

  it('where the server stands still and answers', async () => {
    world.skip(3 * HOUR);
    await runPayments(world, esplora);
    await expectUnknown();
  });

  it.each([
    ['a longer one', 50],
    ['a shorter one', 2],
  ])('where the server has another chain, %s', async (_, blocks) => {
    const other = new WrittenChain();
    // A block is named by how many were written before it: these have other names.
    for (let height = 0; height < blocks; height += 1) other.add(NOW);
    other.undo(blocks);
    for (let height = 0; height < blocks; height += 1) other.add(NOW);
    const server = await Esplora.start(other);
    await expect(runPayments(world, server)).rejects.toThrow("is on the server's chain");
    await server.stop();
    await expectUnknown();
  });
});

it('is known again once the server answers, without a new block too', async () => {
  esplora.refuse('/blocks/tip/height', 503);
  await expect(runPayments(world, esplora)).rejects.toThrow('tip');
  expect((await look()).money.notKnownSince).toBe(TIP);
  await stopServer();
  await runPayments(world, esplora);
  expect((await look()).money).toMatchObject({ followed: true, notKnownSince: null });
});

it('what came before it was silent is told, as that at least', async () => {
  chain.add(NOW, paying('one', [WALLET, 400_000], ['change', 1]));
  await runPayments(world, esplora);
  world.skip(3 * HOUR);
  const { money, lines } = await look();
  expect(money.wallet).toMatchObject({ known: false, received: { victim: { payments: 1, satoshi: 400_000 } } });
  expect(lines).toContain('at least 1 payments of victims');
  expect(lines).toContain(`not known since ${NOW}`);
});

it('a day that ended before the block which the chain was followed to is known for ever', async () => {
  world.skip(3 * HOUR);
  const { money } = await look('2026-11-23');
  expect(money).toMatchObject({ notKnownSince: null, wallet: { known: true, received: { victim: { payments: 0 } } } });
});

it('a wallet that the chain was not asked about is not said to have received nothing', async () => {
  const other = addressOf('p2wpkh', 'not asked');
  await reportDemanding(world, 2, [other]);
  const { table } = world.as('desk');
  const settings = { ...world.settings, payments: SOURCES };
  const found = await lookUpWallet(
    { table, settings, clock: world.now, deskKey: async () => null },
    { who: 'aino' },
    other,
  );
  expect(found).toMatchObject({
    answer: { money: { chain: null, wallet: { known: false, received: { victim: NOT_KNOWN } } } },
  });
});

it('what was on its way when the chain was asked is not said to be nothing hours later, though the chain is followed', async () => {
  expect((await look()).money.chain).toMatchObject({ inMempool: { payments: 0, satoshi: 0 } });
  world.skip(3 * HOUR);
  chain.add('2026-11-24T14:55:00.000Z');
  await runPayments(world, esplora);
  expect((await look()).money).toMatchObject({ followed: true, chain: { inMempool: null } });
});

it('a campaign is not said to have received nothing while the chain was not asked about each of its wallets', async () => {
  const { table } = world.worker();
  const founder = { id: 'campaign1', textHash: 't', foundedAt: NOW, foundedBy: 'report1' };
  await foundCampaign(table, founder);
  const other = addressOf('p2wpkh', 'the other one of its campaign');
  await reportDemanding(world, 2, [other]);
  const ofCampaign = async () => {
    const chain = await readChainKnowledge({ table, settings: { payments: SOURCES } }, world.now());
    const asOf = world.now().toISOString().slice(0, 10);
    return (await describeCampaignMoney(table, 'campaign1', { asOf, chain, clock: world.now })).totals;
  };
  expect((await look()).money.wallet).toMatchObject({ known: true, received: { victim: { payments: 0 } } });
  expect(await ofCampaign()).toMatchObject({ known: false, received: { victim: NOT_KNOWN } });
  await askChain(table, other, world.now());
  await runPayments(world, esplora);
  expect(await ofCampaign()).toMatchObject({ known: true, received: { victim: { payments: 0 } } });
});

it('a server that is a block behind is waited for', async () => {
  const [last] = chain.undo(1);
  const before = await readCursor(world.worker().table);
  await runPayments(world, esplora);
  expect(await readCursor(world.worker().table)).toEqual(before);
  expect((await look()).money.notKnownSince).toBeNull();
  if (last) chain.redo([last]);
});
