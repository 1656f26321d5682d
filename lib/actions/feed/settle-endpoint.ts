import { randomBytes } from 'node:crypto';
import { type Recording, recordAct } from '#actions/audit/record-act.ts';
import type { Endpoint, EndpointRef } from '#domain/feed/endpoint.ts';
import type { NamedEndpoint } from '#domain/feed/named-endpoint.ts';
import { isOutgrown } from '#domain/feed/pull-token.ts';
import { CHALLENGE_BYTES } from '#domain/feed/webhook/control.ts';
import { log } from '#io/log.ts';
import { CONFLICT, retryConflict } from '#io/retry-conflict.ts';
import { logsOfOthers, moveEndpoint } from '#io/table/feed/left-logs.ts';
import { readEndpoint, resumeEndpoint, stopEndpoint } from '#io/table/feed/partner.ts';
import { endKey, keysOfEndpoint } from '#io/table/feed/partner-keys.ts';
import { createNamedEndpoint } from '#io/table/feed/partners.ts';

export interface SettleEndpoint extends Recording {
  /** The endpoints that the settings name. */
  endpoints: readonly NamedEndpoint[];
}

const newChallenge = (): string => randomBytes(CHALLENGE_BYTES).toString('base64url');

/** Why an endpoint is disabled that the settings no longer name. */
const NOT_IN_SETTINGS = 'not-in-settings';

/** Whose acts these are, in the audit log. */
const BY_SETTINGS = 'settings';

/** Records what the settings are about to do to an endpoint, before it is done: what cannot be recorded is not. */
const record = (world: SettleEndpoint, what: string, { partner, id }: EndpointRef): Promise<unknown> =>
  recordAct(world, { who: BY_SETTINGS, what: `partner.${what}`, about: `${partner}/${id}` });

const create = async (world: SettleEndpoint, { name, ...named }: NamedEndpoint): Promise<void> => {
  const { table, clock } = world;
  await record(world, 'add', named);
  const created = await createNamedEndpoint(table, {
    ...(await logsOfOthers(table, named.partner, clock())),
    ...named,
    partnerName: name,
    inSettings: true,
    challenge: newChallenge(),
    standing: 'active',
    delivered: 0,
    heard: 0,
    sent: 0,
    replays: 0,
    failed: 0,
  });
  // Two at once: the other one made it. A partner that an admin added under the same name is another one, until the operator says which was
  // meant: by another name in the settings, or by adding the endpoint to that one.
  if (created.ok) return log.info('endpoint created', { endpoint: named.id, audience: named.audience });
  if (created.refused.includes('name'))
    log.error('endpoint not created: another partner has its name', { endpoint: named.id });
};

const isAt = ({ url, audience }: Endpoint, named: NamedEndpoint): boolean =>
  url === named.url && audience === named.audience;

/**
 * Ends the keys that open nothing once an endpoint has another audience, before it has: whoever moves it back makes none of them open
 * again. Should this die before the move, both are done again.
 */
const endOutgrown = async (world: SettleEndpoint, ref: EndpointRef, { audience }: NamedEndpoint): Promise<void> => {
  for (const key of await keysOfEndpoint(world.table, ref)) {
    if (!isOutgrown(key, audience)) continue;
    await record(world, 'key-ended', key);
    await endKey(world.table, key);
  }
};

/** Moves an endpoint before anything else is delivered to it: what follows in its old log is not for it any more. */
const move = async (world: SettleEndpoint, ref: EndpointRef, named: NamedEndpoint): Promise<void> => {
  const { table, clock } = world;
  let isRecorded = false;
  await retryConflict(named.id, async () => {
    const row = await readEndpoint(table, ref);
    if (row === null || isAt(row, named)) return;
    if (!isRecorded)
      await record(world, row.audience === named.audience ? 'move-url' : `move-to-${named.audience}`, ref);
    isRecorded = true;
    await endOutgrown(world, ref, named);
    if (
      !(
        await moveEndpoint(table, row, row.url === named.url ? named : { ...named, challenge: newChallenge() }, clock())
      ).ok
    )
      return CONFLICT;
    log.info('endpoint moved', { endpoint: named.id, from: row.audience, to: named.audience });
  });
};

/**
 * Brings an endpoint's row in line with the settings: made where they name it first, moved where its URL or audience
 * changed, disabled where they no longer name it. One that an operator or its receiver disabled stays so.
 */
export const settleEndpoint = async (world: SettleEndpoint, ref: EndpointRef): Promise<void> => {
  const { table, endpoints, clock } = world;
  const named = endpoints.find(({ partner, id }) => partner === ref.partner && id === ref.id);
  const row = await readEndpoint(table, ref);
  if (named === undefined) {
    if (row?.inSettings === true && row.standing !== 'disabled') {
      await record(world, 'disable', ref);
      await stopEndpoint(table, ref, 'disabled', NOT_IN_SETTINGS);
    }
    return;
  }
  if (row === null) return create(world, named);
  if (!isAt(row, named)) await move(world, ref, named);
  if (row.problem !== NOT_IN_SETTINGS) return;
  await record(world, 'enable', ref);
  await resumeEndpoint(table, ref, null, clock().toISOString());
};
