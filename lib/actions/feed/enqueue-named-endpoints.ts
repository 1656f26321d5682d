import type { NamedEndpoint } from '#domain/feed/named-endpoint.ts';
import { deliverTo } from '#domain/tasks/delivery.ts';
import { taskOf } from '#domain/tasks/task.ts';
import { enqueueDeliveries, type Queue } from '#io/queue.ts';
import { noteNamedEndpoints, readNamedEndpoints } from '#io/table/feed/named-endpoints.ts';
import type { Table } from '#io/table/store/table.ts';

/**
 * Enqueues a delivery to every endpoint that the settings name, or named before, once after each change of them: `webhooks` then brings
 * its row in line.
 */
export const enqueueNamedEndpoints = async (
  table: Table,
  webhooks: Queue,
  endpoints: readonly NamedEndpoint[],
): Promise<void> => {
  const now = { settings: JSON.stringify(endpoints), enqueued: endpoints.map((endpoint) => deliverTo(endpoint).id) };
  const before = await readNamedEndpoints(table);
  if (before.settings === now.settings) return;
  const ids = new Set([...now.enqueued, ...before.enqueued]);
  await enqueueDeliveries(
    { webhooks },
    [...ids].map((id) => taskOf('deliver', id)),
  );
  await noteNamedEndpoints(table, now);
};
