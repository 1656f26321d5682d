import type { Endpoint, EndpointRef } from '#domain/feed/endpoint.ts';
import type { NamedEndpoint } from '#domain/feed/named-endpoint.ts';
import { HotlineError } from '#domain/hotline-error.ts';
import type { Clock } from '#io/clock.ts';
import { log } from '#io/log.ts';
import { logsOfOthers, moveEndpoint } from '#io/table/feed/left-logs.ts';
import { createEndpoint, readEndpoint, resumeEndpoint, stopEndpoint } from '#io/table/feed/partner.ts';
import type { Table } from '#io/table/store/table.ts';

export interface SettleEndpoint {
  table: Table;
  /** The endpoints that the settings name. */
  endpoints: readonly NamedEndpoint[];
  clock: Clock;
}

/** Why an endpoint is disabled that the settings no longer name. */
const NOT_IN_SETTINGS = 'not-in-settings';

const create = async (table: Table, { name, ...named }: NamedEndpoint, now: Date): Promise<void> => {
  await createEndpoint(table, {
    ...(await logsOfOthers(table, named.partner, now)),
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

/** How often a move is tried that met deliveries. */
const MAX_ATTEMPTS = 10;

/** Deliveries went on and on, so that an endpoint could not be moved. */
class EndpointBusy extends HotlineError {}

/** Moves an endpoint before anything else is delivered to it: what follows in its old log is not for it any more. */
const move = async (table: Table, ref: EndpointRef, named: NamedEndpoint, now: Date): Promise<void> => {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const row = await readEndpoint(table, ref);
    if (row === null || isAt(row, named)) return;
    if ((await moveEndpoint(table, row, named, now)).ok) {
      log.info('endpoint moved', { endpoint: named.id, from: row.audience, to: named.audience });
      return;
    }
  }
  throw new EndpointBusy(`${named.id}: overtaken ${MAX_ATTEMPTS} times`);
};

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
  if (row === null) return create(table, named, clock());
  if (!isAt(row, named)) await move(table, ref, named, clock());
  if (row.problem === NOT_IN_SETTINGS) await resumeEndpoint(table, ref, null, clock().toISOString());
};
