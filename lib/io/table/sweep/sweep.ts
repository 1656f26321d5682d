import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { RunningSettings } from '#domain/settings.ts';
import { applied } from '#io/table/store/conditional.ts';
import { key } from '#io/table/store/keys.ts';
import { getRow } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { SweepRow } from './rows.ts';

type Change = Pick<UpdateCommand['input'], 'UpdateExpression' | 'ConditionExpression' | 'ExpressionAttributeValues'>;

const change = ({ client, name }: Table, changed: Change): Promise<boolean> =>
  applied(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: key.sweep(),
        ...changed,
        // `at` is one of DynamoDB's own words.
        ...(changed.UpdateExpression?.includes('#at') && { ExpressionAttributeNames: { '#at': 'at' } }),
      }),
    ),
  );

/** Up to when inbox objects were enqueued again; the start of 1970 where they never were. */
export const lastInboxSweep = async (table: Table): Promise<Date> => {
  const last = await getRow(table, key.sweep(), SweepRow, false);
  return new Date(last?.inboxAt ?? last?.at ?? 0);
};

/**
 * The settings by which the hotline runs, as its last sweep found them beside its code; null where none has said so, or a version
 * did whose settings are others.
 */
export const runningSettings = async (table: Table): Promise<RunningSettings | null> => {
  const { settings } = (await getRow(table, key.sweep(), SweepRow)) ?? {};
  if (settings === undefined) return null;
  return RunningSettings.safeParse(JSON.parse(settings)).data ?? null;
};

/** Takes the lease of the one sweep until then; false where another has it. */
export const takeSweep = (table: Table, now: Date, until: Date): Promise<boolean> =>
  change(table, {
    UpdateExpression: 'SET leaseUntil = :until',
    ConditionExpression: 'attribute_not_exists(leaseUntil) OR leaseUntil <= :now',
    ExpressionAttributeValues: { ':until': until.toISOString(), ':now': now.toISOString() },
  });

/** Notes up to when inbox objects were enqueued again, before they are. */
export const noteInboxSweep = async (table: Table, at: Date): Promise<void> => {
  await change(table, {
    UpdateExpression: 'SET inboxAt = :at',
    ExpressionAttributeValues: { ':at': at.toISOString() },
  });
};

/** Gives the lease back that was taken until then, of a sweep that failed. */
export const releaseSweep = async (table: Table, until: Date): Promise<void> => {
  await change(table, {
    UpdateExpression: 'REMOVE leaseUntil',
    ConditionExpression: 'leaseUntil = :until',
    ExpressionAttributeValues: { ':until': until.toISOString() },
  });
};

/** Notes that a sweep that began at `at` came to its end, and by which settings the hotline runs; its lease goes with it. */
export const noteSweep = async (table: Table, at: Date, settings: RunningSettings): Promise<void> => {
  await change(table, {
    UpdateExpression: 'SET #at = :at, settings = :settings REMOVE leaseUntil',
    ExpressionAttributeValues: { ':at': at.toISOString(), ':settings': JSON.stringify(settings) },
  });
};
