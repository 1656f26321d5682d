import { userInfo } from 'node:os';
import type { ParseArgsConfig } from 'node:util';
import { withoutNames } from '#domain/audit/names-in.ts';
import { leftOutOf } from '#domain/audit/recordable.ts';
import { readArguments } from './arguments.ts';
import { CommandError } from './terminal/command-error.ts';
import type { Terminal } from './terminal.ts';

/** What somebody decides, in their words, who it is said to be by, and why. */
export interface TypedDecision {
  words: readonly string[];
  /** Whom `--by` names: believed where nobody can sign in. */
  by: string | undefined;
  reason: string;
  /** What else was asked for, by the option's name. */
  values: Readonly<Record<string, unknown>>;
}

/** The name that an operator's deeds are recorded under: the one that they give, or this machine's user. */
export const operatorName = (by: string | undefined): string => by ?? `operator ${userInfo().username}`;

/**
 * Reads a decision from the command line: `WORDS --reason TEXT [--by NAME]`, and what other options a command has.
 */
export const readDecision = (
  terminal: Terminal,
  usage: string,
  options: ParseArgsConfig['options'] = {},
): TypedDecision => {
  const { values, positionals } = readArguments(terminal, usage, {
    allowPositionals: true,
    options: { ...options, reason: { type: 'string', default: '' }, by: { type: 'string' } },
  });
  const { by, reason, ...others } = values as { by?: string; reason: string };
  const { names } = withoutNames(reason);
  if (names.length > 0) {
    throw new CommandError(
      `The audit log cannot forget, and this reason may name somebody: ${names.join(', ')}. Nothing was done.`,
      'Say it by a role, a reference or a case; put the name of a thing in double quotes: --reason \'asked by "Virtanen Oy"\'',
    );
  }
  const leftOut = leftOutOf(reason);
  if (leftOut.length > 0) {
    terminal.complain(`The audit log, which cannot forget, keeps this reason without: ${leftOut.join(', ')}.`);
  }
  return { words: positionals, by, reason, values: others };
};
