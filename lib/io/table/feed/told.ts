import { PutCommand, UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Audience } from '#domain/feed/audience.ts';
import type { EndpointRef } from '#domain/feed/endpoint.ts';
import { TAKES_BACK } from '#domain/feed/event.ts';
import { type LogEvent, ofWallets } from '#domain/feed/group/log-event.ts';
import { inChunks } from '#io/in-chunks.ts';
import { applied } from '#io/table/store/conditional.ts';
import { type Key, key } from '#io/table/store/keys.ts';
import { queryRows, readRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { type ToldEndpoint, ToldRow } from './rows.ts';

/** Most rows written at once. */
const ROWS_AT_ONCE = 25;

interface Telling {
  audience: Audience;
  events: readonly LogEvent[];
}

/**
 * Notes of which wallets an endpoint is about to be told, before it is: a receiver may take them in though no acknowledgement
 * comes back.
 */
export const noteTelling = async (
  table: Table,
  { partner, id }: EndpointRef,
  { audience, events }: Telling,
  now: string,
): Promise<void> => {
  const listing = ofWallets(events).filter(({ type }) => !TAKES_BACK.has(type));
  await inChunks(listing, ROWS_AT_ONCE, ({ wallet: { address }, seq }) => {
    const row: ToldEndpoint = { address, partner, id, audience, seq, state: 'listed', toldAt: now };
    const Item = ToldRow.item(key.told(address, partner, id), row);
    return table.client.send(new PutCommand({ TableName: table.name, Item }));
  });
};

/** What lists a row of the register as not acknowledged. */
const LISTED = 'retractedAt, listKey, listSort, listed';

/** The condition on which a row is taken off the list, with its values. */
type Unlisting = Pick<
  UpdateCommandInput,
  'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>;

/** Takes a row off the list of those who have not acknowledged something; false where the condition does not hold. */
export const unlist = ({ client, name }: Table, Key: Key, condition: Unlisting): Promise<boolean> =>
  applied(client.send(new UpdateCommand({ TableName: name, Key, UpdateExpression: `REMOVE ${LISTED}`, ...condition })));

/** Where it stands there for a pause. */
const FOR_A_PAUSE: Unlisting = {
  ConditionExpression: 'listed.#as = :paused',
  ExpressionAttributeNames: { '#as': 'as' },
  ExpressionAttributeValues: { ':paused': 'paused' },
};

/** Notes which wallets an endpoint has acknowledged to be paused or retracted; what it was told of since stands. */
export const noteTakenBack = async (
  { client, name }: Table,
  { partner, id }: EndpointRef,
  { audience, events }: Telling,
  now: string,
): Promise<void> => {
  const takenBack = ofWallets(events).filter(({ type }) => TAKES_BACK.has(type));
  await inChunks(takenBack, ROWS_AT_ONCE, async ({ wallet: { address }, seq, type, reason }) => {
    const isPause = type === 'wallet.paused';
    const gone = [reason === undefined ? 'reason' : '', isPause ? '' : LISTED].filter((some) => some !== '');
    const isNew = await applied(
      client.send(
        new UpdateCommand({
          TableName: name,
          Key: key.told(address, partner, id),
          UpdateExpression:
            'SET address = :address, partner = :partner, id = :id, audience = :audience, seq = :seq, #state = :state, ' +
            'toldAt = if_not_exists(toldAt, :now), ' +
            `firstAckedAt = if_not_exists(firstAckedAt, :now), ackedAt = :now${reason === undefined ? '' : ', reason = :reason'}` +
            (gone.length === 0 ? '' : ` REMOVE ${gone.join(', ')}`),
          ConditionExpression: 'attribute_not_exists(pk) OR audience <> :audience OR seq <= :seq',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: {
            ':address': address,
            ':partner': partner,
            ':id': id,
            ':audience': audience,
            ':seq': seq,
            ':state': isPause ? 'paused' : 'retracted',
            ':now': now,
            ...(reason === undefined ? {} : { ':reason': reason }),
          },
        }),
      ),
    );
    // What was retracted since waits to be acknowledged still.
    if (isNew && isPause) await unlist({ client, name }, key.told(address, partner, id), FOR_A_PAUSE);
  });
};

/** What an endpoint was last told of wallets, by their addresses. */
export const readTold = async (
  table: Table,
  { partner, id }: EndpointRef,
  addresses: readonly string[],
): Promise<Map<string, ToldEndpoint>> => {
  const keys = [...new Set(addresses)].map((address) => key.told(address, partner, id));
  const rows = await readRows(table, keys, ToldRow, { consistent: true, whole: true });
  return new Map(rows.map((row) => [row.address, row]));
};

/** Who was told of a wallet. */
export const toldOfWallet = (table: Table, address: string): Promise<ToldEndpoint[]> => {
  const { pk, sk } = key.told(address, '', '');
  return queryRows(table, { pk, prefix: sk.slice(0, 'feed#'.length) }, ToldRow, { ConsistentRead: true });
};

/** Whether an endpoint was told of a wallet itself: a row that was born as its retraction was heard says no more than that it was. */
const wasTold = ({ toldAt, firstAckedAt }: ToldEndpoint): boolean => firstAckedAt !== toldAt;

/**
 * How many partners each log told of a wallet, by whichever of their endpoints. Counted in the register: a count of its own would have to
 * be right after each endpoint that is moved, or added anew.
 */
export const partnersTold = async (table: Table, address: string): Promise<(audience: Audience) => number> => {
  const rows = (await toldOfWallet(table, address)).filter(wasTold);
  return (audience) => new Set(rows.flatMap((row) => (row.audience === audience ? [row.partner] : []))).size;
};
