import { NOT_SAID, THE_DESK } from './case.ts';

/** The case that something is decided for; of a covert one others see neither who decided nor why. */
export interface DecidedFor {
  case: string;
  isCovert: boolean;
}

/** What others see of a decision: who, and why; of one for a covert case that it was the desk's. */
export const shownWord = <Word extends { by: string; name?: string | undefined; reason: string }>(
  word: Word,
  decidedFor: DecidedFor | undefined,
): Word => (decidedFor?.isCovert ? { ...word, by: THE_DESK, name: THE_DESK, reason: NOT_SAID } : word);
