import type { DynamoDBRecord } from 'aws-lambda';

const LEAVING = 'WORK#leave#';

/** The wallet that a stream record says may have had its wait; null where it says no such thing. */
export const walletToLeave = ({ eventName, dynamodb }: DynamoDBRecord): string | null => {
  const pk = dynamodb?.Keys?.pk?.S ?? '';
  const { timesEnqueued, rung, leavesAt } = dynamodb?.NewImage ?? {};
  // `rung` is what the release before called it: its records wait in the stream for up to a day.
  const isEnqueued = (timesEnqueued ?? rung) !== undefined && leavesAt !== undefined;
  return eventName !== 'REMOVE' && pk.startsWith(LEAVING) && isEnqueued ? pk.slice(LEAVING.length) : null;
};
