import * as z from 'zod';
import { askEach, definePoint, forEach, type Meant, type Point, physicalIds, unless } from './point.ts';

const RESTORING = 'docs/runbook.md#restoring-the-table';

/** How old a week's copy may be, with a day for one that is under way. */
const COPY_WITHIN_MS = 8 * 86_400_000;

const tableOf = ({ outputs }: Meant): string => outputs.TableName ?? '';

const Table = z.looseObject({
  Table: z.looseObject({
    TableStatus: z.string(),
    DeletionProtectionEnabled: z.boolean().default(false),
    LatestStreamArn: z.string().optional(),
    StreamSpecification: z
      .looseObject({ StreamEnabled: z.boolean(), StreamViewType: z.string().optional() })
      .optional(),
    SSEDescription: z.looseObject({ SSEType: z.string() }).optional(),
  }),
});

/** Whether the ledger is kept, followed, and looked after. */
export const LEDGER_POINTS: readonly Point[] = [
  definePoint({
    point: 'the table is there, under its own key, and its stream is on',
    article: RESTORING,
    asks: (meant) => ({ table: ['dynamodb', 'describe-table', '--table-name', tableOf(meant)] }),
    answers: z.object({ table: Table }),
    wrong: ({ table: { Table: table } }, { isProtected }) => [
      ...unless(table.TableStatus === 'ACTIVE', `it is ${table.TableStatus}`),
      ...unless(table.SSEDescription?.SSEType === 'KMS', 'it is not under a key of ours'),
      ...unless(
        table.StreamSpecification?.StreamEnabled === true &&
          table.StreamSpecification.StreamViewType === 'NEW_AND_OLD_IMAGES',
        'its stream is off: no brief, no feed, no anchors',
      ),
      ...unless(!isProtected || table.DeletionProtectionEnabled, 'it can be deleted'),
    ],
  }),
  definePoint({
    point: 'what is over goes from the table',
    article: RESTORING,
    asks: (meant) => ({ expiry: ['dynamodb', 'describe-time-to-live', '--table-name', tableOf(meant)] }),
    answers: z.object({
      expiry: z.looseObject({
        TimeToLiveDescription: z.looseObject({ TimeToLiveStatus: z.string(), AttributeName: z.string().optional() }),
      }),
    }),
    wrong: ({ expiry: { TimeToLiveDescription: expiry } }) =>
      unless(
        expiry.TimeToLiveStatus === 'ENABLED' && expiry.AttributeName === 'expires',
        'expiry is off: what should be deleted stays',
      ),
  }),
  definePoint({
    point: 'the table can be restored to any second of 35 days',
    article: RESTORING,
    asks: (meant) => ({ copies: ['dynamodb', 'describe-continuous-backups', '--table-name', tableOf(meant)] }),
    answers: z.object({
      copies: z.looseObject({
        ContinuousBackupsDescription: z.looseObject({
          PointInTimeRecoveryDescription: z.looseObject({ PointInTimeRecoveryStatus: z.string() }),
        }),
      }),
    }),
    wrong: ({ copies }) =>
      unless(
        copies.ContinuousBackupsDescription.PointInTimeRecoveryDescription.PointInTimeRecoveryStatus === 'ENABLED',
        'point-in-time recovery is off',
      ),
  }),
  definePoint({
    point: 'the last copy in the archive is whole, and younger than 8 days',
    article: 'docs/runbook.md#checks-failed',
    isMeant: ({ isArchived }) => isArchived,
    asks: ({ exports }) => askEach(exports, (arn) => ['dynamodb', 'describe-export', '--export-arn', arn]),
    answers: forEach(
      z.looseObject({
        ExportDescription: z.looseObject({
          ExportStatus: z.string(),
          ExportTime: z.iso.datetime({ offset: true }),
          FailureCode: z.string().optional(),
        }),
      }),
    ),
    wrong: (told, { now }) => {
      const copies = Object.values(told)
        .map(({ ExportDescription }) => ExportDescription)
        .toSorted((a, b) => Date.parse(b.ExportTime) - Date.parse(a.ExportTime));
      // One that is under way is not yet to be judged: the one before it is.
      const last = copies.find(({ ExportStatus }) => ExportStatus !== 'IN_PROGRESS');
      if (last === undefined) return ['there is none yet: the first is made in the night to Sunday'];
      const why = last.FailureCode === undefined ? '' : ` (${last.FailureCode})`;
      return [
        ...unless(last.ExportStatus === 'COMPLETED', `it is ${last.ExportStatus}${why}`),
        ...unless(
          Date.parse(now) - Date.parse(last.ExportTime) < COPY_WITHIN_MS,
          `it is of ${last.ExportTime.slice(0, 10)}`,
        ),
      ];
    },
  }),
  definePoint({
    point: 'each queue and the stream wake their functions',
    article: 'docs/runbook.md#old-messages',
    asks: (meant) => ({
      mappings: ['lambda', 'list-event-source-mappings'],
      table: ['dynamodb', 'describe-table', '--table-name', tableOf(meant)],
    }),
    answers: z.object({
      mappings: z.looseObject({
        EventSourceMappings: z.array(
          z.looseObject({ UUID: z.string(), State: z.string(), EventSourceArn: z.string().default('') }),
        ),
      }),
      table: Table,
    }),
    wrong: ({ mappings: { EventSourceMappings: all }, table }, meant) =>
      physicalIds(meant, 'AWS::Lambda::EventSourceMapping').flatMap((uuid) => {
        const mapping = all.find(({ UUID }) => UUID === uuid);
        if (mapping === undefined) return [`the mapping ${uuid} is gone`];
        const source = mapping.EventSourceArn.split(':').at(-1) ?? '';
        const isOfStream = mapping.EventSourceArn.includes(':dynamodb:');
        return [
          ...unless(mapping.State === 'Enabled', `that of ${isOfStream ? 'the stream' : source} is ${mapping.State}`),
          ...unless(
            !isOfStream || mapping.EventSourceArn === table.Table.LatestStreamArn,
            'one reads another stream than the table’s: nothing follows new reports',
          ),
        ];
      }),
  }),
  definePoint({
    point: 'the schedules are on',
    article: 'docs/runbook.md#sweep-silent',
    asks: ({ prefix }) => ({ schedules: ['scheduler', 'list-schedules', '--name-prefix', `${prefix}-`] }),
    answers: z.object({
      schedules: z.looseObject({ Schedules: z.array(z.looseObject({ Name: z.string(), State: z.string() })) }),
    }),
    wrong: ({ schedules }, meant) =>
      physicalIds(meant, 'AWS::Scheduler::Schedule').flatMap((id) => {
        const schedule = schedules.Schedules.find(({ Name }) => Name === id);
        if (schedule === undefined) return [`${id} is gone`];
        const isOff = id === `${meant.prefix}-payments` && !meant.followsPayments;
        return unless(isOff || schedule.State === 'ENABLED', `${id} is off`);
      }),
  }),
  definePoint({
    point: 'the account has room for a flood',
    article: 'docs/runbook.md#no-room',
    asks: () => ({ account: ['lambda', 'get-account-settings'] }),
    answers: z.object({
      account: z.looseObject({ AccountLimit: z.looseObject({ ConcurrentExecutions: z.number() }) }),
    }),
    wrong: ({ account }, { concurrency }) =>
      unless(
        account.AccountLimit.ConcurrentExecutions >= concurrency,
        `it runs ${account.AccountLimit.ConcurrentExecutions} functions at once, the settings count on ${concurrency}`,
      ),
  }),
];
