// Which code is changed, and which tests must notice: a wing at a time (WING), as .github/workflows/mutation.yml runs it.
const wing = process.env.WING ?? 'gate';

export default {
  mutate: [process.env.MUTATE ?? `lib/domain/${wing}/**/*.ts`],
  testRunner: 'command',
  commandRunner: { command: `npx vitest run --bail 1 test/unit/${wing} test/property/${wing}` },
  // Each change is tried in a copy, beside which node_modules stays as it is.
  symlinkNodeModules: true,
  checkers: [],
  concurrency: 2,
  timeoutMS: 60_000,
  reporters: ['clear-text', 'html', 'json'],
  htmlReporter: { fileName: 'reports/mutation/mutation.html' },
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  // The score is printed and kept; it fails nothing until a run has said what it is.
  thresholds: { high: 90, low: 70, break: null },
  disableTypeChecks: false,
};
