import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { entries } from '#infra/entries.ts';
import type { Buckets } from '#infra/store/buckets.ts';
import { ANCHORS, EXPORTS, INBOX, ORIGINALS, WITHDRAWN } from '#infra/store/prefixes.ts';
import type { Access, ObjectVerb } from './access.ts';

const ACTIONS: Record<Exclude<ObjectVerb, 'list'>, string> = {
  get: 's3:GetObject',
  put: 's3:PutObject',
  delete: 's3:DeleteObject',
};

/** Objects of one prefix, and what may be done with them. */
interface Reach {
  bucket: IBucket;
  prefix: string;
  verbs: ObjectVerb[];
}

/** Everything in the buckets that a function may reach. */
export const reaches = (
  { inbox = {}, originals = [], withdrawn = [], anchors = [], exports = [] }: Access,
  buckets: Buckets,
): Reach[] => [
  ...entries(inbox).map(([part, verbs]) => ({ bucket: buckets.inbox, prefix: INBOX[part], verbs })),
  ...(originals.length > 0 ? [{ bucket: buckets.originals, prefix: ORIGINALS, verbs: originals }] : []),
  ...(withdrawn.length > 0 ? [{ bucket: buckets.originals, prefix: WITHDRAWN, verbs: withdrawn }] : []),
  ...(exports.length > 0 ? [{ bucket: buckets.originals, prefix: EXPORTS, verbs: exports }] : []),
  ...(anchors.length > 0 ? [{ bucket: buckets.anchors, prefix: ANCHORS, verbs: anchors }] : []),
];

const onObjects = ({ bucket, prefix, verbs }: Reach): PolicyStatement[] => {
  const actions = verbs.flatMap((verb) => (verb === 'list' ? [] : [ACTIONS[verb]]));
  return actions.length > 0 ? [new PolicyStatement({ actions, resources: [bucket.arnForObjects(`${prefix}*`)] })] : [];
};

/** Listing a bucket under the prefixes of some of what is reached in it. */
const onBucket = (bucket: IBucket, listed: readonly Reach[]): PolicyStatement =>
  new PolicyStatement({
    actions: ['s3:ListBucket'],
    resources: [bucket.bucketArn],
    // If it exists: S3 asks without a prefix when a read finds nothing.
    conditions: { StringLikeIfExists: { 's3:prefix': listed.map(({ prefix }) => `${prefix}*`) } },
  });

/** What a function may do with objects. */
export const objectStatements = (access: Access, buckets: Buckets): PolicyStatement[] => {
  const all = reaches(access, buckets);
  const listed = Map.groupBy(
    all.filter(({ verbs }) => verbs.includes('list')),
    ({ bucket }) => bucket,
  );
  return [...all.flatMap(onObjects), ...[...listed].map(([bucket, some]) => onBucket(bucket, some))];
};
