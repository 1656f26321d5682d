import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { BareSwitch } from '#domain/gate/bare-switch.ts';
import { key } from '#io/table/store/keys.ts';
import { getRow } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { BareSwitchRow } from './rows.ts';

/** What a lead said of a campaign's bare wallets; null, which is off, where none did. */
export const readBareSwitch = (table: Table, campaign: string): Promise<BareSwitch | null> =>
  getRow(table, key.bareSwitch(campaign), BareSwitchRow);

/** Switches the telling of a campaign's bare wallets on or off. */
export const putBareSwitch = async ({ client, name }: Table, campaign: string, said: BareSwitch): Promise<void> => {
  await client.send(new PutCommand({ TableName: name, Item: BareSwitchRow.item(key.bareSwitch(campaign), said) }));
};
