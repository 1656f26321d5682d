import * as z from 'zod';
import { askEach, definePoint, forEach, type Meant, type Point, unless } from './point.ts';

const INBOX = 'docs/runbook.md#old-inbox-object';

const bucketsOf = ({ outputs }: Meant): string[] =>
  [outputs.InboxBucket, outputs.OriginalsBucket, outputs.AnchorsBucket].filter((name) => name !== undefined);

const ask = (operation: string) => (bucket: string) => ['s3api', operation, '--bucket', bucket];

/** What rings for a message that came in, by the prefix under which it lies. */
const RINGING = ['low-priority/', 'mail/', 'more/', 'report/'];

/** Whether what was sent in is closed to others, deleted for good when it is deleted, and rung for. */
export const STORE_POINTS: readonly Point[] = [
  definePoint({
    point: 'the buckets are closed to the public',
    article: 'docs/incident.md',
    asks: (meant) => askEach(bucketsOf(meant), ask('get-public-access-block')),
    answers: forEach(z.looseObject({ PublicAccessBlockConfiguration: z.record(z.string(), z.boolean()) })),
    wrong: (buckets) =>
      Object.entries(buckets).flatMap(([bucket, { PublicAccessBlockConfiguration: blocked }]) =>
        unless(
          ['BlockPublicAcls', 'IgnorePublicAcls', 'BlockPublicPolicy', 'RestrictPublicBuckets'].every(
            (name) => blocked[name] === true,
          ),
          `${bucket} may be opened`,
        ),
      ),
  }),
  definePoint({
    point: 'what is deleted of inbox and originals is gone',
    article: 'docs/data-protection.md',
    asks: ({ outputs }) =>
      askEach([outputs.InboxBucket ?? '', outputs.OriginalsBucket ?? ''], ask('get-bucket-versioning')),
    // The command line prints nothing of a bucket that never had versions.
    answers: forEach(z.looseObject({ Status: z.string().optional() }).nullable()),
    wrong: (buckets) =>
      Object.entries(buckets).flatMap(([bucket, versions]) =>
        unless(versions?.Status === undefined, `${bucket} keeps versions of what was deleted`),
      ),
  }),
  definePoint({
    point: 'each message that comes in rings',
    article: INBOX,
    asks: ({ outputs }) => ({ inbox: ask('get-bucket-notification-configuration')(outputs.InboxBucket ?? '') }),
    answers: z.object({
      inbox: z
        .looseObject({
          QueueConfigurations: z
            .array(
              z.looseObject({
                Filter: z.looseObject({
                  Key: z.looseObject({ FilterRules: z.array(z.looseObject({ Value: z.string() })) }),
                }),
              }),
            )
            .default([]),
        })
        .nullable(),
    }),
    wrong: ({ inbox }) => {
      const rung = (inbox?.QueueConfigurations ?? []).flatMap(({ Filter }) =>
        Filter.Key.FilterRules.map(({ Value }) => Value),
      );
      return RINGING.flatMap((prefix) => unless(rung.includes(prefix), `nothing rings for ${prefix}`));
    },
  }),
];
