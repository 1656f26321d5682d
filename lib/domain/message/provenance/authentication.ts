import type { Verdict } from '#domain/message/message.ts';
import type { Header } from '#domain/message/mime/headers.ts';
import { readStructuredHeader } from '#domain/message/mime/structured-header.ts';
import { organisationOf, type Way } from './received.ts';

const RESULTS: ReadonlyMap<string, Verdict> = new Map([
  ['pass', 'pass'],
  ['fail', 'fail'],
  ['softfail', 'fail'],
  ['hardfail', 'fail'],
  ['permerror', 'fail'],
]);

const verdictIn = (word: string | undefined): Verdict => RESULTS.get((word ?? '').toLowerCase()) ?? 'none';

/** The verdict of a method (`spf`, `dkim`, `dmarc`, `arc`) in an Authentication-Results field (RFC 8601); any pass counts. */
export const resultOf = (results: string, method: string): Verdict => {
  const found = [...results.matchAll(new RegExp(`\\b${method}=([a-z]+)`, 'gi'))];
  const verdicts = found.map(([, word]) => verdictIn(word));
  return verdicts.find((verdict) => verdict === 'pass') ?? verdicts[0] ?? 'none';
};

/** A domain that signed a mail (DKIM), and what the receiving server found of the signature. */
export interface Signature {
  domain: string;
  verdict: Verdict;
}

/** What the receiving server found out about a mail, in the fields that it put into it. */
export interface Authentication {
  spf?: Verdict;
  dmarc?: Verdict;
  arc?: Verdict;
  dkim: Signature[];
}

/** Most characters read of one field, and most fields and signatures. */
const MAX_RESULTS = 4_000;
const MAX_FIELDS = 10;
const MAX_SIGNATURES = 5;

const DOMAIN = /^[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63}){1,8}$/;

/** Whose servers leave their own name out of the field. */
const NAMELESS = 'outlook.com';

/**
 * Whether the receiving side wrote a field: it stands above the step where it took the mail over, or right below that
 * step and in its own name. Anything else may be the sender's.
 */
const isReceivers = (index: number, value: string, way: Way): boolean => {
  if (way.takenOver < 0 || index >= way.foreign) return false;
  if (index < way.takenOver) return true;
  const server = /^\s*(?:[a-z0-9]+=|([\w.-]+))/i.exec(value)?.[1]?.toLowerCase();
  return server === undefined ? way.receivers.has(NAMELESS) : way.receivers.has(organisationOf(server));
};

const signaturesIn = (results: string): Signature[] =>
  [...results.matchAll(/\bdkim=([a-z]+)([^;]*)/gi)].flatMap(([, word, rest = '']) => {
    const domain = /header\.(?:d=|i=[^\s@;]*@)([\w.-]+)/i.exec(rest)?.[1]?.toLowerCase();
    return domain !== undefined && DOMAIN.test(domain) ? [{ domain, verdict: verdictIn(word) }] : [];
  });

/** Reads who signed a mail, and what the receiving server found of that, of SPF, DMARC and ARC. */
export const readAuthentication = (fields: readonly Header[], way: Way): Authentication => {
  const results = fields
    .filter(({ name, value }, index) => name === 'authentication-results' && isReceivers(index, value, way))
    .slice(0, MAX_FIELDS)
    .map(({ value }) => value.slice(0, MAX_RESULTS))
    .join(';');
  const signed = fields
    .filter(({ name }) => name === 'dkim-signature')
    .slice(0, MAX_FIELDS)
    .flatMap(({ value }): Signature[] => {
      const domain = readStructuredHeader(`;${value.slice(0, MAX_RESULTS)}`)
        .params.get('d')
        ?.toLowerCase();
      return domain !== undefined && DOMAIN.test(domain) ? [{ domain, verdict: 'none' }] : [];
    });
  const byDomain = new Map<string, Signature>();
  for (const signature of [...signed, ...signaturesIn(results)]) {
    const known = byDomain.get(signature.domain);
    if (!known || known.verdict === 'none') byDomain.set(signature.domain, signature);
  }
  const said = (method: 'spf' | 'dmarc' | 'arc'): Partial<Record<typeof method, Verdict>> =>
    new RegExp(`\\b${method}=`, 'i').test(results) ? { [method]: resultOf(results, method) } : {};
  return { ...said('spf'), ...said('dmarc'), ...said('arc'), dkim: [...byDomain.values()].slice(0, MAX_SIGNATURES) };
};
