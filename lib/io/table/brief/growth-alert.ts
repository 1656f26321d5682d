import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { GROWTH_PAUSE_MS } from '#domain/brief/growth.ts';
import { inChunks } from '#io/in-chunks.ts';
import { applied } from '#io/table/store/conditional.ts';
import { dueShard, key } from '#io/table/store/keys.ts';
import { getRow } from '#io/table/store/read.ts';
import { takeAlert } from '#io/table/store/standing-alert.ts';
import type { Table } from '#io/table/store/table.ts';
import { GrowthRow, type NotedGrowth } from './rows.ts';

/** How long it is kept that a campaign grew, in seconds: longer than a mail is tried. */
const RETENTION_S = 30 * 86_400;
/** Most ids of a campaign that are read at once. */
const IDS_AT_ONCE = 10;

/** Whether investigators were told lately that a campaign grows, under any of its ids. */
export const isGrowthTold = async (table: Table, ids: readonly string[], now: Date): Promise<boolean> => {
  const noted = await inChunks(ids, IDS_AT_ONCE, (id) => getRow(table, key.growthAlert(id), GrowthRow));
  return noted.some((row) => row !== null && row.quietUntil > now.toISOString());
};

/** Notes that investigators are to be told that a campaign grows; false where they were told less than six hours before. */
export const noteGrowth = (
  { client, name }: Table,
  campaign: string,
  { reports, usual, total, to }: Pick<NotedGrowth, 'reports' | 'usual' | 'total' | 'to'>,
): Promise<boolean> => {
  const at = Date.parse(to);
  return applied(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: key.growthAlert(campaign),
        UpdateExpression:
          'SET reports = :reports, usual = :usual, #total = :total, #to = :to, quietUntil = :until, expires = :expires, ' +
          'dueShard = :shard, dueAt = :to',
        ConditionExpression: 'attribute_not_exists(quietUntil) OR quietUntil <= :to',
        ExpressionAttributeNames: { '#total': 'total', '#to': 'to' },
        ExpressionAttributeValues: {
          ':reports': reports,
          ':usual': usual,
          ':total': total,
          ':to': to,
          ':until': new Date(at + GROWTH_PAUSE_MS).toISOString(),
          ':expires': Math.floor(at / 1_000) + RETENTION_S,
          ':shard': dueShard(campaign),
        },
      }),
    ),
  );
};

/** Takes such an alert for mailing until `until`; null where it is not due, or another worker has it. */
export const takeGrowth = async (
  table: Table,
  campaign: string,
  now: string,
  until: string,
): Promise<NotedGrowth | null> => {
  if (!(await takeAlert(table, key.growthAlert(campaign), now, until))) return null;
  return getRow(table, key.growthAlert(campaign), GrowthRow);
};

/** Ends an alert that was mailed; its row stays, so that no other follows soon. */
export const endGrowth = ({ client, name }: Table, campaign: string, { to }: NotedGrowth): Promise<boolean> =>
  applied(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: key.growthAlert(campaign),
        UpdateExpression: 'REMOVE dueShard, dueAt',
        ConditionExpression: '#to = :to',
        ExpressionAttributeNames: { '#to': 'to' },
        ExpressionAttributeValues: { ':to': to },
      }),
    ),
  );
