import type { DynamoDBRecord } from 'aws-lambda';
import { REPORTS_TO_SHOW } from '#domain/enough-reports.ts';
import type { Group } from '#domain/feed/group/group-event.ts';

const PREFIX = { campaign: 'CAMPAIGN#', cluster: 'CLUSTER#' } as const;

/** Whether a stream record says that a campaign's text may show another word, or one less. */
const isTextWritten = ({ dynamodb }: DynamoDBRecord): boolean => {
  const letters = [dynamodb?.OldImage?.reports?.L, dynamodb?.NewImage?.reports?.L];
  return letters.some((list = []) => list.length >= REPORTS_TO_SHOW);
};

/**
 * The campaign or cluster whose totals a stream record says were rolled up, or the campaign whose text was written, which letters of one
 * moment do after they were counted; null where it says no such thing.
 */
export const groupRolledUp = (change: DynamoDBRecord): Group | null => {
  const { eventName, dynamodb } = change;
  const { pk, sk } = { pk: dynamodb?.Keys?.pk?.S ?? '', sk: dynamodb?.Keys?.sk?.S ?? '' };
  if (eventName === 'REMOVE' || !(sk === 'TOTALS' || (sk === 'CONSENSUS' && isTextWritten(change)))) return null;
  for (const kind of ['campaign', 'cluster'] as const) {
    if (pk.startsWith(PREFIX[kind])) return { kind, id: pk.slice(PREFIX[kind].length) };
  }
  return null;
};
