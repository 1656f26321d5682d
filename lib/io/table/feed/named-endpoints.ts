import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';

/** The endpoints of the settings as they were when deliveries to them were last enqueued. */
export interface EnqueuedEndpoints {
  /** As JSON, to be compared. */
  settings: string;
  /** The id of each one's delivery: `<partner>/<endpoint>`. The attribute is stored by this name. */
  looks: string[];
}

/** Which endpoints of the settings were last enqueued; none where that never was. */
export const readNamedEndpoints = async ({ client, name }: Table): Promise<EnqueuedEndpoints> => {
  const { Item } = await client.send(new GetCommand({ TableName: name, Key: key.namedEndpoints() }));
  return (Item as EnqueuedEndpoints | undefined) ?? { settings: '[]', looks: [] };
};

/** Notes which endpoints of the settings were enqueued. */
export const noteNamedEndpoints = async ({ client, name }: Table, enqueued: EnqueuedEndpoints): Promise<void> => {
  await client.send(new PutCommand({ TableName: name, Item: { ...key.namedEndpoints(), ...enqueued } }));
};
