import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FunctionPool } from '#local/runtime/functions/function-pool.ts';
import { FunctionBench } from '#test/support/cloud/functions.ts';

let bench: FunctionBench;
beforeEach(async () => {
  bench = await FunctionBench.open();
});
afterEach(() => bench[Symbol.asyncDispose]());

/** The answer of an invocation that must succeed. */
async function answer(pool: FunctionPool, event: unknown = {}): Promise<unknown> {
  const outcome = await pool.invoke(event);
  if (!outcome.ok) throw new Error(`${outcome.error.errorType}: ${outcome.error.errorMessage}`);
  return JSON.parse(outcome.payload);
}

describe('a function', () => {
  test('gets its event, its context and its environment', async () => {
    const pool = await bench.pool(
      `export const handler = (event, context) => ({
        event, name: context.functionName, id: context.awsRequestId, left: context.getRemainingTimeInMillis(),
        table: process.env.TABLE, heap: process.execArgv[0], home: process.env.HOME ?? null });`,
      { name: 'reader', environment: { TABLE: 'ledger' }, memoryMegabytes: 512 },
    );

    const seen = await answer(pool, { a: [1] });

    expect(seen).toEqual({
      event: { a: [1] },
      name: 'reader',
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      left: expect.toSatisfy((left: number) => left > 0 && left <= 20_000),
      table: 'ledger',
      heap: '--max-old-space-size=409',
      home: null,
    });
  });

  test('is started on first use and stays for the next invocation', async () => {
    const pool = await bench.pool(
      'let count = 0; export const handler = () => ({ count: ++count, pid: process.pid });',
    );

    const first = (await answer(pool)) as { pid: number };
    const second = await answer(pool);

    expect(second).toEqual({ count: 2, pid: first.pid });
  });

  test('runs in as many processes as may run at once, and no more', async () => {
    const pool = await bench.pool(
      'export const handler = async () => { await new Promise((r) => setTimeout(r, 50)); return process.pid; };',
      { concurrency: 2 },
    );

    const pids = await Promise.all(Array.from({ length: 6 }, () => answer(pool)));

    expect(new Set(pids).size).toBe(2);
  });

  test('reads the movable clock, while it runs too', async () => {
    const pool = await bench.pool(`export const handler = async (until) => {
      while (Date.now() < until) await new Promise((r) => setTimeout(r, 5));
      return [new Date().getTime(), Date.parse(Date()), new Date(0).getTime(), new Date() instanceof Date];
    };`);
    await answer(pool, 0);
    const day = 86_400_000;

    const running = answer(pool, Date.now() + day);
    bench.clock.advance(2 * day);
    const [now, parsed, epoch, isDate] = (await running) as [number, number, number, boolean];

    expect(now).toBeGreaterThan(Date.now() + 2 * day - 60_000);
    expect(parsed).toBeGreaterThan(Date.now() + 2 * day - 60_000);
    expect(epoch).toBe(0);
    expect(isDate).toBe(true);
  });

  test('writes to its own log and to nothing else', async () => {
    const pool = await bench.pool("export const handler = () => { console.log('hello'); return 1; };", {
      name: 'logger',
    });

    await answer(pool);
    await pool.stop();

    expect(await readFile(join(bench.folder, 'logs', 'logger.log'), 'utf8')).toContain('hello\n');
  });
});

describe('a function that fails', () => {
  test.each([
    {
      what: 'throws',
      source: "export const handler = () => { throw new RangeError('too far'); };",
      error: { errorType: 'RangeError', errorMessage: 'too far' },
    },
    {
      what: 'never ends',
      source: 'export const handler = (event) => { while (event.loop) {} return 1; };',
      error: { errorType: 'Sandbox.Timedout', errorMessage: 'Task timed out after 0.50 seconds' },
    },
    {
      what: 'fills Buffers',
      source: `const kept = []; export const handler = async (event) => {
        while (event.loop) { kept.push(Buffer.alloc(8e6, 1)); await new Promise((r) => setTimeout(r, 5)); } return 1; };`,
      changes: { memoryMegabytes: 160, timeout: 20_000 },
      error: { errorType: 'Runtime.OutOfMemory' },
    },
    {
      what: "fills V8's heap",
      source: `const kept = []; export const handler = (event) => {
        while (event.loop) kept.push({ a: Array.from({ length: 100 }, () => ({})) }); return 1; };`,
      changes: { memoryMegabytes: 128, timeout: 20_000 },
      error: { errorType: expect.stringMatching(/^Runtime\.(ExitError|OutOfMemory)$/) },
    },
    {
      what: 'exits',
      source: 'export const handler = (event) => { if (event.loop) process.exit(3); return 1; };',
      error: { errorType: 'Runtime.ExitError', errorMessage: 'Runtime exited with error: exit status 3' },
    },
  ])('$what: the caller learns it, and the next invocation is served', async ({ source, error, changes }) => {
    const pool = await bench.pool(source, { timeout: 500, ...changes });

    const failed = await pool.invoke({ loop: true });
    const next = await pool.invoke({});

    expect(failed).toMatchObject({ ok: false, error });
    expect(next).toMatchObject(error.errorType === 'RangeError' ? { ok: false } : { ok: true, payload: '1' });
  });

  test.each([
    ['has no handler', 'export const other = 1;', 'Runtime.HandlerNotFound'],
    ['fails to load', "throw new SyntaxError('broken');", 'SyntaxError'],
  ])('%s: every invocation says so', async (_, source, errorType) => {
    const pool = await bench.pool(source);

    const outcomes = [await pool.invoke({}), await pool.invoke({})];

    expect(outcomes).toMatchObject([
      { ok: false, error: { errorType } },
      { ok: false, error: { errorType } },
    ]);
  });

  test('answers more than Lambda passes on: the answer is refused', async () => {
    const pool = await bench.pool("export const handler = () => 'x'.repeat(7_000_000);");

    const outcome = await pool.invoke({});

    expect(outcome).toMatchObject({ ok: false, error: { errorType: 'Function.ResponseSizeTooLarge' } });
  });

  test('is asked with more than Lambda takes: it is not called', async () => {
    const pool = await bench.pool('export const handler = () => 1;');

    const outcome = await pool.invoke('x'.repeat(7_000_000));

    expect(outcome).toMatchObject({ ok: false, error: { errorType: 'RequestEntityTooLargeException' } });
  });
});
