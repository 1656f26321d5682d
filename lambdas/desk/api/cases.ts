import { describeCase, listAllCases } from '#actions/case/list-cases.ts';
import { type Changed, noteInCase, openCase, workOnCase } from '#actions/case/work-on-case.ts';
import type { Case, HeldKind } from '#domain/case/case.ts';
import { normaliseReference } from '#domain/identity.ts';
import { reportsOfReference } from '#io/table/follow-up/receipt.ts';
import { type ApiContext, type ApiHandle, refuse } from './context.ts';
import { answerList, ofWhole } from './list.ts';

const NO_CASE = 'There is no such case.';
const SAYS: Readonly<Record<(Changed & { ok: false })['reason'] | 'no-title', string>> = {
  'no-title': 'Say what the case is called',
  'no-reason': 'Say why',
  'no-such-case': NO_CASE,
  closed: 'The case is closed',
  unknown: 'The hotline knows nothing of that name',
  'in-already': 'The case holds it',
  'not-in': 'The case does not hold it',
  'in-too-many-cases': 'As many cases hold this report as can: take it out of one',
  'being-destroyed': 'This report is being destroyed: its sender has withdrawn it',
  'changed-meanwhile': 'Others change this case at this moment: try again',
};
const NONE: ReadonlySet<string> = new Set(['no-such-case', 'unknown', 'not-in']);
const BAD: ReadonlySet<string> = new Set(['no-reason', 'no-title']);

const refused = (reason: keyof typeof SAYS) =>
  refuse(NONE.has(reason) ? 404 : BAD.has(reason) ? 400 : 409, SAYS[reason], { reason });

const lineOf = ({ id, title, openedBy, openedAt, version }: Case) => ({ id, title, openedBy, openedAt, version });

/** `GET /cases`: the newest 200 of them. */
export const casesOfApi: ApiHandle<'casesOfApi'> = async ({ query }, api) => {
  const { cases, total } = await listAllCases(api.world, api.asker.who);
  const answered = await answerList(
    api,
    { filter: {}, page: query, about: 'cases', known: total },
    ofWhole(cases),
    lineOf,
  );
  if ('refused' in answered || total === cases.length) return answered;
  return { body: { ...answered.body, total: { value: total, exact: false } } };
};

const workerOf = ({ asker: { who, name, roles } }: ApiContext) => ({
  who,
  ...(name === undefined ? {} : { name }),
  ...(roles === undefined ? {} : { roles }),
  via: 'api' as const,
});

/** `POST /cases` */
export const openCaseOfApi: ApiHandle<'openCaseOfApi'> = async ({ json }, api) => {
  const opened = await openCase(api.world, { ...workerOf(api), ...json });
  return opened.ok ? { body: { id: opened.id }, status: 201 } : refused(opened.reason);
};

/** `GET /cases/{id}` */
export const caseOfApi: ApiHandle<'caseOfApi'> = async ({ params }, api) => {
  const found = await describeCase(api.world, api.asker.who, params.case);
  const audit = await api.record(found?.id ?? 'case', found === null ? 'unknown' : 'ok');
  if (found === null) return refuse(404, NO_CASE, { audit });
  const holds = found.holds.flatMap(({ kind, id, reference }) => {
    // A report is called by its reference alone; one that has gone has none.
    const called = kind === 'report' ? reference : id;
    return called == null ? [] : [{ kind, id: called }];
  });
  const references = new Map(found.holds.map(({ id, reference }) => [id, reference]));
  const entries = found.entries.map(({ verb, by, name, at, reason, held }) => {
    const id = held?.kind === 'report' ? references.get(held.id) : held?.id;
    return {
      verb,
      by,
      name: name ?? null,
      at,
      reason,
      held: held === undefined || id == null ? null : { kind: held.kind, id },
    };
  });
  return { body: { ...lineOf(found), holds, entries, audit } };
};

/** The id of what is meant: a report by its reference; null where there is none. */
const idOf = async ({ world }: ApiContext, kind: HeldKind, typed: string): Promise<string | null> => {
  if (kind !== 'report') return typed;
  const reference = normaliseReference(typed);
  return reference === null ? null : ((await reportsOfReference(world.table, reference))[0] ?? null);
};

const change = async (
  api: ApiContext,
  verb: 'put-in' | 'take-out',
  { of, kind, typed, reason }: { of: string; kind: HeldKind; typed: string; reason: string },
): Promise<Changed> => {
  const id = await idOf(api, kind, typed);
  if (id === null) return { ok: false, reason: 'unknown' };
  return workOnCase(api.world, { ...workerOf(api), case: of, verb, held: { kind, id }, reason });
};

/** `POST /cases/{id}/items` */
export const putIntoCase: ApiHandle<'putIntoCase'> = async ({ params, json: { kind, id, reason } }, api) => {
  const changed = await change(api, 'put-in', { of: params.case, kind, typed: id, reason });
  if (!changed.ok) return refused(changed.reason);
  return { body: { kind, id: kind === 'report' ? id : changed.held.id }, status: 201 };
};

/** `DELETE /cases/{id}/items/{kind}/{id}`: the purpose is the reason. */
export const takeOutOfCase: ApiHandle<'takeOutOfCase'> = async ({ params }, api) => {
  const { case: of, kind, id } = params;
  const changed = await change(api, 'take-out', { of, kind, typed: id, reason: api.asker.reason ?? '' });
  return changed.ok ? { body: null } : refused(changed.reason);
};

/** `POST /cases/{id}/notes` */
export const noteInCaseOfApi: ApiHandle<'noteInCaseOfApi'> = async ({ params, json }, api) => {
  const noted = await noteInCase(api.world, { ...workerOf(api), case: params.case, text: json.text });
  return noted.ok ? { body: null } : refused(noted.reason);
};
