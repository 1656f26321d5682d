import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type PublishBatch, publishBatches } from '#actions/feed/publish-batch.ts';
import { isBatchTold } from '#io/table/feed/batch-work.ts';
import { readHead } from '#io/table/feed/feed.ts';
import { putBareSwitch } from '#io/table/gate/bare-switch.ts';
import { key } from '#io/table/store/keys.ts';
import { addressOf } from '#test/support/addresses.ts';
import { openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { LeanTable } from '#test/support/cloud/lean-table.ts';
import { readEvents } from '#test/support/ledger/feed-events.ts';
import { reportNaming } from '#test/support/ledger/made-report.ts';
import { runs } from '#test/support/runs.ts';
import { functionSettings } from '#test/support/settings.ts';

const DAY = '2026-11-24';
const NIGHT = '2026-11-25';
const WALLETS = runs(2_000, 33_000);
const AUDIENCE = 'AMBER+STRICT';
/** What a call of the table takes by the functions' clock, one after another: more than DynamoDB takes, together. */
const CALL_MS = 4;
const RUN_MS = 40_000;

const measured = vi.hoisted(() => ({ unfinished: [] as number[] }));
vi.mock('#io/metrics.ts', () => ({
  measure: (name: string, value: number) => {
    if (name === 'BatchesUnfinished') measured.unfinished.push(value);
  },
}));

let cloud: TestCloud;
let lean: LeanTable;
let world: PublishBatch;
/** The functions' time. */
let now = 0;
/** What a call takes. */
let callTakes = CALL_MS;

beforeAll(async () => {
  cloud = await openCloud();
});
afterAll(() => cloud.close());

beforeEach(async () => {
  lean = await LeanTable.open();
  callTakes = CALL_MS;
  measured.unfinished.length = 0;
  const client = lean.client();
  client.middlewareStack.add(
    (next) => (args) => {
      now += callTakes;
      return next(args);
    },
    { name: 'time-passes', step: 'initialize' },
  );
  world = {
    table: { client, name: lean.name },
    settings: functionSettings(['age1a', 'age1b', 'age1c']),
    endpoints: [],
    webhooks: { client: cloud.clients.queue, url: cloud.queueUrls.webhooks },
    clock: () => new Date(now),
  };
});
afterEach(() => lean.close());

const walletOf = (n: number): string => addressOf('p2wpkh', `victim ${n}`);

/** Enters letters of one campaign, each of which names a wallet of its own, as rows: what the batch reads of them. */
const enterLetters = async (count: number, agrees: (n: number) => boolean = () => true): Promise<void> => {
  const rows = Array.from({ length: count }, (_, n) => {
    const receivedAt = `${DAY}T10:00:00.${String(n % 1_000).padStart(3, '0')}Z`;
    const {
      todo: _todo,
      dueAt: _dueAt,
      ...report
    } = reportNaming(n, [walletOf(n)], {
      receivedAt,
      consent: agrees(n),
    });
    const { id, channel, campaign, consent, senderHash, dmarc, textHash, headersFit } = report;
    const seen = { report: id, time: receivedAt, address: walletOf(n), channel, campaign, consent, senderHash, dmarc };
    const letter = {
      ...key.report(id),
      ...report,
      inbox: undefined,
      dayState: `DAY#${DAY}#processed`,
      campaignKey: `CAMPAIGN#${campaign}`,
    };
    return [
      letter,
      {
        ...key.sighting(walletOf(n), receivedAt, id),
        ...seen,
        ...report,
        demands: [],
        textHash,
        headersFit,
        inDemand: true,
        inbox: undefined,
      },
    ];
  }).flat();
  for (let start = 0; start < rows.length; start += 24) {
    const some = rows.slice(start, start + 24).map((Item) => ({ PutRequest: { Item } }));
    await lean.client().send(new BatchWriteCommand({ RequestItems: { [lean.name]: some } }));
  }
  const said = { on: true, by: 'lead', reason: 'one team', at: `${DAY}T09:00:00.000Z` };
  await putBareSwitch(world.table, 'campaign1', said);
};

/** One night's runs, each a quarter of an hour after the one before. */
const night = async (day: string): Promise<number> => {
  let longest = 0;
  for (let run = 0; run < 16; run += 1) {
    const at = Date.parse(`${day}T01:00:00.000Z`) + run * 15 * 60_000;
    now = Math.max(now, at);
    const from = now;
    await publishBatches(world, new Date(at));
    longest = Math.max(longest, now - from);
  }
  return longest;
};

const told = async (): Promise<string[]> => {
  const addresses: string[] = [];
  const head = await readHead(world.table, AUDIENCE);
  for (let after = 0; after < head; after += 1_000) {
    const events = await readEvents(world.table, AUDIENCE, after, Math.min(head, after + 1_000), 1_000);
    addresses.push(...events.map(({ wallet }) => wallet.address));
  }
  return addresses;
};

describe(`a batch of ${WALLETS} wallets`, () => {
  it('is told by morning, each once, by runs that end in time', async () => {
    await enterLetters(WALLETS);
    const longest = await night(NIGHT);
    expect(await isBatchTold(world.table, DAY)).toBe(true);
    const addresses = await told();
    expect(addresses).toHaveLength(WALLETS);
    expect(new Set(addresses).size).toBe(WALLETS);
    expect(longest).toBeLessThan(RUN_MS + 5_000);
    expect(measured.unfinished).toEqual([0]);
  });
});

describe('a batch that a night is too short for', () => {
  it('goes on in the next night where it was left, has an alarm tell of it, and keeps the next day waiting for nothing', async () => {
    // Half of them never leave: looked at again with each run, they would take all of its time.
    const leaves = (n: number): boolean => n % 2 === 0;
    await enterLetters(850, leaves);
    callTakes = 1_000;
    await night(NIGHT);
    expect(await isBatchTold(world.table, DAY)).toBe(false);
    const before = await told();
    expect(before.length).toBeGreaterThan(200);
    expect(before.length).toBeLessThan(425);
    expect(measured.unfinished).toEqual([1]);
    callTakes = CALL_MS;
    await night('2026-11-26');
    expect(await isBatchTold(world.table, DAY)).toBe(true);
    const after = await told();
    expect(after.slice(0, before.length)).toEqual(before);
    expect(new Set(after).size).toBe(425);
    expect(after).toHaveLength(425);
    expect(measured.unfinished).toEqual([1, 0]);
  });
});
