import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { CommandError } from '#commands/terminal/command-error.ts';

/** The emulator's program is not on this machine. */
const missing = (looked: string): CommandError =>
  new CommandError(
    `The DynamoDB emulator is missing (looked for ${looked}).`,
    'It comes with `npm ci` on Linux x64; elsewhere start any DynamoDB-compatible server on an empty store and name it: ' +
      'HOTLINE_DYNAMODB_ENDPOINT=http://127.0.0.1:8000 npm start',
  );

/** The path of the emulator's program: the one given, or the one that npm installed for this platform. */
export const findBinary = (given?: string): string => {
  const path = given ?? installed();
  try {
    accessSync(path, constants.X_OK);
  } catch {
    throw missing(path);
  }
  return path;
};

const installed = (): string => {
  const name = `@dynoxide/${process.platform}-${process.arch}/dynoxide`;
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    throw missing(name);
  }
};
