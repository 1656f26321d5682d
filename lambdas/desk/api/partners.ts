import {
  describeDeliveries,
  describePartner,
  type KnownKey,
  listPartners,
} from '#actions/feed/partners/describe-partner.ts';
import { addPartner, type Managed, managePartner } from '#actions/feed/partners/manage-partner.ts';
import type { Endpoint } from '#domain/feed/endpoint.ts';
import type { ActRefusal } from '#domain/feed/partners/act.ts';
import { unheardPage } from '#io/table/feed/unheard.ts';
import { deskWordsOf } from '#web/words/desk-words.ts';
import { managing } from '../pages/partners.tsx';
import { type ApiHandle, refuse } from './context.ts';
import { answerList, ofWhole } from './list.ts';

const CONFLICTS: ReadonlySet<ActRefusal> = new Set(['same-name', 'same-key', 'above-ceiling', 'too-far', 'changed']);

const refused = (reason: ActRefusal) =>
  refuse(
    reason === 'unknown' ? 404 : CONFLICTS.has(reason) ? 409 : 400,
    deskWordsOf('en').partners.refused.reasons[reason],
    { reason },
  );

const shownOf = ({ shown }: Extract<Managed, { ok: true }>) => (shown === undefined ? {} : { shown });

const endpointOf = ({
  id,
  url,
  audience,
  standing,
  problem,
  log,
  delivered,
  heard,
  failed,
  retryAt,
  heardAt,
  challenge,
  filter,
  aside = [],
}: Endpoint) => ({
  ...{ id, url, audience, standing, delivered, heard, failed },
  problem: problem ?? null,
  log: log ?? null,
  nextTry: retryAt ?? null,
  heardAt: heardAt ?? null,
  verified: challenge === undefined,
  filter: { types: filter?.types ?? null, atLeast: filter?.atLeast ?? null },
  setAside: aside.map(({ seq, at, problem: why }) => ({ seq, at, problem: why })),
});

const keyOf = ({ id, endpoint, system, scopes, madeAt, usedOn, mutedAt }: KnownKey) => ({
  ...{ id, endpoint, system, scopes: [...scopes], madeAt },
  usedOn: usedOn ?? null,
  mutedAt: mutedAt ?? null,
});

/** `GET /partners` */
export const partnersOfApi: ApiHandle<'partnersOfApi'> = async ({ query }, api) => {
  const found = await listPartners(api.world.table);
  return answerList(
    api,
    { filter: {}, page: query, about: 'partners', known: found.length },
    ofWhole(found),
    ({ partner: id, partnerName: name, endpoints, troubled }) => ({ id, name, endpoints, troubled }),
  );
};

/** `POST /partners` */
export const addPartnerOfApi: ApiHandle<'addPartnerOfApi'> = async ({ json: { reason: _, ...said } }, api) => {
  const made = await addPartner(managing(api.world), api.asker, said);
  return made.ok ? { body: { id: made.about }, status: 201 } : refused(made.reason);
};

/** `GET /partners/{id}` */
export const partnerOfApi: ApiHandle<'partnerOfApi'> = async ({ params }, api) => {
  const found = await describePartner(api.world.table, params.partner);
  const audit = await api.record(found?.partner ?? 'partner', found === null ? 'unknown' : 'ok');
  if (found === null) return refused('unknown');
  const { partner: id, partnerName: name, technical, duty, ceiling, agreement, endpoints, keys } = found;
  return {
    body: {
      ...{ id, name },
      technical: technical ?? null,
      duty: duty ?? null,
      ceiling: ceiling ?? null,
      agreement: agreement ?? null,
      endpoints: endpoints.map(endpointOf),
      keys: keys.map(keyOf),
      audit,
    },
  };
};

/** `POST /partners/{id}/acts`: a new secret is in this answer, and in no other. */
export const workOnPartnerOfApi: ApiHandle<'workOnPartnerOfApi'> = async ({ params, json }, api) => {
  const done = await managePartner(managing(api.world), api.asker, params.partner, json.act);
  if (!done.ok) return refused(done.reason);
  return { body: { about: done.about, ...shownOf(done) }, headers: { 'cache-control': 'no-store' } };
};

/** `GET /partners/{id}/deliveries/{endpoint}` */
export const deliveriesOfApi: ApiHandle<'deliveriesOfApi'> = async ({ params }, api) => {
  const found = await describeDeliveries(api.world.table, { partner: params.partner, id: params.endpoint });
  const about = found === null ? 'endpoint' : `${params.partner}/${params.endpoint}`;
  const audit = await api.record(about, found === null ? 'unknown' : 'ok');
  if (found === null) return refused('unknown');
  const { endpoint, tries, test } = found;
  return {
    body: {
      endpoint: endpointOf(endpoint),
      tries: tries.map(({ id, type, at, after, upto, status, problem, ms, sha256 }) => ({
        ...{ id, type, at, ms, sha256 },
        after: after ?? null,
        upto: upto ?? null,
        status: status ?? null,
        problem: problem ?? null,
      })),
      test: test && {
        ...{ askedAt: test.askedAt, at: test.at, url: test.url, headers: test.headers, body: test.body, ms: test.ms },
        status: test.status ?? null,
        problem: test.problem ?? null,
        answer: test.answer ?? null,
      },
      audit,
    },
  };
};

/** `GET /partners-unheard`: who has not acknowledged that something is taken back. */
export const unheardOfApi: ApiHandle<'unheardOfApi'> = async ({ query }, api) =>
  answerList(
    api,
    { filter: {}, page: query, about: 'partners' },
    async (cursor, lines) => unheardPage(api.world.table, { cursor, lines }),
    ({ subject, channel, recipient, as, reason, toldAt, retractedAt }) => ({
      ...{ subject, channel, recipient, as, toldAt, retractedAt },
      reason: reason ?? null,
    }),
  );
