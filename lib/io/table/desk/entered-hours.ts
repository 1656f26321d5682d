import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { EnteredHours } from '#domain/desk/entered-hours.ts';
import { applied } from '#io/table/store/conditional.ts';
import { key } from '#io/table/store/keys.ts';
import { queryRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { EnteredHoursRow } from './rows.ts';

/** How long a day's counts are kept, in seconds. */
const KEPT_S = 60 * 86_400;

/** The counts of days, from the first to the last; those that nobody has counted are not there. */
export const readEnteredHours = (table: Table, first: string, last: string): Promise<EnteredHours[]> => {
  const { pk } = key.enteredHours('');
  return queryRows(table, { pk, first, last }, EnteredHoursRow);
};

/** Keeps a day's counts; false where somebody else has counted further since they were read. */
export const keepEnteredHours = ({ client, name }: Table, counts: EnteredHours, before: string): Promise<boolean> => {
  const expires = Math.floor(Date.parse(counts.to) / 1_000) + KEPT_S;
  return applied(
    client.send(
      new PutCommand({
        TableName: name,
        Item: EnteredHoursRow.item(key.enteredHours(counts.day), { ...counts, expires }),
        ConditionExpression: 'attribute_not_exists(pk) OR #to = :before',
        ExpressionAttributeNames: { '#to': 'to' },
        ExpressionAttributeValues: { ':before': before },
      }),
    ),
  );
};
