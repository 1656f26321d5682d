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

/** Which table is restored, to which name and time (UTC, ISO 8601), and under which key. */
export interface Restore {
  source: string;
  target: string;
  time: string;
  key: string;
}

/** Something that is done to the new table, in the words of AWS's command line. */
export interface RestoreStep {
  what: string;
  ask: AwsQuestion;
}

const on = (operation: string, { target }: Restore, ...words: string[]): AwsQuestion => [
  ...['dynamodb', operation, '--table-name', target],
  ...words,
];

/**
 * What a restored table still lacks: DynamoDB gives back rows and indexes, under a new name, and neither the stream nor expiry,
 * copies or protection. Empty while the table is being made, and once it lacks nothing.
 */
export const lackingOf = (restore: Restore, table: RestoredTable): RestoreStep[] => {
  const { source, target, time, key } = restore;
  if (table.status === null) {
    return [
      {
        what: `restore ${source} as it was at ${time}`,
        ask: [
          ...['dynamodb', 'restore-table-to-point-in-time', '--source-table-name', source],
          ...['--target-table-name', target, '--restore-date-time', time],
          ...['--sse-specification-override', `Enabled=true,SSEType=KMS,KMSMasterKeyId=${key}`],
        ],
      },
    ];
  }
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
export const planOf = (restore: Restore): RestoreStep[] => {
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

/** Why a time is none to which a table can be restored; null where it is one. */
export const wrongTime = (time: string, { from, to }: { from: string; to: string }): string | null => {
  const at = Date.parse(time);
  if (Number.isNaN(at)) return `${time} is no time: write it as 2026-11-30T01:02:03Z`;
  if (at < Date.parse(from)) return `the oldest copy is of ${from}`;
  return at > Date.parse(to) ? `the newest copy is of ${to}` : null;
};
