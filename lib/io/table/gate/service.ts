import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { KnownService } from '#domain/payment/known-services.ts';
import { readRows } from '#io/table/store/batch.ts';
import { key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';

/** An address of a known service, and which list said so. */
export interface ServiceRow extends KnownService {
  /** The list's title and who made it. */
  list: string;
  /** When the list was imported: UTC, ISO 8601. */
  importedAt: string;
}

/** Enters an address of a known service, in place of what was known of it before. */
export const putService = async ({ client, name }: Table, service: ServiceRow): Promise<void> => {
  await client.send(new PutCommand({ TableName: name, Item: { ...key.service(service.address), ...service } }));
};

/** Which of the addresses are known services', by address. */
export const readServices = async (table: Table, addresses: Iterable<string>): Promise<Map<string, ServiceRow>> => {
  const rows = await readRows<ServiceRow>(table, [...new Set(addresses)].map(key.service));
  return new Map(rows.map((row) => [row.address, row]));
};

/** Forgets that an address is a known service's. */
export const deleteService = async ({ client, name }: Table, address: string): Promise<void> => {
  await client.send(new DeleteCommand({ TableName: name, Key: key.service(address) }));
};
