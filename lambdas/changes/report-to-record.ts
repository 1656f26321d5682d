import type { DynamoDBRecord } from 'aws-lambda';

const REPORT = 'REPORT#';

/** The id of the report whose changes a stream record says are still to be recorded; null where it says no such thing. */
export const reportToRecord = ({ eventName, dynamodb }: DynamoDBRecord): string | null => {
  const pk = dynamodb?.Keys?.pk?.S ?? '';
  const todo = dynamodb?.NewImage?.todo?.SS ?? [];
  if (eventName === 'REMOVE' || !pk.startsWith(REPORT) || !todo.includes('changes')) return null;
  return pk.slice(REPORT.length);
};
