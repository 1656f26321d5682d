import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Consensus } from '#domain/campaign/consensus.ts';
import { consensusFromRow, consensusRow } from '#domain/campaign/consensus-row.ts';
import type { ReleasedName } from '#domain/campaign/gaps.ts';
import { applied } from '#io/table/store/conditional.ts';
import { key } from '#io/table/store/keys.ts';
import { getRow } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { ConsensusRow } from './rows.ts';

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
  table: Table,
  campaign: string,
  { consistent, hash }: ReadConsensus = { consistent: true },
): Promise<StoredConsensus | null> => {
  const packed = await getRow(table, key.consensus(campaign), ConsensusRow, consistent);
  if (packed === null) return null;
  const { reports, text, names, version } = packed;
  const voices = Object.fromEntries(reports.map((report, place) => [report, packed.voices[place] ?? '']));
  const consensus = consensusFromRow({ reports, text }, hash);
  return { consensus: names === undefined ? consensus : { ...consensus, names }, voices, version };
};

/** Writes a campaign's text, not the names that were released in it; false where another wrote either since it was read. */
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

/** Writes which names of organisations are released in a campaign's text; false where another wrote it since it was read. */
export const writeReleasedNames = (
  { client, name }: Table,
  campaign: string,
  names: readonly ReleasedName[],
  { version }: Pick<StoredConsensus, 'version'>,
): Promise<boolean> =>
  applied(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: key.consensus(campaign),
        UpdateExpression: 'SET #names = :names, version = :next',
        ConditionExpression: 'version = :version',
        ExpressionAttributeNames: { '#names': 'names' },
        ExpressionAttributeValues: { ':names': names, ':next': version + 1, ':version': version },
      }),
    ),
  );
