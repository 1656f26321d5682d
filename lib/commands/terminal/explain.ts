import { CommandError } from '#commands/terminal/command-error.ts';
import { SettingsError } from '#settings';

/** What a person at the keyboard is told when a command cannot go on: what is wrong and what to do, or else the fault. */
export function explain(error: unknown): string {
  if (error instanceof CommandError) return `${error.message}\n${error.advice}`;
  if (error instanceof SettingsError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
