import { BatchGetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type GateSighting, REPORT_FACTS, reportFacts } from '#domain/gate/sighting.ts';
import type { Report } from '#io/table/report/report.ts';
import { INDEX, key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';

const idsOf = async ({ client, name }: Table, campaign: string, limit: number, oldestFirst: boolean) => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: name,
      IndexName: INDEX.byCampaign.name,
      KeyConditionExpression: '#pk = :pk',
      ExpressionAttributeNames: { '#pk': INDEX.byCampaign.pk },
      ExpressionAttributeValues: { ':pk': `CAMPAIGN#${campaign}` },
      ScanIndexForward: oldestFirst,
      Limit: limit,
    }),
  );
  return Items.map(({ id }) => id as string);
};

const sightingOf = (report: Report & { withdrawal?: unknown }): GateSighting[] => {
  if (report.withdrawal !== undefined) return [];
  const inDemand = report.findings.wallets.some((wallet) => wallet.inDemand);
  return [{ report: report.id, time: report.receivedAt, inDemand, ...reportFacts(report) }];
};

/** A campaign's first and last reports, at most `edge` each and 50, as the gate sees them; withdrawn ones are left out. */
export const campaignSightings = async (table: Table, campaign: string, edge: number): Promise<GateSighting[]> => {
  const edges = await Promise.all([true, false].map((oldest) => idsOf(table, campaign, edge, oldest)));
  const ids = [...new Set(edges.flat())];
  const reports: Report[] = [];
  let Keys = ids.map((id) => key.report(id));
  while (Keys.length > 0) {
    const { Responses, UnprocessedKeys } = await table.client.send(
      new BatchGetCommand({
        RequestItems: {
          [table.name]: {
            Keys,
            ProjectionExpression: ['id', 'receivedAt', ...REPORT_FACTS, 'findings.wallets', 'withdrawal'].join(', '),
          },
        },
      }),
    );
    reports.push(...((Responses?.[table.name] ?? []) as Report[]));
    Keys = (UnprocessedKeys?.[table.name]?.Keys ?? []) as typeof Keys;
  }
  return reports.flatMap(sightingOf);
};
