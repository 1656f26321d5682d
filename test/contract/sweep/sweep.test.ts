import { GetQueueAttributesCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { enqueueDueRows } from '#actions/sweep/enqueue-due-rows.ts';
import { enqueueInbox } from '#actions/sweep/enqueue-inbox.ts';
import { sweep } from '#actions/sweep/sweep.ts';
import * as metrics from '#io/metrics.ts';
import { dueRows } from '#io/table/sweep/due.ts';
import { runningSettings } from '#io/table/sweep/sweep.ts';
import { type LedgerWorld, openLeanWorld } from '#test/support/ledger/ledger-world.ts';

let worlds: Awaited<ReturnType<typeof openLeanWorld>>;
beforeAll(async () => {
  worlds = await openLeanWorld();
});
afterAll(() => worlds.close());

type Sent = { input: { Entries?: { MessageBody: string }[] } };
type Row = Record<string, unknown> & { pk: string; sk: string };

const MINUTE = 60_000;
/** Rows of one batch. */
const BATCH = 10;

/** A queue that says how much it holds, and notes the kinds of what it is sent. */
const noting = (sent: string[], depth = 0, onSend: () => unknown = () => undefined) => ({
  url: 'https://queue.example/noted',
  client: {
    send: async (command: Sent) => {
      if (command instanceof GetQueueAttributesCommand) {
        return { Attributes: { ApproximateNumberOfMessages: String(depth) } };
      }
      sent.push(...(command.input.Entries ?? []).map(({ MessageBody }) => JSON.parse(MessageBody).kind));
      await onSend();
      return {};
    },
  } as unknown as SQSClient,
});

/** One queue in the place of all to which a sweep rings. */
const allTo = (queue: ReturnType<typeof noting>) => ({
  ...{ acknowledgements: queue, briefs: queue, clusters: queue },
  ...{ totals: queue, webhooks: queue, exports: queue },
});

/** Puts rows that are due, each a minute younger than the one before. */
const putDue = async (world: LedgerWorld, rows: readonly Row[], from = world.now().getTime() - 90 * MINUTE) => {
  const { client, name } = world.worker().table;
  for (const [n, row] of rows.entries()) {
    const dueAt = new Date(from + n * MINUTE).toISOString();
    await client.send(new PutCommand({ TableName: name, Item: { dueShard: 'DUE#0', dueAt, ...row } }));
  }
};

const ten = (row: (n: number) => Row): Row[] => Array.from({ length: BATCH }, (_, n) => row(n));
const totals = (count: number): Row[] =>
  Array.from({ length: count }, (_, n) => ({ pk: `WORK#totals#campaign#c${n}`, sk: 'WORK' }));
const stillDue = async (world: LedgerWorld): Promise<string[]> =>
  (await dueRows(world.worker().table, world.now(), 1_000)).map(({ pk }) => pk).sort();

describe('what lies in the inbox', () => {
  it('is measured by its oldest object, and by its oldest submission: mails alone wait for a turn', async () => {
    const world = await worlds.again();
    const { table, inbox, inboxQueue, lowPriorityQueue, filesQueue } = world.worker();
    const queues = { inbox: inboxQueue, lowPriority: lowPriorityQueue, files: filesQueue };
    const measured = vi.spyOn(metrics, 'measure');
    const minutesOf = async (): Promise<number[]> => {
      measured.mockClear();
      await enqueueInbox({ table, inbox, queues }, world.now(), world.now());
      return ['OldestInboxObject', 'OldestSubmission'].map((name) =>
        Math.floor((measured.mock.calls.find(([called]) => called === name)?.[1] ?? Number.NaN) / 60),
      );
    };

    expect(await minutesOf()).toEqual([0, 0]);
    world.put('mail/turn', Buffer.from('x'));
    world.skip(50 * MINUTE);
    expect(await minutesOf()).toEqual([50, 0]);
    for (const key of ['report/form', 'low-priority/form']) {
      world.put(key, Buffer.from('x'));
      world.skip(10 * MINUTE);
    }
    expect((await minutesOf())[1]).toBeGreaterThanOrEqual(10);
    measured.mockRestore();
  });
});

describe('rows that are due', () => {
  it('are enqueued by what matters most: withdrawals, answers, feed, briefs, links, totals, the oldest of each first', async () => {
    const world = await worlds.again();
    const did: string[] = [];
    const queue = noting(did);
    const queues = allTo(queue);
    const destroy = async (reports: readonly string[]) => void did.push(...reports.map(() => 'destroy'));
    // What matters least is the oldest.
    await putDue(world, [
      ...totals(2 * BATCH),
      ...ten((n) => ({ pk: `LINK#l${n}`, sk: 'LINK' })),
      ...ten((n) => ({ pk: `WORK#brief#first.c${n}.1`, sk: 'WORK' })),
      ...ten((n) => ({ pk: 'PARTNER#cert', sk: `ENDPOINT#e${n}` })),
      ...ten((n) => ({ pk: `REPORT#r${n}`, sk: 'REPORT', todo: new Set(['ack']) })),
      ...ten((n) => ({ pk: `WORK#withdraw#w${n}`, sk: 'WORK' })),
    ]);

    const orders: (string | undefined)[] = [];
    for (let batch = 0; batch < 6; batch += 1) {
      did.length = 0;
      let isOver = false;
      await enqueueDueRows(world.worker().table, { ...queues, destroy }, world.now(), () => {
        const was = isOver;
        isOver = true;
        return was;
      });
      expect(did).toHaveLength(BATCH);
      expect(new Set(did).size).toBe(1);
      orders.push(did[0]?.replace(/^brief-.*/, 'brief'));
    }

    expect(orders).toEqual(['destroy', 'acknowledge', 'deliver', 'brief', 'settle-link', 'total-campaign']);
    expect(await stillDue(world)).toEqual(
      totals(2 * BATCH)
        .slice(BATCH)
        .map(({ pk }) => pk)
        .sort(),
    );
  });

  it('are added to no queue beyond a thousand messages, and stay due as they were', async () => {
    const world = await worlds.again();
    const [answers, work]: [string[], string[]] = [[], []];
    const queues = {
      acknowledgements: noting(answers),
      briefs: noting([]),
      clusters: noting([]),
      webhooks: noting([]),
      exports: noting([]),
      totals: noting(work, 990),
    };
    const destroy = async () => undefined;
    await putDue(world, [...totals(30), ...ten((n) => ({ pk: `REPORT#r${n}`, sk: 'REPORT', todo: new Set(['ack']) }))]);

    await enqueueDueRows(world.worker().table, { ...queues, destroy }, world.now());
    expect([answers.length, work.length]).toEqual([10, 10]);
    const left = await stillDue(world);
    expect(left).toHaveLength(20);

    const full = { ...queues, totals: noting(work, 1_000) };
    await enqueueDueRows(world.worker().table, { ...full, destroy }, world.now());
    expect(work).toHaveLength(10);
    expect(await stillDue(world)).toEqual(left);
  });

  it('destroys no more than a hundred reports, the oldest first, and what comes behind them is enqueued too', async () => {
    const world = await worlds.again();
    const work: string[] = [];
    const queue = noting(work);
    const destroyed: string[] = [];
    const destroy = async (reports: readonly string[]) => void destroyed.push(...reports);
    const withdrawn = Array.from({ length: 102 }, (_, n) => ({ pk: `WORK#withdraw#w${n}`, sk: 'WORK' }));
    await putDue(world, [...withdrawn, ...totals(1)], world.now().getTime() - 180 * MINUTE);

    const queues = allTo(queue);
    await enqueueDueRows(world.worker().table, { ...queues, destroy }, world.now());

    expect(destroyed).toEqual(Array.from({ length: 100 }, (_, n) => `w${n}`));
    expect(work).toEqual(['total-campaign']);
    expect(await stillDue(world)).toEqual(['WORK#withdraw#w100', 'WORK#withdraw#w101']);
  });
});

describe('a sweep', () => {
  const swept = (world: LedgerWorld, sent: string[], onSend?: () => unknown) =>
    sweep({ ...world.as('sweep'), totals: noting(sent, 0, onSend) });

  it('ends itself after 40 seconds, says that it ran, and leaves the rest to the next', async () => {
    const world = await worlds.again();
    await putDue(world, totals(30));
    const sent: string[] = [];

    await swept(world, sent, () => world.skip(25_000));

    expect(sent).toHaveLength(20);
    expect(await runningSettings(world.worker().table)).not.toBeNull();
    await swept(world, sent);
    expect(sent).toHaveLength(30);
  });

  it('runs alone while its lease lasts, and none enqueues what another has', async () => {
    const world = await worlds.again();
    await putDue(world, totals(30));
    const [first, second, third]: [string[], string[], string[]] = [[], [], []];
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
    const { promise: begun, resolve: hasBegun } = Promise.withResolvers<void>();
    const under = swept(world, first, () => {
      hasBegun();
      return held;
    });
    await begun;

    await swept(world, second);
    expect(second).toEqual([]);

    world.skip(56_000);
    await swept(world, third);
    expect(third).toHaveLength(20);
    letGo();
    await under;
    expect(first).toHaveLength(10);
  });

  it('that failed keeps no other out', async () => {
    const world = await worlds.again();
    await putDue(world, totals(20));
    const sent: string[] = [];
    const failing = swept(world, [], () => Promise.reject(new Error('no queue')));
    await expect(failing).rejects.toThrow('no queue');

    await swept(world, sent);

    expect(sent).toHaveLength(10);
  });
});
