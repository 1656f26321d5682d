import type { Header } from '#domain/message/mime/headers.ts';
import type { MailVerdict } from '#domain/message.ts';
import { type AuthenticationResult, readAuthenticationResults } from './authentication-results.ts';
import { readDkimSignature } from './dkim-signature.ts';
import { type MailWay, organisationOf } from './received.ts';

const RESULTS: ReadonlyMap<string, MailVerdict> = new Map([
  ['pass', 'pass'],
  ['fail', 'fail'],
  ['softfail', 'fail'],
  ['hardfail', 'fail'],
  ['permerror', 'fail'],
]);

const verdictIn = (word: string): MailVerdict => RESULTS.get(word) ?? 'none';

/**
 * The verdict of several results of one method: `fail` where there are two, for one of them may be the sender's own words,
 * which the receiving server repeats.
 */
export const verdictOfResults = (results: readonly AuthenticationResult[]): MailVerdict => {
  const [first, ...others] = results;
  if (first === undefined) return 'none';
  return others.length === 0 ? verdictIn(first.result) : 'fail';
};

const ofMethod = (results: readonly AuthenticationResult[], method: string): AuthenticationResult[] =>
  results.filter((result) => result.method === method);

/** A domain that signed a mail (DKIM), and what the receiving server found of the signature. */
export interface DomainSignature {
  domain: string;
  verdict: MailVerdict;
}

/** What the receiving server found out about a mail, in the fields that it put into it. */
export interface Authentication {
  spf?: MailVerdict;
  dmarc?: MailVerdict;
  arc?: MailVerdict;
  dkim: DomainSignature[];
}

/** Most fields and signatures. */
const MAX_FIELDS = 10;
const MAX_SIGNATURES = 5;

const DOMAIN = /^[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63}){1,8}$/;

/** Whose servers leave their own name out of the field. */
const NAMELESS = 'outlook.com';

/**
 * Whether the receiving side wrote a field: it stands above the step where it took the mail over, or right below that
 * step and in its own name. Anything else may be the sender's.
 */
const isReceivers = (index: number, server: string | null, way: MailWay): boolean => {
  if (way.takenOver < 0 || index >= way.foreign) return false;
  if (index < way.takenOver) return true;
  return server === null ? way.receivers.has(NAMELESS) : way.receivers.has(organisationOf(server));
};

/** The domain of a signature that a result is about: `header.d`, else what stands behind the `@` of `header.i`. */
const signerOf = ({ properties }: AuthenticationResult): string | null => {
  const identity = properties.get('header.i');
  const domain = properties.get('header.d') ?? identity?.slice(identity.lastIndexOf('@') + 1);
  const name = domain?.toLowerCase() ?? '';
  return DOMAIN.test(name) ? name : null;
};

/** The domains that a DKIM-Signature field each names, as its sender wrote them. */
const signersNamed = (fields: readonly Header[]): string[] =>
  fields
    .filter(({ name }) => name === 'dkim-signature')
    .slice(0, MAX_FIELDS)
    .map(({ value }) => readDkimSignature(value).domain)
    .filter((domain) => DOMAIN.test(domain));

/** The verdict of a method in the topmost field that has one: `fail` where that field has two. */
const saidOf = (
  fields: readonly (readonly AuthenticationResult[])[],
  method: 'spf' | 'dmarc' | 'arc',
): Partial<Record<typeof method, MailVerdict>> => {
  const results = fields.map((results) => ofMethod(results, method)).find(({ length }) => length > 0);
  return results === undefined ? {} : { [method]: verdictOfResults(results) };
};

/** What the topmost field that speaks of a domain's signature says of it. */
const signaturesIn = (fields: readonly (readonly AuthenticationResult[])[]): Map<string, MailVerdict> => {
  const verdicts = new Map<string, MailVerdict>();
  for (const field of fields) {
    const byDomain = Map.groupBy(ofMethod(field, 'dkim'), signerOf);
    for (const [domain, results] of byDomain)
      if (domain !== null && !verdicts.has(domain)) verdicts.set(domain, verdictOfResults(results));
  }
  return verdicts;
};

/** The domains whose signature a field finds good; two results of one domain are a fail. */
export const goodSigners = (results: readonly AuthenticationResult[]): string[] =>
  [...signaturesIn([results])].flatMap(([domain, verdict]) => (verdict === 'pass' ? [domain] : []));

/** Reads who signed a mail, and what the receiving server found of that, of SPF, DMARC and ARC. */
export const readAuthentication = (fields: readonly Header[], way: MailWay): Authentication => {
  const results = fields
    .flatMap(({ name, value }, index) =>
      name === 'authentication-results' ? [{ index, ...readAuthenticationResults(value) }] : [],
    )
    .filter(({ index, server }) => isReceivers(index, server, way))
    .slice(0, MAX_FIELDS)
    .map((field) => field.results);
  const found = signaturesIn(results);
  const domains = new Set([...signersNamed(fields), ...found.keys()]);
  return {
    ...saidOf(results, 'spf'),
    ...saidOf(results, 'dmarc'),
    ...saidOf(results, 'arc'),
    dkim: [...domains].slice(0, MAX_SIGNATURES).map((domain) => ({ domain, verdict: found.get(domain) ?? 'none' })),
  };
};
