import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SettingsInput } from '#settings';
import { CommandError } from './terminal/command-error.ts';

const OWN = resolve(import.meta.dirname, '../../settings.ts');

/**
 * Reads what an operator wrote: `settings.ts` of this folder, or the file that is named, as of a second hotline.
 *
 * @throws CommandError where the file cannot be loaded or exports no `settings`.
 */
export const settingsInput = async (file?: string): Promise<SettingsInput> => {
  const path = file ? resolve(file) : OWN;
  const loaded = (await import(pathToFileURL(path).href).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(`${file ?? 'settings.ts'} cannot be loaded`, reason);
  })) as { settings?: SettingsInput };
  if (loaded.settings === undefined)
    throw new CommandError(
      `${file ?? 'settings.ts'} exports no settings`,
      'It is written as settings.ts is: `export const settings = { ... }`.',
    );
  return loaded.settings;
};
