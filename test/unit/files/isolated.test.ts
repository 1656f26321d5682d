import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runIsolated } from '#io/files/isolated.ts';

const SCRIPT = join(process.cwd(), 'test/fixtures/isolated/hostile.ts');
const run = (deed: string, seconds = 60, patience?: number) =>
  runIsolated(SCRIPT, { deed }, { memory: 160, seconds }, patience);

describe('a process of its own', () => {
  it.each([
    ['fill buffers', 'out-of-memory'],
    ['fill the heap', 'out-of-memory'],
    ['throw', 'crashed'],
  ])('that is made to %s is over, and said to be %s', async (deed, reason) => {
    expect(await run(deed)).toEqual({ ok: false, reason });
  });

  it.each([
    [150, { ok: true, answer: true }],
    [170, { ok: false, reason: 'out-of-memory' }],
  ])('that may hold 160 MiB, Buffers included, and holds %i: %o', async (mebibytes, outcome) => {
    const bounds = { memory: 160, seconds: 60 };
    expect(await runIsolated(SCRIPT, { deed: 'hold memory', mebibytes }, bounds)).toEqual(outcome);
  });

  it('that never ends is ended by its processor time, also without anyone who waits for it', async () => {
    expect(await run('never end', 1, 60)).toEqual({ ok: false, reason: 'timed-out' });
  });

  it('that does nothing is ended by the time that it is under way', async () => {
    expect(await run('wait', 60, 1)).toEqual({ ok: false, reason: 'timed-out' });
  });

  it('that goes on without a word is ended long before its time is over, and what it had read is kept', async () => {
    // Two words of one process come some milliseconds apart, but seconds where the machine does much else.
    const bounds = { memory: 160, seconds: 60, silence: 4 };

    expect(await runIsolated(SCRIPT, { deed: 'speak, then never end' }, bounds)).toEqual({
      ok: true,
      answer: 'the last word',
      partly: true,
    });
  });

  it('has no secrets, and may neither look at its parent nor write', async () => {
    expect(await run('look around')).toEqual({
      ok: true,
      answer: { secrets: [], parent: 'refused', write: 'refused' },
    });
  });
});
