import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rollUpTotals } from '#actions/cluster/roll-up-totals.ts';
import { listClusters } from '#actions/desk/list-clusters.ts';
import { markTotalsStale } from '#actions/withdraw/mark-totals-stale.ts';
import { clusterOf } from '#commands/named-in-brief.ts';
import { campaignName } from '#domain/brief/brief.ts';
import { clusterDifferences, componentsOf } from '#domain/cluster/components.ts';
import { contactNode, walletNode } from '#domain/cluster/evidence-of-report.ts';
import { type Link, type NodeId, newLink, stateOf } from '#domain/cluster/link.ts';
import { foundCampaign } from '#io/table/campaign/campaign.ts';
import { putClusterRow, readCluster, readEnd } from '#io/table/cluster/cluster.ts';
import { putLink } from '#io/table/cluster/link.ts';
import { putNode } from '#io/table/cluster/node.ts';
import { commit } from '#io/table/store/transaction.ts';
import { noteTotals, readTotals, readTotalsAsOf } from '#io/table/tally/totals.ts';
import { Lifetime } from '#test/support/cloud/lifetime.ts';
import { deliveredText } from '#test/support/ledger/deliveries.ts';
import { allRows, reportsIn } from '#test/support/ledger/ledger-rows.ts';
import { type LedgerWorld, openLedgerWorlds } from '#test/support/ledger/ledger-world.ts';
import {
  decideTogether,
  groupsOf,
  linkBetween,
  readClusters,
  reportTogether,
  walletOf,
  workInOrder,
} from '#test/support/ledger/linking.ts';

const FOUNDED = { textHash: 'text1', foundedAt: '2026-11-24T06:00:00.000Z', foundedBy: 'report1' };

let worlds: Awaited<ReturnType<typeof openLedgerWorlds>>;
let world: LedgerWorld;

beforeAll(async () => {
  worlds = await openLedgerWorlds();
});
afterAll(() => worlds.close());
beforeEach(async () => {
  world = await worlds.next();
});

/** Three different people name the same wallets together. */
const threeReports = async (from: number, wallets: readonly number[]): Promise<void> => {
  for (const n of [from, from + 1, from + 2]) await reportTogether(world, n, n, wallets);
  await workInOrder(world);
};

const expectExact = async (): Promise<void> => {
  const { links, rootOf } = readClusters(await allRows(world));
  expect(clusterDifferences(links, rootOf)).toEqual([]);
};

describe('wallets that stand in one message', () => {
  it('are one cluster once three different people have reported it', async () => {
    await threeReports(1, [1, 2, 3]);
    expect(await groupsOf(world)).toEqual([[1, 2, 3]]);
  });

  it('are only suggested where one person reports it ten times', async () => {
    for (let n = 1; n <= 10; n += 1) await reportTogether(world, n, 7, [1, 2]);
    await workInOrder(world);
    const link = await linkBetween(world, 1, 2);
    expect(link && stateOf(link)).toBe('suggested');
    expect(await groupsOf(world)).toEqual([]);
  });

  it('are only suggested however many forms say so', async () => {
    for (let n = 1; n <= 30; n += 1) await reportTogether(world, n, 'form', [1, 2]);
    await workInOrder(world);
    const link = await linkBetween(world, 1, 2);
    expect(link).toMatchObject({ evidence: [], version: 1 });
    expect(await groupsOf(world)).toEqual([]);
  });

  it('cost no cluster write when the report says nothing new', async () => {
    const text = `Pay 200 EUR in Bitcoin to ${walletOf(1)} or 200 EUR in Bitcoin to ${walletOf(2)} within 24 hours.`;
    const send = async (n: number, from: string): Promise<void> => {
      world.put(`mail/${n}`, deliveredText(text, { id: `${n}` }, { from, messageId: `<${n}@example.org>` }));
      await world.process(`mail/${n}`);
    };
    await send(1, 'aino@example.org');
    await workInOrder(world);
    await send(2, 'aino@example.org');
    const todos = reportsIn(await allRows(world)).map(({ todo }) => todo?.has('links'));
    expect(todos).toEqual([false, false]);
    expect(world.test.cloud.queues.receive(world.names.clusters, {})).toEqual([]);
    expect(await linkBetween(world, 1, 2)).toMatchObject({ evidence: [{ kind: 'same-message' }] });
  });

  it('are linked when the message that asks for it is lost', async () => {
    for (const n of [1, 2, 3]) await reportTogether(world, n, n, [1, 2]);
    world.test.cloud.queues.purge(world.names.clusters);
    world.test.clock.advance(10 * 60_000);
    await world.sweep();
    await workInOrder(world);
    expect(await groupsOf(world)).toEqual([[1, 2]]);
  });
});

describe('an investigator', () => {
  it('joins, cuts and joins again, each with a reason', async () => {
    await threeReports(1, [1, 2]);
    await threeReports(4, [3, 4]);
    await decideTogether(world, 'join', [2, 3]);
    await workInOrder(world);
    expect(await groupsOf(world)).toEqual([[1, 2, 3, 4]]);
    world.test.clock.advance(1_000);
    await decideTogether(world, 'cut', [2, 3]);
    await workInOrder(world);
    expect(await groupsOf(world)).toEqual([
      [1, 2],
      [3, 4],
    ]);
    world.test.clock.advance(1_000);
    await decideTogether(world, 'join', [2, 3]);
    await workInOrder(world);
    expect(await groupsOf(world)).toEqual([[1, 2, 3, 4]]);
    await expectExact();
  });

  it('cuts for good: what is reported later does not join again', async () => {
    await threeReports(1, [1, 2]);
    await decideTogether(world, 'cut', [1, 2]);
    await threeReports(4, [1, 2]);
    expect(await groupsOf(world)).toEqual([]);
  });

  it('rings for the link at the version that it wrote', async () => {
    await threeReports(1, [1, 2]);
    await decideTogether(world, 'cut', [1, 2]);
    const [message] = world.test.cloud.queues.receive(world.names.clusters, { max: 1 });
    const { version } = (await linkBetween(world, 1, 2)) ?? {};
    expect(version).toBeGreaterThan(1);
    expect(JSON.parse(message?.body ?? '{}')).toMatchObject({ kind: 'settle-link', version });
  });

  it('is refused without a reason, about one wallet, and about wallets that nobody has reported', async () => {
    await threeReports(1, [1, 2]);
    const { decideLink } = await import('#actions/cluster/decide-link.ts');
    const decide = (reason: string, wallets: [string, string]) =>
      decideLink(world.worker(), { verdict: 'join', by: 'desk|aino', reason, wallets });
    expect(await decide(' ', [walletOf(1), walletOf(2)])).toEqual({ ok: false, reason: 'no-reason' });
    expect(await decide('why', [walletOf(1), walletOf(1)])).toEqual({ ok: false, reason: 'same-wallet' });
    expect(await decide('why', [walletOf(1), walletOf(9)])).toEqual({ ok: false, reason: 'unknown-wallet' });
  });
});

describe('what was counted for a cluster and for a campaign', () => {
  const MINUTE = 60_000;
  const DAY = 24 * 60 * MINUTE;
  /** Has the changes of reports noted as `changes` does, and what is due rolled up as the sweep rings for it. */
  const rollUp = async (): Promise<void> => {
    const { table } = world.worker();
    for (const report of reportsIn(await allRows(world))) await markTotalsStale(table, report, world.now());
    world.test.clock.advance(MINUTE);
    await world.sweep();
    await workInOrder(world);
  };
  const rolledUp = async (day?: string) => {
    const { table } = world.worker();
    const { root } = await readEnd(table, `wallet:${walletOf(1)}`);
    const read = (owner: 'cluster' | 'campaign', id: string) =>
      day === undefined ? readTotals(table, owner, id) : readTotalsAsOf(table, owner, id, day);
    return { cluster: await read('cluster', root?.id ?? ''), campaign: await read('campaign', 'campaign1') };
  };

  it('is rolled up within a minute, each letter once however many wallets it names', async () => {
    await foundCampaign(world.worker().table, { ...FOUNDED, id: 'campaign1' });
    await threeReports(1, [1, 2]);
    await rollUp();
    const counted = { reports: 3, wallets: 2, demanded: { EUR: 60_000n }, unknown: 0, outliers: 0, truncated: false };
    const { cluster, campaign } = await rolledUp();
    expect([cluster, campaign]).toMatchObject([counted, counted]);
    expect((cluster?.asOf ?? '') < new Date(world.now().getTime() + MINUTE).toISOString()).toBe(true);
  });

  it('counts demands beyond belief apart, for a cluster and a campaign', async () => {
    await foundCampaign(world.worker().table, { ...FOUNDED, id: 'campaign1' });
    await threeReports(1, [1, 2]);
    await reportTogether(world, 4, 4, [1, 2], [{ amount: '9000000000000', currency: 'EUR' }]);
    await workInOrder(world);
    await rollUp();
    const counted = { reports: 4, demanded: { EUR: 60_000n }, unknown: 0, outliers: 1 };
    const { cluster, campaign } = await rolledUp();
    expect([cluster, campaign]).toMatchObject([counted, counted]);
  });

  it('counts every wallet that it says it counts, however many contacts stand between them', async () => {
    const { table } = world.worker();
    const joined = (one: NodeId, other: NodeId): Link => {
      const decision = { verdict: 'join', by: 'lead-1', at: world.now().toISOString(), reason: 'one hand' } as const;
      return { ...newLink(one, other), decision, applied: true, version: 1 };
    };
    const hub = walletNode('hub');
    const contacts = Array.from({ length: 20 }, (_, n) => contactNode('email', `hash${n}`));
    const near = Array.from({ length: 485 }, (_, n) => walletNode(`near${n}`));
    const far = Array.from({ length: 5 }, (_, n) => walletNode(`far${n}`));
    const links = [
      ...[...contacts, ...near].map((node) => joined(hub, node)),
      ...far.map((node) => joined(contacts[0] ?? hub, node)),
    ];
    for (let start = 0; start < links.length; start += 30) {
      await commit(
        table,
        links.slice(start, start + 30).flatMap((link) => putLink(link, 0, '')),
      );
    }
    const cluster = { id: 'c', size: 511, mergedInto: null, splitFrom: null, cut: null, version: 1 };
    await commit(table, [putClusterRow(cluster, null), putNode({ id: hub, parent: 'c' }, null)]);
    await noteTotals(table, { kind: 'wallet', id: 'hub' }, world.now());

    await rollUpTotals({ table, matchKey: world.matchKey }, { kind: 'wallet', id: 'hub' }, world.now());

    expect(await readTotals(table, 'cluster', 'c')).toMatchObject({ wallets: 491, truncated: false });
  });

  it('stays to be read as it stood on an earlier day', async () => {
    await foundCampaign(world.worker().table, { ...FOUNDED, id: 'campaign1' });
    await threeReports(1, [1, 2]);
    await rollUp();
    const first = world.now().toISOString().slice(0, 10);
    world.test.clock.advance(DAY);
    await threeReports(4, [1, 3]);
    await rollUp();
    expect(await rolledUp()).toMatchObject({ cluster: { reports: 6, wallets: 3 }, campaign: { reports: 6 } });
    expect(await rolledUp(first)).toMatchObject({ cluster: { reports: 3, wallets: 2 }, campaign: { reports: 3 } });
  });

  it('stands as it was counted last, whoever writes it last', async () => {
    await foundCampaign(world.worker().table, { ...FOUNDED, id: 'campaign1' });
    await threeReports(1, [1, 2]);
    await rollUp();
    const { table, matchKey } = world.worker();
    const counted = await rolledUp();
    const before = new Date(world.now().getTime() - MINUTE / 2);
    await noteTotals(table, { kind: 'wallet', id: walletOf(1) }, before);
    await noteTotals(table, { kind: 'campaign', id: 'campaign1' }, before);
    await threeReports(4, [1, 2]);

    await rollUpTotals({ table, matchKey }, { kind: 'wallet', id: walletOf(1) }, before);
    await rollUpTotals({ table, matchKey }, { kind: 'campaign', id: 'campaign1' }, before);

    expect(await rolledUp()).toEqual(counted);
    await rollUp();
    expect(await rolledUp()).toMatchObject({ cluster: { reports: 6 }, campaign: { reports: 6 } });
  });

  it('is listed of no cluster that was joined to another while it was counted', async () => {
    await threeReports(1, [1, 2]);
    await threeReports(4, [3, 4, 5]);
    const { table, matchKey } = world.worker();
    const { root: goes } = await readEnd(table, `wallet:${walletOf(1)}`);
    await noteTotals(table, { kind: 'wallet', id: walletOf(1) }, world.now());
    let isJoined = false;
    // Between counting and writing, another joins it to a larger one.
    const send = async (command: { input: { Item?: { sk?: string } } }): Promise<unknown> => {
      if (command.input.Item?.sk === 'TOTALS' && !isJoined) {
        isJoined = true;
        await decideTogether(world, 'join', [1, 3]);
        await workInOrder(world);
      }
      return table.client.send(command as never);
    };
    const meanwhile = { ...table, client: { send } as unknown as typeof table.client };

    await rollUpTotals({ table: meanwhile, matchKey }, { kind: 'wallet', id: walletOf(1) }, world.now());

    expect(isJoined).toBe(true);
    expect(await readTotals(table, 'cluster', goes?.id ?? '')).toMatchObject({ wallets: 2 });
    expect(await listClusters({ table })).toEqual({ ok: true, lines: [] });
  });

  it('follows a cut, for what is left on both sides', async () => {
    await threeReports(1, [1, 2]);
    await decideTogether(world, 'cut', [1, 2]);
    await workInOrder(world);
    await rollUp();
    const { table } = world.worker();
    const ends = await Promise.all([1, 2].map((n) => readEnd(table, `wallet:${walletOf(n)}`)));
    const totals = await Promise.all(ends.map(({ root }) => readTotals(table, 'cluster', root?.id ?? '')));
    expect(totals.map((one) => one?.wallets)).toEqual([1, 1]);
    expect(totals.reduce((sum, one) => sum + (one?.reports ?? 0), 0)).toBe(3);
  });
});

describe('a cluster', () => {
  it('is found by every id that it ever had', async () => {
    await threeReports(1, [1, 2]);
    await threeReports(4, [3, 4]);
    const { table } = world.worker();
    const ids = await Promise.all(
      [1, 3].map(async (n) => (await readEnd(table, `wallet:${walletOf(n)}`)).root?.id ?? ''),
    );
    await decideTogether(world, 'join', [1, 3]);
    await workInOrder(world);
    const [one, other] = await Promise.all(ids.map((id) => readCluster(table, id)));
    expect(one?.id).toBe(other?.id);
    expect(one?.size).toBe(4);
  });

  it('is found by the name that briefs print, in either case, after it was merged, and one that was cut off too', async () => {
    await threeReports(1, [1, 2]);
    await threeReports(4, [3, 4]);
    const { table } = world.worker();
    const idOf = async (n: number): Promise<string> => (await readEnd(table, `wallet:${walletOf(n)}`)).root?.id ?? '';
    const ids = [await idOf(1), await idOf(3)];
    for (const id of ids) expect(await clusterOf(table, campaignName(id))).toBe(id);
    await decideTogether(world, 'join', [1, 3]);
    await workInOrder(world);
    for (const id of ids) expect(await clusterOf(table, campaignName(id).toLowerCase())).toBe(await idOf(1));
    await decideTogether(world, 'cut', [1, 3]);
    await workInOrder(world);
    const [one, other] = [await idOf(1), await idOf(3)];
    expect(other).not.toBe(one);
    for (const id of [one, other]) expect(await clusterOf(table, campaignName(id))).toBe(id);
    expect(await clusterOf(table, 'NOBODY')).toBe('NOBODY');
  });

  it('is cut exactly, whichever AWS call the worker dies after', async () => {
    for (let calls = 1; calls <= 24; calls += 3) {
      world = await worlds.next();
      await threeReports(1, [1, 2, 3]);
      await threeReports(4, [4, 5, 6]);
      await decideTogether(world, 'join', [3, 4]);
      await workInOrder(world);
      world.test.clock.advance(1_000);
      const cut = await decideTogether(world, 'cut', [3, 4]);
      await world.work('settle-link', cut.ok ? cut.link : '', new Lifetime(calls)).catch(() => undefined);
      world.test.clock.advance(2 * 60_000);
      await workInOrder(world);
      expect(await groupsOf(world)).toEqual([
        [1, 2, 3],
        [4, 5, 6],
      ]);
      await expectExact();
    }
  });

  it('is what its links say, computed plainly', async () => {
    await threeReports(1, [1, 2, 3]);
    await threeReports(4, [3, 4]);
    const { links } = readClusters(await allRows(world));
    expect(componentsOf(links).map(({ length }) => length)).toEqual([4]);
    await expectExact();
  });
});
