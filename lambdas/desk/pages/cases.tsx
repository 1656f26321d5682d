import { leadOnCase } from '#actions/case/lead-case.ts';
import { describeCase, leads, listAllCases } from '#actions/case/list-cases.ts';
import { noteInCase, openCase, workOnCase } from '#actions/case/work-on-case.ts';
import { recordLook } from '#actions/desk/record-look.ts';
import { askForPackage } from '#actions/export/ask-for-export.ts';
import { keptText } from '#actions/queue/kept-text.ts';
import { HELD_KINDS, type Held, LEADING, type Leading } from '#domain/case/case.ts';
import type { Profile } from '#domain/desk/profile.ts';
import { PackageAsked } from '#domain/export/package/asked.ts';
import { normaliseReference } from '#domain/identity.ts';
import { listPeople } from '#io/table/desk/profile.ts';
import { reportsOfReference } from '#io/table/follow-up/receipt.ts';
import type { Table } from '#io/table/store/table.ts';
import { entryOf } from '#web/desk/components/entry.ts';
import { CasePage, type CaseRefused, CaseRefusedPage, CasesPage, NoCasePage } from '#web/desk/pages/cases.tsx';
import { casePath, DESK, DESK_FIELD, exportPath, putIntoCasePath } from '#web/desk/site.ts';
import type { HttpResponse } from '../../http/response.ts';
import type { RouteRequest } from '../../http/route.ts';
import type { DESK_PAGES } from '../../routes/desk-pages.ts';
import type { DeskContext } from '../context.ts';
import type { DeskForm } from '../desk-form.ts';
import { deskPage, goTo, lookerOf, siteOf } from '../page.tsx';

type Asked<Name extends keyof typeof DESK_PAGES> = RouteRequest<(typeof DESK_PAGES)[Name]>;

/** What became of a form: where one goes, or why nothing was done. */
type Outcome = { ok: true; next: string } | { ok: false; reason: CaseRefused; leftOut?: readonly string[] };

/** An id of a case in shape: a UUID. */
const ID = /^[0-9a-f-]{36}$/;

/** What is meant by `wallet.ADDRESS`, as a page's link or form says it; null where it is nothing that a case holds. */
const heldIn = (text: string): Held | null => {
  const at = text.indexOf('.');
  const kind = HELD_KINDS.find((each) => each === text.slice(0, at));
  const id = text.slice(at + 1);
  return kind === undefined || id === '' ? null : { kind, id };
};

/** A report is named by its reference on pages, and by its id in a case. */
const byId = async (table: Table, held: Held): Promise<Held> => {
  const reference = held.kind === 'report' ? normaliseReference(held.id) : null;
  const [id, ...others] = new Set(reference === null ? [] : await reportsOfReference(table, reference));
  return id === undefined || others.length > 0 ? held : { ...held, id };
};

/** All cases. */
export const cases = async (asked: Asked<'cases'>, context: DeskContext): Promise<HttpResponse> => {
  const audit = await recordLook(context.world, lookerOf(context), { what: 'case.list', about: 'cases' });
  const { cases: found, total } = await listAllCases(context.world, lookerOf(context).who);
  const put = heldIn(asked.query.put ?? '');
  const site = siteOf(asked, context);
  return deskPage(<CasesPage site={site} cases={found} total={total} put={put} entry={entryOf(audit)} />);
};

/** Whether somebody's roles are of those that work on cases. */
const worksOnCases = ({ roles }: Pick<Profile, 'roles'>): boolean =>
  roles.includes('analyst') || roles.includes('lead');

/** One case. */
export const oneCase = async (asked: Asked<'oneCase'>, context: DeskContext): Promise<HttpResponse> => {
  const site = siteOf(asked, context);
  const id = asked.params.case;
  if (!ID.test(id)) return deskPage(<NoCasePage site={site} />, 404);
  const { who, roles } = lookerOf(context);
  const found = await describeCase(context.world, who, id);
  const outcome = found === null ? 'unknown' : 'ok';
  const audit = await recordLook(context.world, lookerOf(context), { what: 'case.show', about: id, outcome });
  if (found === null) return deskPage(<NoCasePage site={site} audit={audit} />, 404);
  const isLead = roles?.includes('lead') === true;
  const mayLead = isLead && leads(found, who);
  const people = mayLead ? (await listPeople(context.world.table)).filter(worksOnCases) : [];
  const leading = isLead ? { mayLead, people } : null;
  return deskPage(<CasePage site={site} of={found} who={who} leading={leading} audit={audit} />);
};

const workerOf = (context: DeskContext) => {
  const { who, name, roles } = lookerOf(context);
  return {
    who,
    ...(name === undefined ? {} : { name }),
    ...(roles === undefined ? {} : { roles }),
    via: 'page' as const,
  };
};

/** Text as it may be kept, or why it may not. */
const typedText = (typed: string): { ok: true; text: string } | Extract<Outcome, { ok: false }> => {
  const kept = keptText(typed);
  if (kept.ok) return kept;
  return kept.reason === 'nothing-said'
    ? { ok: false, reason: 'no-reason' }
    : { ok: false, reason: 'personal-data', leftOut: kept.leftOut };
};

type Doing = (form: DeskForm, context: DeskContext) => Promise<Outcome>;

const open: Doing = async (form, context) => {
  const title = typedText(form.get(DESK_FIELD.title));
  if (!title.ok) return title.reason === 'no-reason' ? { ok: false, reason: 'no-title' } : title;
  const reason = typedText(form.get(DESK_FIELD.reason));
  if (!reason.ok) return reason;
  const opened = await openCase(context.world, { ...workerOf(context), title: title.text, reason: reason.text });
  return opened.ok ? { ok: true, next: casePath(opened.id) } : opened;
};

const note: Doing = async (form, context) => {
  const text = typedText(form.get(DESK_FIELD.text));
  if (!text.ok) return text;
  const id = form.get(DESK_FIELD.case);
  const noted = await noteInCase(context.world, { ...workerOf(context), case: id, text: text.text });
  return noted.ok ? { ok: true, next: casePath(id) } : noted;
};

const change =
  (verb: 'put-in' | 'take-out'): Doing =>
  async (form, context) => {
    const named = heldIn(form.get(DESK_FIELD.of));
    if (named === null) return { ok: false, reason: 'unknown' };
    const reason = typedText(form.get(DESK_FIELD.reason));
    if (!reason.ok) return reason;
    const held = verb === 'put-in' ? await byId(context.world.table, named) : named;
    const id = form.get(DESK_FIELD.case);
    const done = await workOnCase(context.world, {
      ...{ ...workerOf(context), case: id, verb, held, reason: reason.text },
    });
    return done.ok ? { ok: true, next: casePath(id) } : done;
  };

const lead =
  (verb: Leading): Doing =>
  async (form, context) => {
    const reason = typedText(form.get(DESK_FIELD.reason));
    if (!reason.ok) return reason;
    const id = form.get(DESK_FIELD.case);
    const person = form.get(DESK_FIELD.person) || undefined;
    const duty = form.get(DESK_FIELD.duty) === 'deputy' ? 'deputy' : 'member';
    const isOfPerson = verb === 'admit' || verb === 'dismiss';
    const led = await leadOnCase(context.world, {
      ...{ ...workerOf(context), case: id, verb, reason: reason.text },
      ...(isOfPerson && ({ person, duty } as const)),
    });
    return led.ok ? { ok: true, next: casePath(id) } : led;
  };

const REFUSED_FILES = {
  'no-such-table': 'no-such-case',
  'not-yours': 'not-your-package',
  'too-many': 'too-many-files',
} as const;

/** Asks for a case's package, which is made behind. */
const makePackage: Doing = async (form, context) => {
  const recipient = typedText(form.get(DESK_FIELD.recipient));
  if (!recipient.ok) return recipient.reason === 'no-reason' ? { ok: false, reason: 'no-recipient' } : recipient;
  const fields = ['case', 'set', 'source', 'information', 'handling', 'language'] as const;
  const asked = PackageAsked.safeParse({
    ...Object.fromEntries(fields.map((name) => [name, form.get(DESK_FIELD[name])])),
    ...{ of: 'case-package', recipient: recipient.text },
  });
  if (!asked.success) return { ok: false, reason: 'no-such-act' };
  const made = await askForPackage(context.world, lookerOf(context), asked.data);
  return made.ok ? { ok: true, next: exportPath(made.id) } : { ok: false, reason: REFUSED_FILES[made.reason] };
};

/** What a form may do to a case. */
const DOING = new Map<string, Doing>([
  ...LEADING.map((verb): [string, Doing] => [verb, lead(verb)]),
  ['open', open],
  ['note', note],
  ['put-in', change('put-in')],
  ['take-out', change('take-out')],
  ['package', makePackage],
]);

/** Opens a case, keeps a note with it, puts something in or takes it out. */
export const workOnCases = async (asked: Asked<'workOnCases'>, context: DeskContext): Promise<HttpResponse> => {
  const site = siteOf(asked, context);
  const { form } = context;
  const act = form?.get(DESK_FIELD.act) ?? '';
  const doing = DOING.get(act);
  const id = form?.get(DESK_FIELD.case) ?? '';
  const isKnown = act === 'open' || ID.test(id);
  const none: Outcome = { ok: false, reason: isKnown ? 'no-such-act' : 'no-such-case' };
  const outcome = form === null || doing === undefined || !isKnown ? none : await doing(form, context);
  if (outcome.ok) return goTo(site, outcome.next);
  const put = heldIn(form?.get(DESK_FIELD.of) ?? '');
  const next =
    act === 'put-in' && put !== null ? putIntoCasePath(put.kind, put.id) : ID.test(id) ? casePath(id) : DESK.cases;
  const typed = form?.get(DESK_FIELD.reason) || form?.get(DESK_FIELD.text) || '';
  const { reason, leftOut = [] } = outcome;
  const page = <CaseRefusedPage site={site} why={reason} leftOut={leftOut} typed={typed} next={next} />;
  return deskPage(page, reason === 'changed-meanwhile' ? 409 : 400);
};
