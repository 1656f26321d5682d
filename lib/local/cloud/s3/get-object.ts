import { CloudError } from '../errors.ts';
import { type CloudAnswer, emptyAnswer } from '../http/answer.ts';
import type { Operation, ServiceCall } from '../service.ts';
import type {} from '../types.ts';
import { noSuchKey, objectPermission, pathOf } from './address.ts';
import type { BucketStore } from './buckets.ts';
import { checksumHeaders } from './object-headers.ts';
import type { StoredObject } from './objects.ts';
import { parseRange } from './range.ts';
import type { Address, Allows } from './types.ts';

/** Reads an object, its headers only, or a range of it. */
export const getting = (
  { request, caller }: ServiceCall,
  address: Address,
  buckets: BucketStore,
  allows: Allows,
): Operation => ({
  action: request.method === 'HEAD' ? 'HeadObject' : 'GetObject',
  resource: pathOf(address),
  permissions: [objectPermission(request.query.has('versionId') ? 's3:GetObjectVersion' : 's3:GetObject', address)],
  run: async () => {
    const version = request.query.get('versionId');
    if (version !== null) return versionAnswer(buckets, address, version, request.method === 'HEAD');
    const head = buckets.head(address.bucket, address.key);
    if (!head) {
      const list = { action: 's3:ListBucket', resource: buckets.arn(address.bucket), context: {} };
      if (await allows(caller, list)) throw noSuchKey();
      throw new CloudError('AccessDenied', 'Access Denied', 403);
    }
    checkConditions(request.headers, head);
    if (request.method === 'HEAD') return { ...emptyAnswer(200, objectHeaders(head, request.headers)) };
    return objectAnswer(buckets, head, request.headers, request.query);
  },
});

/** One version of an object, as a whole. */
const versionAnswer = (buckets: BucketStore, address: Address, version: string, isHead: boolean): CloudAnswer => {
  const found = buckets.versions.get(address.bucket, address.key, version);
  if (!found) throw new CloudError('NoSuchVersion', 'The specified version does not exist.', 404);
  const locked = found.lockedUntil > 0 && {
    'x-amz-object-lock-mode': 'COMPLIANCE',
    'x-amz-object-lock-retain-until-date': new Date(found.lockedUntil).toISOString(),
  };
  const headers = { ...objectHeaders(found, {}), 'x-amz-version-id': version, ...locked };
  return isHead ? emptyAnswer(200, headers) : { status: 200, headers, body: found.body };
};

const objectAnswer = (
  buckets: BucketStore,
  head: StoredObject,
  requested: Record<string, string>,
  query: URLSearchParams,
): CloudAnswer => {
  const body = buckets.get(head.bucket, head.key)?.body;
  if (!body) throw noSuchKey();
  const range = parseRange(requested.range, body.byteLength);
  const headers = { ...objectHeaders(head, range ? {} : requested), ...responseOverrides(query) };
  if (!range) return { status: 200, headers, body };
  return {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${range.first}-${range.last}/${body.byteLength}` },
    body: body.subarray(range.first, range.last + 1),
  };
};

const objectHeaders = (object: StoredObject, requested: Record<string, string>): Record<string, string> => ({
  'content-type': 'binary/octet-stream',
  'content-length': String(object.size),
  'accept-ranges': 'bytes',
  'last-modified': new Date(object.modified).toUTCString(),
  etag: `"${object.etag}"`,
  ...object.headers,
  ...Object.fromEntries(Object.entries(object.metadata).map(([name, value]) => [`x-amz-meta-${name}`, value])),
  ...(requested['x-amz-checksum-mode'] === 'ENABLED' && checksumHeaders(object)),
});

/** A presigned address may say how the browser is to take the object. */
const responseOverrides = (query: URLSearchParams): Record<string, string> =>
  Object.fromEntries(
    [...query]
      .filter(([name]) => name.startsWith('response-'))
      .map(([name, value]) => [name.slice('response-'.length), value]),
  );

const checkConditions = (headers: Record<string, string>, object: StoredObject): void => {
  const etag = `"${object.etag}"`;
  if (headers['if-match'] && headers['if-match'] !== etag && headers['if-match'] !== object.etag) {
    throw new CloudError('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', 412);
  }
  if (headers['if-none-match'] === etag) throw new CloudError('NotModified', 'Not Modified', 304);
};
