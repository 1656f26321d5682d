import type { EndpointRef } from '#domain/feed/endpoint.ts';
import { KEY_SCOPES, type KeyScope, pullToken, pullTokenHash } from '#domain/feed/pull-token.ts';
import { createKey, endKey } from '#io/table/feed/partner-keys.ts';
import type { Table } from '#io/table/store/table.ts';

/** Makes a key to what an endpoint is told, in place of the one of that name before, and gives its token. */
export const letPull = async (
  table: Table,
  { partner, id: endpoint }: EndpointRef,
  {
    chance = 1,
    scopes = KEY_SCOPES,
    id = '0123456789abcdef',
  }: { chance?: number; scopes?: readonly KeyScope[]; id?: string } = {},
): Promise<string> => {
  const token = pullToken({ partner, id }, new Uint8Array(32).fill(chance));
  await endKey(table, { partner, id });
  const made = {
    partner,
    id,
    endpoint,
    hash: pullTokenHash(token),
    scopes,
    system: 'test',
    madeAt: '2026-11-24T00:00:00Z',
  };
  await createKey(table, made);
  return token;
};
