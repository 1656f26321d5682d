import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { EndpointRef } from '#domain/feed/endpoint.ts';
import { key } from '#io/table/store/keys.ts';
import { queryRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { type Try, TryRow } from './rows.ts';

/** How long a try is kept, in seconds. */
const KEPT_S = 30 * 86_400;

/** Most tries that are shown of an endpoint. */
const MAX_TRIES = 100;

/** Notes an attempt to send something to an endpoint, and what came of it. */
export const noteTry = async ({ client, name }: Table, { partner, id }: EndpointRef, tried: Try): Promise<void> => {
  const expires = Math.floor(Date.parse(tried.at) / 1_000) + KEPT_S;
  const Item = TryRow.item(key.try(partner, id, tried.at, tried.id), { ...tried, expires });
  await client.send(new PutCommand({ TableName: name, Item }));
};

/** The last attempts at an endpoint, the newest first. */
export const lastTries = async (table: Table, { partner, id }: EndpointRef): Promise<Try[]> => {
  const { pk, sk } = key.try(partner, id, '', '');
  const part = { pk, prefix: sk.slice(0, `TRY#${id}#`.length) };
  const tries = await queryRows(table, part, TryRow, { ScanIndexForward: false, Limit: MAX_TRIES, enough: MAX_TRIES });
  return tries.slice(0, MAX_TRIES).map(({ expires: _, ...tried }) => tried);
};
