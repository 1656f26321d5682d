import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { type Key, key } from '#io/table/store/keys.ts';
import { queryRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import type { Removal, Step } from '#io/table/store/transaction.ts';
import { firstPaymentName, newsName } from './payment-alert.ts';
import { type BlockEffect, BlockEffectRow } from './rows.ts';

/** How long it is remembered, in seconds: no block is undone after days. */
const EFFECT_RETENTION_S = 7 * 86_400;

const nameOf = (effect: BlockEffect): string => {
  switch (effect.kind) {
    case 'payment':
      return `PAYMENT#${effect.address}#${effect.txid}#${effect.vout}`;
    case 'trail':
      return `TRAIL#${effect.trail}`;
    case 'co-spend':
      return `COSPEND#${effect.txid}`;
    case 'told':
      return `TOLD#${newsName(effect.news)}`;
  }
};

const keyOf = (block: string, effect: BlockEffect): Key => key.blockEffect(block, nameOf(effect));

/** Remembers what is written in the same transaction. */
export const putEffect = (block: string, effect: BlockEffect, now: Date): Step => ({
  what: 'effect',
  put: {
    Item: BlockEffectRow.item(keyOf(block, effect), {
      effect,
      expires: Math.floor(now.getTime() / 1_000) + EFFECT_RETENTION_S,
    }),
  },
});

/** Forgets it, once it is taken back. */
export const removeEffect = (block: string, effect: BlockEffect): Removal => ({
  what: 'effect',
  delete: { Key: keyOf(block, effect) },
});

/** Forgets it where it must be taken back once only; refused where another run has. */
export const takeEffect = (block: string, effect: BlockEffect): Removal => ({
  what: 'effect',
  delete: { Key: keyOf(block, effect), ConditionExpression: 'attribute_exists(pk)' },
});

/** Forgets that a wallet's first payment, in a block, was told of. */
export const forgetTold = (block: string, address: string): Removal => ({
  what: 'told',
  delete: { Key: key.blockEffect(block, `TOLD#${firstPaymentName(address)}`) },
});

/** Forgets something that there is nothing of to take back. */
export const deleteEffect = async ({ client, name }: Table, block: string, effect: BlockEffect): Promise<void> => {
  await client.send(new DeleteCommand({ TableName: name, Key: keyOf(block, effect) }));
};

/** Everything that following a block has written, as it is now. */
export const readEffects = async (table: Table, block: string): Promise<BlockEffect[]> => {
  const { pk } = key.blockEffect(block, '');
  // One that was left out would stay though its block is undone.
  const rows = await queryRows(table, { pk }, BlockEffectRow, { ConsistentRead: true, whole: true });
  return rows.map(({ effect }) => effect);
};
