import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leaveWallet } from '#actions/feed/leave-wallet.ts';
import { type RecordChanges, recordChanges, recordTogether } from '#actions/feed/record-changes.ts';
import { reviewWallet } from '#actions/feed/review-wallet.ts';
import { decide } from '#actions/gate/decide.ts';
import { UPDATE_EVERY_MS } from '#domain/feed/delay.ts';
import type { FeedEvent } from '#domain/feed/event.ts';
import type { Report } from '#domain/report/report.ts';
import { ledgerClient } from '#io/clients.ts';
import { queueClient } from '#io/object-clients.ts';
import { readBriefWork, waitingWallets } from '#io/table/brief/brief-work.ts';
import { readDeparture } from '#io/table/feed/departures.ts';
import { createEndpoint } from '#io/table/feed/partner.ts';
import { askReview } from '#io/table/gate/decisions.ts';
import { readReport } from '#io/table/report/report.ts';
import { key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';
import { commit } from '#io/table/store/transaction.ts';
import { dueRows } from '#io/table/sweep/due.ts';
import { readTotalsWork } from '#io/table/tally/totals.ts';
import { hearAgain, readVoices } from '#io/table/tally/voice.ts';
import { addressOf } from '#test/support/addresses.ts';
import { LEDGER_TABLE, openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { consumedBy } from '#test/support/cloud/consumed.ts';
import { Death, Lifetime } from '#test/support/cloud/lifetime.ts';
import { readEvents } from '#test/support/ledger/feed-events.ts';
import { enter, madeReport, reportNaming } from '#test/support/ledger/made-report.ts';
import { functionSettings } from '#test/support/settings.ts';

const { StreamSpecification: _, ...WITHOUT_STREAM } = LEDGER_TABLE;
const SETTINGS = functionSettings(['age1a', 'age1b', 'age1c']);
const ADDRESS = addressOf('p2wpkh', 'letter');

let test: TestCloud;
let tables = 0;

beforeAll(async () => {
  test = await openCloud();
});
afterAll(() => test.close());

/** An empty ledger of its own, so that tests do not meet. */
const newTable = async (): Promise<Table> => {
  tables += 1;
  const name = `changes-${tables}`;
  await test.cloud.createTable(WITHOUT_STREAM, name);
  for (const queue of ['briefs', 'webhooks']) test.cloud.queues.purge(queue);
  return { client: test.clients.ledger, name };
};

const worker = (table: Table, life = new Lifetime()): RecordChanges => {
  const connection = { ...test.as('changes'), maxAttempts: 1 };
  const queues = life.bind(queueClient(connection));
  return {
    table: { client: life.bind(ledgerClient(connection)), name: table.name },
    briefs: { client: queues, url: test.queueUrls.briefs },
    webhooks: { client: queues, url: test.queueUrls.webhooks },
    settings: SETTINGS,
    endpoints: [],
    clock: () => new Date(test.clock.now()),
  };
};

/** Enters reports and records their changes, one after another. */
const record = async (table: Table, ...reports: Report[]): Promise<void> => {
  for (const report of reports) {
    await enter(table, report);
    await recordChanges(worker(table), report.id);
  }
};

const subscribe = (table: Table) =>
  createEndpoint(table, {
    partner: 'cert',
    id: 'e1',
    partnerName: 'CERT',
    url: 'https://cert.example/',
    audience: 'AMBER',
    standing: 'active',
    delivered: 0,
    heard: 0,
    sent: 0,
    replays: 0,
    failed: 0,
  });

const log = (table: Table): Promise<FeedEvent[]> => readEvents(table, 'AMBER', 0, 1_000, 1_000);
const rung = (queue: 'briefs' | 'webhooks'): string[] =>
  test.cloud.queues.receive(queue, { max: 10 }).map(({ body }) => JSON.parse(body).id);

describe('the changes of a report', () => {
  it('let a wallet out with the third different report, to each audience once, and ring its endpoints', async () => {
    const table = await newTable();
    await subscribe(table);
    await record(table, madeReport(1), madeReport(2));
    expect(await log(table)).toEqual([]);
    expect(rung('webhooks')).toEqual([]);
    await record(table, madeReport(3), madeReport(4));
    expect(await log(table)).toMatchObject([
      {
        seq: 1,
        type: 'wallet.seen',
        tlp: 'TLP:AMBER',
        wallet: { address: ADDRESS },
        campaign: 'campaign1',
        reports: { atLeast: 3 },
        demands: [{ amount: '200' }, { amount: '500' }],
      },
    ]);
    expect(await readEvents(table, 'AMBER+STRICT', 0, 9, 9)).toHaveLength(1);
    for (const audience of ['GREEN', 'exercise'] as const) {
      expect(await readEvents(table, audience, 0, 9, 9)).toEqual([]);
    }
    expect(rung('webhooks')).toEqual(['cert/e1']);
  });

  it('are told again once a band more of reports is known', async () => {
    const table = await newTable();
    await record(table, ...[1, 2, 3, 4, 5, 6].map((n) => madeReport(n)));
    expect((await log(table)).map(({ type, reports }) => [type, reports.atLeast])).toEqual([
      ['wallet.seen', 3],
      ['wallet.updated', 5],
    ]);
  });

  it('are told again once in a quarter of an hour at most, and by then whatever waited, though no report follows', async () => {
    const table = await newTable();
    await record(table, ...Array.from({ length: 10 }, (_, n) => madeReport(n + 1)));
    const bands = async () => (await log(table)).map(({ reports }) => reports.atLeast);
    expect(await bands()).toEqual([3, 5]);
    const later = (ms: number) => ({ ...worker(table), clock: () => new Date(test.clock.now() + ms) });
    await leaveWallet(later(UPDATE_EVERY_MS - 60_000), ADDRESS);
    expect(await bands()).toEqual([3, 5]);
    const dueAfter = async (ms: number) =>
      (await dueRows(table, new Date(test.clock.now() + ms), 250)).filter(({ pk }) => pk === key.departure(ADDRESS).pk);
    expect([await dueAfter(UPDATE_EVERY_MS - 60_000), (await dueAfter(UPDATE_EVERY_MS + 60_000)).length]).toEqual([
      [],
      1,
    ]);
    await leaveWallet(later(UPDATE_EVERY_MS), ADDRESS);
    await leaveWallet(later(UPDATE_EVERY_MS), ADDRESS);
    expect(await bands()).toEqual([3, 5, 10]);
    expect(await readDeparture(table, ADDRESS)).toBeNull();
    // What takes a wallet back waits for nothing.
    await decide(
      { ...later(UPDATE_EVERY_MS), table },
      { who: 'lead', verb: 'reject', address: ADDRESS, reason: 'a shop' },
    );
    await reviewWallet(later(UPDATE_EVERY_MS), ADDRESS);
    expect((await log(table)).at(-1)?.type).toBe('wallet.retracted');
  });

  it('let a wallet out by itself with as many reports as the operator asks for, and say no other word', async () => {
    const table = await newTable();
    const asking = { ...SETTINGS, gate: { ...SETTINGS.gate, reports: 2 } };
    await enter(table, madeReport(1), madeReport(2));
    for (const n of [1, 2]) await recordChanges({ ...worker(table), settings: asking }, `report${n}`);
    expect(await log(table)).toMatchObject([
      { type: 'wallet.seen', basis: 'auto', confidence: 50, campaign: 'campaign1', reports: { atLeast: 2 } },
    ]);
  });

  it('let nothing out that an investigator holds', async () => {
    const table = await newTable();
    await record(table, madeReport(1));
    await decide(
      { ...worker(table), table },
      { who: 'lead', verb: 'hold', address: ADDRESS, reason: 'a raid is planned' },
    );
    await record(table, madeReport(2), madeReport(3));
    expect(await log(table)).toEqual([]);
  });

  it('let a wallet out though a flood of forged forms came between its reports', async () => {
    const table = await newTable();
    const forged = (n: number) =>
      madeReport(n, { channel: 'form', dmarc: 'none', senderHash: null, textHash: 'forged' });
    await enter(table, madeReport(1), ...Array.from({ length: 60 }, (_, n) => forged(100 + n)));
    const late = (n: number) => madeReport(n, { receivedAt: `2026-11-25T00:00:0${n}.000Z` });
    await record(table, late(2), late(3));
    expect(await log(table)).toMatchObject([{ reports: { atLeast: 2 } }, { reports: { atLeast: 3 } }]);
  });

  it('bring the first wallet of a campaign to a brief at once, the next ones 15 minutes after it', async () => {
    const table = await newTable();
    await record(table, reportNaming(1, [addressOf('p2tr', 1)]));
    expect(rung('briefs')).toEqual(['campaign1']);
    await record(table, reportNaming(2, [addressOf('p2tr', 2), addressOf('p2tr', 3)]));
    expect(await waitingWallets(table, 'campaign1', 10)).toEqual([1, 2, 3].map((n) => addressOf('p2tr', n)).sort());
    expect(await readBriefWork(table, 'campaign1')).toMatchObject({ sent: 0, version: 2 });
  });

  it('bring no brief where no wallet is new', async () => {
    const table = await newTable();
    await record(table, madeReport(1, { newWallets: [] }));
    expect(await readBriefWork(table, 'campaign1')).toBeNull();
  });

  it('leave the work of a report only when they are recorded, and take its row out of the index with the last', async () => {
    const table = await newTable();
    await record(table, madeReport(1, { todo: new Set(['ack', 'changes']) }), madeReport(2));
    expect((await readReport(table, 'report1'))?.todo).toEqual(new Set(['ack']));
    const done = await readReport(table, 'report2');
    expect(done).not.toHaveProperty('todo');
    expect(done).not.toHaveProperty('dueShard');
  });

  it('ask the gate about no wallet that a new report is the first to name, unless something was decided about it', async () => {
    const looked = async (decided: boolean): Promise<string[]> => {
      const table = await newTable();
      // As a decision about another address of its key would leave one.
      if (decided) await commit(table, [askReview(ADDRESS, new Date(test.clock.now()))]);
      await enter(table, madeReport(1));
      const { calls } = await consumedBy(table.client, async () => {
        const report = { id: 'report1', isNew: true };
        await (await recordTogether({ ...worker(table), table }, [report]))(report);
      });
      expect((await readReport(table, 'report1'))?.todo).toBeUndefined();
      return calls.map(({ call }) => call);
    };
    const undecided = await looked(false);
    expect(undecided).not.toContain('Query');
    expect(await looked(true)).toContain('Query');
  });

  it('are written once of a campaign for all reports of a batch, and of each the rest', async () => {
    const table = await newTable();
    const reports = [1, 2, 3].map((n) => ({ id: `report${n}`, isNew: true }));
    await enter(table, madeReport(1), madeReport(2, { newWallets: [] }), madeReport(3, { newWallets: [] }));
    const recordEach = await recordTogether(worker(table), reports);
    for (const report of reports) await recordEach(report);
    expect(await log(table)).toMatchObject([{ seq: 1, type: 'wallet.seen', reports: { atLeast: 3 } }]);
    expect(await readTotalsWork(table, { kind: 'campaign', id: 'campaign1' })).toMatchObject({ version: 1 });
    for (const { id } of reports) expect((await readReport(table, id))?.todo).toBeUndefined();
  });

  it('take one read and one write for all reports of a batch, but for what is finished of each, where their brief and totals are due later', async () => {
    const table = await newTable();
    const wallets = [1, 2, 3, 4].map((n) => addressOf('p2tr', n));
    const made = wallets.map((address, n) => reportNaming(n, [address]));
    const entered = (...numbers: number[]): Promise<void> => enter(table, ...numbers.flatMap((n) => made[n] ?? []));
    const recordNew = async (...numbers: number[]): Promise<string[]> => {
      const reports = numbers.map((n) => ({ id: `report${n}`, isNew: true, newWallets: [wallets[n] ?? ''] }));
      const { calls } = await consumedBy(table.client, async () => {
        const recordEach = await recordTogether({ ...worker(table), table }, reports);
        for (const report of reports) await recordEach(report);
      });
      return calls.map(({ call }) => call);
    };
    await entered(0, 1, 2, 3);
    await recordNew(0);
    // As after a brief was sent: the next is due when the pause is over.
    const dueAt = new Date(test.clock.now() + 10 * 60_000).toISOString();
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: key.brief('campaign1'),
        UpdateExpression: 'SET dueAt = :dueAt',
        ExpressionAttributeValues: { ':dueAt': dueAt },
      }),
    );
    // It learns when the brief is due, and knows it then.
    expect(await recordNew(1)).toContain('GetItem');
    const finished = ['UpdateItem', 'UpdateItem'];
    expect(await recordNew(2, 3)).toEqual(['BatchGetItem', 'BatchWriteItem', ...finished]);
    expect(await readBriefWork(table, 'campaign1')).toMatchObject({ version: 1, dueAt });
    expect(await waitingWallets(table, 'campaign1', 10)).toEqual([...wallets].sort());
  });

  it('put again of a report that is being withdrawn let its voice be unheard', async () => {
    const table = await newTable();
    await enter(table, madeReport(1), madeReport(2));
    const report = await readReport(table, 'report1');
    if (report === null) throw new Error('not entered');
    await commit(table, hearAgain(report, -1));
    await recordChanges(worker(table), 'report1');
    expect((await readVoices(table, ['campaign1'])).map((voice) => voice.report)).toEqual(['report2']);
    await commit(table, hearAgain(report, 1));
    expect(await readVoices(table, ['campaign1'])).toHaveLength(2);
  });

  it('are nothing for a report that is not there, or whose changes are recorded', async () => {
    const table = await newTable();
    await recordChanges(worker(table), 'nobody');
    await record(table, madeReport(1));
    rung('briefs');
    await recordChanges(worker(table), 'report1');
    expect(rung('briefs')).toEqual([]);
  });

  it('end the same wherever a worker dies, and however often they are recorded', async () => {
    const table = await newTable();
    await subscribe(table);
    await enter(table, madeReport(1), madeReport(2), reportNaming(3, [ADDRESS, addressOf('p2tr', 'new')]));
    let deaths = 0;
    for (let calls = 1; (await readReport(table, 'report3'))?.todo !== undefined; calls += 1) {
      await recordChanges(worker(table, new Lifetime(calls)), 'report3').catch((error: unknown) => {
        if (!(error instanceof Death)) throw error;
        deaths += 1;
      });
    }
    expect(deaths).toBeGreaterThan(10);
    expect((await log(table)).map(({ seq, wallet }) => [seq, wallet.address])).toEqual([[1, ADDRESS]]);
    expect(rung('webhooks')).toContain('cert/e1');
    expect(rung('briefs')).toContain('campaign1');
    expect(await waitingWallets(table, 'campaign1', 10)).toEqual([addressOf('p2tr', 'new')]);
  });

  it('end the same when three workers record the third, fourth and fifth report at the same time', async () => {
    const table = await newTable();
    await enter(table, ...[1, 2, 3, 4, 5].map((n) => madeReport(n)));
    await Promise.all([3, 4, 5].map((n) => recordChanges(worker(table), `report${n}`)));
    expect(await log(table)).toMatchObject([{ seq: 1, type: 'wallet.seen', reports: { atLeast: 5 } }]);
  });
});
