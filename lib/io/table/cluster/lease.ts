import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { applied } from '#io/table/store/conditional.ts';
import { key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';
import { WriterRow } from './rows.ts';

/** Takes the lease of the one writer of clusters; false where another has it. */
export const takeWriter = ({ client, name }: Table, holder: string, now: Date, until: Date): Promise<boolean> =>
  applied(
    client.send(
      new PutCommand({
        TableName: name,
        Item: WriterRow.item(key.writer(), { holder, until: until.toISOString() }),
        ConditionExpression: 'attribute_not_exists(pk) OR #until <= :now',
        ExpressionAttributeNames: { '#until': 'until' },
        ExpressionAttributeValues: { ':now': now.toISOString() },
      }),
    ),
  );

/** Gives the lease back, if it is still the holder's. */
export const releaseWriter = ({ client, name }: Table, holder: string): Promise<boolean> =>
  applied(
    client.send(
      new DeleteCommand({
        TableName: name,
        Key: key.writer(),
        ConditionExpression: 'holder = :holder',
        ExpressionAttributeValues: { ':holder': holder },
      }),
    ),
  );
