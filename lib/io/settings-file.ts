import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FunctionSettings } from '#domain/settings.ts';

let read: FunctionSettings | undefined;

/** Reads `settings.json`, which synthesis writes beside a function's bundle, once a process. */
export const readSettings = (): FunctionSettings => {
  read ??= FunctionSettings.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'settings.json'), 'utf8')));
  return read;
};
