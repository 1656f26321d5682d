import fc from 'fast-check';

/**
 * The cases that properties are tried with in `npm test`: the same for every run, so that a build judges the change and not the
 * draw. New ones are drawn by `npm run test:long`, with more of them; what those find fails here once it is an example.
 */
const SEED = 20_201_024;

if (process.env.HOTLINE_TEST_RUNS !== 'long') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: SEED });
