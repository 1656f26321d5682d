import { createHash, createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';

/** The parts of a credential: `AKID/20261124/eu-north-1/s3/aws4_request`. */
export interface Scope {
  accessKeyId: string;
  date: string;
  region: string;
  service: string;
}

/** Reads a credential; null when it is not of that form. */
export const parseCredential = (credential: string): Scope | null => {
  const parts = credential.split('/');
  const [date, region, service, end] = parts.slice(-4);
  const accessKeyId = parts.slice(0, -4).join('/');
  if (!accessKeyId || !date || !region || !service || end !== 'aws4_request') return null;
  return { accessKeyId, date, region, service };
};

/** Keys already derived, by secret and scope: one serves all of a caller's requests to a service in a day. */
const derivedKeys = new Map<string, KeyObject>();

/** How many derived keys are remembered before all are forgotten. */
const MAX_DERIVED_KEYS = 1_000;

/** The key of Signature Version 4 for one day, region and service. */
export const signingKey = (secretAccessKey: string, scope: Scope): KeyObject => {
  const name = `${secretAccessKey} ${scopePath(scope)}`;
  const known = derivedKeys.get(name);
  if (known) return known;
  const key = scopePath(scope)
    .split('/')
    .reduce((last, part) => createSecretKey(hmac(last, part)), createSecretKey(Buffer.from(`AWS4${secretAccessKey}`)));
  if (derivedKeys.size >= MAX_DERIVED_KEYS) derivedKeys.clear();
  derivedKeys.set(name, key);
  return key;
};

export const scopePath = (scope: Scope): string => `${scope.date}/${scope.region}/${scope.service}/aws4_request`;

export const stringToSign = (timestamp: string, scope: Scope, canonicalRequest: string): string =>
  ['AWS4-HMAC-SHA256', timestamp, scopePath(scope), sha256(canonicalRequest)].join('\n');

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** Of a key that was prepared: Node prepares bytes anew each time, which costs five times the HMAC itself. */
export const hmac = (key: KeyObject, data: string): Buffer => createHmac('sha256', key).update(data).digest();

export const sameSignature = (given: string, right: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** The time that a signature names (`20261124T061500Z`), in milliseconds; NaN when it is none. */
export const parseTimestamp = (timestamp: string): number => {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(timestamp);
  return match ? Date.UTC(...calendar(match)) : Number.NaN;
};

const calendar = (match: RegExpExecArray): [number, number, number, number, number, number] => {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number);
  return [year, month - 1, day, hour, minute, second];
};
