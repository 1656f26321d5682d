import { recordAct } from '#actions/audit/record-act.ts';
import { recordLook } from '#actions/desk/record-look.ts';
import { answerPartner } from '#actions/feed/partners/answer-said.ts';
import { describeDeliveries, describePartner, listPartners, namesOf } from '#actions/feed/partners/describe-partner.ts';
import { addPartner, type ManagePartner, managePartner } from '#actions/feed/partners/manage-partner.ts';
import { previewReplay } from '#actions/feed/partners/replay.ts';
import { partnerIn } from '#domain/feed/endpoint.ts';
import { NewPartner, PartnerAct } from '#domain/feed/partners/act.ts';
import { SAID_STATES } from '#domain/feed/partners/said.ts';
import { OTHER_CHANNELS } from '#io/table/feed/rows.ts';
import { openSaid } from '#io/table/feed/said.ts';
import { noteHeardElsewhere } from '#io/table/feed/told-elsewhere.ts';
import { unheardPage } from '#io/table/feed/unheard.ts';
import { entryOf } from '#web/desk/components/entry.ts';
import { NoListPage } from '#web/desk/pages/lists.tsx';
import { DeliveriesPage } from '#web/desk/pages/partners/deliveries.tsx';
import {
  type PartnerRefused,
  PartnerRefusedPage,
  PartnersPage,
  ShownOncePage,
} from '#web/desk/pages/partners/list.tsx';
import { PartnerPage } from '#web/desk/pages/partners/partner.tsx';
import { SaidPage, UnheardPage } from '#web/desk/pages/partners/unheard.tsx';
import { asking, DESK, DESK_FIELD, deliveriesPath, partnerPath } from '#web/desk/site.ts';
import type { HttpRequest } from '../../http/request.ts';
import type { HttpResponse } from '../../http/response.ts';
import type { RouteRequest } from '../../http/route.ts';
import type { DESK_PAGES } from '../../routes/desk-pages.ts';
import type { DeskContext, DeskWorld } from '../context.ts';
import type { DeskForm } from '../desk-form.ts';
import { deskPage, goTo, lookerOf, siteOf } from '../page.tsx';

type Asked<Name extends keyof typeof DESK_PAGES> = RouteRequest<(typeof DESK_PAGES)[Name]>;

const BAD_REQUEST = 400;
const NOT_FOUND = 404;

/** What managing partners takes of the desk's world. */
export const managing = (world: DeskWorld): ManagePartner => ({
  ...world,
  loopback: world.settings.feed.loopback,
  ring: async (endpoint) => (await world.files()).ringEndpoint(endpoint),
});

const refuse = (
  asked: Pick<HttpRequest, 'basePath'>,
  context: DeskContext,
  reason: PartnerRefused,
  status = BAD_REQUEST,
): HttpResponse => deskPage(<PartnerRefusedPage site={siteOf(asked, context)} reason={reason} />, status);

/** A field, absent where nothing was typed. */
const typed = (form: DeskForm | null, name: string): string | undefined => form?.get(name).trim() || undefined;

const listIn = (text: string | undefined): string[] | undefined => {
  const words = text?.split(',').flatMap((word) => word.trim() || []);
  return words === undefined || words.length === 0 ? undefined : words;
};

const descriptionIn = (form: DeskForm | null) => ({
  technical: typed(form, DESK_FIELD.technical),
  duty: typed(form, DESK_FIELD.duty),
  ceiling: typed(form, DESK_FIELD.ceiling),
  agreement: typed(form, DESK_FIELD.agreement),
});

/** What a form asks for, to be read as an act: what is not one is refused there. */
const actIn = (form: DeskForm | null): unknown => {
  const act = form?.get(DESK_FIELD.act);
  const endpoint = typed(form, DESK_FIELD.endpoint);
  switch (act) {
    case 'set':
      return { act, name: typed(form, DESK_FIELD.name), ...descriptionIn(form) };
    case 'add':
      return { act, url: typed(form, DESK_FIELD.url), audience: typed(form, DESK_FIELD.audience) };
    case 'key':
      return {
        act,
        endpoint,
        system: typed(form, DESK_FIELD.system),
        scopes: listIn(typed(form, DESK_FIELD.scopes)),
        publicKey: typed(form, DESK_FIELD.publicKey),
      };
    case 'end-key':
    case 'unmute':
      return { act, key: typed(form, DESK_FIELD.key) };
    case 'rotate':
    case 'rotate-now':
      return { act: 'rotate', endpoint, former: act === 'rotate' ? 'in-a-day' : 'now' };
    case 'replay': {
      const since = typed(form, DESK_FIELD.since);
      const from = typed(form, DESK_FIELD.from);
      return since === undefined ? { act, endpoint, from: Number(from) } : { act: 'replay-since', endpoint, since };
    }
    case 'filter': {
      const least = typed(form, DESK_FIELD.least);
      const filter = { types: listIn(typed(form, DESK_FIELD.types)), atLeast: least && Number(least) };
      return { act, endpoint, filter };
    }
    default:
      return { act, endpoint };
  }
};

/** All partners. */
export const partners = async (asked: Asked<'partners'>, context: DeskContext): Promise<HttpResponse> => {
  const audit = await recordLook(context.world, lookerOf(context), { what: 'partner.list', about: 'partners' });
  const found = await listPartners(context.world.table);
  return deskPage(<PartnersPage site={siteOf(asked, context)} partners={found} entry={entryOf(audit)} />);
};

/** Adds a partner. */
export const addOne = async (asked: Asked<'addPartner'>, context: DeskContext): Promise<HttpResponse> => {
  const read = NewPartner.safeParse({ name: typed(context.form, DESK_FIELD.name), ...descriptionIn(context.form) });
  if (!read.success) return refuse(asked, context, 'not-so');
  const made = await addPartner(managing(context.world), lookerOf(context), read.data);
  return made.ok ? goTo(siteOf(asked, context), partnerPath(made.about)) : refuse(asked, context, made.reason);
};

/** A partner. */
export const partner = async (asked: Asked<'partner'>, context: DeskContext): Promise<HttpResponse> => {
  const { partner: id } = asked.params;
  const found = await describePartner(context.world.table, id);
  const outcome = found === null ? 'unknown' : 'ok';
  const about = found?.partner ?? 'partner';
  const audit = await recordLook(context.world, lookerOf(context), { what: 'partner.show', about, outcome });
  if (found === null) return refuse(asked, context, 'unknown', NOT_FOUND);
  return deskPage(<PartnerPage site={siteOf(asked, context)} of={found} entry={entryOf(audit)} />);
};

/** Does something with a partner; what is to be shown once is the page. */
export const workOnPartner = async (asked: Asked<'workOnPartner'>, context: DeskContext): Promise<HttpResponse> => {
  const { partner: id } = asked.params;
  const read = PartnerAct.safeParse(actIn(context.form));
  if (!read.success) return refuse(asked, context, 'not-so');
  const act = read.data;
  const done = await managePartner(managing(context.world), lookerOf(context), id, act);
  if (!done.ok) return refuse(asked, context, done.reason, done.reason === 'unknown' ? NOT_FOUND : BAD_REQUEST);
  const site = siteOf(asked, context);
  if (done.shown === undefined) {
    return goTo(site, 'endpoint' in act ? deliveriesPath({ partner: id, id: act.endpoint }) : partnerPath(id));
  }
  const page = deskPage(<ShownOncePage site={site} partner={id} shown={done.shown} />);
  return { ...page, headers: { ...page.headers, 'cache-control': 'no-store' } };
};

/** What was last sent to an endpoint of a partner. */
export const deliveries = async (asked: Asked<'deliveries'>, context: DeskContext): Promise<HttpResponse> => {
  const { partner: of, endpoint: id } = asked.params;
  const { table } = context.world;
  const found = await describeDeliveries(table, { partner: of, id });
  const outcome = found === null ? 'unknown' : 'ok';
  const about = found === null ? 'endpoint' : `${of}/${id}`;
  const audit = await recordLook(context.world, lookerOf(context), { what: 'partner.tries', about, outcome });
  if (found === null) return refuse(asked, context, 'unknown', NOT_FOUND);
  const from = Number(asked.query.from);
  const preview = Number.isSafeInteger(from) && from > 0 ? await previewReplay(table, found.endpoint, from) : null;
  const shown = { site: siteOf(asked, context), of: found, preview, entry: entryOf(audit) };
  return deskPage(<DeliveriesPage {...shown} />);
};

/** Who has not acknowledged that something is taken back. */
export const unheard = async (asked: Asked<'unheard'>, context: DeskContext): Promise<HttpResponse> => {
  const site = siteOf(asked, context);
  const audit = await recordLook(context.world, lookerOf(context), { what: 'partner.unheard', about: 'partners' });
  const page = await unheardPage(context.world.table, { cursor: asked.query.cursor });
  if (!page.ok) return deskPage(<NoListPage site={site} at={DESK.unheard} />, BAD_REQUEST);
  const older = page.next && asking(DESK.unheard, { cursor: page.next });
  const names = await namesOf(
    context.world.table,
    page.lines.flatMap(({ channel, recipient }) => (channel === 'feed' ? partnerIn(recipient) : [])),
  );
  return deskPage(<UnheardPage site={site} lines={page.lines} names={names} older={older} entry={entryOf(audit)} />);
};

/** Takes that somebody has acknowledged by word of mouth, or by mail, what endpoints acknowledge by themselves. */
export const noteHeard = async (asked: Asked<'noteHeard'>, context: DeskContext): Promise<HttpResponse> => {
  const { form, world } = context;
  const channel = OTHER_CHANNELS.find((known) => known === form?.get(DESK_FIELD.act));
  const [subject, recipient] = [typed(form, DESK_FIELD.of), typed(form, DESK_FIELD.name)];
  if (channel === undefined || subject === undefined || recipient === undefined) {
    return refuse(asked, context, 'not-so');
  }
  const about = `${subject} ${channel} ${recipient}`;
  await recordAct(world, { ...lookerOf(context), what: 'partner.heard', about });
  const isNoted = await noteHeardElsewhere(world.table, subject, { channel, recipient }, world.clock().toISOString());
  return isNoted ? goTo(siteOf(asked, context), DESK.unheard) : refuse(asked, context, 'changed');
};

/** What partners say, and nobody has answered yet. */
export const said = async (asked: Asked<'said'>, context: DeskContext): Promise<HttpResponse> => {
  const site = siteOf(asked, context);
  const audit = await recordLook(context.world, lookerOf(context), { what: 'partner.said', about: 'partners' });
  const page = await openSaid(context.world.table, { cursor: asked.query.cursor });
  if (!page.ok) return deskPage(<NoListPage site={site} at={DESK.said} />, BAD_REQUEST);
  const older = page.next && asking(DESK.said, { cursor: page.next });
  const names = await namesOf(
    context.world.table,
    page.lines.map((line) => line.partner),
  );
  return deskPage(<SaidPage site={site} lines={page.lines} names={names} older={older} entry={entryOf(audit)} />);
};

/** Answers it. */
export const answerTo = async (asked: Asked<'answerSaid'>, context: DeskContext): Promise<HttpResponse> => {
  const { form, world } = context;
  const state = SAID_STATES.find((known) => known === form?.get(DESK_FIELD.act));
  const [of = '', id = ''] = (typed(form, DESK_FIELD.of) ?? '').split('/');
  if (state === undefined || state === 'new') return refuse(asked, context, 'not-so');
  const isAnswered = await answerPartner(world, lookerOf(context), { partner: of, id }, state);
  return isAnswered ? goTo(siteOf(asked, context), DESK.said) : refuse(asked, context, 'unknown', NOT_FOUND);
};
