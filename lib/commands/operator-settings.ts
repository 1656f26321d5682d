import { physicalNames } from '#physical-names';
import { functionSettings, parseSettings } from '#settings';
import { settings } from '../../settings.ts';

/** What the operator has set, as functions find it: what a command decides must follow from the same. */
export const operatorSettings = () => functionSettings(parseSettings(settings));

/** What the operator's hotline calls its resources. */
export const operatorNames = () => physicalNames(parseSettings(settings).name);
