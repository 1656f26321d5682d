import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readSecret } from '#io/secrets.ts';
import { openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';

const MINUTES = 60_000;
/** How long a process may go on with a secret that was rotated. */
const CACHED = 5 * MINUTES;
const NAME = 'hotline-partner';

let test: TestCloud;
beforeAll(async () => {
  test = await openCloud();
});
afterAll(() => test.close());
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
});
afterEach(() => {
  vi.useRealTimers();
  test.cloud.faults.clear();
  vi.restoreAllMocks();
});

const read = async (name: string): Promise<string> =>
  Buffer.from(await readSecret(test.clients.secrets, name)).toString('utf8');
const pass = (milliseconds: number): void => {
  vi.setSystemTime(Date.now() + milliseconds);
};

describe('a secret', () => {
  it('is read once in five minutes, and anew when they are over: a rotated one is in use then', async () => {
    test.cloud.secrets.set(`${NAME}-1`, 'old');
    expect(await read(`${NAME}-1`)).toBe('old');
    test.cloud.secrets.set(`${NAME}-1`, 'new');

    pass(CACHED - 1);
    expect(await read(`${NAME}-1`)).toBe('old');
    pass(1);
    expect(await read(`${NAME}-1`)).toBe('new');
  });

  it('that was read anew is kept for five minutes of its own', async () => {
    test.cloud.secrets.set(`${NAME}-2`, 'first');
    await read(`${NAME}-2`);
    pass(CACHED);
    await read(`${NAME}-2`);
    test.cloud.secrets.set(`${NAME}-2`, 'second');

    pass(CACHED - 1);
    expect(await read(`${NAME}-2`)).toBe('first');
    pass(1);
    expect(await read(`${NAME}-2`)).toBe('second');
  });

  it('is asked for once by all who need it at the same moment', async () => {
    test.cloud.secrets.set(`${NAME}-3`, 'shared');
    const asked = vi.spyOn(test.clients.secrets, 'send');

    await Promise.all(Array.from({ length: 20 }, () => read(`${NAME}-3`)));

    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('that could not be read is not remembered as that', async () => {
    await expect(read(`${NAME}-4`)).rejects.toThrow('find the specified secret');
    test.cloud.secrets.set(`${NAME}-4`, 'there');

    expect(await read(`${NAME}-4`)).toBe('there');
  });

  it('is no key where it is empty', async () => {
    test.cloud.secrets.set(`${NAME}-5`, '');
    await expect(read(`${NAME}-5`)).rejects.toThrow('is empty');
  });

  it('is its own name’s and its own account’s', async () => {
    test.cloud.secrets.set(`${NAME}-6`, 'six');
    test.cloud.secrets.set(`${NAME}-7`, 'seven');

    expect([await read(`${NAME}-6`), await read(`${NAME}-7`)]).toEqual(['six', 'seven']);
  });
});
