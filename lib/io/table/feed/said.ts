import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { SAID_PER_DAY, type SaidState } from '#domain/feed/partners/said.ts';
import type { PullRef } from '#domain/feed/pull-token.ts';
import { applied } from '#io/table/store/conditional.ts';
import { key } from '#io/table/store/keys.ts';
import type { ListPage, PageAsked } from '#io/table/store/list.ts';
import { getRow, queryRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { FalsePositiveRow, OpenSaid, type PartnerSaid, SaidRow } from './rows.ts';

/** Most that a partner is shown of what it said. */
const MAX_SHOWN = 100;

/** Keeps what a partner said, for a person to read; false where it stands already. */
export const putSaid = ({ client, name }: Table, said: PartnerSaid): Promise<boolean> =>
  applied(
    client.send(
      new PutCommand({
        TableName: name,
        Item: {
          ...SaidRow.item(key.said(said.partner, said.id), said),
          ...OpenSaid.entry('open', `${said.at}#${said.id}`, said),
        },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    ),
  );

/** What a partner said, by its id; null where it said no such thing. */
export const readSaid = (table: Table, partner: string, id: string): Promise<PartnerSaid | null> =>
  getRow(table, key.said(partner, id), SaidRow);

/** What a partner said, as far as it is shown to it. */
export const saidBy = async (table: Table, partner: string): Promise<PartnerSaid[]> => {
  const { pk, sk } = key.said(partner, '');
  const rows = await queryRows(table, { pk, prefix: sk }, SaidRow, { Limit: MAX_SHOWN, enough: MAX_SHOWN });
  return rows.slice(0, MAX_SHOWN);
};

/** What partners said and nobody has answered yet: a page, the oldest first. */
export const openSaid = (table: Table, asked?: PageAsked): Promise<ListPage<PartnerSaid>> =>
  OpenSaid.page(table, 'open', asked);

/** Answers what a partner said: read, it waits still; accepted or refused, it waits no more. */
export const answerSaid = async ({ client, name }: Table, said: PartnerSaid, state: SaidState): Promise<void> => {
  const { listKey, listSort, listed } = OpenSaid.entry('open', `${said.at}#${said.id}`, { ...said, state });
  const waits = state === 'new' || state === 'read';
  await client.send(
    new UpdateCommand({
      TableName: name,
      Key: key.said(said.partner, said.id),
      UpdateExpression: waits
        ? 'SET #state = :state, listKey = :key, listSort = :sort, listed = :line'
        : 'SET #state = :state REMOVE listKey, listSort, listed',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: {
        ':state': state,
        ...(waits ? { ':key': listKey, ':sort': listSort, ':line': listed } : {}),
      },
    }),
  );
};

/** Notes that a partner says of a wallet that it is no extorter's, and gives all partners that do, as it is now. */
export const noteFalsePositive = async (
  table: Table,
  address: string,
  partner: string,
  at: string,
): Promise<Set<string>> => {
  const place = key.falsePositive(address, partner);
  await table.client.send(
    new PutCommand({ TableName: table.name, Item: FalsePositiveRow.item(place, { partner, at }) }),
  );
  const rows = await queryRows(table, { pk: place.pk }, FalsePositiveRow, { ConsistentRead: true });
  return new Set(rows.map((row) => row.partner));
};

/** Counts that a key says something on a day; false, and mutes it, where it has said as much as it may. */
export const countSaid = async ({ client, name }: Table, { partner, id }: PullRef, now: string): Promise<boolean> => {
  const at = { TableName: name, Key: key.partnerKey(partner, id) };
  const day = now.slice(0, 10);
  const more = () =>
    applied(
      client.send(
        new UpdateCommand({
          ...at,
          UpdateExpression: 'ADD said :one',
          ConditionExpression: 'saidOn = :day AND said < :most AND attribute_not_exists(mutedAt)',
          ExpressionAttributeValues: { ':one': 1, ':day': day, ':most': SAID_PER_DAY },
        }),
      ),
    );
  const begin = () =>
    applied(
      client.send(
        new UpdateCommand({
          ...at,
          UpdateExpression: 'SET saidOn = :day, said = :one',
          ConditionExpression:
            'attribute_exists(pk) AND attribute_not_exists(mutedAt) AND (attribute_not_exists(saidOn) OR saidOn < :day)',
          ExpressionAttributeValues: { ':one': 1, ':day': day },
        }),
      ),
    );
  if ((await more()) || (await begin()) || (await more())) return true;
  await client.send(
    new UpdateCommand({
      ...at,
      UpdateExpression: 'SET mutedAt = if_not_exists(mutedAt, :now)',
      ExpressionAttributeValues: { ':now': now },
    }),
  );
  return false;
};

/** Lets a key say something again. */
export const unmuteKey = ({ client, name }: Table, { partner, id }: PullRef): Promise<boolean> =>
  applied(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: key.partnerKey(partner, id),
        UpdateExpression: 'REMOVE mutedAt, saidOn, said',
        ConditionExpression: 'attribute_exists(mutedAt)',
      }),
    ),
  );
