import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    // Full counts (`npm run test:long`) take as long as they take.
    testTimeout: process.env.HOTLINE_TEST_RUNS === 'long' ? 3_600_000 : 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // Functions log and measure to standard output.
    env: { POWERTOOLS_LOG_LEVEL: 'SILENT', POWERTOOLS_METRICS_DISABLED: 'true' },
  },
});
