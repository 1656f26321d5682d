import { DeleteCommand, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { PaymentNews } from '#domain/brief/payment-brief.ts';
import { applied } from './conditional.ts';
import { dueShard, key } from './keys.ts';
import type { Table } from './table.ts';
import type { Step } from './transaction.ts';

/** What an alert's work is called among the briefs. */
export const ALERT = 'alert-';

/** How long it is left to its message before the sweep rings again, in milliseconds: mailed within minutes of its block. */
const GRACE = 90_000;
/** Most news that one mail is made of; what is beyond stays for the next. */
const MOST = 200;

const nameOf = (news: PaymentNews): string =>
  news.kind === 'first-payment' ? `FIRST#${news.address}` : `REACHED#${news.txid}#${news.vout}`;

/** Adds news to an alert, in the transaction that makes it true. */
export const addNews = (alert: string, news: PaymentNews, now: Date): Step[] => {
  const { pk } = key.brief(ALERT + alert);
  return [
    { what: 'news', put: { Item: { pk, sk: nameOf(news), news } } },
    {
      what: 'alert',
      update: {
        Key: key.brief(ALERT + alert),
        UpdateExpression: 'SET dueShard = :shard, dueAt = if_not_exists(dueAt, :due) ADD version :one',
        ExpressionAttributeValues: {
          ':shard': dueShard(alert),
          ':one': 1,
          ':due': new Date(now.getTime() + GRACE).toISOString(),
        },
      },
    },
  ];
};

/** The version of an alert that is to be mailed, which grows with its news; null where there is none. */
export const readAlert = async ({ client, name }: Table, alert: string): Promise<number | null> => {
  const { Item } = await client.send(
    new GetCommand({ TableName: name, Key: key.brief(ALERT + alert), ConsistentRead: true }),
  );
  return Item === undefined ? null : Number(Item.version);
};

/** The news of an alert, as much as goes into one mail. */
export const readNews = async ({ client, name }: Table, alert: string): Promise<PaymentNews[]> => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': key.brief(ALERT + alert).pk },
      ConsistentRead: true,
      Limit: MOST,
    }),
  );
  return Items.flatMap(({ news }) => (news === undefined ? [] : [news as PaymentNews]));
};

/** Deletes news that was mailed; then the alert itself, if nothing was added since `version` and nothing is left of it. */
export const forgetNews = async (
  table: Table,
  alert: string,
  mailed: readonly PaymentNews[],
  version: number,
): Promise<void> => {
  const { client, name } = table;
  const { pk, sk } = key.brief(ALERT + alert);
  for (const news of mailed) await client.send(new DeleteCommand({ TableName: name, Key: { pk, sk: nameOf(news) } }));
  if ((await readNews(table, alert)).length > 0) return;
  const end = new DeleteCommand({
    TableName: name,
    Key: { pk, sk },
    ConditionExpression: 'version = :version',
    ExpressionAttributeValues: { ':version': version },
  });
  await applied(client.send(end));
};
