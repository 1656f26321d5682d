import { userInfo } from 'node:os';
import { readArguments } from './arguments.ts';
import type { Terminal } from './terminal.ts';

/** What an operator decides, in their words, who it is said to be by, and why. */
export interface Decision {
  words: readonly string[];
  who: string;
  reason: string;
}

/** Reads a decision from the command line: `WORDS --reason TEXT [--by NAME]`; without a name it is this user's. */
export const readDecision = (terminal: Terminal, usage: string): Decision => {
  const { values, positionals } = readArguments(terminal, usage, {
    allowPositionals: true,
    options: { reason: { type: 'string', default: '' }, by: { type: 'string' } },
  });
  return { words: positionals, who: values.by ?? `operator ${userInfo().username}`, reason: values.reason };
};
