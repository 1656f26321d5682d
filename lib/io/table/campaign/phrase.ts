import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { inChunks } from '#io/in-chunks.ts';
import { applied } from '#io/table/store/conditional.ts';
import { key } from '#io/table/store/keys.ts';
import { hasRow, readRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { PhrasedRow, PhraseRow } from './rows.ts';

/** Most campaigns that one phrase names: one that more have says nothing of any. */
const MAX_CAMPAIGNS = 20;
const AT_ONCE = 10;

/** Whether a campaign is found by the phrases of its text. */
export const isPhrased = (table: Table, campaign: string): Promise<boolean> =>
  hasRow(table, key.phrased(campaign), false);

/** Has a campaign found by its phrases, and notes that it is: again, the same rows. */
export const enterPhrases = async (
  { client, name: TableName }: Table,
  campaign: string,
  phrases: readonly string[],
  at: string,
): Promise<void> => {
  await inChunks(phrases, AT_ONCE, (phrase) =>
    applied(
      client.send(
        new UpdateCommand({
          TableName,
          Key: key.phrase(phrase),
          UpdateExpression: 'ADD campaigns :campaign',
          ConditionExpression: 'attribute_not_exists(campaigns) OR size(campaigns) < :most',
          ExpressionAttributeValues: { ':campaign': new Set([campaign]), ':most': MAX_CAMPAIGNS },
        }),
      ),
    ),
  );
  const Item = PhrasedRow.item(key.phrased(campaign), { at, phrases: phrases.length });
  await client.send(new PutCommand({ TableName, Item }));
};

/** The campaigns that are found by each of some phrases, by their hashes. */
export const readPhrases = async (table: Table, phrases: readonly string[]): Promise<string[][]> => {
  const rows = phrases.length === 0 ? [] : await readRows(table, phrases.map(key.phrase), PhraseRow);
  return rows.map(({ campaigns }) => [...campaigns]);
};
