import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { applied } from '#io/table/store/conditional.ts';
import { dueShard, key } from '#io/table/store/keys.ts';
import { getRow } from '#io/table/store/read.ts';
import { takeAlert } from '#io/table/store/standing-alert.ts';
import type { Table } from '#io/table/store/table.ts';
import type { Step } from '#io/table/store/transaction.ts';
import { type UrgentPage, UrgentPageRow } from './rows.ts';

/**
 * The step by which a report of danger has somebody paged, in the transaction that enters it: at once, or when the next hours begin. What
 * is owed already stays as it is: `bringPageForward` is for what is wanted earlier.
 */
export const owePage = (wantedAt: string): Step => ({
  what: 'page',
  update: {
    Key: key.urgentPage(),
    UpdateExpression:
      'SET wantedAt = if_not_exists(wantedAt, :at), dueShard = :shard, dueAt = if_not_exists(dueAt, :at) ADD reports :one',
    ExpressionAttributeValues: { ':at': wantedAt, ':shard': dueShard('urgent'), ':one': 1 },
  },
});

/**
 * Brings a page that is owed later forward to `at`; one that is being handed over, or was put off, only says that it was wanted then.
 * Nothing where none is owed, or it is wanted earlier.
 */
export const bringPageForward = async ({ client, name }: Table, at: string): Promise<void> => {
  const change = (set: string, condition: string): Promise<boolean> =>
    applied(
      client.send(
        new UpdateCommand({
          TableName: name,
          Key: key.urgentPage(),
          UpdateExpression: set,
          ConditionExpression: condition,
          ExpressionAttributeValues: { ':at': at },
        }),
      ),
    );
  if (await change('SET wantedAt = :at, dueAt = :at', 'wantedAt > :at AND dueAt = wantedAt')) return;
  await change('SET wantedAt = :at', 'wantedAt > :at');
};

/** What somebody is to be paged about; null where nobody ever was. */
export const readUrgentPage = (table: Table): Promise<UrgentPage | null> =>
  getRow(table, key.urgentPage(), UrgentPageRow);

/** Takes the page for handing over until `until`; null where it is not due, or another worker has it. */
export const takePage = async (table: Table, now: string, until: string): Promise<UrgentPage | null> =>
  (await takeAlert(table, key.urgentPage(), now, until)) ? readUrgentPage(table) : null;

/** Puts a page that was taken until `taken` off; false where another worker has it since. */
export const putOffPage = ({ client, name }: Table, taken: string, until: string): Promise<boolean> =>
  applied(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: key.urgentPage(),
        UpdateExpression: 'SET dueAt = :until',
        ConditionExpression: 'dueAt = :taken',
        ExpressionAttributeValues: { ':taken': taken, ':until': until },
      }),
    ),
  );

/**
 * Notes that a page that was taken until `taken` was handed over, about so many reports. Those that came meanwhile are due at `next`.
 * Nothing where another worker has taken it since: it pages again.
 */
export const settlePage = async (
  { client, name }: Table,
  taken: string,
  { reports, at, next }: { reports: number; at: string; next: string },
): Promise<void> => {
  const of = { TableName: name, Key: key.urgentPage() };
  const values = { ':taken': taken, ':told': reports, ':at': at };
  const ended = await applied(
    client.send(
      new UpdateCommand({
        ...of,
        UpdateExpression: 'SET pagedAt = :at REMOVE reports, wantedAt, dueShard, dueAt',
        ConditionExpression: 'dueAt = :taken AND reports = :told',
        ExpressionAttributeValues: values,
      }),
    ),
  );
  if (ended) return;
  await applied(
    client.send(
      new UpdateCommand({
        ...of,
        UpdateExpression: 'SET pagedAt = :at, wantedAt = :at, dueAt = :next ADD reports :less',
        ConditionExpression: 'dueAt = :taken AND reports > :told',
        ExpressionAttributeValues: { ...values, ':next': next, ':less': -reports },
      }),
    ),
  );
};
