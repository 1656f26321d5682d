import { SIGN_OFF } from './place-words.ts';

/** Most characters of what follows a signature's first line; a letter that goes on for longer is none. */
const SIGNATURE = 500;

/** Where a signature begins, from which on a wallet is its writer's only where it is asked for; Infinity where none does. */
export const signatureStart = (lower: string): number => {
  // From the line on behind which no more stands than a signature.
  const from = lower.lastIndexOf('\n', Math.max(0, lower.length - SIGNATURE) - 1) + 1;
  for (let at = from; ; ) {
    SIGN_OFF.lastIndex = at;
    const line = SIGN_OFF.exec(lower)?.[0];
    if (line !== undefined && lower.length - at - line.length <= SIGNATURE) return at;
    at = lower.indexOf('\n', at) + 1;
    if (at === 0) return Number.POSITIVE_INFINITY;
  }
};

/** Whether a signature begins with the two dashes of mail programs. */
export const isDashes = (lower: string, signature: number): boolean =>
  /^[ \t]*-- ?(?:\n|$)/.test(lower.slice(signature));
