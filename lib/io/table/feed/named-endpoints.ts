import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';

/** The endpoints of the settings as they were when they were last rung. */
export interface RungEndpoints {
  /** As JSON, to be compared. */
  settings: string;
  /** `<partner>/<endpoint>` each. */
  looks: string[];
}

/** Which endpoints of the settings were last rung; none where that never was. */
export const readNamedEndpoints = async ({ client, name }: Table): Promise<RungEndpoints> => {
  const { Item } = await client.send(new GetCommand({ TableName: name, Key: key.namedEndpoints() }));
  return (Item as RungEndpoints | undefined) ?? { settings: '[]', looks: [] };
};

/** Notes which endpoints of the settings were rung. */
export const noteNamedEndpoints = async ({ client, name }: Table, rung: RungEndpoints): Promise<void> => {
  await client.send(new PutCommand({ TableName: name, Item: { ...key.namedEndpoints(), ...rung } }));
};
