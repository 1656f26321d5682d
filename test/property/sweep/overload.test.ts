import type { SQSClient } from '@aws-sdk/client-sqs';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enqueueDueRows } from '#actions/sweep/enqueue-due-rows.ts';
import { enqueueInbox } from '#actions/sweep/enqueue-inbox.ts';
import { readTask } from '#domain/tasks/read-task.ts';
import { lastInboxSweep } from '#io/table/sweep/sweep.ts';
import { finishTotals, noteTotals, readTotalsWork } from '#io/table/tally/totals.ts';
import { type LedgerWorld, openLeanWorld } from '#test/support/ledger/ledger-world.ts';
import { runs } from '#test/support/runs.ts';

let worlds: Awaited<ReturnType<typeof openLeanWorld>>;
beforeAll(async () => {
  worlds = await openLeanWorld();
});
afterAll(() => worlds.close());

const MINUTE = 60_000;
/** How long work comes in at twice the rate at which it is done, in minutes. */
const RUSH = 60;

/** How often a row may be enqueued that waits so many minutes: the first time, once for each doubling, and once an hour. */
const mostTimes = (minutes: number): number => 1 + Math.max(0, Math.log2(minutes / 5)) + minutes / 60;

type Entries = { input: { Entries?: { MessageBody: string }[] } };

/** The work of totals, all of which waits to be enqueued by the sweep, as one who does it takes it from the queue. */
class Rush {
  readonly enqueued = new Map<string, number>();
  readonly done = new Map<string, number>();
  readonly since = new Map<string, number>();
  readonly #world: LedgerWorld;

  constructor(world: LedgerWorld) {
    this.#world = world;
  }

  async note(id: string, minute: number): Promise<void> {
    await noteTotals(this.#world.worker().table, { kind: 'campaign', id }, this.#world.now());
    this.since.set(id, minute);
  }

  /** Enqueues what is due, and counts for which rows. */
  async sweep(): Promise<void> {
    const { table, totals, ...queues } = this.#world.as('sweep');
    const client = {
      send: (command: Entries) => {
        for (const { MessageBody } of command.input.Entries ?? []) this.#count(MessageBody);
        return totals.client.send(command as never);
      },
    } as unknown as SQSClient;
    const destroy = async (): Promise<void> => undefined;
    await enqueueDueRows(table, { ...queues, totals: { ...totals, client }, destroy }, this.#world.now());
  }

  #count(body: string): void {
    const { id } = readTask('totals', JSON.parse(body));
    this.enqueued.set(id, (this.enqueued.get(id) ?? 0) + 1);
  }

  /** One message, handled: of a row that is done already too. */
  async handleOne(minute: number): Promise<void> {
    const { queues } = this.#world.test.cloud;
    const name = this.#world.names.totals;
    const [message] = queues.receive(name, { max: 1, visibilityTimeout: 360 });
    if (message === undefined) return;
    const { id } = readTask('totals', JSON.parse(message.body));
    const { table } = this.#world.worker();
    const work = await readTotalsWork(table, { kind: 'campaign', id });
    if (work !== null && (await finishTotals(table, work, this.#world.now()))) this.done.set(id, minute);
    queues.delete(name, message.receipt);
  }
}

describe('work that comes in at twice the rate at which it is done, for an hour', () => {
  it('is all done soon after, and no row is enqueued more often than its wait doubles, and once an hour', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 0, max: 4 }), async (rate, slow) => {
        const world = await worlds.again();
        const rush = new Rush(world);
        const total = RUSH * rate * 2;
        let noted = 0;
        let minute = 0;
        // Each message takes its share, that of a row which is done already too.
        for (; rush.done.size < total && minute < 10 * RUSH; minute += 1) {
          for (; noted < Math.min(total, (minute + 1) * rate * 2); noted += 1) {
            await rush.note(`c${noted}`, minute);
          }
          world.skip(MINUTE);
          await rush.sweep();
          // A server that stands still for a while now and then.
          if (minute % 10 < slow && minute < RUSH) continue;
          for (let n = 0; n < rate; n += 1) await rush.handleOne(minute);
        }
        expect(rush.done.size).toBe(total);
        expect(minute).toBeLessThan(5 * RUSH);
        for (const [id, times] of rush.enqueued) {
          const wait = (rush.done.get(id) ?? 0) - (rush.since.get(id) ?? 0) + 1;
          expect(times, id).toBeLessThanOrEqual(mostTimes(Math.max(5, wait)));
        }
      }),
      { numRuns: runs(1, 30), seed: 14 },
    );
  });
});

describe('inbox objects that nothing is late with but the readers', () => {
  it('are enqueued no more than they lack messages, and not for a report that waits for its turn', async () => {
    const world = await worlds.again();
    const { queues } = world.test.cloud;
    const { table, inbox, inboxQueue, lowPriorityQueue, filesQueue } = world.worker();
    for (let n = 0; n < 30; n += 1) world.put(`mail/${n}`, Buffer.from('x'));
    expect(queues.counts(world.names.inboxQueue).visible).toBe(30);
    const held = (): number => {
      const { visible, inFlight } = queues.counts(world.names.inboxQueue);
      return visible + inFlight;
    };
    const sweep = async (): Promise<number> => {
      const bells = { inbox: inboxQueue, lowPriority: lowPriorityQueue, files: filesQueue };
      const before = held();
      await enqueueInbox({ table, inbox, queues: bells }, await lastInboxSweep(table), world.now());
      return held() - before;
    };
    for (let minute = 0; minute < 4 * 60; minute += 1) {
      world.skip(MINUTE);
      expect(await sweep(), `minute ${minute}`).toBe(0);
    }
    // One waits for its sender's turn, without a message.
    const waiting = { pk: 'REPORT#r1', sk: 'REPORT', dueShard: 'DUE#0', dueAt: '2999', inbox: new Set(['mail/turn']) };
    await table.client.send(new PutCommand({ TableName: table.name, Item: waiting }));
    world.put('mail/turn', Buffer.from('x'));
    // Its message is gone, and three are lost.
    const messages = [0, 1, 2, 3].flatMap(() => queues.receive(world.names.inboxQueue, { max: 10 }));
    const gone = messages.filter(({ body }, index) => index < 3 || body.includes('mail/turn'));
    for (const { receipt } of gone) queues.delete(world.names.inboxQueue, receipt);
    expect(gone).toHaveLength(4);
    let sent = 0;
    for (let minute = 0; minute < 60; minute += 1) {
      world.skip(MINUTE);
      sent += await sweep();
    }
    expect(sent).toBe(3);
  });
});
