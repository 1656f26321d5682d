import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { key } from '#io/table/store/keys.ts';
import { readRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { type ListedService, ServiceListsRow, ServiceRow } from './rows.ts';

/** Enters an address of a known service, in place of what was known of it before. */
export const putService = async ({ client, name }: Table, service: ListedService): Promise<void> => {
  await client.send(new PutCommand({ TableName: name, Item: ServiceRow.item(key.service(service.address), service) }));
};

/** Which of the addresses are known services', by address; another address of a listed one's key hash is the service's too. */
export const readServices = async (table: Table, addresses: Iterable<string>): Promise<Map<string, ListedService>> => {
  const asked = [...new Set(addresses)].map((address) => ({ address, ...key.service(address) }));
  const keys = new Map(asked.map(({ pk, sk }) => [pk, { pk, sk }]));
  const rows = await readRows(table, [...keys.values()], ServiceRow);
  const byKey = new Map(rows.map((row) => [key.service(row.address).pk, row]));
  return new Map(
    asked.flatMap(({ address, pk }) => {
      const row = byKey.get(pk);
      return row === undefined ? [] : [[address, row] as const];
    }),
  );
};

/** Forgets that an address is a known service's. */
export const deleteService = async ({ client, name }: Table, address: string): Promise<void> => {
  await client.send(new DeleteCommand({ TableName: name, Key: key.service(address) }));
};

const ofLists = async (table: Table, verb: 'ADD' | 'DELETE', list: string): Promise<void> => {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: key.serviceLists(),
      UpdateExpression: `${verb} lists :list`,
      ExpressionAttributeValues: { ':list': new Set([list]) },
    }),
  );
};

/** Notes that a list of known services was imported, by its title and maker. */
export const noteList = (table: Table, list: string): Promise<void> => ofLists(table, 'ADD', list);

/** Notes that a list was taken out again. */
export const forgetList = (table: Table, list: string): Promise<void> => ofLists(table, 'DELETE', list);

/** Whether any list of known services is there: only then can an address be on none. */
export const hasLists = async (table: Table): Promise<boolean> => {
  const [row] = await readRows(table, [key.serviceLists()], ServiceListsRow);
  return (row?.lists.size ?? 0) > 0;
};
