import { CloudError } from '../errors.ts';
import { emptyAnswer, xmlAnswer } from '../http/answer.ts';
import { xml } from '../http/xml.ts';
import type { RequestContext } from '../iam/permission.ts';
import type { Operation, ServiceCall } from '../service.ts';
import type {} from '../types.ts';
import { noSuchKey, objectPermission, pathOf } from './address.ts';
import type { BucketStore } from './buckets.ts';
import { getting } from './get-object.ts';
import { checksumHeaders, encryptionHeaders, keptHeaders, verifyChecksums } from './object-headers.ts';
import type { Address, Allows } from './types.ts';

/** The longest key, in bytes of UTF-8. */
const MAX_KEY = 1_024;

/** The operation on one object that a request asks for. */
export const objectOperation = (
  call: ServiceCall,
  address: Address,
  buckets: BucketStore,
  allows: Allows,
): Operation => {
  switch (call.request.method) {
    case 'PUT':
      return call.request.headers['x-amz-copy-source']
        ? copying(call, address, buckets)
        : putting(call, address, buckets);
    case 'GET':
    case 'HEAD':
      return getting(call, address, buckets, allows);
    case 'DELETE':
      if (call.request.query.has('versionId')) return deletingVersion(call, address, buckets);
      return {
        action: 'DeleteObject',
        resource: pathOf(address),
        permissions: [objectPermission('s3:DeleteObject', address)],
        run: () => {
          buckets.delete(address.bucket, address.key);
          return emptyAnswer(204);
        },
      };
    default:
      throw new CloudError('MethodNotAllowed', 'The specified method is not allowed against this resource.', 405);
  }
};

const deletingVersion = ({ request }: ServiceCall, address: Address, buckets: BucketStore): Operation => {
  const version = request.query.get('versionId') ?? '';
  return {
    action: 'DeleteObject',
    resource: pathOf(address),
    permissions: [objectPermission('s3:DeleteObjectVersion', address)],
    run: () => {
      buckets.deleteVersion(address.bucket, address.key, version);
      return emptyAnswer(204, { 'x-amz-version-id': version });
    },
  };
};

const putting = ({ request, body, trailer }: ServiceCall, address: Address, buckets: BucketStore): Operation => {
  const { headers } = request;
  if (Buffer.byteLength(address.key) > MAX_KEY) throw new CloudError('KeyTooLongError', 'Your key is too long');
  const length = headers['x-amz-decoded-content-length'];
  if (length !== undefined && Number(length) !== body.byteLength) {
    throw new CloudError('IncompleteBody', 'The body is not as long as its header says');
  }
  const checksums = verifyChecksums({ ...headers, ...trailer }, body);
  return {
    action: 'PutObject',
    resource: pathOf(address),
    permissions: [objectPermission('s3:PutObject', address, encryptionContext(headers))],
    run: () => {
      const object = buckets.put(address.bucket, address.key, body, {
        ...keptHeaders(headers),
        checksums,
        ifNoneMatch: headers['if-none-match'] === '*',
      });
      return emptyAnswer(200, {
        etag: `"${object.etag}"`,
        ...(object.version !== undefined && { 'x-amz-version-id': object.version }),
        ...checksumHeaders(object),
        ...encryptionHeaders(object),
      });
    },
  };
};

const copying = ({ request }: ServiceCall, address: Address, buckets: BucketStore): Operation => {
  const [bucket = '', ...key] = decodeURIComponent(request.headers['x-amz-copy-source'] ?? '')
    .replace(/^\//, '')
    .split('/');
  const source = { bucket, key: key.join('/') };
  return {
    action: 'CopyObject',
    resource: pathOf(address),
    permissions: [objectPermission('s3:GetObject', source), objectPermission('s3:PutObject', address)],
    run: () => {
      const original = buckets.get(source.bucket, source.key);
      if (!original) throw noSuchKey();
      const replace = request.headers['x-amz-metadata-directive'] === 'REPLACE';
      const object = buckets.put(address.bucket, address.key, original.body, {
        ...(replace ? keptHeaders(request.headers) : { headers: original.headers, metadata: original.metadata }),
        checksums: original.checksums,
        event: 'ObjectCreated:Copy',
      });
      const result = { LastModified: new Date(object.modified).toISOString(), ETag: `"${object.etag}"` };
      return xmlAnswer(xml('CopyObjectResult', result));
    },
  };
};

const encryptionContext = (headers: Record<string, string>): RequestContext =>
  Object.fromEntries(
    ['x-amz-server-side-encryption', 'x-amz-server-side-encryption-aws-kms-key-id'].flatMap((name) =>
      headers[name] ? [[`s3:${name}`, headers[name]]] : [],
    ),
  );
