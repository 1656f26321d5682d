import type { AwsQuestion } from './check/point.ts';

/** How a table stands that a restore makes, as far as AWS tells. */
export interface RestoredTable {
  /** Null before it is there. */
  status: string | null;
  stream: string | null;
  expires: boolean;
  copied: boolean;
  isProtected: boolean;
}

/** A table that is to be made: its name, and the key that it is under. */
interface Made {
  target: string;
  key: string;
}

/** Which table is restored, and to which time (UTC, ISO 8601). */
export interface Restore extends Made {
  source: string;
  time: string;
}

/** How a table is made, as the template has it: of an import nothing else says so. */
export interface TableShape {
  AttributeDefinitions: readonly object[];
  KeySchema: readonly object[];
  GlobalSecondaryIndexes: readonly { IndexName: string; KeySchema: readonly object[]; Projection: object }[];
}

/** A copy in the archive: whose bucket, where in it an export begins, and the table that it goes into. */
export interface Import extends Made {
  owner: string;
  bucket: string;
  prefix: string;
  shape: TableShape;
}

/** Something that is done to the new table, in the words of AWS's command line. */
export interface RestoreStep {
  what: string;
  ask: AwsQuestion;
}

const on = (operation: string, { target }: Made, ...words: string[]): AwsQuestion => [
  ...['dynamodb', operation, '--table-name', target],
  ...words,
];

const restoreStep = ({ source, target, time, key }: Restore): RestoreStep => ({
  what: `restore ${source} as it was at ${time}`,
  ask: [
    ...['dynamodb', 'restore-table-to-point-in-time', '--source-table-name', source],
    ...['--target-table-name', target, '--restore-date-time', time],
    ...['--sse-specification-override', `Enabled=true,SSEType=KMS,KMSMasterKeyId=${key}`],
  ],
});

const importStep = ({ target, key, owner, bucket, prefix, shape }: Import): RestoreStep => ({
  what: `import what lies in ${bucket} under ${prefix}`,
  ask: [
    ...['dynamodb', 'import-table', '--s3-bucket-source'],
    `S3BucketOwner=${owner},S3Bucket=${bucket},S3KeyPrefix=${prefix}/data/`,
    ...['--input-format', 'DYNAMODB_JSON', '--input-compression-type', 'GZIP', '--table-creation-parameters'],
    JSON.stringify({
      TableName: target,
      ...shape,
      BillingMode: 'PAY_PER_REQUEST',
      SSESpecification: { Enabled: true, SSEType: 'KMS', KMSMasterKeyId: key },
    }),
  ],
});

/**
 * What a restored table, or one of an import, still lacks: DynamoDB gives back rows and indexes, under a new name, and neither the stream nor expiry,
 * copies or protection. Empty while the table is being made, and once it lacks nothing.
 */
export const lackingOf = (restore: Restore | Import, table: RestoredTable): RestoreStep[] => {
  if (table.status === null) return ['shape' in restore ? importStep(restore) : restoreStep(restore)];
  if (table.status !== 'ACTIVE') return [];
  const stream = 'StreamEnabled=true,StreamViewType=NEW_AND_OLD_IMAGES';
  return [
    ...(table.stream === null
      ? [{ what: 'switch its stream on', ask: on('update-table', restore, '--stream-specification', stream) }]
      : []),
    ...(table.expires
      ? []
      : [
          {
            what: 'have rows expire',
            ask: on(
              'update-time-to-live',
              restore,
              '--time-to-live-specification',
              'Enabled=true,AttributeName=expires',
            ),
          },
        ]),
    ...(table.copied
      ? []
      : [
          {
            what: 'keep copies of it',
            ask: on(
              'update-continuous-backups',
              restore,
              '--point-in-time-recovery-specification',
              'PointInTimeRecoveryEnabled=true',
            ),
          },
        ]),
    ...(table.stream === null || table.isProtected
      ? []
      : [{ what: 'protect it', ask: on('update-table', restore, '--deletion-protection-enabled') }]),
  ];
};

/** All that is done, in its order, of a table that is not there yet. */
export const planOf = (restore: Restore | Import): RestoreStep[] => {
  const made: RestoredTable = { status: 'ACTIVE', stream: null, expires: false, copied: false, isProtected: false };
  const streaming = { ...made, stream: 'on', expires: true, copied: true };
  return [
    ...lackingOf(restore, { ...made, status: null }),
    ...lackingOf(restore, made),
    ...lackingOf(restore, streaming),
  ];
};

/** The name of a table that is restored to a time: a table's name is used once. */
export const restoredName = (prefix: string, time: string): string =>
  `${prefix}-restored-${time.slice(0, 19).replaceAll(/[^0-9T]/g, '')}`;

/** The name of a table that an export is imported into. */
export const importedName = (prefix: string, id: string): string => `${prefix}-imported-${id}`;

/** What an export is called: the time at which it was asked for, and some letters. */
export const isExport = (id: string): boolean => /^\d{1,20}-[0-9a-f]{1,16}$/.test(id);

/** How an import ended, as DynamoDB tells. */
export interface Imported {
  status: string;
  read: number;
  written: number;
  errors: number;
}

/** Why not all of a copy of so many rows is in the table that it was imported into; null where all is. */
export const notWhole = ({ status, read, written, errors }: Imported, rows: number): string | null =>
  status === 'COMPLETED' && errors === 0 && read === rows && written === rows
    ? null
    : `it is ${status}: of ${rows} rows ${read} were found and ${written} written, ${errors} could not be read`;

/** Why a time is none to which a table can be restored; null where it is one. */
export const wrongTime = (time: string, { from, to }: { from: string; to: string }): string | null => {
  const at = Date.parse(time);
  if (Number.isNaN(at)) return `${time} is no time: write it as 2026-11-30T01:02:03Z`;
  if (at < Date.parse(from)) return `the oldest copy is of ${from}`;
  return at > Date.parse(to) ? `the newest copy is of ${to}` : null;
};
