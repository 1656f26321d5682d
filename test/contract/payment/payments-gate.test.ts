import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { publishWallet } from '#actions/feed/publish-wallet.ts';
import { judgeWallet } from '#actions/gate/judge-wallet.ts';
import { PaymentSources } from '#domain/settings.ts';
import { readDecided } from '#io/table/gate/decisions.ts';
import { putService } from '#io/table/gate/service.ts';
import { readAsks } from '#io/table/payment/chain-ask.ts';
import { readPayments } from '#io/table/payment/payment.ts';
import { addressOf } from '#test/support/addresses.ts';
import { type LedgerWorld, openLedgerWorlds } from '#test/support/ledger/ledger-world.ts';
import { Esplora } from '#test/support/payment/esplora.ts';
import { reportDemanding, runPayments } from '#test/support/payment/payments.ts';
import { paying, WrittenChain } from '#test/support/payment/shown-chain.ts';

const WALLET = addressOf('p2wpkh', 'gate');
const FIRST_REPORT = '2026-11-24T06:00:00.000Z';
const PAYMENTS = PaymentSources.parse({ esplora: 'https://esplora.example' });

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
  chain = new WrittenChain();
  chain.add('2024-01-01T00:00:00.000Z');
  esplora = await Esplora.start(chain);
  return () => esplora.stop();
});

const deps = () => {
  const { table } = world.worker();
  return { table, settings: { ...world.settings, payments: PAYMENTS }, clock: world.now };
};
const publish = (name: string, kind: 'report' | 'review' = 'report') =>
  publishWallet(deps(), { address: WALLET, kind: 'p2wpkh' }, { kind, name });
const asks = async () => (await readAsks(world.worker().table, 10)).map(({ address }) => address);
const why = async () => {
  const { verdict } = await judgeWallet(deps(), WALLET);
  return verdict.conditions.filter(({ met }) => !met).map(({ reason }) => reason);
};

/** Three different people report the wallet. */
const threeReports = async (): Promise<void> => {
  for (const n of [1, 2, 3]) await reportDemanding(world, n, [WALLET], { receivedAt: FIRST_REPORT });
};

describe('a wallet that passes all else', () => {
  it('waits until the chain was asked, then leaves', async () => {
    chain.add('2026-11-24T06:30:00.000Z', paying('victim', [WALLET, 400_000], ['change', 1]));
    await threeReports();
    expect(await publish('report3')).toEqual(new Set());
    expect(await why()).toEqual(['The chain has not said yet when it was first used.']);
    expect(await asks()).toEqual([WALLET]);

    await runPayments(world, esplora);
    expect(await asks()).toEqual([]);
    expect((await readDecided(world.worker().table, WALLET)).dueAt).toBeDefined();
    expect((await publish('review 1', 'review')).size).toBeGreaterThan(0);
  });

  it('is asked about by its address once', async () => {
    await threeReports();
    await publish('report3');
    await runPayments(world, esplora);
    await publish('report3');
    await runPayments(world, esplora);
    expect(esplora.asked.filter((path) => path.startsWith('/address/'))).toEqual([`/address/${WALLET}/txs`]);
  });

  it('brings what it was paid before it was watched', async () => {
    chain.add('2026-11-24T06:30:00.000Z', paying('victim', [WALLET, 400_000], ['change', 1]));
    await threeReports();
    await publish('report3');
    await runPayments(world, esplora);
    const { payments } = await readPayments(world.worker().table, WALLET, 10);
    expect(payments).toMatchObject([{ satoshi: 400_000n, judged: { verdict: 'victim' } }]);
  });

  it('stays in where it was in use before its campaign', async () => {
    chain.add('2025-05-01T00:00:00.000Z', paying('donor', [WALLET, 5_000]));
    await threeReports();
    await publish('report3');
    await runPayments(world, esplora);
    expect(await publish('review 1', 'review')).toEqual(new Set());
    expect(await why()).toEqual(['It was first used on 2025-05-01, before the first report.']);
  });

  it('is left to an investigator where the chain knows too much of it to say how old it is', async () => {
    chain.add(
      '2026-11-24T06:30:00.000Z',
      ...Array.from({ length: 260 }, (_, n) => paying(`customer ${n}`, [WALLET, 1_000])),
    );
    await threeReports();
    await publish('report3');
    await runPayments(world, esplora);
    expect(await why()).toEqual(['The chain gave no answer: an investigator releases it.']);
  });

  it.each([
    ['is left to an investigator where the server refuses to answer', 400, []],
    ['is asked about again where the server may answer later', 503, [WALLET]],
  ])('%s', async (_, status, waiting) => {
    await threeReports();
    await publish('report3');
    await runPayments(world, esplora);
    world.test.clock.advance(60_000);
    const next = addressOf('p2wpkh', 'refused');
    for (const n of [4, 5, 6]) await reportDemanding(world, n, [next], { receivedAt: FIRST_REPORT });
    await publishWallet(deps(), { address: next, kind: 'p2wpkh' }, { kind: 'report', name: 'report6' });
    esplora.refuse(`/address/${next}/txs`, status);
    await runPayments(world, esplora);
    expect(await asks()).toEqual(waiting.map(() => next));
  });
});

describe('a wallet of a known service', () => {
  it('stays in, and nobody is asked about it', async () => {
    await putService(world.worker().table, {
      address: WALLET,
      label: 'Example Charity',
      category: 'donation',
      source: 'https://charity.example',
      confidence: null,
      list: 'a made-up list',
      importedAt: FIRST_REPORT,
    });
    await threeReports();
    expect(await publish('report3')).toEqual(new Set());
    expect(await why()).toContain('It is known as Example Charity.');
    expect(await asks()).toEqual([]);
  });
});
