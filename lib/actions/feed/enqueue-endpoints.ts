import type { Audience } from '#domain/feed/audience.ts';
import type { NamedEndpoint } from '#domain/feed/named-endpoint.ts';
import { deliverTo } from '#domain/tasks/delivery.ts';
import { enqueueDeliveries, type QueuesFor } from '#io/queue.ts';
import { subscribersOf } from '#io/table/feed/partner.ts';
import type { World } from '#io/world.ts';

export interface EnqueueEndpoints extends QueuesFor<'deliver'>, Pick<World, 'table'> {
  /** The endpoints that the settings name: enqueued before there is a row of them. */
  endpoints: readonly NamedEndpoint[];
}

/** Enqueues a delivery to everyone who receives one of these audiences' logs. */
export const enqueueEndpoints = async (
  { table, endpoints, webhooks }: EnqueueEndpoints,
  audiences: Iterable<Audience>,
): Promise<void> => {
  for (const audience of audiences) {
    const named = endpoints.filter((endpoint) => endpoint.audience === audience);
    const tasks = [...named, ...(await subscribersOf(table, audience))].map(deliverTo);
    await enqueueDeliveries({ webhooks }, [...new Map(tasks.map((task) => [task.id, task])).values()]);
  }
};
