import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { EndpointRef } from '#domain/feed/endpoint.ts';
import { publicKeyId } from '#domain/feed/partners/signature.ts';
import { type PartnerKey, type PullRef, REQUESTS_PER_MINUTE } from '#domain/feed/pull-token.ts';
import { applied } from '#io/table/store/conditional.ts';
import { key } from '#io/table/store/keys.ts';
import { getRow, queryRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { type Committed, commit, type Step } from '#io/table/store/transaction.ts';
import { allPartners } from './partners.ts';
import { PartnerKeyRow, PartnerNameRow } from './rows.ts';

/** Takes a public key for a partner, if it is nobody else's: what is signed with it says which of them reports. */
const publicKeyStep = ({ partner }: PartnerKey, publicKey: string): Step => ({
  what: 'public key',
  put: {
    Item: PartnerNameRow.item(key.partnerName(publicKeyId(publicKey)), { partner }),
    ConditionExpression: 'attribute_not_exists(pk) OR partner = :me',
    ExpressionAttributeValues: { ':me': partner },
  },
});

/**
 * Whether a public key is another partner's by a key of before those had rows of their own. It is asked before a key is made, not once one
 * is used: until its owner signs next, whoever has it given to them would be taken for them.
 */
const isOthers = async (table: Table, { partner }: PartnerKey, publicKey: string): Promise<boolean> => {
  for (const other of await allPartners(table)) {
    if (other.partner === partner) continue;
    if ((await keysOf(table, other.partner)).some((one) => one.publicKey === publicKey)) return true;
  }
  return false;
};

/**
 * Makes a key to what an endpoint is told; refused where its public key is or was another partner's. Who pulls may know of wallets that its row says nothing of: no retraction is left out
 * for it from now on.
 */
export const createKey = async (table: Table, made: PartnerKey): Promise<Committed> => {
  const { publicKey } = made;
  if (publicKey !== undefined && (await isOthers(table, made, publicKey))) {
    return { ok: false, refused: ['public key'] };
  }
  return commit(table, [
    {
      what: 'key',
      put: {
        Item: PartnerKeyRow.item(key.partnerKey(made.partner, made.id), made),
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    {
      what: 'endpoint',
      update: {
        Key: key.endpoint(made.partner, made.endpoint),
        UpdateExpression: 'SET hearsElsewhere = :yes',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':yes': true },
      },
    },
    ...(publicKey === undefined ? [] : [publicKeyStep(made, publicKey)]),
  ]);
};

/** Reads a key; null where there is none. */
export const readKey = (table: Table, { partner, id }: PullRef): Promise<PartnerKey | null> =>
  getRow(table, key.partnerKey(partner, id), PartnerKeyRow);

/** The keys of a partner. */
export const keysOf = (table: Table, partner: string): Promise<PartnerKey[]> =>
  queryRows(table, { pk: key.partnerKey(partner, '').pk }, PartnerKeyRow, { ConsistentRead: true });

/** The keys to what an endpoint is told. */
export const keysOfEndpoint = async (table: Table, { partner, id }: EndpointRef): Promise<PartnerKey[]> =>
  (await keysOf(table, partner)).filter(({ endpoint }) => endpoint === id);

/** Ends a key; what it is worth from then on is nothing. */
export const endKey = async ({ client, name }: Table, { partner, id }: PullRef): Promise<void> => {
  await client.send(new DeleteCommand({ TableName: name, Key: key.partnerKey(partner, id) }));
};

/**
 * Counts a use of a key; false where it was used as often as it may be in this minute. A minute begins with its first use: of two
 * at once, the one that comes second counts in it.
 */
export const useKey = async ({ client, name }: Table, { partner, id }: PullRef, now: string): Promise<boolean> => {
  const at = { TableName: name, Key: key.partnerKey(partner, id), ExpressionAttributeNames: { '#minute': 'minute' } };
  const minute = now.slice(0, 16);
  const count = () =>
    applied(
      client.send(
        new UpdateCommand({
          ...at,
          UpdateExpression: 'ADD used :one',
          ConditionExpression: '#minute = :minute AND used < :most',
          ExpressionAttributeValues: { ':one': 1, ':minute': minute, ':most': REQUESTS_PER_MINUTE },
        }),
      ),
    );
  const begin = () =>
    applied(
      client.send(
        new UpdateCommand({
          ...at,
          UpdateExpression: 'SET #minute = :minute, used = :one, usedOn = :day',
          ConditionExpression: 'attribute_exists(pk) AND (attribute_not_exists(#minute) OR #minute < :minute)',
          ExpressionAttributeValues: { ':one': 1, ':minute': minute, ':day': now.slice(0, 10) },
        }),
      ),
    );
  return (await count()) || (await begin()) || (await count());
};
