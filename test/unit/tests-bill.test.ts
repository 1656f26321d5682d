import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { aloneFiles } from '#test/support/bill/alone.ts';
import { bill, type FileCost } from '#test/support/bill/bill.ts';
import { expectedSeconds, recordedSeconds } from '#test/support/bill/seconds.ts';

const cost = (path: string, testMs: number, fields: Partial<FileCost> = {}): FileCost => ({
  path,
  importMs: 500,
  testMs,
  slowestMs: testMs,
  imports: [],
  ...fields,
});

describe('the bill of a run of tests', () => {
  const lines = bill([
    cost('unit/money.test.ts', 1_000),
    cost('unit/feed/delivery.test.ts', 2_000, { imports: [{ path: 'node_modules/@middy/core/index.js', ms: 300 }] }),
    cost('contract/feed/feed-log.test.ts', 9_000, {
      slowestMs: 20_001,
      imports: [
        // The worker loaded it for the file before: told again, it took no time again.
        { path: 'node_modules/@middy/core/index.js', ms: 300 },
        { path: 'node_modules/@middy/core/lib/deep.js', ms: 400 },
        { path: 'lib/money.ts', ms: 100 },
      ],
    }),
  ]);
  const wordsAfter = (title: string): string[][] => {
    const from = lines.findIndex((line) => line.startsWith(title)) + 1;
    return lines.slice(from).map((line) => line.trim().split(/\s+/));
  };

  it('adds seconds up by kind and by wing, of tests and of imports', () => {
    expect(wordsAfter('kind').slice(0, 2)).toEqual([
      ['contract', '1', '9.0', '0.5'],
      ['unit', '2', '3.0', '1.0'],
    ]);
    expect(wordsAfter('wing').slice(0, 2)).toEqual([
      ['feed', '2', '11.0', '1.0'],
      ['-', '1', '1.0', '0.5'],
    ]);
  });

  it('adds up what packages and modules took to load, each load once', () => {
    expect(wordsAfter('slowest imports').slice(0, 2)).toEqual([
      ['0.7', '@middy/core'],
      ['0.1', 'lib/money.ts'],
    ]);
  });

  it('lists the fifteen slowest files, and each test over 20 seconds', () => {
    expect(wordsAfter('slowest files')[0]).toEqual(['9.5', 'contract/feed/feed-log.test.ts']);
    expect(lines.at(-1)).toContain('over 20 s: a test of contract/feed/feed-log.test.ts');
    const many = bill(Array.from({ length: 20 }, (_, n) => cost(`unit/${n}.test.ts`, n)));
    expect(many.slice(many.indexOf('slowest files, s') + 1)).toHaveLength(15);
  });
});

describe('the order of test files', () => {
  it('is by what was recorded, and by their kind where nothing was', () => {
    const recorded = recordedSeconds([
      ['unit/slow.test.ts', 30.4],
      ['e2e/quick.test.ts', 2.2],
      ['unit/quick.test.ts', 0.1],
    ]);
    expect(recorded).toEqual({ 'unit/slow.test.ts': 30, 'e2e/quick.test.ts': 2 });
    const files = ['unit/new.test.ts', 'e2e/quick.test.ts', 'contract/feed/new.test.ts', 'unit/slow.test.ts'];
    expect(files.toSorted((one, other) => expectedSeconds(other, recorded) - expectedSeconds(one, recorded))).toEqual([
      'unit/slow.test.ts',
      'contract/feed/new.test.ts',
      'e2e/quick.test.ts',
      'unit/new.test.ts',
    ]);
  });
});

describe('a worker of its own', () => {
  const root = mkdtempSync(join(tmpdir(), 'alone-'));
  afterAll(() => rmSync(root, { recursive: true }));

  it('is for tests that change their process, and for those of the whole hotline', () => {
    const files = {
      'e2e/whole.test.ts': '',
      'unit/spy.test.ts': `${'vi'}.spyOn(log, 'error')`,
      'unit/environment.test.tsx': `${'process'}.env.NAME = 'x'`,
      'unit/plain.test.ts': `const fake = ${'vi'}.fn()`,
      'support/helper.ts': `${'vi'}.mock('x')`,
    };
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(root, 'test', path, '..'), { recursive: true });
      writeFileSync(join(root, 'test', path), text);
    }
    expect(aloneFiles(root)).toEqual([
      'test/e2e/whole.test.ts',
      'test/unit/environment.test.tsx',
      'test/unit/spy.test.ts',
    ]);
  });
});
