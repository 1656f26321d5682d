import type { Readable } from 'node:stream';

/** Where a command is typed and read: a process has one, and so does each command that a test runs in its own process. */
export interface Terminal {
  /** What stands behind the command's name. */
  words: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
  input: Readable;
  /** Prints to standard output: what programs read. */
  say(line: string): void;
  /** Prints to standard error: what is for a person. */
  complain(line: string): void;
  /** Has the command live by a hotline's clock, which whoever tries it moves; `mailbox` is the URL that tells it. */
  follow(mailbox: string): Promise<void>;
}

/** What a command does; a number that it gives is its exit status. */
export type Main = (terminal: Terminal) => Promise<number | undefined> | Promise<void>;

/** Ends a command that was only asked how it is used. */
export class HelpAsked extends Error {
  override name = 'HelpAsked';
  readonly usage: string;

  constructor(usage: string) {
    super('help was asked for');
    this.usage = usage;
  }
}
