import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { briefDue, DIGEST } from '#domain/brief/pace.ts';
import { sha256 } from '#domain/identity.ts';
import { inChunks } from '#io/in-chunks.ts';
import { applied } from '#io/table/store/conditional.ts';
import { dueBy, IS_DUE } from '#io/table/store/is-due.ts';
import { dueShard, key } from '#io/table/store/keys.ts';
import { knownDue } from '#io/table/store/known-due.ts';
import { putRows } from '#io/table/store/put-rows.ts';
import { getRow, queryRows, updateRow } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { BriefRow, BriefWalletsRow, type BriefWork, type WaitingWallets } from './rows.ts';

/** How long a wallet waits to be told of, in seconds, before it is dropped: far longer than any pause. */
const WORK_RETENTION_S = 30 * 86_400;
/** Most wallets of one row: four write units. */
const WALLETS_OF_ROW = 100;
/** Characters of a row's name, of 64. */
const ROW_NAME_LENGTH = 24;
/** Most rows that are looked at for wallets that a brief has told of: those of 200,000 letters in a quarter of an hour. */
const MAX_ROWS_FORGOTTEN = 10_000;
/** Most writes under way at once. */
const ROWS_AT_ONCE = 25;

/** Reads a campaign's brief work as it is now; null where there never was any. */
export const readBriefWork = (table: Table, campaign: string): Promise<BriefWork | null> =>
  getRow(table, key.brief(campaign), BriefRow);

/** Briefs that are known to be due later, and are told of nothing more until then. */
const later = knownDue();

/**
 * The rows of what a brief is to tell of, a hundred wallets in one, for `putRows`. Each is named by what it holds: the same noted again
 * is the same row, and no row takes the place of another.
 */
export const briefRows = (campaign: string, addresses: readonly string[], now: Date): Record<string, unknown>[] => {
  const expires = Math.floor(now.getTime() / 1_000) + WORK_RETENTION_S;
  const sorted = [...new Set(addresses)].sort();
  return Array.from({ length: Math.ceil(sorted.length / WALLETS_OF_ROW) }, (_, n) => {
    const some = sorted.slice(n * WALLETS_OF_ROW, (n + 1) * WALLETS_OF_ROW);
    const row = key.briefWallets(campaign, sha256(Buffer.from(some.join(' '))).slice(0, ROW_NAME_LENGTH));
    return BriefWalletsRow.item(row, { sk: row.sk, addresses: new Set(some), expires });
  });
};

/** Notes that a brief has more to tell, which is put already, and gives when it is due: at `due`, if nothing else was noted before. */
const note = async (table: Table, campaign: string, due: string): Promise<string> => {
  const noted = await updateRow(
    table,
    {
      Key: key.brief(campaign),
      UpdateExpression:
        'SET campaign = :campaign, sent = if_not_exists(sent, :none), dueShard = :shard, ' +
        'dueAt = if_not_exists(dueAt, :due) ADD version :one',
      ExpressionAttributeValues: {
        ':campaign': campaign,
        ':none': 0,
        ':one': 1,
        ':shard': dueShard(campaign),
        ':due': due,
      },
      ReturnValues: 'ALL_NEW',
    },
    BriefRow,
  );
  return noted?.dueAt ?? due;
};

/**
 * Has the wallets whose rows were put told of by their campaign's next brief, and gives when that one is due. Nothing is written where it
 * is due later, and no worker holds it: the worker that takes it then reads the rows that are there then.
 */
export const noteBrief = async (table: Table, campaign: string, now: Date): Promise<string> => {
  const known = later.laterThan(table, campaign, now);
  if (known !== null) return known;
  const work = await readBriefWork(table, campaign);
  if (work?.dueAt !== undefined && work.lease === undefined) later.remember(table, campaign, work.dueAt);
  const read = later.laterThan(table, campaign, now);
  if (read !== null) return read;
  return note(table, campaign, briefDue(work?.lastSentAt ?? null, now));
};

/** Notes wallets for their campaign's next brief, and gives when that one is due. Noting them again changes nothing. */
export const noteWallets = async (
  table: Table,
  campaign: string,
  addresses: readonly string[],
  now: Date,
): Promise<string> => {
  await putRows(table, briefRows(campaign, addresses, now));
  return noteBrief(table, campaign, now);
};

/** Leaves a campaign's first brief, which is being sent under a lease, to the digest that is due at `due`. */
export const leaveToDigest = async (
  table: Table,
  campaign: string,
  lease: string,
  due: string,
  now: Date,
): Promise<void> => {
  await putRows(table, briefRows(DIGEST, [campaign], now));
  await note(table, DIGEST, due);
  await applied(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: key.brief(campaign),
        UpdateExpression: 'REMOVE lease, dueShard, dueAt',
        ConditionExpression: 'lease = :lease',
        ExpressionAttributeValues: { ':lease': lease },
      }),
    ),
  );
};

/** Notes that a campaign was told of first in a digest; what is left to tell, or came meanwhile, is due at `next`. */
export const finishDigested = (
  { client, name }: Table,
  campaign: string,
  sentAt: string,
  next: string | null,
): Promise<boolean> =>
  applied(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: key.brief(campaign),
        UpdateExpression: `SET lastSentAt = :sentAt, sent = :one${next === null ? '' : ', dueShard = :shard, dueAt = :next'}`,
        ConditionExpression: 'sent = :none',
        ExpressionAttributeValues: {
          ':sentAt': sentAt,
          ':one': 1,
          ':none': 0,
          ...(next === null ? {} : { ':shard': dueShard(campaign), ':next': next }),
        },
      }),
    ),
  );

/** The rows of what waits to be told of: `limit` at most. */
const waitingRows = (table: Table, campaign: string, limit: number): Promise<WaitingWallets[]> => {
  const { pk, sk } = key.briefWallets(campaign, '');
  const reading = { ConsistentRead: true, Limit: limit, enough: limit };
  return queryRows(table, { pk, prefix: sk }, BriefWalletsRow, reading);
};

/** The wallets that wait to be told of, `limit` at most. */
export const waitingWallets = async (table: Table, campaign: string, limit: number): Promise<string[]> => {
  const rows = await waitingRows(table, campaign, limit);
  return [...new Set(rows.flatMap(({ addresses }) => [...addresses]))].slice(0, limit).sort();
};

/** Forgets wallets that a brief has told of; others of their rows go on waiting. */
export const forgetWallets = async (table: Table, campaign: string, addresses: readonly string[]): Promise<void> => {
  const { client, name } = table;
  const told = new Set(addresses);
  const forget = async ({ sk, addresses: waiting }: WaitingWallets): Promise<void> => {
    const gone = [...waiting].filter((address) => told.has(address));
    if (gone.length === 0) return;
    const row = {
      TableName: name,
      Key: key.briefWallets(campaign, sk.slice(key.briefWallets(campaign, '').sk.length)),
    };
    if (gone.length === waiting.size) await client.send(new DeleteCommand(row));
    else {
      const update = new UpdateCommand({
        ...row,
        UpdateExpression: 'DELETE addresses :gone',
        ConditionExpression: 'attribute_exists(addresses)',
        ExpressionAttributeValues: { ':gone': new Set(gone) },
      });
      await applied(client.send(update));
    }
  };
  await inChunks(await waitingRows(table, campaign, MAX_ROWS_FORGOTTEN), ROWS_AT_ONCE, forget);
};

/** Takes a campaign's brief for sending, if it is due; should the taker die, the sweep rings at `until`. */
export const takeBrief = (
  { client, name }: Table,
  campaign: string,
  lease: string,
  now: string,
  until: string,
): Promise<boolean> =>
  applied(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: key.brief(campaign),
        UpdateExpression: 'SET lease = :lease, dueAt = :until',
        ConditionExpression: IS_DUE,
        ExpressionAttributeValues: { ...dueBy(now), ':lease': lease, ':until': until },
      }),
    ),
  );

/** Puts a brief off that is not sent now, until `next` or until there is more to tell; false where a wallet was noted since. */
export const putOffBrief = (
  { client, name }: Table,
  { campaign, version }: BriefWork,
  lease: string,
  next: string | null,
): Promise<boolean> =>
  applied(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: key.brief(campaign),
        UpdateExpression: next === null ? 'REMOVE lease, dueShard, dueAt' : 'SET dueAt = :next REMOVE lease',
        ConditionExpression: 'lease = :lease AND version = :version',
        ExpressionAttributeValues: {
          ':lease': lease,
          ':version': version,
          ...(next === null ? {} : { ':next': next }),
        },
      }),
    ),
  );

/** Ends the work on a brief that was sent; false where a wallet was noted since `version`, or the lease was lost. */
export const finishBrief = (
  { client, name }: Table,
  { campaign, version }: BriefWork,
  lease: string,
  sentAt: string,
  next: string | null,
): Promise<boolean> => {
  const due = next === null ? 'REMOVE lease, dueShard, dueAt' : ', dueAt = :next REMOVE lease';
  return applied(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: key.brief(campaign),
        UpdateExpression: `SET lastSentAt = :sentAt, sent = sent + :one ${due}`,
        ConditionExpression: 'lease = :lease AND version = :version',
        ExpressionAttributeValues: {
          ':sentAt': sentAt,
          ':one': 1,
          ':lease': lease,
          ':version': version,
          ...(next === null ? {} : { ':next': next }),
        },
      }),
    ),
  );
};
