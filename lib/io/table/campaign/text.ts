import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { applied } from '#io/table/store/conditional.ts';
import { key } from '#io/table/store/keys.ts';
import { getRow } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { TextRow } from './rows.ts';

/** The campaign that a normalised text, by its keyed hash, belongs to, as it is now; null where it is new. */
export const campaignOfText = async (table: Table, textHash: string): Promise<string | null> =>
  (await getRow(table, key.text(textHash), TextRow))?.campaign ?? null;

/** Ties a text to a campaign, for ever; false where it is tied to one already. */
export const tieText = (table: Table, textHash: string, campaign: string): Promise<boolean> =>
  applied(
    table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: TextRow.item(key.text(textHash), { campaign }),
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    ),
  );
