import { type ParseArgsConfig, parseArgs } from 'node:util';
import { CommandError } from '#commands/terminal/command-error.ts';
import { HelpAsked, type Terminal } from './terminal.ts';

/** What asks any command how it is used. */
const HELP = new Set(['help', '--help', '-h']);

/** The first sentence of what Node says is wrong with a command line; the others speak to programmers. */
const reasonOf = (error: unknown): string => {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/\. To specify .*/s, '.');
};

/**
 * Reads the command line; what does not fit is told with how the command is used, and nothing is done. Whoever asks for
 * help gets that alone.
 */
export const readArguments = <T extends ParseArgsConfig>(
  { words }: Terminal,
  usage: string,
  config: T,
): ReturnType<typeof parseArgs<T>> => {
  if (HELP.has(words[0] ?? '')) throw new HelpAsked(usage);
  try {
    return parseArgs<T>({ ...config, args: [...words] });
  } catch (error) {
    throw new CommandError(reasonOf(error), usage);
  }
};

/** For a command that takes no arguments: whoever gives some expects something else than it does. */
export const readNoArguments = (terminal: Terminal, usage: string): void => {
  readArguments(terminal, usage, { options: {} });
};
