import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Audience } from '#domain/feed/audience.ts';
import type { RetractionReason } from '#domain/feed/event.ts';
import type { FeedState } from '#domain/feed/feed-state.ts';
import { inChunks } from '#io/in-chunks.ts';
import { applied } from '#io/table/store/conditional.ts';
import { type Key, key } from '#io/table/store/keys.ts';
import type { ListPage, PageAsked } from '#io/table/store/list.ts';
import type { Table } from '#io/table/store/table.ts';
import { type ToldElsewhere, type ToldEndpoint, type Unheard, UnheardList } from './rows.ts';
import { toldOfWallet, unlist } from './told.ts';

const ROWS_AT_ONCE = 25;

/** How what was told is taken back. */
export interface ToTakeBack {
  as: Unheard['as'];
  reason?: RetractionReason | undefined;
  /** UTC, ISO 8601. */
  at: string;
}

/** Lists a row of the register as not acknowledged; not where its recipient was told anew meanwhile. */
const list = (table: Table, Key: Key, line: Unheard, gone = ''): Promise<boolean> => {
  const { subject, channel, recipient, retractedAt, toldAt } = line;
  const { listKey, listSort, listed } = UnheardList.entry(
    'all',
    `${retractedAt}#${subject}#${channel}#${recipient}`,
    line,
  );
  return applied(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key,
        UpdateExpression: `SET retractedAt = :at, listKey = :key, listSort = :sort, listed = :line${gone}`,
        ConditionExpression: 'toldAt = :toldAt',
        ExpressionAttributeValues: {
          ':at': retractedAt,
          ':key': listKey,
          ':sort': listSort,
          ':line': listed,
          ':toldAt': toldAt,
        },
      }),
    ),
  );
};

/** Where nothing was told of it since. */
const whileToldAt = (seen: string) => ({
  ConditionExpression: 'toldAt = :seen',
  ExpressionAttributeValues: { ':seen': seen },
});

/** Where it was not taken back anew, whatever was told meanwhile. */
const whileTakenBackAt = (seen: string) => ({
  ConditionExpression: 'retractedAt = :seen',
  ExpressionAttributeValues: { ':seen': seen },
});

/** Lists an endpoint that is to hear that a wallet is taken back, of which it was told. */
export const listUnheard = (table: Table, told: ToldEndpoint, { as, reason, at }: ToTakeBack): Promise<boolean> => {
  const { address, partner, id, toldAt } = told;
  return list(table, key.told(address, partner, id), {
    subject: address,
    channel: 'feed',
    recipient: `${partner}/${id}`,
    as,
    ...(reason === undefined ? {} : { reason }),
    toldAt,
    retractedAt: at,
  });
};

/** Lists one who was told by another way. */
const listElsewhere = (
  table: Table,
  { subject, channel, recipient, toldAt }: ToldElsewhere,
  { as, reason, at }: ToTakeBack,
) =>
  list(
    table,
    key.toldElsewhere(subject, channel, recipient),
    {
      subject,
      channel,
      recipient,
      as,
      ...(reason === undefined ? {} : { reason }),
      toldAt,
      retractedAt: at,
    },
    // What they acknowledged was an earlier decision.
    ' REMOVE ackedAt',
  );

/** What a log says of a wallet, as far as those who were told of it ask. */
export interface LogSays {
  audience: Audience;
  state: FeedState;
  reason?: RetractionReason | undefined;
  /** UTC, ISO 8601. */
  time: string;
}

const knows = ({ state }: ToldEndpoint, said: LogSays): boolean => state === 'retracted' || state === said.state;

/**
 * Brings the list in line with what logs say of a wallet: whoever was told of it there, and has not acknowledged that it is taken
 * back, stands in it; once it is listed again, nobody does. Doing it again changes nothing.
 */
export const settleUnheard = async (table: Table, address: string, logs: readonly LogSays[]): Promise<void> => {
  const rows = await toldOfWallet(table, address);
  await inChunks(rows, ROWS_AT_ONCE, async (told) => {
    const said = logs.find(({ audience }) => audience === told.audience);
    if (said === undefined) return;
    const { state: as, reason, time: at } = said;
    if (as === 'published') {
      if (told.retractedAt !== undefined)
        await unlist(table, key.told(address, told.partner, told.id), whileToldAt(told.toldAt));
    } else if (!knows(told, said)) await listUnheard(table, told, { as, reason, at });
  });
};

/**
 * Whether one who was told by another way has acknowledged that it holds no more, as was decided at a moment: this decision, whatever
 * they are told of it since, or an earlier one, where they were told nothing of it since.
 */
export const hasHeard = ({ toldAt, retractedAt, ackedAt }: ToldElsewhere, at: string): boolean =>
  ackedAt !== undefined && (retractedAt === at || ackedAt >= toldAt);

/** Whether they have not been told yet that it holds no more. */
export const isToHear = (told: ToldElsewhere, at: string): boolean => told.retractedAt !== at && !hasHeard(told, at);

/** Brings the list in line with whether something is rejected, for those who were told of it by another way than the feed. */
export const settleElsewhere = async (
  table: Table,
  rows: readonly ToldElsewhere[],
  rejected: { at: string; reason?: RetractionReason | undefined } | null,
): Promise<void> => {
  await inChunks(rows, ROWS_AT_ONCE, async (told) => {
    const { subject, channel, recipient, retractedAt } = told;
    if (rejected === null) {
      if (retractedAt !== undefined)
        await unlist(table, key.toldElsewhere(subject, channel, recipient), whileTakenBackAt(retractedAt));
    } else if (!hasHeard(told, rejected.at)) await listElsewhere(table, told, { as: 'retracted', ...rejected });
  });
};

/** Who was told of what has been taken back since, and has not acknowledged that: a page of them, those that wait longest first. */
export const unheardPage = (table: Table, asked?: PageAsked): Promise<ListPage<Unheard>> =>
  UnheardList.page(table, 'all', asked);
