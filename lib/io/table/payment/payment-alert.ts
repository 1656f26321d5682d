import { randomUUID } from 'node:crypto';
import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { PaymentNews } from '#domain/brief/payment-brief.ts';
import { applied } from '#io/table/store/conditional.ts';
import { dueShard, type Key, key } from '#io/table/store/keys.ts';
import { getRow, queryRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import type { Removal, Step } from '#io/table/store/transaction.ts';
import { PaymentAlertRow, PaymentNewsRow, type WaitingNews } from './rows.ts';

/** How long it is left to its message before the sweep enqueues it again, in milliseconds: mailed within minutes of its block. */
const GATHERED_FOR_MS = 90_000;
/** Most news that one mail is made of; what is beyond stays for the next. */
const MAX_NEWS_PER_ALERT = 200;

/** The alert that corrects what was told of a block. */
export const correctionOf = (block: string): string => `undone-${block}`;

/** What the news of a wallet's first payment is called. */
export const firstPaymentName = (address: string): string => `FIRST#${address}`;

/** What news is called in its alert. */
export const newsName = (news: PaymentNews): string => {
  switch (news.kind) {
    case 'first-payment':
      return firstPaymentName(news.address);
    case 'reached-service':
      return `REACHED#${news.txid}#${news.vout}`;
    case 'undone':
      return `UNDONE#${newsName(news.told)}`;
  }
};

const keyOf = (alert: string, news: PaymentNews): Key => key.paymentNews(alert, newsName(news));

/** Adds news to an alert, in the transaction that makes it true. */
export const addNews = (alert: string, news: PaymentNews, now: Date): Step[] => [
  { what: 'news', put: { Item: PaymentNewsRow.item(keyOf(alert, news), { id: randomUUID(), news }) } },
  {
    what: 'alert',
    update: {
      Key: key.paymentAlert(alert),
      UpdateExpression: 'SET dueShard = :shard, dueAt = if_not_exists(dueAt, :due) ADD version :one',
      ExpressionAttributeValues: {
        ':shard': dueShard(alert),
        ':one': 1,
        ':due': new Date(now.getTime() + GATHERED_FOR_MS).toISOString(),
      },
    },
  },
];

/** The version of an alert that is to be mailed, which grows with its news; null where there is none. */
export const readAlert = async (table: Table, alert: string): Promise<number | null> =>
  (await getRow(table, key.paymentAlert(alert), PaymentAlertRow))?.version ?? null;

/** The news of an alert, as much as goes into one mail. */
export const readNews = (table: Table, alert: string): Promise<WaitingNews[]> =>
  // Its own row, `WORK`, sorts behind all of it.
  queryRows(table, { pk: key.paymentAlert(alert).pk, first: 'FIRST#', last: 'UNDONE#~' }, PaymentNewsRow, {
    ConsistentRead: true,
    Limit: MAX_NEWS_PER_ALERT,
    enough: MAX_NEWS_PER_ALERT,
  });

/** Whether something waits to be mailed in an alert, as it is now; null where it was mailed, or undone. */
export const readWaiting = (table: Table, alert: string, news: PaymentNews): Promise<WaitingNews | null> =>
  getRow(table, keyOf(alert, news), PaymentNewsRow);

/** Whether what is called so is still that news. */
const IS_IT = 'id = :id';

/** Takes news for mailing: from now on it may have been told; false where it was undone meanwhile. */
export const takeNews = ({ client, name }: Table, alert: string, waiting: WaitingNews): Promise<boolean> =>
  applied(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: keyOf(alert, waiting.news),
        UpdateExpression: 'SET taken = :yes',
        ConditionExpression: IS_IT,
        ExpressionAttributeValues: { ':id': waiting.id, ':yes': true },
      }),
    ),
  );

/** Takes news back that waits; refused where it is not as it was read: it may have been taken for mailing. */
export const withdrawNews = (alert: string, { id, news, taken }: WaitingNews): Removal => ({
  what: 'news',
  delete: {
    Key: keyOf(alert, news),
    ConditionExpression: `${IS_IT} AND attribute_${taken ? 'exists' : 'not_exists'}(taken)`,
    ExpressionAttributeValues: { ':id': id },
  },
});

/** Deletes news that was mailed; then the alert itself, if nothing was added since `version` and nothing is left of it. */
export const forgetNews = async (
  table: Table,
  alert: string,
  mailed: readonly WaitingNews[],
  version: number,
): Promise<void> => {
  const { client, name } = table;
  for (const { id, news } of mailed) {
    const end = new DeleteCommand({
      TableName: name,
      Key: keyOf(alert, news),
      ConditionExpression: IS_IT,
      ExpressionAttributeValues: { ':id': id },
    });
    await applied(client.send(end));
  }
  if ((await readNews(table, alert)).length > 0) return;
  const end = new DeleteCommand({
    TableName: name,
    Key: key.paymentAlert(alert),
    ConditionExpression: 'version = :version',
    ExpressionAttributeValues: { ':version': version },
  });
  await applied(client.send(end));
};
