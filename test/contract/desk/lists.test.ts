import { beforeEach, describe, expect, it } from 'vitest';
import { listCampaigns } from '#actions/desk/list-campaigns.ts';
import { listDecisions } from '#actions/desk/list-decisions.ts';
import { listMembers } from '#actions/desk/list-members.ts';
import { lookUpTransaction } from '#actions/desk/look-up-transaction.ts';
import { decide } from '#actions/gate/decide.ts';
import type { ClusterRow } from '#domain/cluster/cluster.ts';
import { walletNode } from '#domain/cluster/evidence-of-report.ts';
import { keepComposed, keepSent } from '#io/table/brief/brief-archive.ts';
import { SentBriefs } from '#io/table/brief/rows.ts';
import { putClusterRow } from '#io/table/cluster/cluster.ts';
import { putNode } from '#io/table/cluster/node.ts';
import { toldElsewhere } from '#io/table/feed/told-elsewhere.ts';
import { commit } from '#io/table/store/transaction.ts';
import { Campaigns, Clusters } from '#io/table/tally/rows.ts';
import { answerDesk } from '#lambdas/desk/answer-desk.tsx';
import { readRequest } from '#lambdas/http/request.ts';
import { addressOf } from '#test/support/addresses.ts';
import { gatewayEvent } from '#test/support/cloud/gateway-event.ts';
import type { LedgerWorld } from '#test/support/ledger/ledger-world.ts';
import { decideTogether, reportTogether, walletOf, workInOrder } from '#test/support/ledger/linking.ts';
import { mailedLetters } from '#test/support/ledger/mailed-letters.ts';
import { longerLetter } from '#test/support/letters/letters.ts';
import { MoneyWorld } from '#test/support/payment/money-world.ts';
import { reportDemanding } from '#test/support/payment/payments.ts';
import { answered, askApi } from '#test/support/web/desk-program.ts';
import { deskWorld } from '#test/support/web/desk-visitor.ts';

const letters = mailedLetters();
const { mail } = letters;
let world: LedgerWorld;
beforeEach(() => {
  ({ world } = letters);
});

const desk = () => world.as('desk').table;

describe('the list of all campaigns', () => {
  it('has each once, that was counted last first, with what its line shows', async () => {
    const one = await mail(longerLetter(1, 0, addressOf('p2wpkh', 'one')));
    const other = await mail(`Pay 300 USD to ${addressOf('p2wpkh', 'other')} or we publish all that we have of you.`);
    await mail(longerLetter(2, 0, addressOf('p2wpkh', 'two')));

    const page = await listCampaigns({ table: desk() });
    expect(page.ok && page.lines.map(({ id }) => id)).toEqual([one, other]);
    expect(page.ok && page.lines[0]).toMatchObject({
      reports: 2,
      day: 2,
      week: 2,
      wallets: 2,
      asOf: expect.any(String),
    });
    for (const sort of ['reports', 'growth', 'wallets'] as const) {
      const sorted = await listCampaigns({ table: desk() }, { sort });
      expect(sorted).toMatchObject({ ok: true, sorted: { of: 2, isAll: true } });
      expect(sorted.ok && sorted.lines[0]?.id).toBe(one);
    }
    expect(await listCampaigns({ table: desk() }, { sort: 'reports', cursor: 'x' })).toMatchObject({ ok: false });
  });

  it('holds lines of at most 400 bytes, however much a campaign has', async () => {
    await mail(longerLetter(1, 0, addressOf('p2wpkh', 'one')));
    const page = await Campaigns.page(desk(), 'all');
    const [line] = page.ok ? page.lines : [];
    const size = JSON.stringify(
      { ...line, text: 'x'.repeat(100) },
      (_, value) => String(value) && (typeof value === 'bigint' ? `${value}` : value),
    ).length;
    expect(size).toBeLessThan(400);
  });
});

describe('the list of all clusters', () => {
  it('has what was joined, and no more what was merged into another', async () => {
    await reportTogether(world, 1, 1, [1, 2]);
    await reportTogether(world, 2, 2, [3, 4]);
    await workInOrder(world);
    await decideTogether(world, 'join', [1, 2]);
    await decideTogether(world, 'join', [3, 4]);
    await workInOrder(world);
    for (const n of [1, 3]) await world.work('total-wallet', walletOf(n));
    const two = await Clusters.page(desk(), 'all');
    expect(two.ok && two.lines.map(({ wallets }) => wallets)).toEqual([2, 2]);

    await decideTogether(world, 'join', [2, 3]);
    await workInOrder(world);
    await world.work('total-wallet', walletOf(2));
    const one = await Clusters.page(desk(), 'all');
    expect(one.ok && one.lines).toMatchObject([{ wallets: 4, truncated: false }]);

    const members = await listMembers({ table: desk() }, one.ok ? (one.lines[0]?.id ?? '') : '');
    expect(members).toMatchObject({ ok: true, size: 4 });
    expect(members.ok && members.members.toSorted()).toEqual([1, 2, 3, 4].map((n) => walletNode(walletOf(n))).sort());

    // The same with what joins them, for programs: nodes and links, and no places of a picture.
    const program = deskWorld(world.test, { table: desk(), clock: world.now, matchKey: async () => world.matchKey });
    const id = one.ok ? (one.lines[0]?.id ?? '') : '';
    const graph = await answered('clusterGraph', program, `/clusters/${id}/graph`);
    expect(graph.nodes.map((node) => node.type === 'wallet' && node.address).sort()).toEqual(
      [1, 2, 3, 4].map(walletOf).sort(),
    );
    expect(graph).toMatchObject({
      beyond: 0,
      links: expect.arrayContaining([expect.objectContaining({ kind: 'active' })]),
    });
    expect(graph.links.length).toBeGreaterThanOrEqual(3);
    expect((await askApi(program, '/clusters/nothing1/graph')).status).toBe(404);
    const links = await answered('clusterLinks', program, `/clusters/${id}/links`, { query: { limit: '2' } });
    expect(links).toMatchObject({ items: graph.links.slice(0, 2), total: { value: graph.links.length, exact: false } });
    const event = gatewayEvent({
      path: `/api/v1/clusters/${id}/graph`,
      query: { format: 'svg' },
      headers: { 'X-Purpose': 'case 7, seized phone' },
      authorizer: { subject: 'draws-pictures', scopes: 'desk.read' },
    });
    const picture = await answerDesk(readRequest(event), program);
    const told = await toldElsewhere(world.worker().table, walletOf(1));
    expect(told.map(({ recipient }) => recipient)).toContain('draws-pictures');
    expect(picture.headers?.['content-type']).toBe('image/svg+xml');
    expect(String(picture.body)).toMatch(/^<\?xml[^>]*>\n<svg /);
  });

  it('shows what came with clusters that were merged, page by page, each once, however deep', async () => {
    const { table } = world.worker();
    const put = (id: string, mergedInto: string | null, nodes: number): Promise<unknown> => {
      const row: ClusterRow = { id, size: nodes, mergedInto, splitFrom: null, cut: null, version: 1 };
      return commit(table, [
        putClusterRow(row, null),
        ...Array.from({ length: nodes }, (_, n) => putNode({ id: walletNode(`${id}-${n}`), parent: id }, null)),
      ]);
    };
    await put('root', null, 90);
    await put('child1', 'root', 60);
    await put('child2', 'root', 60);
    await put('grandchild', 'child1', 60);

    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listMembers({ table: desk() }, 'grandchild', cursor);
      if (!page.ok) throw new Error(page.reason);
      expect(page.cluster).toBe('root');
      seen.push(...page.members);
      cursor = page.next;
    } while (cursor !== undefined);
    expect(new Set(seen).size).toBe(270);
    expect(seen).toHaveLength(270);
    for (const wrong of ['x', Buffer.from('[["a"]]').toString('base64url'), 'A'.repeat(9_000)]) {
      expect(await listMembers({ table: desk() }, 'root', wrong)).toEqual({ ok: false, reason: 'no-such-page' });
    }
    expect(await listMembers({ table: desk() }, 'none')).toEqual({ ok: false, reason: 'unknown' });
  });
});

describe('the list of decisions', () => {
  it('has those of a month, newest first, of wallets and links, by person and kind, and keeps what was decided before', async () => {
    await reportTogether(world, 1, 1, [1, 2]);
    await workInOrder(world);
    await decideTogether(world, 'join', [1, 2]);
    world.skip(1_000);
    await decideTogether(world, 'cut', [1, 2]);
    world.skip(1_000);
    const deciding = { table: world.worker().table, settings: world.settings, clock: world.now };
    await decide(deciding, { who: 'desk|otto', verb: 'hold', address: walletOf(1), reason: 'r'.repeat(900) });
    const month = world.now().toISOString().slice(0, 7);

    const all = await listDecisions({ table: desk() }, { month });
    expect(all.ok && all.lines.map(({ what }) => what)).toEqual(['wallet.hold', 'link.cut', 'link.join']);
    expect(all.ok && all.lines[0]).toMatchObject({ about: walletOf(1), by: 'desk|otto', reason: 'r'.repeat(160) });
    const ainos = await listDecisions({ table: desk() }, { month, by: 'desk|aino', what: 'link.cut' });
    expect(ainos.ok && ainos.lines.map(({ what }) => what)).toEqual(['link.cut']);
    expect(await listDecisions({ table: desk() }, { month: '2026-13' })).toEqual({ ok: false, reason: 'no-such-page' });
  });
});

describe('the list of briefs', () => {
  it('has those of a month', async () => {
    const { table } = world.worker();
    await keepComposed(table, { id: 'b1', subject: 'First', text: 'x', expires: 4_000_000_000 });
    const entry = { day: '2026-11-24', chain: 'c', seq: 1 };
    await keepSent(table, { id: 'b1', sentAt: '2026-11-24T07:30:00.000Z', subject: 'First', entry });
    const page = await SentBriefs.page(desk(), '2026-11');
    expect(page).toMatchObject({ ok: true, lines: [{ id: 'b1', subject: 'First' }] });
  });
});

describe('a transaction', () => {
  it('is found by its id, with each wallet that it pays and where that went', async () => {
    const money = await MoneyWorld.open('2026-11-23T00:00:00.000Z');
    try {
      world = await money.next();
      await reportDemanding(world, 1, [money.wallet('extorter')]);
      await money.follow();
      const { tx } = await money.pay('extorter');
      await money.chain.mine([tx]);
      await money.follow();
      const { table, settings } = world.as('desk');
      const looking = { table, settings, clock: world.now };

      const found = await lookUpTransaction(looking, ` ${tx.txid().toUpperCase()} `);
      expect(found).toMatchObject({
        ok: true,
        lines: expect.arrayContaining([
          expect.objectContaining({ what: 'paid', address: money.wallet('extorter'), verdict: 'victim' }),
          expect.objectContaining({ what: 'trail', address: money.wallet('extorter') }),
        ]),
      });
      expect(await lookUpTransaction(looking, 'ab'.repeat(32))).toEqual({ ok: false, reason: 'unknown' });
      expect(await lookUpTransaction(looking, 'no id')).toEqual({ ok: false, reason: 'no-txid' });
    } finally {
      await money.close();
    }
  });
});
