import type { DynamoDBRecord } from 'aws-lambda';
import type { Expired } from '#actions/withdraw/delete-originals.ts';

/** The principal that removes what has expired (TTL). Rows that another removes say nothing of what is sealed: a table may be emptied to be restored. */
const TIME_TO_LIVE = 'dynamodb.amazonaws.com';
const REPORT = /^REPORT#(.+)$/;
const CONTEST = /^CONTEST#(.+)$/;

/** The originals that go with a row which has expired; null where a record says no such thing. */
export const expiredOriginals = ({ eventName, dynamodb, userIdentity }: DynamoDBRecord): Expired | null => {
  if (eventName !== 'REMOVE' || userIdentity?.principalId !== TIME_TO_LIVE) return null;
  const row = { pk: dynamodb?.Keys?.pk?.S ?? '', sk: dynamodb?.Keys?.sk?.S ?? '' };
  const report = row.sk === 'REPORT' ? REPORT.exec(row.pk)?.[1] : undefined;
  if (report !== undefined) return { of: 'reports', name: report, row };
  const contest = CONTEST.exec(row.sk)?.[1];
  return contest === undefined ? null : { of: 'contests', name: `contest-${contest}`, row };
};
