import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';

/** The work that a page asks its browser for; undefined where it asks for none. */
export const workAskedIn = (html: string): string | undefined =>
  /data-work="([^"]+)"/.exec(html)?.[1]?.replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** Does a page's work as its script does, and gives the answer. */
export const doWork = async (asked: string): Promise<string> => {
  const challenge = JSON.parse(asked) as Challenge;
  return JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });
};
