import { LOOPBACK_PARTNER } from '#commands/laptop/loopback-partner.ts';
import { type NamedEndpoint, namedEndpoint } from '#domain/feed/named-endpoint.ts';
import { deliverTo } from '#domain/tasks/delivery.ts';
import { enqueue, type Queue } from '#io/queue.ts';
import { readEndpoint, resumeEndpoint } from '#io/table/feed/partner.ts';
import type { Table } from '#io/table/store/table.ts';

/** The endpoint that a laptop's settings name: `examples/receiver` on this machine. */
export const localPartner = (port: number): NamedEndpoint =>
  namedEndpoint({
    name: LOOPBACK_PARTNER,
    url: `http://127.0.0.1:${port}/`,
    audience: 'AMBER',
    exercise: false,
  });

/** What a delivery is rung with. */
interface Rings {
  table: Table;
  webhooks: Queue;
}

/** Has an endpoint delivered to at once, whatever failed before; one that an operator disabled stays so. */
export const ringAtOnce = async ({ table, webhooks }: Rings, ref: NamedEndpoint): Promise<void> => {
  const endpoint = await readEndpoint(table, ref);
  const waits = endpoint !== null && (endpoint.failed > 0 || endpoint.standing === 'suspended');
  if (waits && endpoint.standing !== 'disabled') await resumeEndpoint(table, ref, null, new Date().toISOString());
  await enqueue({ webhooks }, deliverTo(ref));
};
