import { type Recording, recordAct } from '#actions/audit/record-act.ts';
import type { Endpoint } from '#domain/feed/endpoint.ts';
import { PARTNERS_TO_PAUSE, type SaidBody, type SaidState, saidId } from '#domain/feed/partners/said.ts';
import type { PartnerKey } from '#domain/feed/pull-token.ts';
import { log } from '#io/log.ts';
import { endpointsOf } from '#io/table/feed/partner.ts';
import { countSaid, noteFalsePositive, putSaid, readSaid } from '#io/table/feed/said.ts';
import { readTold } from '#io/table/feed/told.ts';
import { putUnderReview } from '#io/table/gate/decisions.ts';
import { wasContested } from '#io/table/gate/kept-back.ts';
import type { Table } from '#io/table/store/table.ts';
import { commit } from '#io/table/store/transaction.ts';
import type { AdmitKey } from '../admit-key.ts';

export type TakeSaid = AdmitKey & Recording;

/** What became of what a partner says: taken, now or before; or why it is not. */
export type SaidTaken = { ok: true; id: string; state: SaidState } | { ok: false; reason: 'never-told' | 'too-many' };

/** Who pauses a wallet that partners say is no extorter's. */
const BY_PARTNERS = 'partners';

/** Whether a partner was told of a wallet, by any of its endpoints. */
const wasTold = async (table: Table, partner: string, address: string): Promise<boolean> => {
  const endpoints = await endpointsOf(table, partner);
  const told = await Promise.all(endpoints.map((endpoint) => readTold(table, endpoint, [address])));
  return told.some((rows) => rows.has(address));
};

/** Two partners say so: paused for all until a lead decides, as a contest is. Once one has, nothing that partners say changes it. */
const pauseForAll = async (
  world: TakeSaid,
  address: string,
  partners: ReadonlySet<string>,
  at: string,
): Promise<void> => {
  // Under review it is already, or a lead has decided: who sends the same word on and on fills no log with it.
  if (await wasContested(world.table, address)) return;
  await recordAct(world, { who: 'feed', what: 'wallet.contest', about: address, outcome: `${partners.size} partners` });
  const reason = `${partners.size} partners say that it is no extorter's.`;
  await commit(world.table, [putUnderReview(address, { by: BY_PARTNERS, reason, at })]);
  log.warn('wallet paused for what partners say', { partners: partners.size });
};

/**
 * Takes what a partner says of a wallet that it was told of. It merges nothing and lets nothing out: a person reads it; of a false
 * positive that a second partner agrees with, the wallet is paused for all meanwhile.
 *
 * The same `webhook-id` is the same word, however often it comes: each step is done again, and changes nothing.
 */
export const takeSaid = async (
  world: TakeSaid,
  endpoint: Endpoint,
  key: PartnerKey,
  messageId: string,
  body: SaidBody,
): Promise<SaidTaken> => {
  const { table, clock } = world;
  const { partner } = endpoint;
  const id = saidId(partner, messageId);
  const before = await readSaid(table, partner, id);
  const at = before?.at ?? clock().toISOString();
  if (before === null) {
    // Not whether the hotline knows it: that is no partner's to try out.
    if (!(await wasTold(table, partner, body.address))) return { ok: false, reason: 'never-told' };
    if (!(await countSaid(table, key, at))) return { ok: false, reason: 'too-many' };
    await recordAct(world, { who: 'feed', what: `feed.said-${body.type}`, about: `${partner}/${key.id} ${id}` });
    await putSaid(table, { ...body, id, partner, key: key.id, at, state: 'new' });
  }
  const said = before ?? body;
  if (said.type === 'false-positive') {
    const partners = await noteFalsePositive(table, said.address, partner, at);
    if (partners.size >= PARTNERS_TO_PAUSE) await pauseForAll(world, said.address, partners, at);
  }
  return { ok: true, id, state: before?.state ?? 'new' };
};
