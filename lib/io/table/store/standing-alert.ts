import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { applied } from './conditional.ts';
import { dueBy, IS_DUE } from './is-due.ts';
import type { Key } from './keys.ts';
import type { Table } from './table.ts';

/** Takes an alert's row for mailing until `until` (UTC, ISO 8601); false where it is not due, or another worker has it. */
export const takeAlert = ({ client, name }: Table, alert: Key, now: string, until: string): Promise<boolean> =>
  applied(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: alert,
        UpdateExpression: 'SET dueAt = :until',
        ConditionExpression: IS_DUE,
        ExpressionAttributeValues: { ...dueBy(now), ':until': until },
      }),
    ),
  );

/** Ends an alert as it was at `version`; false where more was noted meanwhile. */
export const endAlert = ({ client, name }: Table, alert: Key, version: number): Promise<boolean> =>
  applied(
    client.send(
      new DeleteCommand({
        TableName: name,
        Key: alert,
        ConditionExpression: 'version = :version',
        ExpressionAttributeValues: { ':version': version },
      }),
    ),
  );
