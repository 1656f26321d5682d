import { createHmac, randomInt } from 'node:crypto';
import { type Challenge, createChallenge, type Solution, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { sha256 } from '#domain/identity.ts';
import { draftName } from '#domain/intake/draft.ts';
import { type Load, triesAt } from '#domain/intake/proof-of-work.ts';

/** One try: PBKDF2 with so many rounds. */
const ALGORITHM = 'PBKDF2/SHA-256';
const ROUNDS = 1_000;
/** Longest answer that is looked at, in characters; a real one has 700. */
const MAX_ANSWER = 2_000;

const secretOf = (pageKey: Uint8Array): string => createHmac('sha256', pageKey).update('work').digest('hex');

/** Which page a piece of work belongs to, without the token that opens its draft. */
const pageOf = (token: string): string => draftName(token);

/** A piece of work (ALTCHA, https://altcha.org) for the browser that shows the page of this token, as JSON. */
export const issueWork = async (pageKey: Uint8Array, token: string, load: Load): Promise<string> => {
  const { least, most } = triesAt(load);
  const challenge = await createChallenge({
    algorithm: ALGORITHM,
    cost: ROUNDS,
    counter: randomInt(least, most),
    data: { page: pageOf(token) },
    deriveKey,
    hmacSignatureSecret: secretOf(pageKey),
  });
  return JSON.stringify(challenge);
};

const parseAnswer = (answer: string): { challenge: Challenge; solution: Solution } | null => {
  if (answer === '' || answer.length > MAX_ANSWER) return null;
  try {
    const { challenge, solution } = JSON.parse(answer);
    return typeof challenge?.parameters === 'object' && typeof challenge.signature === 'string' && solution
      ? { challenge, solution }
      : null;
  } catch {
    return null;
  }
};

/**
 * The name of a piece of work that was done for the page of this token; null where it was not done, or is another
 * page's.
 *
 * The same work passes again and again: a caller that takes it as payment has to note its name (`spendWork`).
 */
export const workDone = async (pageKey: Uint8Array, token: string, answer: string): Promise<string | null> => {
  const parsed = parseAnswer(answer);
  if (parsed === null || parsed.challenge.parameters.data?.page !== pageOf(token)) return null;
  const { verified } = await verifySolution({ ...parsed, deriveKey, hmacSignatureSecret: secretOf(pageKey) });
  return verified ? sha256(Buffer.from(parsed.challenge.signature ?? '')) : null;
};
