import { DeleteCommand, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { applied } from './conditional.ts';
import { dueShard, key } from './keys.ts';
import type { Table } from './table.ts';
import type { Step } from './transaction.ts';

/** That a campaign may have twins: others, made at the same moment or shown by a later letter, that are the same one. */
export interface TwinsWork {
  campaign: string;
  /** Campaigns that a letter has shown to be the same; more may be found by the campaign's own bands. */
  twins: ReadonlySet<string>;
  /** Rises with each note, so that one made while others are worked on is not forgotten. */
  version: number;
}

const note = (campaign: string, twins: readonly string[], dueAt: string) => ({
  Key: key.twins(campaign),
  UpdateExpression: `SET campaign = :campaign, dueShard = :shard, dueAt = :dueAt ADD version :one${twins.length > 0 ? ', twins :twins' : ''}`,
  ExpressionAttributeValues: {
    ':campaign': campaign,
    ':shard': dueShard(campaign),
    ':dueAt': dueAt,
    ':one': 1,
    ...(twins.length > 0 ? { ':twins': new Set(twins) } : {}),
  },
});

/** Notes that a new campaign's twins are to be looked for, with its founding. */
export const noteFounding = (campaign: string, dueAt: string): Step => ({
  what: 'twins',
  update: note(campaign, [], dueAt),
});

/** Notes twins of a campaign. */
export const noteTwins = async (
  { client, name }: Table,
  campaign: string,
  twins: readonly string[],
  dueAt: string,
): Promise<void> => {
  await client.send(new UpdateCommand({ TableName: name, ...note(campaign, twins, dueAt) }));
};

/** Reads what is to be done about a campaign's twins, as it is now; null where nothing is. */
export const readTwins = async ({ client, name }: Table, campaign: string): Promise<TwinsWork | null> => {
  const { Item } = await client.send(
    new GetCommand({ TableName: name, Key: key.twins(campaign), ConsistentRead: true }),
  );
  return Item === undefined ? null : { ...(Item as TwinsWork), twins: (Item.twins as Set<string>) ?? new Set() };
};

/** Takes the work away as it was read; false where more was noted meanwhile. */
export const finishTwins = ({ client, name }: Table, { campaign, version }: TwinsWork): Promise<boolean> =>
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
