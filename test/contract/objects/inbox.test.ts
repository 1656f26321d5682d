import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readInboxObject } from '#io/objects/inbox.ts';
import { listObjects } from '#io/objects/list.ts';
import { openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';

/** What SES takes, and its headers. */
const MAX_BYTES = 41 * 1024 * 1024;

let test: TestCloud;
beforeAll(async () => {
  test = await openCloud();
});
afterAll(() => test.close());

const bucket = () => ({ client: test.clients.objects, name: test.buckets.inbox });
const put = (name: string, body: Uint8Array = Buffer.from('x')): void => {
  test.cloud.buckets.put(test.buckets.inbox, name, body);
};

describe('an inbox object', () => {
  it('is loaded up to 41 MiB, and not with a byte more: it would exhaust the function', async () => {
    put('mail/largest', Buffer.alloc(MAX_BYTES));
    put('mail/larger', Buffer.alloc(MAX_BYTES + 1));

    expect((await readInboxObject(bucket(), 'mail/largest'))?.bytes.byteLength).toBe(MAX_BYTES);
    await expect(readInboxObject(bucket(), 'mail/larger')).rejects.toThrow(`mail/larger: ${MAX_BYTES + 1} bytes`);
  });

  it('that is gone is none', async () => {
    expect(await readInboxObject(bucket(), 'mail/gone')).toBeNull();
  });
});

describe('a listing', () => {
  it('goes on over pages, and ends at its limit', async () => {
    const names = Array.from({ length: 1_001 }, (_, n) => `draft/list/${String(n).padStart(4, '0')}`);
    for (const name of names) put(name);
    const keys = async (limit: number) => (await listObjects(bucket(), 'draft/list/', limit)).map((one) => one.key);

    expect(await keys(2_000)).toEqual(names);
    expect(await keys(1_001)).toEqual(names);
    expect(await keys(1_000)).toEqual(names.slice(0, 1_000));
    expect(await keys(1)).toEqual(names.slice(0, 1));
  });
});
