import type { DynamoDBRecord } from 'aws-lambda';

const WALLET = 'WALLET#';

/** The wallet that a stream record says was paid to; null where it says no such thing. */
export const walletPaid = ({ eventName, dynamodb }: DynamoDBRecord): string | null => {
  const { pk, sk } = { pk: dynamodb?.Keys?.pk?.S ?? '', sk: dynamodb?.Keys?.sk?.S ?? '' };
  const isPayment = pk.startsWith(WALLET) && sk.startsWith('PAYMENT#');
  return eventName !== 'REMOVE' && isPayment ? pk.slice(WALLET.length) : null;
};
