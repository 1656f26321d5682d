import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { applied } from '#io/table/store/conditional.ts';
import { key } from '#io/table/store/keys.ts';
import { getRow } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import type { Step } from '#io/table/store/transaction.ts';
import { TextRow } from './rows.ts';

/** What the step that ties a text to its campaign is called. */
export const TEXT_TIE = 'text';

/** The campaign that a normalised text, by its keyed hash, belongs to, as it is now; null where it is new. */
export const campaignOfText = async (table: Table, textHash: string): Promise<string | null> =>
  (await getRow(table, key.text(textHash), TextRow))?.campaign ?? null;

const tieOf = (textHash: string, campaign: string) => ({
  Item: TextRow.item(key.text(textHash), { campaign }),
  ConditionExpression: 'attribute_not_exists(pk)',
});

/** Ties a text to a campaign, for ever, with the report that has it: refused where it is tied to one already. */
export const textTie = (textHash: string, campaign: string): Step => ({
  what: TEXT_TIE,
  put: tieOf(textHash, campaign),
});

/** The same by itself, for half the units; false where it is tied to one already. */
export const tieText = ({ client, name }: Table, textHash: string, campaign: string): Promise<boolean> =>
  applied(client.send(new PutCommand({ TableName: name, ...tieOf(textHash, campaign) })));
