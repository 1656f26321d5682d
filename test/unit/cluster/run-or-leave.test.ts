import { describe, expect, it } from 'vitest';
import { runOrLeave } from '#actions/cluster/run-cluster-task.ts';
import { taskOf } from '#domain/tasks/task.ts';
import { functionSettings } from '#test/support/settings.ts';

/** A ledger whose first calls fail; then there is no row that anything is to be done about. */
const failing = (times: number) => {
  let calls = 0;
  const send = async (): Promise<object> => {
    calls += 1;
    if (calls <= times) throw new Error('refused');
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

  it('that fails twice is done the third time', async () => {
    const { world, calls } = failing(2);
    await runOrLeave(world, taskOf('total-campaign', 'c1'));
    expect(calls()).toBe(3);
  });
});
