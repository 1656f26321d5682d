import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { key } from '#io/table/store/keys.ts';
import { getRow } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { type EnqueuedEndpoints, NamedEndpointsRow } from './rows.ts';

/** Which endpoints of the settings were last enqueued; none where that never was. */
export const readNamedEndpoints = async (table: Table): Promise<EnqueuedEndpoints> =>
  (await getRow(table, key.namedEndpoints(), NamedEndpointsRow, false)) ?? { settings: '[]', enqueued: [] };

/** Notes which endpoints of the settings were enqueued. */
export const noteNamedEndpoints = async ({ client, name }: Table, enqueued: EnqueuedEndpoints): Promise<void> => {
  await client.send(new PutCommand({ TableName: name, Item: NamedEndpointsRow.item(key.namedEndpoints(), enqueued) }));
};
