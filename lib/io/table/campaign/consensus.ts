import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Consensus } from '#domain/campaign/consensus.ts';
import { consensusFromRow, consensusRow } from '#domain/campaign/consensus-row.ts';
import { applied } from '#io/table/store/conditional.ts';
import { key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';

/** A campaign's text, and who has written it. */
export interface StoredConsensus {
  consensus: Consensus;
  /**
   * By report, the keyed hash of its voice, the sender. Nobody writes twice; only those of the text's reports are kept.
   */
  voices: Readonly<Record<string, string>>;
  version: number;
}

/** How a campaign's text is read: as it is now, or as it was a moment ago; and with what its words are hashed. */
interface ReadConsensus {
  consistent: boolean;
  hash?: ((word: string) => string) | undefined;
}

/** Reads a campaign's text; null where nobody has written any. */
export const readConsensus = async (
  { client, name }: Table,
  campaign: string,
  { consistent, hash }: ReadConsensus = { consistent: true },
): Promise<StoredConsensus | null> => {
  const { Item } = await client.send(
    new GetCommand({ TableName: name, Key: key.consensus(campaign), ConsistentRead: consistent }),
  );
  if (Item === undefined) return null;
  const { reports, text, version } = Item;
  const voices = Object.fromEntries(reports.map((report: string, place: number) => [report, Item.voices[place]]));
  return { consensus: consensusFromRow({ reports, text }, hash), voices, version };
};

/** Writes a campaign's text; false where another wrote it since it was read. */
export const writeConsensus = (
  { client, name }: Table,
  campaign: string,
  { consensus, voices }: Omit<StoredConsensus, 'version'>,
  before: StoredConsensus | null,
): Promise<boolean> => {
  const { reports, text } = consensusRow(consensus);
  return applied(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: key.consensus(campaign),
        UpdateExpression: 'SET #text = :text, reports = :reports, voices = :voices, version = :next',
        ConditionExpression: before === null ? 'attribute_not_exists(pk)' : 'version = :version',
        ExpressionAttributeNames: { '#text': 'text' },
        ExpressionAttributeValues: {
          ':text': text,
          ':reports': reports,
          ':voices': reports.map((report) => voices[report]),
          ':next': (before?.version ?? 0) + 1,
          ...(before === null ? {} : { ':version': before.version }),
        },
      }),
    ),
  );
};
