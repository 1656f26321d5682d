import { CUE } from './lexicon.ts';
import { cuesAfter, cuesBefore } from './surroundings.ts';
import type { Tokens } from './tokens.ts';

/** How many words from what is done or held the one may stand that says whose it is. */
const REACH = 12;

/**
 * Whether a text without an address demands: it threatens its reader (what is theirs is encrypted, will be published; or
 * else their pictures go to others), and speaks of a wallet, of money and an answer, or of paying by a payment app or gift cards.
 *
 * News of what extorters did to others, newsletters and shops speak of the same things, and not of the reader's own.
 */
export const isThreat = (tokens: Tokens): boolean => {
  const { all, cues } = tokens;
  const asks = (all & (CUE.ask | CUE.price)) !== 0;
  const wants = (all & CUE.wallet) !== 0 || (asks && (all & (CUE.contact | CUE.brand)) !== 0);
  if ((all & CUE.yours) === 0 || !wants) return false;
  if ((all & (CUE.threat | CUE.orElse)) === 0) return false;
  for (let index = 0; index < tokens.count; index += 1) {
    const own = cues[index] ?? 0;
    if ((own & (CUE.threat | CUE.held)) === 0) continue;
    const span = { first: index, next: index + 1 };
    const beside = own | cuesBefore(tokens, span, REACH, 1) | cuesAfter(tokens, span, REACH, 1);
    if ((beside & CUE.yours) !== 0 && ((own & CUE.threat) !== 0 || (beside & CUE.orElse) !== 0)) return true;
  }
  return false;
};
