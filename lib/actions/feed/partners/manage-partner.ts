import { randomBytes } from 'node:crypto';
import { type Recording, recordAct } from '#actions/audit/record-act.ts';
import type { Deed } from '#domain/audit/audit.ts';
import type { Endpoint, EndpointRef } from '#domain/feed/endpoint.ts';
import { PARTNER_ID_BYTES, partnerIdBy } from '#domain/feed/partner-id.ts';
import type { ActRefusal, NewPartner, PartnerAct } from '#domain/feed/partners/act.ts';
import { isAbove, type Partner } from '#domain/feed/partners/partner.ts';
import { readPublicKey } from '#domain/feed/partners/signature.ts';
import { KEY_ID_BYTES, PULL_TOKEN_BYTES, pullToken, pullTokenHash } from '#domain/feed/pull-token.ts';
import {
  askForTest,
  endpointsOf,
  readEndpoint,
  resumeEndpoint,
  setFilter,
  stopEndpoint,
} from '#io/table/feed/partner.ts';
import { createKey, endKey, readKey } from '#io/table/feed/partner-keys.ts';
import { partnerNamed, putPartner, readPartner, renamePartner, setPartner } from '#io/table/feed/partners.ts';
import { unmuteKey } from '#io/table/feed/said.ts';
import type { World } from '#io/world.ts';
import { rotateSecret } from '../deliver/rotate-secret.ts';
import { registerPartner } from '../register-partner.ts';
import { seqSince } from './replay.ts';

export interface ManagePartner extends Recording, Pick<World, 'table' | 'secrets' | 'clock'> {
  /** What an endpoint's id follows in the name of its secret. */
  secretPrefix: string;
  /** Names of the partners whose endpoints may be on this machine. */
  loopback: readonly string[];
  /** Has an endpoint looked at. */
  ring: (endpoint: EndpointRef) => Promise<void>;
}

/** Who does it, as the audit log has it. */
export type DoneBy = Pick<Deed, 'who' | 'name' | 'roles' | 'via' | 'reason' | 'case'>;

/** What became of it: done, with a secret that is shown this once and what it is of; or why not. */
export type Managed =
  | { ok: true; about: string; shown?: { kind: 'secret' | 'key'; value: string } }
  | { ok: false; reason: ActRefusal };

type Refused = Extract<Managed, { ok: false }>;
const refused = (reason: ActRefusal): Refused => ({ ok: false, reason });

const nameOf = ({ partner, id }: EndpointRef): string => `${partner}/${id}`;

/** Records what is about to be done to a partner: what cannot be recorded is not. */
const record = (world: ManagePartner, asker: DoneBy, what: string, about: string): Promise<unknown> =>
  recordAct(world, { ...asker, what: `partner.${what}`, about });

/** Adds a partner, known from then on by an id of chance: two of one name would be taken for each other. */
export const addPartner = async (
  world: ManagePartner,
  asker: DoneBy,
  { name, ...said }: NewPartner,
): Promise<Managed> => {
  const spelled = name.normalize('NFC').trim();
  if (!/[\p{L}\p{N}]/u.test(spelled)) return refused('no-name');
  if ((await partnerNamed(world.table, spelled)) !== null) return refused('same-name');
  const partner = partnerIdBy(randomBytes(PARTNER_ID_BYTES));
  await record(world, asker, 'new', partner);
  // Two who add it at once: one of them has.
  if (!(await putPartner(world.table, partner, { partnerName: spelled, ...said }))) return refused('same-name');
  return { ok: true, about: partner };
};

const isTooHigh = ({ ceiling }: Pick<Partner, 'ceiling'>, audience: Endpoint['audience']): boolean =>
  ceiling !== undefined && isAbove(audience, ceiling);

/** Whether an endpoint of the partner's is told more than a ceiling lets it be. */
const isCeilingBroken = async (world: ManagePartner, partner: string, said: Pick<Partner, 'ceiling'>) =>
  (await endpointsOf(world.table, partner)).some(
    ({ audience, standing }) => standing !== 'disabled' && isTooHigh(said, audience),
  );

type Act<Name extends PartnerAct['act']> = Extract<PartnerAct, { act: Name }>;

/** Done to one endpoint that is there. */
const onEndpoint = async (
  world: ManagePartner,
  asker: DoneBy,
  endpoint: Endpoint,
  act: Exclude<PartnerAct, Act<'set' | 'add' | 'end-key' | 'unmute'>>,
): Promise<Managed> => {
  const { table, clock } = world;
  const about = nameOf(endpoint);
  const now = clock().toISOString();
  const done: Managed = { ok: true, about };
  const noted = (what: string) => record(world, asker, what, about);
  switch (act.act) {
    case 'filter':
      await noted('filter');
      await setFilter(table, endpoint, act.filter);
      return done;
    case 'key': {
      const publicKey = act.publicKey === undefined ? undefined : readPublicKey(act.publicKey);
      // What is signed is only what they say: a key to read by is a token.
      if (publicKey === null || (publicKey !== undefined && act.scopes.some((scope) => scope !== 'report')))
        return refused('not-a-key');
      const key = { partner: endpoint.partner, id: randomBytes(KEY_ID_BYTES).toString('hex') };
      const token = pullToken(key, randomBytes(PULL_TOKEN_BYTES));
      await noted('key');
      const { scopes, system } = act;
      const made = { ...key, endpoint: endpoint.id, scopes, system, madeAt: now };
      if (publicKey !== undefined) {
        if (!(await createKey(table, { ...made, hash: '', publicKey })).ok) return refused('same-key');
        return { ...done, about: `${key.partner}/${key.id}` };
      }
      await createKey(table, { ...made, hash: pullTokenHash(token) });
      return { ...done, shown: { kind: 'key', value: token } };
    }
    case 'rotate': {
      await noted(act.former === 'now' ? 'rotate-now' : 'rotate');
      const secret = await rotateSecret(world, endpoint, act.former);
      return secret === null ? refused('changed') : { ...done, shown: { kind: 'secret', value: secret } };
    }
    case 'disable':
      await noted('disable');
      await stopEndpoint(table, endpoint, 'disabled', 'by the operator');
      return done;
    case 'enable':
      await noted('enable');
      await resumeEndpoint(table, endpoint, null, now);
      await world.ring(endpoint);
      return done;
    case 'replay':
    case 'replay-since': {
      const from = act.act === 'replay' ? act.from : await seqSince(table, endpoint, act.since);
      // Ahead of what it heard it would miss what lies between, retractions too.
      if (from > Math.max(endpoint.delivered, endpoint.heard) + 1) return refused('too-far');
      await noted(`replay-from-${from}`);
      if (!(await resumeEndpoint(table, endpoint, from - 1, now))) return refused('changed');
      await world.ring(endpoint);
      return done;
    }
    case 'test':
      await noted('test');
      await askForTest(table, endpoint, now);
      await world.ring(endpoint);
      return done;
  }
};

const onKey = async (
  world: ManagePartner,
  asker: DoneBy,
  partner: string,
  { act, key: id }: Act<'end-key' | 'unmute'>,
): Promise<Managed> => {
  const key = await readKey(world.table, { partner, id });
  if (key === null) return refused('unknown');
  const about = `${partner}/${id}`;
  await record(world, asker, act === 'end-key' ? 'key-ended' : 'key-unmuted', about);
  if (act === 'end-key') await endKey(world.table, key);
  else await unmuteKey(world.table, key);
  return { ok: true, about };
};

/** Does one thing with a partner that an admin asked for, recorded before it is done. A new secret is shown this once. */
export const managePartner = async (
  world: ManagePartner,
  asker: DoneBy,
  partner: string,
  act: PartnerAct,
): Promise<Managed> => {
  const { table, loopback } = world;
  const known = await readPartner(table, partner);
  if (known === null) return refused('unknown');
  switch (act.act) {
    case 'set': {
      const { act: _, name, ...said } = act;
      const spelled = name?.normalize('NFC');
      if (spelled !== undefined && !/[\p{L}\p{N}]/u.test(spelled)) return refused('no-name');
      if (await isCeilingBroken(world, partner, said)) return refused('above-ceiling');
      const isOther = spelled !== undefined && spelled !== known.partnerName;
      const whose = isOther ? await partnerNamed(table, spelled) : null;
      if (whose !== null && whose !== partner) return refused('same-name');
      await record(world, asker, isOther ? 'rename' : 'set', partner);
      // Its id stays: nothing that it was told or said hangs on its name.
      if (spelled !== undefined && !(await renamePartner(table, partner, spelled))) return refused('same-name');
      await setPartner(table, partner, said);
      return { ok: true, about: partner };
    }
    case 'add': {
      const { url, audience } = act;
      if (isTooHigh(known, audience)) return refused('above-ceiling');
      const { partnerName: name } = known;
      const allowLoopback = loopback.includes(name);
      const recorded = (ref: EndpointRef) => record(world, asker, 'add', nameOf(ref)).then(() => undefined);
      const registered = await registerPartner(
        { ...world, allowLoopback, record: recorded },
        { name, partner, url, audience },
      );
      if (!registered.ok) return registered;
      await world.ring(registered.endpoint);
      return { ok: true, about: nameOf(registered.endpoint), shown: { kind: 'secret', value: registered.secret } };
    }
    case 'end-key':
    case 'unmute':
      return onKey(world, asker, partner, act);
    default: {
      const endpoint = await readEndpoint(table, { partner, id: act.endpoint });
      return endpoint === null ? refused('unknown') : onEndpoint(world, asker, endpoint, act);
    }
  }
};
