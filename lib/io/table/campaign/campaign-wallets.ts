import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Report } from '#domain/report/report.ts';
import { readRows } from '#io/table/store/batch.ts';
import { INDEX, key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';

/** Every wallet that reports of a campaign, under any of these ids, named first. */
export const walletsOfCampaign = async (table: Table, ids: readonly string[]): Promise<Set<string>> => {
  const wallets = new Set<string>();
  for (const campaign of ids) {
    let ExclusiveStartKey: Record<string, unknown> | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await table.client.send(
        new QueryCommand({
          TableName: table.name,
          IndexName: INDEX.byCampaign.name,
          KeyConditionExpression: '#pk = :pk',
          ExpressionAttributeNames: { '#pk': INDEX.byCampaign.pk },
          ExpressionAttributeValues: { ':pk': `CAMPAIGN#${campaign}` },
          ExclusiveStartKey,
        }),
      );
      const keys = Items.map(({ id }) => key.report(id as string));
      const reports = await readRows<Pick<Report, 'newWallets'>>(table, keys, { projection: 'newWallets' });
      for (const { newWallets } of reports) for (const wallet of newWallets) wallets.add(wallet);
      ExclusiveStartKey = LastEvaluatedKey;
    } while (ExclusiveStartKey !== undefined);
  }
  return wallets;
};
