import { findMeant } from '#actions/operation/check-account.ts';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { AskAws, Meant } from '#domain/operation/check/point.ts';
import type { Settings } from '#settings';
import { meantSettings } from '../../settings/meant-settings.ts';

/**
 * What the settings mean, and which resources the deployed stack has for it.
 *
 * @throws CommandError where the stack is not there, or may not be read.
 */
export const meantBy = async (settings: Settings, ask: AskAws, now: Date): Promise<Meant> => {
  const found = await findMeant(meantSettings(settings), ask, now);
  if (found.ok) return found.meant;
  throw new CommandError(
    `The account does not say what stands there: ${found.reason}.`,
    'Is the stack deployed, in this region, and do your credentials let you read it?',
  );
};
