import type { DynamoDBRecord } from 'aws-lambda';

const WALLET = 'WALLET#';

/** The wallet that a stream record says is to be looked at again; null where it says no such thing. */
export const walletToReview = ({ eventName, dynamodb }: DynamoDBRecord): string | null => {
  const pk = dynamodb?.Keys?.pk?.S ?? '';
  const isDecisions = pk.startsWith(WALLET) && dynamodb?.Keys?.sk?.S === 'DECISIONS';
  if (eventName === 'REMOVE' || !isDecisions || dynamodb?.NewImage?.dueAt === undefined) return null;
  return pk.slice(WALLET.length);
};
