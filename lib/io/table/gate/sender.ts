import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';

/** How long after its last use a sender's row is kept, in seconds. */
const SENDER_RETENTION_S = 86_400;

/** Whether a report may answer its sender now, or from when on one may. */
export type Turn = { ok: true } | { ok: false; freeAt: string };

const expiresAfter = (time: string): number => Math.floor(Date.parse(time) / 1_000) + SENDER_RETENTION_S;

/**
 * Takes a sender's turn to be answered, for one report and until `until`: others wait until then, while the report that
 * holds the turn may take it again, for it may have died before it sent.
 */
export const takeTurn = async (
  table: Table,
  senderHash: string,
  report: string,
  { now, until }: { now: Date; until: Date },
): Promise<Turn> => {
  const update = new UpdateCommand({
    TableName: table.name,
    Key: key.sender(senderHash),
    UpdateExpression: 'SET holder = :report, freeAt = :until, expires = :expires',
    ConditionExpression: 'attribute_not_exists(freeAt) OR freeAt <= :now OR holder = :report',
    ExpressionAttributeValues: {
      ':report': report,
      ':now': now.toISOString(),
      ':until': until.toISOString(),
      ':expires': expiresAfter(until.toISOString()),
    },
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  });
  try {
    await table.client.send(update);
    return { ok: true };
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return { ok: false, freeAt: error.Item?.freeAt?.S ?? until.toISOString() };
  }
};

const change = (table: Table, senderHash: string, verb: 'ADD' | 'DELETE', reports: readonly string[]) =>
  table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: key.sender(senderHash),
      UpdateExpression: `${verb} waiting :reports`,
      ExpressionAttributeValues: { ':reports': new Set(reports) },
    }),
  );

/** Gathers a report with others of its sender, to be answered in one mail. */
export const joinWaiting = async (table: Table, senderHash: string, report: string): Promise<void> => {
  await change(table, senderHash, 'ADD', [report]);
};

/** Takes answered reports out of those that wait. */
export const leaveWaiting = async (table: Table, senderHash: string, reports: readonly string[]): Promise<void> => {
  if (reports.length > 0) await change(table, senderHash, 'DELETE', reports);
};

/** The reports of a sender that wait, at most `limit`. */
export const waitingReports = async (table: Table, senderHash: string, limit: number): Promise<string[]> => {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: key.sender(senderHash), ConsistentRead: true }),
  );
  return [...((Item?.waiting as Set<string> | undefined) ?? [])].sort().slice(0, limit);
};
