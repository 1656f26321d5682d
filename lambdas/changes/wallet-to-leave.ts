import type { DynamoDBRecord } from 'aws-lambda';

const LEAVING = 'WORK#leave#';

/** The wallet that a stream record says may have had its wait; null where it says no such thing. */
export const walletToLeave = ({ eventName, dynamodb }: DynamoDBRecord): string | null => {
  const pk = dynamodb?.Keys?.pk?.S ?? '';
  const isRung = dynamodb?.NewImage?.rung !== undefined && dynamodb.NewImage.leavesAt !== undefined;
  return eventName !== 'REMOVE' && pk.startsWith(LEAVING) && isRung ? pk.slice(LEAVING.length) : null;
};
