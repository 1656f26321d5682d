import { Metrics } from '@aws-lambda-powertools/metrics';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { runOrLeave } from '#actions/cluster/run-cluster-task.ts';
import { taskOf } from '#domain/tasks/task.ts';
import { functionSettings } from '#test/support/settings.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** A ledger whose first calls fail; then there is no row that anything is to be done about. */
const failing = (times: number, error = new Error('refused')) => {
  let calls = 0;
  const send = async (): Promise<object> => {
    calls += 1;
    if (calls <= times) throw error;
    return {};
  };
  const table = { client: { send }, name: 'ledger' } as never;
  const settings = functionSettings(['age1a', 'age1b', 'age1c']);
  const world = { table, settings, matchKey: new Uint8Array(64), clock: () => new Date(0) };
  return { world, calls: () => calls };
};

describe('a task of the ordered queue', () => {
  it('that fails three times is left, so that it keeps no other waiting', async () => {
    const { world, calls } = failing(99);
    await runOrLeave(world, taskOf('total-campaign', 'c1'));
    expect(calls()).toBe(3);
  });

  it('that is refused a right is counted, for nothing above hears of it', async () => {
    const measured = vi.spyOn(Metrics.prototype, 'addMetric');
    const refused = Object.assign(new Error('not authorized'), { name: 'AccessDeniedException' });

    await runOrLeave(failing(99, refused).world, taskOf('total-campaign', 'c1'));
    await runOrLeave(failing(99).world, taskOf('total-campaign', 'c1'));

    expect(measured.mock.calls.filter(([name]) => name === 'AccessRefused')).toHaveLength(1);
  });

  it('that fails twice is done the third time', async () => {
    const { world, calls } = failing(2);
    await runOrLeave(world, taskOf('total-campaign', 'c1'));
    expect(calls()).toBe(3);
  });
});
