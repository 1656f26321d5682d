import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Consensus } from '#domain/campaign/consensus.ts';
import { consensusFromRow, consensusRow } from '#domain/campaign/consensus-row.ts';
import { applied } from './conditional.ts';
import { key } from './keys.ts';
import type { Table } from './table.ts';

/** A campaign's text, and who has written it. */
export interface StoredConsensus {
  consensus: Consensus;
  /** By report, the keyed hash of its voice: the sender, or the text of a form. Nobody writes twice. */
  voices: Readonly<Record<string, string>>;
  version: number;
}

/** Reads a campaign's text, as it is now; null where nobody has written any. */
export const readConsensus = async ({ client, name }: Table, campaign: string): Promise<StoredConsensus | null> => {
  const { Item } = await client.send(
    new GetCommand({ TableName: name, Key: key.consensus(campaign), ConsistentRead: true }),
  );
  if (Item === undefined) return null;
  return { consensus: consensusFromRow(Item.text), voices: Item.voices, version: Item.version };
};

/** Writes a campaign's text; false where another wrote it since it was read. */
export const writeConsensus = (
  { client, name }: Table,
  campaign: string,
  { consensus, voices }: Omit<StoredConsensus, 'version'>,
  before: StoredConsensus | null,
): Promise<boolean> =>
  applied(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: key.consensus(campaign),
        UpdateExpression: 'SET #text = :text, voices = :voices, version = :next',
        ConditionExpression: before === null ? 'attribute_not_exists(pk)' : 'version = :version',
        ExpressionAttributeNames: { '#text': 'text' },
        ExpressionAttributeValues: {
          ':text': consensusRow(consensus),
          ':voices': voices,
          ':next': (before?.version ?? 0) + 1,
          ...(before === null ? {} : { ':version': before.version }),
        },
      }),
    ),
  );

/** Notes on a campaign whether its text takes no more letters, so that later reports need not read it. */
export const noteTextClosed = async ({ client, name }: Table, campaign: string, closed: boolean): Promise<void> => {
  await applied(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: key.campaign(campaign),
        UpdateExpression: `${closed ? 'SET textClosed = :yes ' : 'REMOVE textClosed '}ADD version :one`,
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':one': 1, ...(closed ? { ':yes': true } : {}) },
      }),
    ),
  );
};
