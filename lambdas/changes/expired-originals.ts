import type { DynamoDBRecord } from 'aws-lambda';

/** Who removes what has expired. Rows that anybody else removes say nothing of what is sealed: a table may be emptied to be restored. */
const TIME_TO_LIVE = 'dynamodb.amazonaws.com';
const REPORT = /^REPORT#(.+)$/;
const CONTEST = /^CONTEST#(.+)$/;

/** Whose sealed originals a stream record says have had their time: a report's, or a contest's. */
export interface Expired {
  /** What follows `originals/`. */
  name: string;
  /** The row that went; where it is there again, nothing has had its time. */
  row: { pk: string; sk: string };
}

/** The originals that go with a row which has expired; null where a record says no such thing. */
export const expiredOriginals = ({ eventName, dynamodb, userIdentity }: DynamoDBRecord): Expired | null => {
  if (eventName !== 'REMOVE' || userIdentity?.principalId !== TIME_TO_LIVE) return null;
  const row = { pk: dynamodb?.Keys?.pk?.S ?? '', sk: dynamodb?.Keys?.sk?.S ?? '' };
  const report = row.sk === 'REPORT' ? REPORT.exec(row.pk)?.[1] : undefined;
  if (report !== undefined) return { name: report, row };
  const contest = CONTEST.exec(row.sk)?.[1];
  return contest === undefined ? null : { name: `contest-${contest}`, row };
};
