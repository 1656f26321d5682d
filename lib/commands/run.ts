import { explain } from './explain.ts';

/** Runs a command: a number that it gives is its exit status; what it cannot go on for is explained, with status 1. */
export const run = async (main: () => Promise<number | undefined> | Promise<void>): Promise<void> => {
  try {
    const status = await main();
    if (status !== undefined) process.exitCode = status;
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  }
};
