import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { AnnouncedKey } from '#domain/operation/seal-keys.ts';
import { applied } from '#io/table/store/conditional.ts';
import { key } from '#io/table/store/keys.ts';
import { getRow } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { type SealKeys, SealKeysRow } from './rows.ts';

/** What is known of the keys that originals are sealed to. */
export const readSealKeys = async (table: Table): Promise<SealKeys> =>
  (await getRow(table, key.sealKeys(), SealKeysRow)) ?? { version: 0, keys: [] };

/** Writes what was announced of keys; false where another act came between (a version conflict). */
export const putAnnounced = (
  { client, name }: Table,
  version: number,
  keys: readonly AnnouncedKey[],
): Promise<boolean> =>
  applied(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: key.sealKeys(),
        UpdateExpression: 'SET #version = :next, #keys = :keys',
        ConditionExpression: version === 0 ? 'attribute_not_exists(#version)' : '#version = :version',
        ExpressionAttributeNames: { '#version': 'version', '#keys': 'keys' },
        ExpressionAttributeValues: {
          ':next': version + 1,
          ':keys': keys,
          ...(version === 0 ? {} : { ':version': version }),
        },
      }),
    ),
  );

/**
 * Gives the fingerprints that investigators knew of before a brief, null where they never were told, and notes those that it tells.
 * The same brief composed again finds what it found.
 */
export const knownBefore = async (
  table: Table,
  brief: string,
  now: readonly string[],
): Promise<{ known: ReadonlySet<string> | null; keys: readonly AnnouncedKey[] }> => {
  const { told, before, keys, brief: last } = await readSealKeys(table);
  const known = (last === brief ? before : told) ?? null;
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: key.sealKeys(),
      UpdateExpression:
        known === null
          ? 'SET brief = :brief, told = :now REMOVE #before'
          : 'SET brief = :brief, told = :now, #before = :known',
      ExpressionAttributeNames: { '#before': 'before' },
      ExpressionAttributeValues: {
        ':brief': brief,
        ':now': new Set(now),
        ...(known === null ? {} : { ':known': new Set(known) }),
      },
    }),
  );
  return { known, keys };
};
