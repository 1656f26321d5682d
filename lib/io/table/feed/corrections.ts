import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import type { StandingAlert } from '#domain/tasks/task.ts';
import { applied } from '#io/table/store/conditional.ts';
import { dueShard, key } from '#io/table/store/keys.ts';
import { getRow, queryRows } from '#io/table/store/read.ts';
import { endAlert, takeAlert } from '#io/table/store/standing-alert.ts';
import type { Table } from '#io/table/store/table.ts';
import { commit, type Step } from '#io/table/store/transaction.ts';
import { CorrectionAlertRow, CorrectionRow, type NotedCorrection } from './rows.ts';

const CORRECTION_ALERT = 'corrections' satisfies StandingAlert;

/** How long corrections are gathered for one mail, in milliseconds: whoever rejects ten wallets one after the other writes one. */
const GATHERED_FOR_MS = 2 * 60_000;
/** Most subjects that one mail is about; the others come with the next. */
const MAX_SUBJECTS = 200;

/** Has those who were told of a subject told that it holds no more: written with what takes it back, so that none is forgotten. */
export const noteCorrection = (subject: string, now: Date): Step[] => [
  {
    what: 'correction',
    put: { Item: CorrectionRow.item(key.correction(subject), { subject, at: now.toISOString() }) },
  },
  {
    what: 'correction alert',
    update: {
      Key: key.correctionAlert(),
      UpdateExpression: 'SET dueShard = :shard, dueAt = if_not_exists(dueAt, :due) ADD version :one',
      ExpressionAttributeValues: {
        ':shard': dueShard(CORRECTION_ALERT),
        ':due': new Date(now.getTime() + GATHERED_FOR_MS).toISOString(),
        ':one': 1,
      },
    },
  },
];

/** The same where it goes with no other write. */
export const putCorrection = async (table: Table, subject: string, now: Date): Promise<void> => {
  await commit(table, noteCorrection(subject, now));
};

/** What is to be corrected, and at which version that was read. */
export interface WaitingCorrections {
  noted: NotedCorrection[];
  version: number;
}

/** Takes what is to be corrected until `until`; null where it is not due, or another worker has it. */
export const takeCorrections = async (table: Table, now: string, until: string): Promise<WaitingCorrections | null> => {
  const alert = key.correctionAlert();
  if (!(await takeAlert(table, alert, now, until))) return null;
  const version = (await getRow(table, alert, CorrectionAlertRow))?.version;
  if (version === undefined) return null;
  const { pk, sk } = key.correction('');
  const reading = { ConsistentRead: true, enough: MAX_SUBJECTS };
  return {
    noted: (await queryRows(table, { pk, prefix: sk }, CorrectionRow, reading)).slice(0, MAX_SUBJECTS),
    version,
  };
};

/** Ends what was corrected; what was noted meanwhile, of the same or of others, waits on. */
export const endCorrections = async (table: Table, { noted, version }: WaitingCorrections): Promise<void> => {
  const { client, name } = table;
  for (const { subject, at } of noted) {
    const seen = { ConditionExpression: '#at = :seen', ExpressionAttributeNames: { '#at': 'at' } };
    const Delete = {
      TableName: name,
      Key: key.correction(subject),
      ...seen,
      ExpressionAttributeValues: { ':seen': at },
    };
    await applied(client.send(new DeleteCommand(Delete)));
  }
  // A full page may not have been all: the row stays due at its lease's end.
  if (noted.length < MAX_SUBJECTS) await endAlert(table, key.correctionAlert(), version);
};
