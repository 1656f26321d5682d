import { DRAFT_AGE } from '#domain/intake/draft.ts';
import { checkToken, tokenAge } from '#domain/intake/page-token.ts';

/** Whether the draft of a token may still be read and written, is over, or was never ours. */
export type DraftState = 'open' | 'over' | 'forged';

/** Judges a draft by its token alone. */
export const draftState = (pageKey: Uint8Array, token: string, now: Date): DraftState => {
  const state = checkToken(pageKey, token, now);
  if (state === 'forged') return 'forged';
  return state === 'expired' || tokenAge(token, now) > DRAFT_AGE ? 'over' : 'open';
};

/** Until when the draft of a token is kept. */
export const keptUntil = (token: string, now: Date): Date => new Date(now.getTime() - tokenAge(token, now) + DRAFT_AGE);
