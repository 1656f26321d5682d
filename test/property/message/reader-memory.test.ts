import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { runs } from '#test/support/runs.ts';

const MEGABYTE = 1024 * 1024;
const MAX_PEAK_BYTES = 256 * MEGABYTE;

/** A small young generation: what is measured is what reading holds, not what lies there until it is swept. */
const HEAP = ['--max-old-space-size=192', '--max-semi-space-size=8'];

/** Reads so many changed mails and the largest hostile ones in a process of its own: the peak of its resident memory. */
const peakOf = async (count: number): Promise<{ read: number; peak: number }> => {
  const child = join(process.cwd(), 'test/support/letters/mutated-mails.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [...HEAP, child, `${count}`]);
  return JSON.parse(stdout);
};

it('reads broken, changed and hostile mails in less than 256 MB', async () => {
  const { read, peak } = await peakOf(runs(1_000, 100_000));
  expect(read).toBeGreaterThan(runs(1_000, 100_000));
  expect(peak).toBeLessThan(MAX_PEAK_BYTES);
}, 3_600_000);
