import { realpathSync } from 'node:fs';
import { explain } from '#commands/terminal/explain.ts';
import { onceStarterIsGone } from '#commands/terminal/starter-gone.ts';
import { followClock } from './follow-clock.ts';
import { HelpAsked, type Main, type Terminal } from './terminal.ts';

/** The exit status of what SIGTERM ended, as shells say it. */
const ENDED = 143;

/** Runs a command at a terminal, and gives its exit status: what it cannot go on for is explained, with status 1. */
export const runAt = async (terminal: Terminal, main: Main): Promise<number> => {
  try {
    return (await main(terminal)) ?? 0;
  } catch (error) {
    if (error instanceof HelpAsked) {
      terminal.say(error.usage);
      return 0;
    }
    terminal.complain(explain(error));
    return 1;
  }
};

const processTerminal = (): Terminal => ({
  words: process.argv.slice(2),
  env: process.env,
  input: process.stdin,
  say: console.log,
  complain: console.error,
  follow: followClock,
});

/**
 * Runs a command where this process was started for its file; imported from elsewhere, as by a test, it does nothing.
 * One that may be cut short ends without complaint where nobody reads its lines any more; each ends with what started it.
 */
export const run = async (file: string, main: Main, { mayBeCutShort = false } = {}): Promise<void> => {
  const started = process.argv[1];
  if (started === undefined || realpathSync(started) !== file) return;
  onceStarterIsGone(process.env, () => process.exit(ENDED));
  if (mayBeCutShort) process.stdout.on('error', () => process.exit());
  const status = await runAt(processTerminal(), main);
  if (status !== 0) process.exitCode = status;
};
