import type { DynamoDBRecord } from 'aws-lambda';
import type { Group } from '#domain/feed/group/group-event.ts';

const PREFIX = { campaign: 'CAMPAIGN#', cluster: 'CLUSTER#' } as const;

/** The campaign or cluster whose totals a stream record says were rolled up; null where it says no such thing. */
export const groupRolledUp = ({ eventName, dynamodb }: DynamoDBRecord): Group | null => {
  const { pk, sk } = { pk: dynamodb?.Keys?.pk?.S ?? '', sk: dynamodb?.Keys?.sk?.S ?? '' };
  if (eventName === 'REMOVE' || sk !== 'TOTALS') return null;
  for (const kind of ['campaign', 'cluster'] as const) {
    if (pk.startsWith(PREFIX[kind])) return { kind, id: pk.slice(PREFIX[kind].length) };
  }
  return null;
};
