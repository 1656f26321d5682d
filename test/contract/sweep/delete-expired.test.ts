import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { deleteExpired } from '#actions/sweep/delete-expired.ts';
import { objectsClient } from '#io/object-clients.ts';
import { openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';

const MINUTE = 60_000;
/** An hour, in which a draft may be submitted, and ten minutes. */
const KEPT = 70 * MINUTE;

let test: TestCloud;
let client: ReturnType<typeof objectsClient>;
beforeAll(async () => {
  test = await openCloud();
  client = objectsClient(test.as('sweep'));
});
afterAll(async () => {
  client.destroy();
  await test.close();
});

const held = (): string[] => test.cloud.buckets.list(test.buckets.inbox, {}).map((object) => object.key);
beforeEach(() => {
  for (const name of held()) test.cloud.buckets.delete(test.buckets.inbox, name);
});

const put = (...keys: string[]): void => {
  for (const name of keys) test.cloud.buckets.put(test.buckets.inbox, name, Buffer.from('x'));
};
const storedAt = (name: string): number => test.cloud.buckets.head(test.buckets.inbox, name)?.modified ?? 0;
const sweepAt = (time: number, record: (keys: readonly string[]) => Promise<void> = async () => undefined) =>
  deleteExpired({ client, name: test.buckets.inbox }, new Date(time), record);

describe('the inbox', () => {
  it.each(['draft/d1/message', 'more/r1/1', 'upload/r1/0'])(
    'keeps %s for an hour and ten minutes, and no longer',
    async (name) => {
      put(name);
      await sweepAt(storedAt(name) + KEPT);
      expect(held()).toEqual([name]);

      await sweepAt(storedAt(name) + KEPT + 1);
      expect(held()).toEqual([]);
    },
  );

  it.each(['report', 'low-priority'])('keeps uploads of what lies under %s/, however old they are', async (lane) => {
    put('upload/r1/0', 'upload/r1/1', 'upload/r2/0', `${lane}/r1`);
    await sweepAt(storedAt('upload/r1/0') + 100 * KEPT);
    expect(held()).toEqual([`${lane}/r1`, 'upload/r1/0', 'upload/r1/1'].toSorted());
  });

  it('is looked through whole: ten thousand young drafts do not keep an old one behind them', async () => {
    put('draft/z/message');
    const time = storedAt('draft/z/message');
    await vi.waitUntil(() => Date.now() > time + 1);
    for (let n = 0; n <= 10_000; n += 1) put(`draft/a${n}/message`);

    await sweepAt(time + KEPT + 1);

    expect(held()).toHaveLength(10_001);
    expect(held()).not.toContain('draft/z/message');
  });

  it('never loses what was reported, however old it is', async () => {
    const reported = ['low-priority/r2', 'mail/m1', 'report/r1'];
    put(...reported, 'draft/d1/message');
    await sweepAt(storedAt('mail/m1') + 100 * KEPT);
    expect(held()).toEqual(reported);
  });
});
