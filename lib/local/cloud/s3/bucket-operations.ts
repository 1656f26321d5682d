import { CloudError } from '../errors.ts';
import { emptyAnswer, xmlAnswer } from '../http/answer.ts';
import { elementTexts, xml } from '../http/xml.ts';
import type { RequestContext } from '../iam/permission.ts';
import type { Operation, ServiceCall } from '../service.ts';
import { objectPermission } from './address.ts';
import type { BucketStore } from './buckets.ts';
import { listObjects } from './listing.ts';

/** How many keys one DeleteObjects may name. */
const MAX_DELETE = 1_000;

/** The operation on a bucket that a request asks for. */
export const bucketOperation = ({ request, body }: ServiceCall, bucket: string, buckets: BucketStore): Operation => {
  const arn = buckets.arn(bucket);
  const { method, query } = request;
  if (bucket === '' && method === 'GET') return listingBuckets(buckets);
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
