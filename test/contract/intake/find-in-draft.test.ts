import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findInDraft } from '#actions/intake/find-in-draft.ts';
import { keepFile } from '#actions/intake/keep-draft.ts';
import { OPENS_NO_MORE } from '#domain/message/picture/opens.ts';
import { objectsClient } from '#io/object-clients.ts';
import { addressOf } from '#test/support/addresses.ts';
import { openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';

const ADDRESS = addressOf('p2wpkh', 'a draft');

let test: TestCloud;
let client: ReturnType<typeof objectsClient>;
beforeAll(async () => {
  test = await openCloud();
  client = objectsClient(test.as('intake'));
});
afterAll(async () => {
  client.destroy();
  await test.close();
});

it('shows what the other files of a draft hold, where one is gone', async () => {
  const inbox = { client, name: test.buckets.inbox };
  const token = randomBytes(16).toString('hex');
  const there = await keepFile(
    inbox,
    token,
    { name: 'a.txt', bytes: Buffer.from(`Pay 500 EUR in bitcoin to ${ADDRESS} or we publish it.`) },
    OPENS_NO_MORE,
  );
  const gone = (name: string) => ({ part: `file-${'ab'.repeat(32)}`, name, size: 10 });

  const found = await findInDraft(inbox, token, {
    message: { text: '', gone: false, partners: false, files: [gone('b.eml'), gone('c.txt'), there] },
  });

  expect(JSON.stringify(found)).toContain(ADDRESS);
  expect(found).toEqual(
    await findInDraft(inbox, token, { message: { text: '', gone: false, partners: false, files: [there] } }),
  );
});
