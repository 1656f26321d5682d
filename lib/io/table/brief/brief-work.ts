import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { briefDue, DIGEST } from '#domain/brief/pace.ts';
import { inChunks } from '#io/in-chunks.ts';
import { applied } from '#io/table/store/conditional.ts';
import { dueBy, IS_DUE } from '#io/table/store/is-due.ts';
import { dueShard, key } from '#io/table/store/keys.ts';
import { getRow, queryRows, updateRow } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { BriefRow, BriefWalletRow, type BriefWork } from './rows.ts';

/** How long a wallet waits to be told of, in seconds, before it is dropped: far longer than any pause. */
const WORK_RETENTION_S = 30 * 86_400;
/** Most writes under way at once. */
const ROWS_AT_ONCE = 25;

/** Reads a campaign's brief work as it is now; null where there never was any. */
export const readBriefWork = (table: Table, campaign: string): Promise<BriefWork | null> =>
  getRow(table, key.brief(campaign), BriefRow);

/** Notes what a brief is to tell of, and gives when that one is due: at `due`, if nothing else was noted before. */
const note = async (
  table: Table,
  campaign: string,
  addresses: readonly string[],
  due: string,
  now: Date,
): Promise<string> => {
  const expires = Math.floor(now.getTime() / 1_000) + WORK_RETENTION_S;
  await inChunks(addresses, ROWS_AT_ONCE, (address) => {
    const Item = BriefWalletRow.item(key.briefWallet(campaign, address), { address, expires });
    return table.client.send(new PutCommand({ TableName: table.name, Item }));
  });
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

/** Notes wallets for their campaign's next brief, and gives when that one is due. Noting them again changes nothing. */
export const noteWallets = async (
  table: Table,
  campaign: string,
  addresses: readonly string[],
  now: Date,
): Promise<string> => {
  const work = await readBriefWork(table, campaign);
  return note(table, campaign, addresses, briefDue(work?.lastSentAt ?? null, now), now);
};

/** Leaves a campaign's first brief, which is being sent under a lease, to the digest that is due at `due`. */
export const leaveToDigest = async (
  table: Table,
  campaign: string,
  lease: string,
  due: string,
  now: Date,
): Promise<void> => {
  await note(table, DIGEST, [campaign], due, now);
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

/** The wallets that wait to be told of, `limit` at most. */
export const waitingWallets = async (table: Table, campaign: string, limit: number): Promise<string[]> => {
  const { pk, sk } = key.briefWallet(campaign, '');
  const reading = { ConsistentRead: true, Limit: limit, enough: limit };
  const rows = await queryRows(table, { pk, prefix: sk }, BriefWalletRow, reading);
  return rows.map(({ address }) => address);
};

/** Forgets wallets that a brief has told of. */
export const forgetWallets = async (
  { client, name }: Table,
  campaign: string,
  addresses: readonly string[],
): Promise<void> => {
  await inChunks(addresses, ROWS_AT_ONCE, (address) =>
    client.send(new DeleteCommand({ TableName: name, Key: key.briefWallet(campaign, address) })),
  );
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
