import type { Endpoint, EndpointRef } from '#domain/feed/endpoint.ts';
import type { NamedEndpoint } from '#domain/feed/named-endpoint.ts';
import type { Clock } from '#io/clock.ts';
import { log } from '#io/log.ts';
import { createEndpoint, moveEndpoint, readEndpoint, resumeEndpoint, stopEndpoint } from '#io/table/feed/partner.ts';
import type { Table } from '#io/table/store/table.ts';

export interface SettleEndpoint {
  table: Table;
  /** The endpoints that the settings name. */
  endpoints: readonly NamedEndpoint[];
  clock: Clock;
}

/** Why an endpoint is disabled that the settings no longer name. */
const NOT_IN_SETTINGS = 'not-in-settings';

const create = async (table: Table, { name, ...named }: NamedEndpoint): Promise<void> => {
  await createEndpoint(table, {
    ...named,
    partnerName: name,
    inSettings: true,
    standing: 'active',
    delivered: 0,
    heard: 0,
    sent: 0,
    replays: 0,
    failed: 0,
  });
  log.info('endpoint created', { endpoint: named.id, audience: named.audience });
};

const isAt = ({ url, audience }: Endpoint, named: NamedEndpoint): boolean =>
  url === named.url && audience === named.audience;

/**
 * Brings an endpoint's row in line with the settings: made where they name it first, moved where its URL or audience
 * changed, disabled where they no longer name it. One that an operator or its receiver disabled stays so.
 */
export const settleEndpoint = async ({ table, endpoints, clock }: SettleEndpoint, ref: EndpointRef): Promise<void> => {
  const named = endpoints.find(({ partner, id }) => partner === ref.partner && id === ref.id);
  const row = await readEndpoint(table, ref);
  if (named === undefined) {
    if (row?.inSettings === true && row.standing !== 'disabled') {
      await stopEndpoint(table, ref, 'disabled', NOT_IN_SETTINGS);
    }
    return;
  }
  if (row === null) return create(table, named);
  if (!isAt(row, named)) await moveEndpoint(table, row, named);
  if (row.problem === NOT_IN_SETTINGS) await resumeEndpoint(table, ref, null, clock().toISOString());
};
