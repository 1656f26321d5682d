import type { DynamoDBRecord } from 'aws-lambda';
import type { Group } from '#domain/feed/group/group-event.ts';

const WALLET = 'WALLET#';

/** The wallet that a stream record says was paid to; null where it says no such thing. */
export const walletPaid = ({ eventName, dynamodb }: DynamoDBRecord): string | null => {
  const { pk, sk } = { pk: dynamodb?.Keys?.pk?.S ?? '', sk: dynamodb?.Keys?.sk?.S ?? '' };
  const isPayment = pk.startsWith(WALLET) && sk.startsWith('PAYMENT#');
  return eventName !== 'REMOVE' && isPayment ? pk.slice(WALLET.length) : null;
};

/** The campaign whose wallet a stream record says was paid to: what its wallets received together is told of too. */
export const campaignPaid = (change: DynamoDBRecord): Group | null => {
  const id = change.dynamodb?.NewImage?.campaign?.S;
  return walletPaid(change) === null || id === undefined ? null : { kind: 'campaign', id };
};
