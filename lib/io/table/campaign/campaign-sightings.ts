import { BatchGetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type GateSighting, REPORT_FACTS, reportFacts } from '#domain/gate/sighting.ts';
import type { Report } from '#domain/report/report.ts';
import { readRows } from '#io/table/store/batch.ts';
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

/** Most mails of a campaign that are counted: more than the highest number that is told needs. */
const MAX_MAILS_COUNTED = 2_000;

/** Which mails of a campaign came before a time, oldest first; forms beside them are passed over. */
const mailIdsBefore = async ({ client, name }: Table, campaign: string, before: string): Promise<string[]> => {
  const ids: string[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: name,
        IndexName: INDEX.byCampaign.name,
        KeyConditionExpression: '#pk = :pk AND #sk < :before',
        FilterExpression: 'channel = :mail',
        ExpressionAttributeNames: { '#pk': INDEX.byCampaign.pk, '#sk': INDEX.byCampaign.sk },
        ExpressionAttributeValues: { ':pk': `CAMPAIGN#${campaign}`, ':before': before, ':mail': 'mail' },
        ExclusiveStartKey,
      }),
    );
    ids.push(...Items.map(({ id }) => id as string));
    ExclusiveStartKey = LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined && ids.length < MAX_MAILS_COUNTED);
  return ids.slice(0, MAX_MAILS_COUNTED);
};

/** The mails of a campaign that came before a time, 2,000 at most, as the gate sees them; withdrawn ones are left out. */
export const campaignMails = async (table: Table, campaign: string, before: string): Promise<GateSighting[]> => {
  const ids = await mailIdsBefore(table, campaign, before);
  const projection = ['id', 'receivedAt', ...REPORT_FACTS, 'findings.wallets', 'withdrawal'].join(', ');
  const reports = await readRows<Report>(table, ids.map(key.report), { projection });
  return reports.flatMap(sightingOf);
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
