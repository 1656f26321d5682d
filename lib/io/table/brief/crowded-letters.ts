import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { CrowdedLetter } from '#domain/brief/crowded-brief.ts';
import type { StandingAlert } from '#domain/tasks/task.ts';
import { applied } from '#io/table/store/conditional.ts';
import { dueShard, key } from '#io/table/store/keys.ts';
import { getRow } from '#io/table/store/read.ts';
import { endAlert, takeAlert } from '#io/table/store/standing-alert.ts';
import type { Table } from '#io/table/store/table.ts';
import { CrowdedRow } from './rows.ts';

/** What the alert about letters of many wallets is called. */
export const CROWDED_ALERT = 'crowded' satisfies StandingAlert;

/** How long such letters are gathered for one alert, in milliseconds: whoever sends a thousand fills no mailbox. */
const GATHERED_FOR_MS = 15 * 60_000;
/** Most letters that one alert names, so that its row stays small; others are counted. */
const MAX_LETTERS = 50;

/** Letters that investigators are to be told of. */
export interface CrowdedLetters {
  letters: CrowdedLetter[];
  more: number;
  version: number;
}

const asText = ({ report, campaign, wallets }: CrowdedLetter): string => `${report} ${wallets} ${campaign ?? ''}`;
const asLetter = (text: string): CrowdedLetter => {
  const [report = '', wallets = '0', campaign = ''] = text.split(' ');
  return { report, campaign: campaign === '' ? null : campaign, wallets: Number(wallets) };
};

/** Notes a letter that investigators are to be told of, a while after the first of those that wait; again, it is the same one. */
export const noteCrowded = async ({ client, name }: Table, letter: CrowdedLetter, now: Date): Promise<void> => {
  const due = 'dueShard = :shard, dueAt = if_not_exists(dueAt, :due)';
  const values = {
    ':shard': dueShard(CROWDED_ALERT),
    ':due': new Date(now.getTime() + GATHERED_FOR_MS).toISOString(),
    ':one': 1,
  };
  const named = new UpdateCommand({
    TableName: name,
    Key: key.crowdedAlert(),
    UpdateExpression: `SET ${due} ADD letters :letter, version :one`,
    ConditionExpression: 'attribute_not_exists(letters) OR size(letters) < :most',
    ExpressionAttributeValues: { ...values, ':letter': new Set([asText(letter)]), ':most': MAX_LETTERS },
  });
  if (await applied(client.send(named))) return;
  const counted = { ...values, ':none': 0 };
  const UpdateExpression = `SET ${due}, more = if_not_exists(more, :none) + :one ADD version :one`;
  await client.send(
    new UpdateCommand({
      TableName: name,
      Key: key.crowdedAlert(),
      UpdateExpression,
      ExpressionAttributeValues: counted,
    }),
  );
};

/** Takes the alert for mailing until `until`; null where it is not due, or another worker has it. */
export const takeCrowded = async (table: Table, now: string, until: string): Promise<CrowdedLetters | null> => {
  if (!(await takeAlert(table, key.crowdedAlert(), now, until))) return null;
  const kept = await getRow(table, key.crowdedAlert(), CrowdedRow);
  return kept && { ...kept, letters: [...kept.letters].map(asLetter) };
};

/** Ends the alert as it was taken; false where another letter came meanwhile, of which the next one tells with these. */
export const endCrowded = (table: Table, { version }: CrowdedLetters): Promise<boolean> =>
  endAlert(table, key.crowdedAlert(), version);
