/** Letters, and hyphens and apostrophes between them. */
export const WORD = /^[\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*/u;

/** What makes a word that is shown the same in another letter. Apart from how a letter is read, which takes far more code. */
export const sameOf = (shown: string): string => (WORD.exec(shown)?.[0] ?? '').toLowerCase();
