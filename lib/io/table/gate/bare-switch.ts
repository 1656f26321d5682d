import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Decision } from '#domain/gate/decisions.ts';
import { key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';

/** Whether a campaign's bare wallets are told of, and who said so. */
export interface BareSwitch extends Pick<Decision, 'by' | 'reason' | 'at'> {
  on: boolean;
}

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
