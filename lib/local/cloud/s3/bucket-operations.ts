import { CloudError } from '../errors.ts';
import { emptyAnswer, xmlAnswer } from '../http/answer.ts';
import { elementTexts, xml } from '../http/xml.ts';
import type { RequestContext } from '../iam/permission.ts';
import type { Operation, ServiceCall } from '../service.ts';
import { objectPermission } from './address.ts';
import type { BucketStore } from './buckets.ts';
import { listObjects, listVersions } from './listing.ts';

/** How many keys one DeleteObjects may name. */
const MAX_DELETE = 1_000;

/** The operation on a bucket that a request asks for. */
export const bucketOperation = ({ request, body }: ServiceCall, bucket: string, buckets: BucketStore): Operation => {
  const arn = buckets.arn(bucket);
  const { method, query } = request;
  if (bucket === '' && method === 'GET') return listingBuckets(buckets);
  if (query.has('object-lock')) return objectLock(method, body.toString(), bucket, buckets);
  if (method === 'GET' && query.has('versioning')) {
    return {
      action: 'GetBucketVersioning',
      resource: bucket,
      permissions: [{ action: 's3:GetBucketVersioning', resource: arn, context: {} }],
      run: () =>
        xmlAnswer(xml('VersioningConfiguration', buckets.options(bucket).versioned ? { Status: 'Enabled' } : '')),
    };
  }
  if (method === 'GET' && query.has('versions')) {
    return {
      action: 'ListObjectVersions',
      resource: bucket,
      permissions: [{ action: 's3:ListBucketVersions', resource: arn, context: listContext(query) }],
      run: () => xmlAnswer(listVersions(buckets, bucket, query)),
    };
  }
  if (method === 'PUT') {
    return {
      action: 'CreateBucket',
      resource: bucket,
      permissions: [{ action: 's3:CreateBucket', resource: arn, context: {} }],
      run: () => {
        if (!buckets.exists(bucket)) buckets.create(bucket);
        return emptyAnswer(200, { location: `/${bucket}` });
      },
    };
  }
  if (method === 'HEAD') {
    return {
      action: 'HeadBucket',
      resource: bucket,
      permissions: [{ action: 's3:ListBucket', resource: arn, context: {} }],
      run: () => {
        buckets.options(bucket);
        return emptyAnswer();
      },
    };
  }
  if (method === 'GET' && query.has('location')) {
    return {
      action: 'GetBucketLocation',
      resource: bucket,
      permissions: [{ action: 's3:GetBucketLocation', resource: arn, context: {} }],
      run: () => xmlAnswer(xml('LocationConstraint', 'local')),
    };
  }
  if (method === 'GET') {
    return {
      action: 'ListObjectsV2',
      resource: bucket,
      permissions: [{ action: 's3:ListBucket', resource: arn, context: listContext(query) }],
      run: () => xmlAnswer(listObjects(buckets, bucket, query)),
    };
  }
  if (method === 'POST' && query.has('delete')) return deleting(body.toString(), bucket, buckets);
  throw new CloudError('MethodNotAllowed', 'The specified method is not allowed against this resource.', 405);
};

/** Reads or sets what a new version is locked by; only a bucket that keeps versions takes one. */
const objectLock = (method: string, document: string, bucket: string, buckets: BucketStore): Operation => {
  const isPut = method === 'PUT';
  const name = `${isPut ? 'Put' : 'Get'}ObjectLockConfiguration`;
  const action = `s3:${isPut ? 'Put' : 'Get'}BucketObjectLockConfiguration`;
  return {
    action: name,
    resource: bucket,
    permissions: [{ action, resource: buckets.arn(bucket), context: {} }],
    run: () => {
      const options = buckets.options(bucket);
      if (!isPut) {
        if (!options.lock) {
          const message = 'Object Lock configuration does not exist for this bucket';
          throw new CloudError('ObjectLockConfigurationNotFoundError', message, 404);
        }
        const { mode: Mode, days: Days } = options.lock;
        const Rule = { DefaultRetention: { Mode, Days } };
        return xmlAnswer(xml('ObjectLockConfiguration', { ObjectLockEnabled: 'Enabled', Rule }));
      }
      const [mode] = elementTexts(document, 'Mode');
      const days = Number(elementTexts(document, 'Days')[0]);
      if (!options.versioned) {
        throw new CloudError('InvalidBucketState', 'Versioning must be Enabled on the bucket', 409);
      }
      if (mode !== 'COMPLIANCE') throw new CloudError('NotImplemented', 'Only COMPLIANCE is served', 501);
      if (!Number.isInteger(days) || days < 1) throw new CloudError('MalformedXML', 'The retention has no days');
      buckets.create(bucket, { ...options, lock: { mode, days } });
      return emptyAnswer();
    },
  };
};

const listingBuckets = (buckets: BucketStore): Operation => ({
  action: 'ListBuckets',
  resource: '',
  permissions: [{ action: 's3:ListAllMyBuckets', resource: '*', context: {} }],
  run: () =>
    xmlAnswer(xml('ListAllMyBucketsResult', { Buckets: { Bucket: buckets.names().map((name) => ({ Name: name })) } })),
});

const listContext = (query: URLSearchParams): RequestContext => ({
  's3:prefix': query.get('prefix') ?? '',
  ...(query.has('delimiter') && { 's3:delimiter': query.get('delimiter') ?? '' }),
  's3:max-keys': query.get('max-keys') ?? '1000',
});

const deleting = (document: string, bucket: string, buckets: BucketStore): Operation => {
  const keys = elementTexts(document, 'Key');
  if (keys.length === 0 || keys.length > MAX_DELETE) {
    throw new CloudError('MalformedXML', 'The XML you provided was not well-formed or did not validate');
  }
  return {
    action: 'DeleteObjects',
    resource: bucket,
    permissions: keys.map((key) => objectPermission('s3:DeleteObject', { bucket, key })),
    run: () => {
      for (const key of keys) buckets.delete(bucket, key);
      const quiet = elementTexts(document, 'Quiet')[0] === 'true';
      return xmlAnswer(xml('DeleteResult', quiet ? '' : { Deleted: keys.map((key) => ({ Key: key })) }));
    },
  };
};
