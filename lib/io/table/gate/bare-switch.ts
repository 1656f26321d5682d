import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { BareSwitch } from '#domain/gate/bare-switch.ts';
import { key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';

/** What a lead said of a campaign's bare wallets; null, which is off, where none did. */
export const readBareSwitch = async ({ client, name }: Table, campaign: string): Promise<BareSwitch | null> => {
  const { Item } = await client.send(
    new GetCommand({ TableName: name, Key: key.bareSwitch(campaign), ConsistentRead: true }),
  );
  return (Item as BareSwitch | undefined) ?? null;
};

/** Switches the telling of a campaign's bare wallets on or off. */
export const putBareSwitch = async ({ client, name }: Table, campaign: string, said: BareSwitch): Promise<void> => {
  await client.send(new PutCommand({ TableName: name, Item: { ...key.bareSwitch(campaign), ...said } }));
};
