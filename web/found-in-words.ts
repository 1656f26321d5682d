import type { ConfirmableDemand } from '#domain/intake/confirmable-demand.ts';
import type { FormAnswer } from '#domain/intake/form-answers.ts';
import type { Site } from './site.ts';
import { amountInWords, deadlineInWords } from './words/quantities.ts';

/** What was found in a draft as its writer reads and corrects it; empty where nothing was. */
export const foundInWords = (
  { words: { language }, settings }: Site,
  { wallet, amount, deadline }: ConfirmableDemand,
): FormAnswer<'found'> => ({
  wallet: wallet ?? '',
  amount: amount === null ? '' : amountInWords(amount, language),
  deadline: (deadline && deadlineInWords(deadline, language, settings.timeZone)) ?? '',
});
