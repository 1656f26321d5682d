import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deliverTo, endpointOf } from '#domain/tasks/delivery.ts';
import { readTask, UnknownTask } from '#domain/tasks/read-task.ts';
import { RETURNED } from '#domain/tasks/returned-mail.ts';
import { BEFORE_IN, encodeTask, QUEUE_OF, STANDING_ALERTS, type TaskKind, type TaskQueue } from '#domain/tasks/task.ts';
import { runs } from '#test/support/runs.ts';

const KINDS = Object.keys(QUEUE_OF) as TaskKind[];
const WAITED_IN: Partial<Record<TaskKind, TaskQueue>> = BEFORE_IN;
const QUEUES = [...new Set(Object.values(QUEUE_OF))];

const Id = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).filter((id) => id.trim() !== '');
const idOf = (kind: TaskKind, id: string, n: number): string => {
  if (kind === 'alert') return STANDING_ALERTS[n % STANDING_ALERTS.length] ?? '';
  if (kind === 'send-digest') return 'digest';
  if (kind === 'page-watch') return 'urgent';
  if (kind === 'note-returned') return `${RETURNED[n % RETURNED.length]}/${id.replaceAll('/', '.')}`;
  if (kind === 'delete-own-mail') return `mail/${id.replaceAll('/', '.')}`;
  return kind === 'deliver' ? `${id.replaceAll('/', '.')}/main` : id;
};
/** Any task, as its message's body. */
const Message = fc
  .tuple(fc.constantFrom(...KINDS), Id, fc.nat(), fc.option(fc.nat(1_000)))
  .map(([kind, id, n, version]) => ({ kind, id: idOf(kind, id, n), version }));

const read = (queue: TaskQueue, body: unknown): unknown => {
  try {
    return readTask(queue, body);
  } catch (error) {
    if (error instanceof UnknownTask) return null;
    throw error;
  }
};

describe('a task', () => {
  it('is read from the queue of its kind as it was written, or from the one of before, and from no other', () => {
    fc.assert(
      fc.property(Message, (task) => {
        const body: unknown = JSON.parse(encodeTask(task as Parameters<typeof encodeTask>[0]));
        for (const queue of QUEUES)
          expect(read(queue, body)).toEqual([QUEUE_OF[task.kind], WAITED_IN[task.kind]].includes(queue) ? task : null);
      }),
      { seed: 12, numRuns: runs(300, 10_000) },
    );
  });

  it('is none where a message is anything else, and the error does not repeat it', () => {
    const Broken = fc.oneof(
      fc.anything(),
      fc.record({ kind: fc.oneof(fc.constantFrom(...KINDS), fc.string()), id: fc.anything(), version: fc.anything() }),
      Message.map((task) => ({ ...task, and: 'more' })),
      Message.map((task) => ({ ...task, id: '' })),
    );
    fc.assert(
      fc.property(Broken, fc.constantFrom(...QUEUES), (body, queue) => {
        const task = read(queue, body);
        if (task !== null) expect(task).toEqual(body);
      }),
      { seed: 12, numRuns: runs(1_000, 20_000) },
    );
    expect(() => readTask('briefs', { kind: 'Dear Aino', id: 'pay now', version: null })).toThrow('in briefs');
  });

  it('of an endpoint names it by partner and endpoint', () => {
    const endpoint = { partner: 'cert', id: 'main' };
    expect(deliverTo(endpoint)).toEqual({ kind: 'deliver', id: 'cert/main', version: null });
    expect(endpointOf(deliverTo(endpoint))).toEqual(endpoint);
  });
});

describe('a message of the version before, still in a queue or among dead letters', () => {
  it.each([
    ['acknowledgements', 'report7', 'acknowledge', 'report7'],
    ['clusters', 'twins/c1', 'merge-alike', 'c1'],
    ['clusters', 'report/r1', 'link-report', 'r1'],
    ['clusters', 'link/wallet:a|wallet:b/c', 'settle-link', 'wallet:a|wallet:b/c'],
    ['clusters', 'co-spend/ff', 'link-co-spend', 'ff'],
    ['clusters', 'totals/campaign#c1', 'total-campaign', 'c1'],
    ['clusters', 'totals/wallet#bc1q', 'total-wallet', 'bc1q'],
    ['briefs', 'c1', 'brief-campaign', 'c1'],
    ['briefs', 'digest', 'send-digest', 'digest'],
    ['briefs', 'alert-undone-00ff', 'alert-payment', 'undone-00ff'],
    ['briefs', 'departures', 'alert', 'departures'],
    ['briefs', 'crowded', 'alert', 'crowded'],
    ['briefs', 'contests', 'alert', 'contests'],
    ['webhooks', 'cert/main', 'deliver', 'cert/main'],
  ] as const)('in %s, %s, is understood', (queue, look, kind, id) => {
    expect(read(queue, { look })).toEqual({ kind, id, version: null });
  });

  it.each([
    ['clusters', 'payments/x'],
    ['clusters', 'totals/cluster#x'],
    ['clusters', 'link/'],
    ['clusters', 'report7'],
    ['briefs', 'alert-'],
    ['webhooks', 'cert'],
    ['webhooks', 'cert/main/more'],
    ['acknowledgements', ''],
  ] as const)('in %s, %j, asks for nothing that was ever done', (queue, look) => {
    expect(read(queue, { look })).toBeNull();
  });
});
