import { linesOfActions, testsOfActions } from './bench/mutants.ts';

// Which code is changed, and which tests must notice: a wing at a time (WING), as .github/workflows/mutation.yml runs it. Of the domain
// all of a wing; of the actions, whose tests take longer, lines that a seed picks (SEED, each week another): some 200 in all wings.
const wing = process.env.WING ?? 'gate';
const isOfActions = process.env.FLOOR === 'actions';
const LINES_A_WING = Number(process.env.LINES ?? 16);
const seed = process.env.SEED ?? 'no seed';

const mutate = isOfActions
  ? linesOfActions(wing, seed, LINES_A_WING)
  : [process.env.MUTATE ?? `lib/domain/${wing}/**/*.ts`];
const tests = isOfActions ? testsOfActions(wing, mutate) : [`test/unit/${wing}/`, `test/property/${wing}/`];

export default {
  mutate,
  testRunner: 'command',
  commandRunner: { command: `npx vitest run --bail 1 ${tests.join(' ')}` },
  // Each change is tried in a copy, beside which node_modules stays as it is.
  symlinkNodeModules: true,
  checkers: [],
  concurrency: 2,
  timeoutMS: 60_000,
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  htmlReporter: { fileName: 'reports/mutation/mutation.html' },
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  // The score is printed and kept; it fails nothing until a run has said what it is.
  thresholds: { high: 90, low: 70, break: null },
  disableTypeChecks: false,
};
