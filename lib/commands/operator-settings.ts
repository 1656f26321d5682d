import { physicalNames } from '#physical-names';
import { functionSettings, parseSettings } from '#settings';
import { readSettingsFile } from '../settings/settings-file.ts';

/** The settings of the hotline that a command is for: `HOTLINE_SETTINGS` names another file than settings.ts. */
const settings = await readSettingsFile(process.env.HOTLINE_SETTINGS);

/** What the operator has set, checked and with its defaults. */
export const parsedSettings = () => parseSettings(settings);

/** What the operator has set, as functions find it: what a command decides must follow from the same. */
export const operatorSettings = () => functionSettings(parsedSettings());

/** What the operator's hotline calls its resources. */
export const operatorNames = () => physicalNames(parsedSettings().name);
