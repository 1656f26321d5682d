import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { readAnsweredAs } from '#io/table/acknowledge/acknowledgement.ts';
import { key } from '#io/table/store/keys.ts';
import { getRow, updateRow } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { type AnsweredSender, SenderRow } from './rows.ts';

/** How long after its last use a sender's row is kept, in seconds. */
const SENDER_RETENTION_S = 7 * 86_400;

/** How long a sender who was not answered begins anew, in milliseconds: answers in a row are ever further apart. */
const QUIET_MS = 24 * 60 * 60_000;
/** Most ids of answers that a sender's row remembers: one an hour for a day. */
const MAX_SENT_IDS = 24;

/**
 * Whether a report may answer its sender now, with the ids of the latest answers to them and of the reports that wait; or from when
 * on one may.
 */
export type Turn = { ok: true; sent: ReadonlySet<string>; waiting: readonly string[] } | { ok: false; freeAt: string };

const readSenderRow = async (table: Table, senderHash: string): Promise<AnsweredSender> =>
  (await getRow(table, key.sender(senderHash), SenderRow)) ?? {};

const expiresAfter = (time: string): number => Math.floor(Date.parse(time) / 1_000) + SENDER_RETENTION_S;

const answersAfter = ({ holder, freeAt, answers = 0 }: AnsweredSender, report: string, now: Date): number => {
  if (holder === report) return answers;
  const isQuiet = freeAt === undefined || now.getTime() - Date.parse(freeAt) > QUIET_MS;
  return isQuiet ? 1 : answers + 1;
};

const turnOf = (sentIds: readonly string[], { waiting }: AnsweredSender): Turn => ({
  ok: true,
  sent: new Set(sentIds),
  waiting: [...(waiting ?? [])].sort(),
});

/** The ids of the latest answers: those that the row has, and what its holder's report was answered as, for another takes its place. */
const sentIdsOf = async (
  table: Table,
  { sentIds = [], holder }: AnsweredSender,
  report: string,
): Promise<readonly string[]> => {
  const last = holder === undefined || holder === report ? null : await readAnsweredAs(table, holder);
  return last === null ? sentIds : [...sentIds, last].slice(-MAX_SENT_IDS);
};

/** Takes the turn of a sender who was never answered, as most are; null where they were. */
const takeFirstTurn = async (table: Table, senderHash: string, report: string, until: string): Promise<Turn | null> => {
  const before = await updateRow(
    table,
    {
      Key: key.sender(senderHash),
      UpdateExpression: 'SET holder = :report, freeAt = :until, answers = :one, expires = :expires',
      ConditionExpression: 'attribute_not_exists(freeAt)',
      ExpressionAttributeValues: { ':report': report, ':until': until, ':one': 1, ':expires': expiresAfter(until) },
      ReturnValues: 'ALL_OLD',
    },
    SenderRow,
  );
  return before && turnOf([], before);
};

/**
 * Takes a sender's turn to be answered, for one report and for so long: others wait until then, while the report that holds
 * the turn may take it again, for it may have died before it sent. `waits` says how long, in milliseconds, by the number of
 * answers in a row, this one with them.
 */
export const takeTurn = async (
  table: Table,
  senderHash: string,
  report: string,
  now: Date,
  waits: (answers: number) => number,
): Promise<Turn> => {
  const first = await takeFirstTurn(table, senderHash, report, new Date(now.getTime() + waits(1)).toISOString());
  if (first !== null) return first;
  const row = await readSenderRow(table, senderHash);
  const answers = answersAfter(row, report, now);
  const until = new Date(now.getTime() + waits(answers)).toISOString();
  const sentIds = await sentIdsOf(table, row, report);
  const update = new UpdateCommand({
    TableName: table.name,
    Key: key.sender(senderHash),
    UpdateExpression: 'SET holder = :report, freeAt = :until, answers = :answers, sentIds = :ids, expires = :expires',
    ConditionExpression: 'attribute_not_exists(freeAt) OR freeAt <= :now OR holder = :report',
    ExpressionAttributeValues: {
      ':report': report,
      ':now': now.toISOString(),
      ':until': until,
      ':answers': answers,
      ':ids': sentIds,
      ':expires': expiresAfter(until),
    },
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  });
  try {
    await table.client.send(update);
    return turnOf(sentIds, row);
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return { ok: false, freeAt: error.Item?.freeAt?.S ?? until };
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

/**
 * The reports of a sender that wait, at most `limit`.
 *
 * @internal
 */
export const waitingReports = async (table: Table, senderHash: string, limit: number): Promise<string[]> => {
  const { waiting } = await readSenderRow(table, senderHash);
  return [...(waiting ?? [])].sort().slice(0, limit);
};
