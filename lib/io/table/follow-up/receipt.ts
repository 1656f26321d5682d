import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { referenceOfReceipt } from '#domain/identity.ts';
import { applied } from '#io/table/store/conditional.ts';
import { key, receiptPartition } from '#io/table/store/keys.ts';
import { getRow, queryRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import type { Step } from '#io/table/store/transaction.ts';
import { whenUsed } from '#io/table/store/when-used.ts';
import { ReceiptRow } from './rows.ts';

/** Lets a report be found by its reference and by its receipt code, of which only the hash is stored. */
export const putReceipt = (reference: string, hash: string, report: string, expires: number | undefined): Step => ({
  what: 'receipt',
  put: { Item: ReceiptRow.item(key.receipt(reference, hash), { report, expires }) },
});

/** How long a code leads to a report that is not in the ledger yet, in seconds; entering it there extends this. */
const NOT_ENTERED = 7 * 86_400;

/** Lets a code that was just given be known before its report is in the ledger. */
export const noteReceipt = async (table: Table, hash: string, report: string, now: Date): Promise<void> => {
  const expires = Math.floor(now.getTime() / 1_000) + NOT_ENTERED;
  const put = new PutCommand({
    TableName: table.name,
    Item: ReceiptRow.item(key.receipt(referenceOfReceipt(hash), hash), { report, expires }),
    ConditionExpression: 'attribute_not_exists(pk)',
  });
  await applied(table.client.send(put));
};

/** The report that a code, by its hash, belongs to; null where there is none. */
export const reportOfReceipt = async (table: Table, hash: string): Promise<string | null> =>
  (await getRow(table, key.receipt(referenceOfReceipt(hash), hash), ReceiptRow))?.report ?? null;

const Referred = /* @__PURE__ */ whenUsed(() => ReceiptRow.part('report'));

/** The reports of a reference: one, in rare cases more, or none. */
export const reportsOfReference = async (table: Table, reference: string): Promise<string[]> => {
  const rows = await queryRows(table, { pk: receiptPartition(reference) }, Referred, { ConsistentRead: true });
  return rows.map(({ report }) => report);
};
