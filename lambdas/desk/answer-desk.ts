import { type LookUp, type LookUpWallet, lookUpWallet } from '#actions/desk/look-up-wallet.ts';
import { ADDRESS_REFUSALS } from '#domain/wallet-address.ts';
import { problem } from '../http/problem.ts';
import type { HttpRequest } from '../http/request.ts';
import type { HttpResponse } from '../http/response.ts';

/** The one route so far; the prefix is for programs that name the version they were written for. */
const WALLET = /^(?:\/api\/v1)?\/wallets\/([^/]+)$/;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (text: string): boolean => DAY.test(text) && !Number.isNaN(Date.parse(text));

const UNKNOWN = 'No report names this address. That you asked is recorded.';

const answer = (found: LookUp): HttpResponse => {
  if (found.ok) {
    const body = JSON.stringify({ ...found.answer, audit: found.audit });
    return { status: 200, headers: { 'content-type': 'application/json' }, body };
  }
  if (found.reason === 'unknown') return problem(404, UNKNOWN, { audit: found.audit });
  return problem(400, ADDRESS_REFUSALS[found.reason], { reason: found.reason });
};

/** Answers an investigator whom the authorizer let through. */
export const answerDesk = async (
  { path, claims, query = {} }: Pick<HttpRequest, 'path' | 'claims'> & Partial<Pick<HttpRequest, 'query'>>,
  world: LookUpWallet,
): Promise<HttpResponse> => {
  const subject = claims?.subject;
  if (!subject) return problem(401, 'Nobody is signed in');
  const address = WALLET.exec(path)?.[1];
  if (address === undefined) return problem(404, 'Nothing is here');
  const { asOf } = query;
  if (asOf !== undefined && !isDay(asOf))
    return problem(400, 'asOf is no day: write it as 2026-11-24', { reason: 'asOf' });
  return answer(await lookUpWallet(world, subject, address, asOf));
};
