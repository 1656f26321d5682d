import type { Audience } from '#domain/feed/audience.ts';
import type { NamedEndpoint } from '#domain/feed/named-endpoint.ts';
import { type Queue, sendAll } from '#io/queue.ts';
import { subscribersOf } from '#io/table/feed/partner.ts';
import type { Table } from '#io/table/store/table.ts';

export interface RingEndpoints {
  table: Table;
  /** The endpoints that the settings name: rung before there is a row of them. */
  endpoints: readonly NamedEndpoint[];
  webhooks: Queue;
}

/** Rings everyone who receives one of these audiences' logs. */
export const ringEndpoints = async (
  { table, endpoints, webhooks }: RingEndpoints,
  audiences: Iterable<Audience>,
): Promise<void> => {
  for (const audience of audiences) {
    const named = endpoints.filter((endpoint) => endpoint.audience === audience);
    const refs = [...named, ...(await subscribersOf(table, audience))];
    const looks = new Set(refs.map(({ partner, id }) => `${partner}/${id}`));
    await sendAll(
      webhooks,
      [...looks].map((look) => ({ look })),
    );
  }
};
