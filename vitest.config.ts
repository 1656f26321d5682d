import { defineConfig } from 'vitest/config';
import { aloneFiles } from './test/support/bill/alone.ts';
import { BillReporter } from './test/support/bill/bill-reporter.ts';
import { LongestFirst } from './test/support/bill/longest-first.ts';

const TESTS = ['test/**/*.test.{ts,tsx}'];
const ALONE = aloneFiles(import.meta.dirname);

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      // A third of a run was loading the same modules anew for each file.
      { extends: true, test: { name: 'shared', include: TESTS, exclude: ALONE, isolate: false } },
      { extends: true, test: { name: 'alone', include: ALONE } },
    ],
    setupFiles: ['test/support/same-cases.ts'],
    sequence: { sequencer: LongestFirst },
    reporters: ['default', new BillReporter()],
    experimental: { importDurations: { limit: 25 } },
    // Full counts (`npm run test:long`) take as long as they take.
    testTimeout: process.env.HOTLINE_TEST_RUNS === 'long' ? 3_600_000 : 60_000,
    hookTimeout: 120_000,
    // One more than the cores that a run is given: a walk in a browser, a hotline that starts, wait half of their time.
    maxWorkers: 3,
    // Functions log and measure to standard output.
    env: { POWERTOOLS_LOG_LEVEL: 'SILENT', POWERTOOLS_METRICS_DISABLED: 'true' },
  },
});
