import { dayOf, type Payment } from '#domain/payment/payment.ts';
import { type DayReceived, receiptOf, receivedFields, receivedOf } from '#domain/payment/totals.ts';
import { type Key, key } from '#io/table/store/keys.ts';
import { queryRows } from '#io/table/store/read.ts';
import type { Reader } from '#io/table/store/rows.ts';
import type { Table } from '#io/table/store/table.ts';
import type { Step } from '#io/table/store/transaction.ts';
import { CampaignPaidRow, type Counts, WalletPaidRow } from './rows.ts';
import type { Times } from './tally.ts';

const count = (what: string, Key: Key, payment: Payment, times: Times): Step => {
  const fields = receivedFields(receiptOf(payment)).filter(([, value]) => BigInt(value) !== 0n);
  return {
    what,
    update: {
      Key,
      UpdateExpression: `ADD ${fields.map((_, index) => `#${index} :${index}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(fields.map(([name], index) => [`#${index}`, name])),
      ExpressionAttributeValues: Object.fromEntries(
        fields.map(([, value], index) => [`:${index}`, BigInt(value) * BigInt(times)]),
      ),
    },
  };
};

/** Counts a payment for its wallet and its campaign on the day of its block, or takes it out of the count. */
export const countPayment = (payment: Payment, times: Times): Step[] => [
  count('wallet paid', key.walletPaid(payment.address, dayOf(payment)), payment, times),
  ...(payment.campaign === null
    ? []
    : [count('campaign paid', key.campaignPaid(payment.campaign, dayOf(payment)), payment, times)]),
];

const readDays = async (table: Table, pk: string, until: string, reader: Reader<Counts>): Promise<DayReceived[]> => {
  const rows = await queryRows(table, { pk, first: 'PAID#', last: `PAID#${until}` }, reader);
  return rows.map(({ sk, counts }) => ({ day: sk.slice('PAID#'.length), received: receivedOf(counts) }));
};

/** What a wallet received on the days up to one, oldest first. */
export const readWalletPaid = (table: Table, address: string, until: string): Promise<DayReceived[]> =>
  readDays(table, key.wallet(address).pk, until, WalletPaidRow);

/** What the wallets of a campaign received, under one of its ids. */
export const readCampaignPaid = (table: Table, campaign: string, until: string): Promise<DayReceived[]> =>
  readDays(table, key.campaign(campaign).pk, until, CampaignPaidRow);
