import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { applied } from '#io/table/store/conditional.ts';
import { dueShard, key } from '#io/table/store/keys.ts';
import { getRow } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import type { Step } from '#io/table/store/transaction.ts';
import { AlikeRow, type AlikeWork } from './rows.ts';

type Shown = Pick<AlikeWork, 'letter'> & { twins: readonly string[] };

const note = (campaign: string, { twins, letter }: Shown, dueAt: string) => ({
  Key: key.twins(campaign),
  UpdateExpression:
    `SET campaign = :campaign, dueShard = :shard, dueAt = :dueAt${letter ? ', letter = :letter' : ''} ` +
    `ADD version :one${twins.length > 0 ? ', twins :twins' : ''}`,
  ExpressionAttributeValues: {
    ':campaign': campaign,
    ':shard': dueShard(campaign),
    ':dueAt': dueAt,
    ':one': 1,
    ...(letter ? { ':letter': letter } : {}),
    ...(twins.length > 0 ? { ':twins': new Set(twins) } : {}),
  },
});

/** Notes that a new campaign's twins are to be looked for, with its founding. */
export const noteFounding = (campaign: string, dueAt: string): Step => ({
  what: 'twins',
  update: note(campaign, { twins: [] }, dueAt),
});

/** Notes what a letter has shown of its campaign. */
export const noteAlike = async (
  { client, name }: Table,
  campaign: string,
  shown: Shown,
  dueAt: string,
): Promise<void> => {
  await client.send(new UpdateCommand({ TableName: name, ...note(campaign, shown, dueAt) }));
};

/** Reads what letters have shown of a campaign, as it is now; null where nothing is to be done. */
export const readAlike = (table: Table, campaign: string): Promise<AlikeWork | null> =>
  getRow(table, key.twins(campaign), AlikeRow);

/** Deletes the work item if its version is unchanged. */
export const finishAlike = ({ client, name }: Table, { campaign, version }: AlikeWork): Promise<boolean> =>
  applied(
    client.send(
      new DeleteCommand({
        TableName: name,
        Key: key.twins(campaign),
        ConditionExpression: 'version = :version',
        ExpressionAttributeValues: { ':version': version },
      }),
    ),
  );
