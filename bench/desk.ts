/**
 * How the desk answers with many reports in the ledger: `npm run bench:desk [-- --reports 2000]`. Rows of reports and sightings are put
 * in directly, in campaigns of 250 that demand money to one wallet each; what they count in is written by each campaign's first alone, so
 * that tallies say less than there is. Pages are asked for by ten people at once, each in a session of their own.
 */
import { parseArgs } from 'node:util';
import { planReport } from '#actions/process/plan-report.ts';
import type { Graph, GraphNodeId } from '#domain/graph/graph.ts';
import { NODE_RADIUS } from '#domain/graph/graph.ts';
import { placeNodes } from '#domain/graph/place-nodes.ts';
import { foundCampaign } from '#io/table/campaign/campaign.ts';
import { putRows } from '#io/table/store/put-rows.ts';
import type { Table } from '#io/table/store/table.ts';
import { addressOf } from '#test/support/addresses.ts';
import { openCloud } from '#test/support/cloud/cloud.ts';
import { consumedBy } from '#test/support/cloud/consumed.ts';
import { enter, reportNaming } from '#test/support/ledger/made-report.ts';
import { DeskVisitor, deskWorld, startIssuer } from '#test/support/web/desk-visitor.ts';

const REPORTS = 100_000;
const IN_CAMPAIGN = 250;
/** People at once, and how many times each asks for each page. */
const PEOPLE = 10;
const TIMES = 10;
/** Goals: of a page at ten at once, audited look-ups a second, and a graph of a thousand points, in milliseconds. */
const GOAL_MS = 300;
const GOAL_LOOKS = 100;
const GOAL_GRAPH_MS = 2_500;
/** Rows of one round of puts. */
const ROWS = 1_000;

const campaignOf = (n: number): string => `bench${String(Math.floor(n / IN_CAMPAIGN)).padStart(5, '0')}`;
const walletOf = (n: number): string => addressOf('p2wpkh', `bench ${Math.floor(n / IN_CAMPAIGN)}`);
const made = (n: number) => {
  const of = { campaign: campaignOf(n), textHash: `bench${n}`, senderHash: `bench${n}` };
  return { ...reportNaming(n, [walletOf(n)], of), newWallets: n % IN_CAMPAIGN === 0 ? [walletOf(n)] : [] };
};

const fill = async (table: Table, reports: number): Promise<void> => {
  let rows: Record<string, unknown>[] = [];
  for (let n = 0; n < reports; n += 1) {
    const report = made(n);
    if (n % IN_CAMPAIGN === 0) {
      const founding = { textHash: `t${n}`, foundedAt: report.receivedAt, foundedBy: report.id };
      await foundCampaign(table, { id: campaignOf(n), ...founding });
      await enter(table, report);
      continue;
    }
    rows.push(...planReport(report, `receipt-${n}`).flatMap((step) => ('put' in step ? [step.put.Item ?? {}] : [])));
    if (rows.length >= ROWS || n === reports - 1) {
      await putRows(table, rows);
      rows = [];
    }
  }
};

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** A graph of wallets that hang on contacts, some thirty on each. */
const graphOf = (points: number): Graph => {
  const contacts = Math.max(1, Math.floor(points / 30));
  const nodes = Array.from(
    { length: points },
    (_, n): GraphNodeId => `${n < contacts ? 'contact:mail' : 'wallet'}:${n}`,
  );
  const edges = nodes.slice(contacts).flatMap((one, n) => {
    const hubs = n % 13 === 0 ? [n % contacts, (n + 1) % contacts] : [n % contacts];
    return [...new Set(hubs)].map((hub) => ({ one, other: nodes[hub] ?? one, kind: 'active' as const, evidence: [] }));
  });
  return { nodes, edges };
};

const overlaps = (spots: readonly { x: number; y: number }[]): number => {
  let count = 0;
  spots.forEach((one, n) => {
    for (const other of spots.slice(n + 1)) {
      if (Math.hypot(one.x - other.x, one.y - other.y) < 2 * NODE_RADIUS) count += 1;
    }
  });
  return count;
};

const { values } = parseArgs({ options: { reports: { type: 'string', default: String(REPORTS) } } });
const reports = Number(values.reports);
const test = await openCloud();
const issuer = await startIssuer(test);
try {
  const table = { client: test.clients.ledger, name: test.table };
  const began = performance.now();
  await fill(table, reports);
  console.log(`${reports} reports put in within ${((performance.now() - began) / 1_000).toFixed(0)} s`);

  const world = deskWorld(test, { issuer: issuer.issuer });
  const people = Array.from({ length: PEOPLE }, () => new DeskVisitor(world));
  for (const person of people) await person.enter('analyst');
  /** Another thing each time: what was asked for is spread over the whole ledger. */
  const some = (n: number): number => (n * 7_919) % reports;
  const pages: Record<string, (visitor: DeskVisitor, n: number) => Promise<{ status: number }>> = {
    'search for an address': (visitor, n) => visitor.post('/search', { q: walletOf(some(n)) }),
    wallet: (visitor, n) => visitor.get(`/wallets/${walletOf(some(n))}`),
    campaign: (visitor, n) => visitor.get(`/campaigns/${campaignOf(some(n))}`),
    'reports of a campaign': (visitor, n) => visitor.get(`/campaigns/${campaignOf(some(n))}/reports`),
    report: (visitor, n) => visitor.get(`/reports/${made(some(n)).reference}`),
    campaigns: (visitor) => visitor.get('/campaigns'),
    queue: (visitor) => visitor.get('/queue'),
    decisions: (visitor) => visitor.get('/decisions'),
  };
  console.log(`\n${PEOPLE} at once, ${TIMES} times each       p50     p99   calls  read  write  (goal ${GOAL_MS} ms)`);
  for (const [name, ask] of Object.entries(pages)) {
    const [one] = people;
    if (one === undefined) throw new RangeError('nobody asks');
    await one.get('/queue');
    const { calls } = await consumedBy(world.table.client, () => ask(one, 3));
    const units = (of: 'read' | 'write'): number => calls.reduce((sum, call) => sum + call[of], 0);
    const took: number[] = [];
    const statuses = new Set<number>();
    await Promise.all(
      people.map(async (person, who) => {
        for (let time = 0; time < TIMES; time += 1) {
          const from = performance.now();
          statuses.add((await ask(person, who * TIMES + time)).status);
          took.push(performance.now() - from);
        }
      }),
    );
    took.sort((a, b) => a - b);
    const ms = [0.5, 0.99].map((share) => `${percentile(took, share).toFixed(0)} ms`.padStart(8)).join('');
    const cost = [calls.length, units('read'), units('write')].map((each) => String(each).padStart(6)).join(' ');
    console.log(`${name.padEnd(26)}${ms} ${cost}  ${[...statuses].join(', ')}`);
  }

  const from = performance.now();
  await Promise.all(
    people.map((person, n) => Promise.all([0, 1, 2].map((k) => person.get(`/wallets/${walletOf(some(n + k))}`)))),
  );
  const rate = (PEOPLE * 3 * 1_000) / (performance.now() - from);
  console.log(`\naudited look-ups of wallets by page, one process: ${rate.toFixed(1)} a second (goal ${GOAL_LOOKS})`);

  for (const points of [50, 200, 1_000]) {
    const start = performance.now();
    const spots = placeNodes(graphOf(points));
    const took = performance.now() - start;
    console.log(`graph of ${points}: ${took.toFixed(0)} ms (goal ${GOAL_GRAPH_MS}), ${overlaps(spots)} overlaps`);
  }
} finally {
  await issuer.stop();
  await test.close();
}
