import { physicalNames } from '#physical-names';
import { functionSettings, parseSettings } from '#settings';
import { settings } from '../../settings.ts';

/** What the operator has set, checked and with its defaults. */
export const parsedSettings = () => parseSettings(settings);

/** What the operator has set, as functions find it: what a command decides must follow from the same. */
export const operatorSettings = () => functionSettings(parsedSettings());

/** What the operator's hotline calls its resources. */
export const operatorNames = () => physicalNames(parsedSettings().name);
