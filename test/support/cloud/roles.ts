import { ACCESS, type FunctionName } from '#infra/access/access.ts';
import { objectStatements } from '#infra/access/object-statements.ts';
import { indexStatements, rowStatements } from '#infra/access/row-statements.ts';
import type { Buckets } from '#infra/store/buckets.ts';
import type { Ledger } from '#infra/store/ledger.ts';
import type { QueueName } from '#infra/store/queues.ts';
import type { PolicyDocument } from '#local/cloud/types.ts';

/** The ledger, whatever a test calls its table. */
const ANY_LEDGER = { table: { tableArn: 'arn:aws:dynamodb:*:*:table/*' } } as unknown as Ledger;

const anyBucket = (name: string) => {
  const bucketArn = `arn:aws:s3:::*${name}*`;
  return { bucketArn, arnForObjects: (pattern: string) => `${bucketArn}/${pattern}` };
};
/** The buckets, which tests call by these names and more. */
const ANY_BUCKETS = {
  ...{ inbox: anyBucket('inbox'), originals: anyBucket('originals'), anchors: anyBucket('anchors') },
} as unknown as Buckets;

/** Queues are called by their names and more; most tests have one for what is read at once and what is read later. */
const anyQueue = (name: QueueName): string => `arn:aws:sqs:*:*:${name === 'lowPriority' ? '*' : `*${name}*`}`;

/** What the template lets a function do with rows, indexes, objects and queues. Mail and secrets are free. */
export const roleOf = (name: FunctionName): PolicyDocument[] => {
  const access = ACCESS[name];
  const statements = [
    ...rowStatements(access, ANY_LEDGER),
    ...indexStatements(access, ANY_LEDGER),
    ...objectStatements(access, ANY_BUCKETS),
  ].map((statement) => statement.toStatementJson());
  const queues = (action: string, names: readonly QueueName[] = []) =>
    names.length > 0 ? [{ Effect: 'Allow', Action: `sqs:${action}`, Resource: names.map(anyQueue) }] : [];
  return [
    {
      Statement: [
        ...statements,
        ...(access.pages ? [{ Effect: 'Allow', Action: 'sns:Publish', Resource: '*' }] : []),
        ...queues('SendMessage', access.sends),
        ...queues('GetQueueAttributes', access.measures),
        { Effect: 'Allow', Action: ['ses:*', 'secretsmanager:*'], Resource: '*' },
      ],
    },
  ];
};
