import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deleteExpiredOriginals } from '#actions/withdraw/delete-originals.ts';
import { objectsClient } from '#io/object-clients.ts';
import { key } from '#io/table/store/keys.ts';
import { openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';

let test: TestCloud;
let objects: ReturnType<typeof objectsClient>;
beforeAll(async () => {
  test = await openCloud();
  objects = objectsClient(test.as('changes'));
});
afterAll(async () => {
  objects.destroy();
  await test.close();
});

const seal = (...keys: string[]): void => {
  for (const name of keys) test.cloud.buckets.put(test.buckets.originals, name, Buffer.from('sealed'));
};
const sealed = (): string[] => test.cloud.buckets.list(test.buckets.originals, {}).map((object) => object.key);
beforeEach(() => {
  for (const name of sealed()) test.cloud.buckets.delete(test.buckets.originals, name);
});

/** Looks at a row that has expired, as `changes` does, under its role. */
const lookAt = (name: string, row: { pk: string; sk: string }): Promise<void> =>
  deleteExpiredOriginals(
    { table: test.tableAs('changes', test.table), originals: { client: objects, name: test.buckets.originals } },
    { name, row },
  );

const enter = (row: { pk: string; sk: string }): Promise<unknown> =>
  test.clients.ledger.send(new PutCommand({ TableName: test.table, Item: { ...row, id: 'again' } }));

const WALLET = 'bc1qexample';

describe('what is sealed', () => {
  it('goes with its report’s row, with all that was added, and nothing of any other report does', async () => {
    seal('originals/r1/mail-a', 'originals/r1/0-b', 'originals/r1/more-c');
    const others = ['originals/r10/mail', 'originals/r', 'withdrawn/r1'];
    seal(...others);

    await lookAt('r1', key.report('r1'));

    expect(sealed()).toEqual(others.toSorted());
  });

  it('goes whole where it is more than one listing shows', async () => {
    for (let n = 0; n <= 1_000; n += 1) seal(`originals/r9/${n}`);

    await lookAt('r9', key.report('r9'));

    expect(sealed()).toEqual([]);
  });

  it('stays where the report’s row is there again: the same mail was delivered anew, and it is its', async () => {
    seal('originals/r2/mail-a', 'originals/r2/mail-b');
    await enter(key.report('r2'));

    await lookAt('r2', key.report('r2'));

    expect(sealed()).toEqual(['originals/r2/mail-a', 'originals/r2/mail-b']);
  });

  it('of a contest goes with its row, and stays where that is there again', async () => {
    seal('originals/contest-gone/statement', 'originals/contest-again/statement');
    await enter(key.contest(WALLET, 'again'));

    await lookAt('contest-gone', key.contest(WALLET, 'gone'));
    await lookAt('contest-again', key.contest(WALLET, 'again'));

    expect(sealed()).toEqual(['originals/contest-again/statement']);
  });

  it('goes the second time too, where the first deletion broke in the middle', async () => {
    seal('originals/r3/0', 'originals/r3/1', 'originals/r3/2');
    test.cloud.faults.add({
      service: 's3',
      action: 'DeleteObject',
      kind: 'error',
      when: ({ resource }) => resource.endsWith('/1'),
      times: 10,
    });
    await expect(lookAt('r3', key.report('r3'))).rejects.toThrow();
    test.cloud.faults.clear();
    expect(sealed()).toEqual(['originals/r3/1', 'originals/r3/2']);

    await lookAt('r3', key.report('r3'));

    expect(sealed()).toEqual([]);
  });
});
