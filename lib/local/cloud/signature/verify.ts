import type { KeyObject } from 'node:crypto';
import { CloudError } from '../errors.ts';
import type { CloudRequest } from '../http/request.ts';
import type { Caller } from '../types.ts';
import { canonicalRequest } from './canonical.ts';
import { unframe } from './chunks.ts';
import {
  hmac,
  parseCredential,
  parseTimestamp,
  type Scope,
  sameSignature,
  sha256,
  signingKey,
  stringToSign,
} from './signing.ts';

/** How far a signature's time may be from the movable clock's. */
const MAX_SKEW = 15 * 60_000;

/** The longest time for which a presigned address may be good, in seconds. */
const MAX_PRESIGNED = 7 * 86_400;

/** A request whose signer is known, its body out of its frames. */
export interface SignedRequest {
  caller: Caller;
  service: string;
  body: Buffer;
  trailer: Record<string, string>;
}

export interface Verifier {
  callers: ReadonlyMap<string, Caller>;
  now: number;
}

/** Whether the request says who signed it, in its headers or its query. */
export const isSigned = (request: CloudRequest): boolean =>
  request.headers.authorization !== undefined || request.query.has('X-Amz-Signature');

/** Checks a request's signature, in its headers or (presigned) in its query, and the hash of its body. */
export const verifyRequest = (request: CloudRequest, verifier: Verifier): SignedRequest =>
  request.headers.authorization === undefined ? verifyQuery(request, verifier) : verifyHeader(request, verifier);

const verifyHeader = (request: CloudRequest, verifier: Verifier): SignedRequest => {
  const header = /^AWS4-HMAC-SHA256 Credential=([^,\s]+),\s*SignedHeaders=([^,\s]+),\s*Signature=([\da-f]{64})$/.exec(
    request.headers.authorization ?? '',
  );
  const scope = parseCredential(header?.[1] ?? '');
  if (!header || !scope) throw new CloudError('IncompleteSignature', 'The authorization header is not of Signature V4');
  const caller = callerOf(scope, verifier);
  const timestamp = request.headers['x-amz-date'] ?? '';
  checkTime(timestamp, scope, verifier.now);

  const signedHeaders = (header[2] ?? '').split(';');
  checkSignedHeaders(request, signedHeaders, scope);
  const payload = request.headers['x-amz-content-sha256'] ?? sha256(request.body);
  const key = signingKey(caller.secretAccessKey, scope);
  const signature = header[3] ?? '';
  checkSignature(signature, key, timestamp, scope, canonicalRequest(request, scope.service, signedHeaders, payload));

  const streamed = payload.startsWith('STREAMING-');
  if (!streamed && payload !== 'UNSIGNED-PAYLOAD' && payload !== sha256(request.body)) {
    throw new CloudError(
      'XAmzContentSHA256Mismatch',
      'The provided x-amz-content-sha256 header does not match the body',
    );
  }
  const signing = payload.startsWith('STREAMING-AWS4') ? { key, scope, timestamp, seed: signature } : null;
  const content = streamed ? unframe(request.body, signing) : { body: request.body, trailer: {} };
  return { caller, service: scope.service, ...content };
};

const verifyQuery = (request: CloudRequest, verifier: Verifier): SignedRequest => {
  const value = (name: string) => request.query.get(name) ?? '';
  const scope = parseCredential(value('X-Amz-Credential'));
  const timestamp = value('X-Amz-Date');
  const expires = Number(value('X-Amz-Expires'));
  if (!scope || value('X-Amz-Algorithm') !== 'AWS4-HMAC-SHA256' || !(expires > 0 && expires <= MAX_PRESIGNED)) {
    throw new CloudError('AuthorizationQueryParametersError', 'The query parameters are not of Signature V4');
  }
  const caller = callerOf(scope, verifier);
  const signedAt = parseTimestamp(timestamp);
  if (!(signedAt - MAX_SKEW <= verifier.now && verifier.now <= signedAt + expires * 1000)) {
    throw new CloudError('AccessDenied', 'Request has expired', 403);
  }
  const signedHeaders = value('X-Amz-SignedHeaders').split(';');
  checkSignedHeaders(request, signedHeaders, scope);
  const payload = request.query.get('X-Amz-Content-Sha256') ?? 'UNSIGNED-PAYLOAD';
  const canonical = canonicalRequest(request, scope.service, signedHeaders, payload);
  checkSignature(value('X-Amz-Signature'), signingKey(caller.secretAccessKey, scope), timestamp, scope, canonical);
  return { caller, service: scope.service, body: request.body, trailer: {} };
};

/** Checks the signature of a POST form's policy. */
export const verifyPolicy = (fields: ReadonlyMap<string, string>, verifier: Verifier): Caller => {
  const scope = parseCredential(fields.get('x-amz-credential') ?? '');
  const policy = fields.get('policy');
  if (!scope || policy === undefined) throw new CloudError('AccessDenied', 'Access Denied', 403);
  const caller = callerOf(scope, verifier);
  const right = hmac(signingKey(caller.secretAccessKey, scope), policy).toString('hex');
  if (!sameSignature(fields.get('x-amz-signature') ?? '', right)) throw mismatch();
  return caller;
};

const callerOf = (scope: Scope, verifier: Verifier): Caller => {
  const caller = verifier.callers.get(scope.accessKeyId);
  if (caller) return caller;
  if (scope.service === 's3') {
    throw new CloudError(
      'InvalidAccessKeyId',
      'The AWS Access Key Id you provided does not exist in our records.',
      403,
    );
  }
  throw new CloudError('UnrecognizedClientException', 'The security token included in the request is invalid.', 403);
};

const checkTime = (timestamp: string, scope: Scope, now: number): void => {
  if (timestamp.startsWith(scope.date) && Math.abs(parseTimestamp(timestamp) - now) <= MAX_SKEW) return;
  if (scope.service === 's3') {
    throw new CloudError('RequestTimeTooSkewed', 'The request time and the current time differ too much.', 403);
  }
  throw new CloudError('InvalidSignatureException', `Signature expired or not yet current: ${timestamp}`, 403);
};

/** AWS wants the host and every `x-amz-` header signed, or another could be put in their place. */
const checkSignedHeaders = (request: CloudRequest, signed: string[], scope: Scope): void => {
  const names = Object.keys(request.headers).filter((name) => name === 'host' || name.startsWith('x-amz-'));
  const missing = names.filter((name) => !signed.includes(name));
  if (missing.length === 0) return;
  const message = `There were headers present in the request which were not signed: ${missing.join(', ')}`;
  throw new CloudError(scope.service === 's3' ? 'AccessDenied' : 'InvalidSignatureException', message, 403);
};

const checkSignature = (given: string, key: KeyObject, timestamp: string, scope: Scope, canonical: string): void => {
  const right = hmac(key, stringToSign(timestamp, scope, canonical)).toString('hex');
  if (!sameSignature(given, right)) throw mismatch();
};

const mismatch = () =>
  new CloudError(
    'SignatureDoesNotMatch',
    'The request signature we calculated does not match the signature you provided.',
    403,
  );
