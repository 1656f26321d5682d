import { functionSettings, parseSettings } from '#settings';
import { settings } from '../../settings.ts';

/** What the operator has set, as functions find it: what a command decides must follow from the same. */
export const operatorSettings = () => functionSettings(parseSettings(settings));
