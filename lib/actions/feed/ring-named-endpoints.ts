import type { NamedEndpoint } from '#domain/feed/named-endpoint.ts';
import { type Queue, sendAll } from '#io/queue.ts';
import { noteNamedEndpoints, readNamedEndpoints } from '#io/table/feed/named-endpoints.ts';
import type { Table } from '#io/table/store/table.ts';

const lookAt = ({ partner, id }: NamedEndpoint): string => `${partner}/${id}`;

/**
 * Rings every endpoint that the settings name, or named before, once after each change of them: `webhooks` then brings
 * its row in line.
 */
export const ringNamedEndpoints = async (
  table: Table,
  webhooks: Queue,
  endpoints: readonly NamedEndpoint[],
): Promise<void> => {
  const now = { settings: JSON.stringify(endpoints), looks: endpoints.map(lookAt) };
  const before = await readNamedEndpoints(table);
  if (before.settings === now.settings) return;
  const looks = [...new Set([...now.looks, ...before.looks])];
  await sendAll(
    webhooks,
    looks.map((look) => ({ look })),
  );
  await noteNamedEndpoints(table, now);
};
