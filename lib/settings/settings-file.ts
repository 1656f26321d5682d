import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SettingsError, type SettingsInput } from '#settings';

const OWN = resolve(import.meta.dirname, '../../settings.ts');

/**
 * Reads what an operator wrote: `settings.ts` of this folder, or the file that is named, as of a second hotline.
 *
 * @throws SettingsError where the file cannot be loaded or exports no `settings`.
 */
export const readSettingsFile = async (file?: string): Promise<SettingsInput> => {
  const path = file ? resolve(file) : OWN;
  const loaded = (await import(pathToFileURL(path).href).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SettingsError([`${path}: cannot be loaded: ${reason}`]);
  })) as { settings?: SettingsInput };
  if (loaded.settings === undefined) throw new SettingsError([`${path}: exports no settings`]);
  return loaded.settings;
};
