import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { judgeWallet } from '#actions/gate/judge-wallet.ts';
import { importServices, removeServices } from '#actions/payment/import-services.ts';
import { stateOf } from '#domain/cluster/link.ts';
import { readDecided } from '#io/table/gate/decisions.ts';
import { type LedgerWorld, openLedgerWorlds } from '#test/support/ledger/ledger-world.ts';
import { groupsOf, linkBetween, reportTogether, walletOf, workInOrder } from '#test/support/ledger/linking.ts';

let worlds: Awaited<ReturnType<typeof openLedgerWorlds>>;
let world: LedgerWorld;

beforeAll(async () => {
  worlds = await openLedgerWorlds();
});
afterAll(() => worlds?.close());
beforeEach(async () => {
  world = await worlds.next();
});

const deps = () => ({ table: world.worker().table, clock: world.now });

/** A list that holds the address of a wallet by its number. */
const listWith = (n: number) => ({
  title: 'Services of an example',
  creator: 'Example CERT',
  services: [
    {
      address: walletOf(n),
      label: 'Example Exchange',
      category: 'exchange',
      source: 'https://exchange.example',
      confidence: null,
    },
  ],
});

const threeReports = async (from: number, wallets: readonly number[]): Promise<void> => {
  for (const n of [from, from + 1, from + 2]) await reportTogether(world, n, n, wallets);
  await workInOrder(world);
};

const conditionOf = async (n: number): Promise<string | undefined> => {
  const asked = { table: world.worker().table, settings: world.settings, countsAll: true };
  const { verdict } = await judgeWallet(asked, walletOf(n));
  return verdict.conditions.find(({ name }) => name === 'not-a-service')?.reason;
};

describe('a list of known services', () => {
  it('keeps its addresses from leaving, and has wallets among them looked at again', async () => {
    await threeReports(1, [1]);
    const { imported, wallets } = await importServices(deps(), listWith(1));
    expect({ imported, wallets }).toEqual({ imported: 1, wallets: [walletOf(1)] });
    expect(await conditionOf(1)).toBe('It is known as Example Exchange.');
    expect((await readDecided(world.worker().table, walletOf(1))).dueAt).toBeDefined();
  });

  it('stops counting when its addresses are taken out', async () => {
    await threeReports(1, [1]);
    await importServices(deps(), listWith(1));
    await importServices(deps(), { ...listWith(9), title: 'Others' });
    await removeServices(deps(), listWith(1));
    expect(await conditionOf(1)).toBe('It is on no list of known services.');
  });

  it('is said to leave an address out only where one was imported, and is there', async () => {
    await threeReports(1, [1]);
    const notKnown = "Whether it is a known service's is not known: no list of services was imported.";
    expect(await conditionOf(1)).toBe(notKnown);
    await importServices(deps(), listWith(9));
    expect(await conditionOf(1)).toBe('It is on no list of known services.');
    await removeServices(deps(), listWith(9));
    expect(await conditionOf(1)).toBe(notKnown);
  });

  it('takes a wallet out of the cluster that letters put it in', async () => {
    await threeReports(1, [1, 2]);
    expect(await groupsOf(world)).toEqual([[1, 2]]);
    await importServices(deps(), listWith(2));
    world.test.clock.advance(10 * 60_000);
    await world.sweep();
    await workInOrder(world);
    const link = await linkBetween(world, 1, 2);
    expect(link && stateOf(link)).toBe('suggested');
    expect(await groupsOf(world)).toEqual([]);
  });

  it('leaves wallets named beside a service linked with each other, and with the service only suggested', async () => {
    await importServices(deps(), listWith(2));
    await threeReports(1, [1, 2, 3]);
    expect(await groupsOf(world)).toEqual([[1, 3]]);
    const links = await Promise.all([linkBetween(world, 1, 2), linkBetween(world, 2, 3)]);
    expect(links.flatMap((link) => (link ? [stateOf(link)] : []))).toEqual(['suggested']);
  });
});
