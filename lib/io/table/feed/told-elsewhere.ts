import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { inChunks } from '#io/in-chunks.ts';
import { applied } from '#io/table/store/conditional.ts';
import { key } from '#io/table/store/keys.ts';
import { queryRows, readRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { OTHER_CHANNELS, type ToldElsewhere, ToldElsewhereRow } from './rows.ts';

/** Most rows written at once. */
const ROWS_AT_ONCE = 25;

/** Whom something is told by another way than the feed, and with what. */
export type WayTold = Pick<ToldElsewhere, 'channel' | 'recipient' | 'ref'>;

/**
 * Notes that wallets (by address), campaigns or clusters (by id) are about to be told to somebody by a brief, an export, a package or
 * the API: before they are, so that whatever is taken back later is known to whom. Telling again takes the place of when and with what; that it is taken
 * back, and that they acknowledged that, stays.
 * What was told is kept as long as the copies of it that the hotline keeps: until `expires`, in seconds since 1970.
 *
 * @example
 * await noteTold(table, { channel: 'package', recipient: 'Police of Example', ref: 'pkg_7' }, ['bc1q...'], now, expires);
 */
export const noteTold = async (
  { client, name }: Table,
  telling: WayTold,
  subjects: Iterable<string>,
  now: string,
  expires: number,
): Promise<void> => {
  const { channel, recipient, ref } = telling;
  await inChunks([...new Set(subjects)], ROWS_AT_ONCE, (subject) =>
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: key.toldElsewhere(subject, channel, recipient),
        UpdateExpression:
          'SET subject = :subject, channel = :channel, recipient = :recipient, toldAt = :now, expires = :expires' +
          (ref === undefined ? ' REMOVE #ref' : ', #ref = :ref'),
        ExpressionAttributeNames: { '#ref': 'ref' },
        ExpressionAttributeValues: {
          ':subject': subject,
          ':channel': channel,
          ':recipient': recipient,
          ':now': now,
          ':expires': expires,
          ...(ref === undefined ? {} : { ':ref': ref }),
        },
      }),
    ),
  );
};

/** Notes that somebody has acknowledged that a subject is taken back; false where they were never told of it. */
export const noteHeardElsewhere = (
  { client, name }: Table,
  subject: string,
  { channel, recipient }: WayTold,
  now: string,
): Promise<boolean> =>
  applied(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: key.toldElsewhere(subject, channel, recipient),
        UpdateExpression: 'SET ackedAt = :now REMOVE listKey, listSort, listed',
        ConditionExpression: 'attribute_exists(retractedAt)',
        ExpressionAttributeValues: { ':now': now },
      }),
    ),
  );

/** Who was told of a subject by another way than the feed. */
export const toldElsewhere = async (table: Table, subject: string): Promise<ToldElsewhere[]> => {
  const { pk } = key.toldElsewhere(subject, '', '');
  const each = OTHER_CHANNELS.map((channel) =>
    queryRows(table, { pk, prefix: `${channel}#` }, ToldElsewhereRow, { ConsistentRead: true }),
  );
  return (await Promise.all(each)).flat();
};

/** Which of some subjects somebody was told of by one way. */
export const toldByWay = (
  table: Table,
  subjects: readonly string[],
  { channel, recipient }: WayTold,
): Promise<ToldElsewhere[]> =>
  readRows(
    table,
    [...new Set(subjects)].map((subject) => key.toldElsewhere(subject, channel, recipient)),
    ToldElsewhereRow,
  );
