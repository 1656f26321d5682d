import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Departure } from '#domain/feed/departure.ts';
import type { StandingAlert } from '#domain/tasks/task.ts';
import { applied } from '#io/table/store/conditional.ts';
import { dueShard, key } from '#io/table/store/keys.ts';
import { getRow, hasRow, queryRows, readRows } from '#io/table/store/read.ts';
import { endAlert, takeAlert } from '#io/table/store/standing-alert.ts';
import type { Table } from '#io/table/store/table.ts';
import { type Committed, commit } from '#io/table/store/transaction.ts';
import { AskedDepartureRow, DepartureAlertRow, DepartureRow } from './rows.ts';

/** What the alert about departures is called. */
export const DEPARTURE_ALERT = 'departures' satisfies StandingAlert;

/** How long departures are gathered for one alert, in milliseconds. */
const GATHERED_FOR_MS = 60_000;
/** How long a departure is kept that no alert is ever sent for, in seconds. */
const DEPARTURE_RETENTION_S = 30 * 86_400;

/** Has a wallet wait and investigators asked, once; refused where it waits already. */
export const askDeparture = (table: Table, departure: Departure, now: Date): Promise<Committed> => {
  const { address } = departure;
  const expires = Math.floor(now.getTime() / 1_000) + DEPARTURE_RETENTION_S;
  return commit(table, [
    {
      what: 'departure',
      put: {
        Item: DepartureRow.item(key.departure(address), { ...departure, expires }),
        // An update that waits is none: nobody was asked about it.
        ConditionExpression: 'attribute_not_exists(pk) OR #minutes = :none',
        ExpressionAttributeNames: { '#minutes': 'minutes' },
        ExpressionAttributeValues: { ':none': 0 },
      },
    },
    { what: 'asked', put: { Item: AskedDepartureRow.item(key.askedDeparture(address), { address, expires }) } },
    {
      what: 'alert',
      update: {
        Key: key.departureAlert(),
        UpdateExpression: 'SET dueShard = :shard, dueAt = if_not_exists(dueAt, :due) ADD version :one',
        ExpressionAttributeValues: {
          ':shard': dueShard(DEPARTURE_ALERT),
          ':due': new Date(now.getTime() + GATHERED_FOR_MS).toISOString(),
          ':one': 1,
        },
      },
    },
  ]);
};

/** Has a wallet that a log lists looked at again at a moment: nobody is asked about that. One that waits already is looked at then. */
export const lookLater = (table: Table, departure: Departure & { leavesAt: string }, now: Date): Promise<boolean> => {
  const { address, leavesAt } = departure;
  const expires = Math.floor(Date.parse(leavesAt) / 1_000) + DEPARTURE_RETENTION_S;
  return applied(
    table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: {
          ...DepartureRow.item(key.departure(address), { ...departure, expires }),
          dueAt: leavesAt,
          dueShard: dueShard(address),
        },
        // What is due now may be being looked at: it is looked at once more.
        ConditionExpression: 'attribute_not_exists(pk) OR (#minutes = :none AND leavesAt <= :now)',
        ExpressionAttributeNames: { '#minutes': 'minutes' },
        ExpressionAttributeValues: { ':none': 0, ':now': now.toISOString() },
      }),
    ),
  );
};

/** What a wallet waits for; null where it does not. */
export const readDeparture = (table: Table, address: string): Promise<Departure | null> =>
  getRow(table, key.departure(address), DepartureRow);

/** Ends the waiting of a wallet that has left, or no longer may; where a time of asking is named, no wait that began since. */
export const endDeparture = async ({ client, name }: Table, address: string, askedAt?: string): Promise<void> => {
  const seen =
    askedAt === undefined
      ? {}
      : { ConditionExpression: 'askedAt = :seen', ExpressionAttributeValues: { ':seen': askedAt } };
  await applied(client.send(new DeleteCommand({ TableName: name, Key: key.departure(address), ...seen })));
};

/** Takes the alert for mailing until `until`, and gives its version; null where it is not due or another worker has it. */
export const takeDepartureAlert = async (table: Table, now: string, until: string): Promise<number | null> => {
  const alert = key.departureAlert();
  if (!(await takeAlert(table, alert, now, until))) return null;
  return (await getRow(table, alert, DepartureAlertRow))?.version ?? null;
};

/** The wallets that investigators are to be asked about, `limit` at most, and those of them that wait no more. */
export const askedDepartures = async (
  table: Table,
  limit: number,
): Promise<{ waiting: Departure[]; ended: string[] }> => {
  const { pk, sk } = key.askedDeparture('');
  const reading = { ConsistentRead: true, enough: limit };
  const asked = (await queryRows(table, { pk, prefix: sk }, AskedDepartureRow, reading)).slice(0, limit);
  const keys = asked.map(({ address }) => key.departure(address));
  const waiting = await readRows(table, keys, DepartureRow, { consistent: true });
  const still = new Set(waiting.map(({ address }) => address));
  return { waiting, ended: asked.flatMap(({ address }) => (still.has(address) ? [] : [address])) };
};

/** Says when a wallet leaves, once investigators were asked; what was said before stands. */
export const setDeparture = ({ client, name }: Table, address: string, leavesAt: string): Promise<boolean> =>
  applied(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: key.departure(address),
        UpdateExpression: 'SET leavesAt = :at, dueAt = :at, dueShard = :shard',
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(leavesAt)',
        ExpressionAttributeValues: { ':at': leavesAt, ':shard': dueShard(address) },
      }),
    ),
  );

/** Notes that investigators were asked about a wallet. */
export const noteAsked = async ({ client, name }: Table, address: string): Promise<void> => {
  await client.send(new DeleteCommand({ TableName: name, Key: key.askedDeparture(address) }));
};

/** Ends the alert as it was at `version`; where more wallets wait, it is due again at `now`. */
export const settleDepartureAlert = async (
  table: Table,
  version: number,
  now: string,
  more: boolean,
): Promise<void> => {
  const { client, name } = table;
  const alert = key.departureAlert();
  if (!more && (await endAlert(table, alert, version))) return;
  const again = new UpdateCommand({
    TableName: name,
    Key: alert,
    UpdateExpression: 'SET dueAt = :now',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeValues: { ':now': now },
  });
  await applied(client.send(again));
};

/** Whether a wallet of a campaign, under any of these ids, has ever left. */
export const hasLeft = async (table: Table, campaigns: readonly string[]): Promise<boolean> =>
  (await Promise.all(campaigns.map((id) => hasRow(table, key.campaignLeft(id), false)))).includes(true);

/** Notes that a wallet of a campaign has left. */
export const noteLeft = async ({ client, name }: Table, campaign: string, at: string): Promise<void> => {
  await client.send(
    new UpdateCommand({
      TableName: name,
      Key: key.campaignLeft(campaign),
      UpdateExpression: 'SET leftAt = if_not_exists(leftAt, :at)',
      ExpressionAttributeValues: { ':at': at },
    }),
  );
};
