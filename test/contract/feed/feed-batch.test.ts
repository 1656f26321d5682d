import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type PublishBatch, publishBatch } from '#actions/feed/publish-batch.ts';
import { recordChanges } from '#actions/feed/record-changes.ts';
import { reviewWallet } from '#actions/feed/review-wallet.ts';
import { decide } from '#actions/gate/decide.ts';
import type { Audience } from '#domain/feed/audience.ts';
import type { FeedEvent } from '#domain/feed/event.ts';
import type { Report } from '#domain/report/report.ts';
import { ledgerClient } from '#io/clients.ts';
import { foundCampaign, mergeCampaign } from '#io/table/campaign/campaign.ts';
import { isBatchTold } from '#io/table/feed/batch-work.ts';
import { putBareSwitch } from '#io/table/gate/bare-switch.ts';
import { addressOf } from '#test/support/addresses.ts';
import { LEDGER_TABLE, openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { Death, Lifetime } from '#test/support/cloud/lifetime.ts';
import { readEvents } from '#test/support/ledger/feed-events.ts';
import { enter, reportNaming } from '#test/support/ledger/made-report.ts';
import { functionSettings } from '#test/support/settings.ts';

const { StreamSpecification: _, ...WITHOUT_STREAM } = LEDGER_TABLE;
const DAY = '2026-11-24';

let test: TestCloud;
let tables = 0;
let world: PublishBatch;

beforeAll(async () => {
  test = await openCloud();
});
afterAll(() => test.close());

beforeEach(async () => {
  tables += 1;
  const name = `batch-${tables}`;
  await test.cloud.createTable(WITHOUT_STREAM, name);
  test.cloud.queues.purge('webhooks');
  world = {
    table: { client: test.clients.ledger, name },
    settings: functionSettings(['age1a', 'age1b', 'age1c']),
    endpoints: [],
    webhooks: { client: test.clients.queue, url: test.queueUrls.webhooks },
    clock: () => new Date(test.clock.now()),
  };
  await switchOn();
});

/** The function that the table's stream and the night's schedule start. */
const asFunction = (): PublishBatch => ({ ...world, table: test.tableAs('changes', world.table.name) });
const walletOf = (n: number): string => addressOf('p2wpkh', `victim ${n}`);
/** A victim's letter, which names a wallet of its own. */
const letter = (n: number, fields: Partial<Report> = {}): Report => reportNaming(n, [walletOf(n)], fields);
const record = async (...reports: Report[]): Promise<void> => {
  const briefs = { client: test.clients.queue, url: test.queueUrls.briefs };
  for (const report of reports) {
    await enter(world.table, report);
    await recordChanges({ ...asFunction(), briefs }, report.id);
  }
};
const numbers = (count: number): number[] => Array.from({ length: count }, (__, n) => n + 1);
const log = (audience: Audience = 'AMBER+STRICT'): Promise<FeedEvent[]> => readEvents(world.table, audience, 0, 99, 99);
const switchOn = (campaign = 'campaign1', on = true) =>
  putBareSwitch(world.table, campaign, {
    on,
    by: 'lead',
    reason: 'AMBER+STRICT is one team',
    at: `${DAY}T09:00:00.000Z`,
  });
const told = async (): Promise<string[]> => (await log()).map(({ wallet }) => wallet.address);

describe("a day's batch", () => {
  it('tells the strictest audience, and no other, of wallets that one victim each was sent, as bare addresses', async () => {
    await record(...numbers(8).map((n) => letter(n)));
    expect(await told()).toEqual([]);
    await publishBatch(asFunction(), DAY);
    const events = await log();
    expect(events.map(({ wallet }) => wallet.address).sort()).toEqual(numbers(8).map(walletOf).sort());
    const today = world.clock().toISOString().slice(0, 10);
    for (const event of events) {
      expect(event).toMatchObject({
        type: 'wallet.seen',
        tlp: 'TLP:AMBER+STRICT',
        reports: { atLeast: 1 },
        firstSeen: today,
        lastSeen: today,
        demands: [],
      });
    }
    for (const audience of ['GREEN', 'AMBER'] as const) expect(await log(audience)).toEqual([]);
  });

  it('is nothing of a campaign that no lead switched on, or one switched off', async () => {
    await record(...numbers(3).map((n) => letter(n)));
    await switchOn('campaign1', false);
    await record(...[4, 5, 6].map((n) => letter(n, { campaign: 'another' })));
    await publishBatch(asFunction(), DAY);
    expect(await told()).toEqual([]);
  });

  it('is in another order than its reports came in', async () => {
    await record(...numbers(12).map((n) => letter(n)));
    await publishBatch(asFunction(), DAY);
    expect(await told()).not.toEqual(numbers(12).map(walletOf));
    expect(await told()).not.toEqual(numbers(12).map(walletOf).reverse());
  });

  it.each<[string, Report[]]>([
    ['of a campaign that two people reported', numbers(2).map((n) => letter(n))],
    [
      'of a campaign made up of forms',
      numbers(9).map((n) =>
        letter(n, { channel: 'form', dmarc: 'none', senderHash: null, textHash: `t${n}`, headersFit: false }),
      ),
    ],
    ['of a campaign that one person reported nine times', numbers(9).map((n) => letter(n, { senderHash: 'one' }))],
    ['of reports without consent', numbers(9).map((n) => letter(n, { consent: false }))],
    ['of another day', numbers(9).map((n) => letter(n, { receivedAt: `2026-11-25T08:00:0${n}.000Z` }))],
  ])('tells of nothing %s', async (__, reports) => {
    await record(...reports);
    await publishBatch(asFunction(), DAY);
    expect(await told()).toEqual([]);
  });

  it('leaves out whom its own reporter does not let be told of, and what an investigator holds', async () => {
    await record(letter(1), letter(2), letter(3), letter(4, { consent: false }), letter(5));
    await decide(world, { who: 'lead', verb: 'hold', address: walletOf(5), reason: 'a raid is planned' });
    await publishBatch(asFunction(), DAY);
    expect((await told()).sort()).toEqual(numbers(3).map(walletOf).sort());
  });

  it('leaves out a wallet that its letter names in passing', async () => {
    const passing = letter(4);
    const wallets = passing.findings.wallets.map((wallet) => ({ ...wallet, inDemand: false }));
    await record(letter(1), letter(2), letter(3), {
      ...passing,
      inDemand: false,
      findings: { ...passing.findings, wallets },
    } as Report);
    await publishBatch(asFunction(), DAY);
    expect(await told()).not.toContain(walletOf(4));
  });

  it('judges a campaign by all that came under the ids that it ever had', async () => {
    const fields = { foundedAt: `${DAY}T06:00:00.000Z`, foundedBy: 'r', version: 1 };
    const stays = { ...fields, id: 'campaign1', textHash: 'one' };
    const goes = { ...fields, id: 'another', textHash: 'two' };
    for (const campaign of [stays, goes]) await foundCampaign(world.table, campaign);
    await record(letter(1), letter(2), letter(3, { campaign: 'another' }));
    await mergeCampaign(world.table, stays, goes, new Set(['another']));
    await publishBatch(asFunction(), DAY);
    expect((await told()).sort()).toEqual(numbers(3).map(walletOf).sort());
  });

  /** What a stranger posts with a campaign's words, before and after who was sent them; partners may use none of it. */
  const flood = (from: number, campaign = 'campaign1'): Report[] =>
    Array.from({ length: 31 }, (__, n) => {
      const posted = { channel: 'form', dmarc: 'none', senderHash: null, textHash: `t${from + n}` } as const;
      const receivedAt = `${DAY}T${from}:00:${String(n).padStart(2, '0')}.000Z`;
      return reportNaming(from * 100 + n, [walletOf(99)], {
        ...posted,
        campaign,
        receivedAt,
        consent: false,
        newWallets: [],
      });
    });

  it('is told though worthless forms stand before and after the letters of its campaign', async () => {
    for (const posted of flood(10)) await enter(world.table, posted);
    await record(...[1, 2, 3].map((n) => letter(n, { receivedAt: `${DAY}T11:00:0${n}.000Z` })));
    for (const posted of flood(12)) await enter(world.table, posted);
    await publishBatch(asFunction(), DAY);
    expect((await told()).sort()).toEqual(numbers(3).map(walletOf).sort());
  });

  it('is told once, goes on where a run died, and forgets nothing', async () => {
    await record(...numbers(5).map((n) => letter(n)));
    let deaths = 0;
    for (let calls = 1; !(await isBatchTold(world.table, DAY)); calls += 4) {
      const client = new Lifetime(calls).bind(ledgerClient({ ...test.as('changes'), maxAttempts: 1 }));
      await publishBatch({ ...world, table: { ...world.table, client } }, DAY).catch((error: unknown) => {
        if (!(error instanceof Death)) throw error;
        deaths += 1;
      });
    }
    await publishBatch(asFunction(), DAY);
    expect(deaths).toBeGreaterThan(3);
    expect((await told()).sort()).toEqual(numbers(5).map(walletOf).sort());
  });

  it('does not pause a wallet that is looked at again and may still be told of, but one that is held', async () => {
    await record(...numbers(3).map((n) => letter(n)));
    await publishBatch(asFunction(), DAY);
    const [address = ''] = await told();
    const wish = { who: 'lead', address, reason: 'its owner asked' };
    await decide(world, { ...wish, verb: 'contest' });
    await decide(world, { ...wish, verb: 'confirm' });
    await reviewWallet(asFunction(), address);
    expect(await log()).toHaveLength(3);
    await decide(world, { ...wish, verb: 'hold' });
    await reviewWallet(asFunction(), address);
    expect((await log()).at(-1)).toMatchObject({ type: 'wallet.paused', tlp: 'TLP:AMBER+STRICT' });
  });
});
