import { CloudError } from '../errors.ts';
import { xml } from '../http/xml.ts';
import type { BucketStore } from './buckets.ts';
import type { StoredObject } from './objects.ts';

/** How many keys S3 lists at most at a time. */
const MAX_KEYS = 1_000;

/** Sorts after every key that continues a common prefix. */
const LAST_CHARACTER = '\u{10ffff}';

/** One page of ListObjectsV2, as XML. */
export const listObjects = (buckets: BucketStore, bucket: string, query: URLSearchParams): string => {
  const limit = Math.min(Number(query.get('max-keys') ?? MAX_KEYS), MAX_KEYS);
  const token = query.get('continuation-token');
  const page = readPage(buckets, bucket, {
    prefix: query.get('prefix') ?? '',
    delimiter: query.get('delimiter') ?? '',
    after: token === null ? (query.get('start-after') ?? '') : parseToken(token),
    limit,
  });
  const named = query.get('encoding-type') === 'url' ? encodeURIComponent : (name: string) => name;
  return xml('ListBucketResult', {
    Name: bucket,
    Prefix: named(query.get('prefix') ?? ''),
    KeyCount: page.objects.length + page.prefixes.length,
    MaxKeys: limit,
    IsTruncated: page.next !== null,
    ...(query.has('encoding-type') && { EncodingType: 'url' }),
    ...(token !== null && { ContinuationToken: token }),
    ...(page.next !== null && { NextContinuationToken: Buffer.from(page.next).toString('base64url') }),
    Contents: page.objects.map((object) => ({
      Key: named(object.key),
      LastModified: new Date(object.modified).toISOString(),
      ETag: `"${object.etag}"`,
      Size: object.size,
      StorageClass: 'STANDARD',
    })),
    CommonPrefixes: page.prefixes.map((prefix) => ({ Prefix: named(prefix) })),
  });
};

/** The versions of objects under a prefix, as XML, by a marker of key and version. */
export const listVersions = (buckets: BucketStore, bucket: string, query: URLSearchParams): string => {
  buckets.options(bucket);
  const limit = Math.min(Number(query.get('max-keys') ?? MAX_KEYS), MAX_KEYS);
  const named = query.get('encoding-type') === 'url' ? encodeURIComponent : (name: string) => name;
  const all = buckets.versions.list(bucket, query.get('prefix') ?? '');
  const [afterKey, afterVersion] = [query.get('key-marker'), query.get('version-id-marker')];
  const from = all.findIndex(({ key, version }) => key === afterKey && version === afterVersion) + 1;
  const rest = afterKey !== null && from === 0 ? all.filter(({ key }) => key > afterKey) : all.slice(from);
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  const lineOf = ({ key, version, isLatest, modified }: (typeof page)[number]) => ({
    Key: named(key),
    VersionId: version,
    IsLatest: isLatest,
    LastModified: new Date(modified).toISOString(),
  });
  return xml('ListVersionsResult', {
    Name: bucket,
    Prefix: named(query.get('prefix') ?? ''),
    MaxKeys: limit,
    IsTruncated: rest.length > page.length,
    ...(query.has('encoding-type') && { EncodingType: 'url' }),
    ...(rest.length > page.length && last && { NextKeyMarker: named(last.key), NextVersionIdMarker: last.version }),
    Version: page
      .filter(({ isMarker }) => !isMarker)
      .map((one) => ({ ...lineOf(one), ETag: `"${one.etag}"`, Size: one.size, StorageClass: 'STANDARD' })),
    DeleteMarker: page.filter(({ isMarker }) => isMarker).map(lineOf),
  });
};

interface Page {
  objects: StoredObject[];
  prefixes: string[];
  /** After what the next page goes on; null on the last. */
  next: string | null;
}

const readPage = (
  buckets: BucketStore,
  bucket: string,
  options: { prefix: string; delimiter: string; after: string; limit: number },
): Page => {
  const { prefix, delimiter, limit } = options;
  const page: Page = { objects: [], prefixes: [], next: null };
  let after = options.after;
  while (page.objects.length + page.prefixes.length < limit) {
    const wanted = delimiter === '' ? limit - page.objects.length : 1;
    const found = buckets.list(bucket, { prefix, after, limit: wanted });
    if (found.length === 0) return page;
    for (const object of found) {
      const end = delimiter === '' ? -1 : object.key.indexOf(delimiter, prefix.length);
      if (end === -1) {
        page.objects.push(object);
        after = object.key;
      } else {
        const common = object.key.slice(0, end + delimiter.length);
        page.prefixes.push(common);
        after = common + LAST_CHARACTER;
      }
    }
  }
  page.next = buckets.list(bucket, { prefix, after, limit: 1 }).length > 0 ? after : null;
  return page;
};

const parseToken = (token: string): string => {
  const after = Buffer.from(token, 'base64url').toString();
  if (after === '') throw new CloudError('InvalidArgument', 'The continuation token provided is incorrect');
  return after;
};
