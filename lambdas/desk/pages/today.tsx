import { listMyCases } from '#actions/case/list-cases.ts';
import { describeToday, markRead as noteRead } from '#actions/desk/describe-today.ts';
import { workOn as noteReason } from '#actions/desk/open-session.ts';
import { reasonIn } from '#domain/desk/session.ts';
import { HelpPage } from '#web/desk/pages/help.tsx';
import { TodayPage } from '#web/desk/pages/today.tsx';
import { WorkingOnPage } from '#web/desk/pages/working-on.tsx';
import { DESK, DESK_FIELD } from '#web/desk/site.ts';
import type { HttpResponse } from '../../http/response.ts';
import type { RouteRequest } from '../../http/route.ts';
import type { DESK_PAGES } from '../../routes/desk-pages.ts';
import type { DeskContext } from '../context.ts';
import { deskPage, goTo, lookerOf, nextPage, siteOf, visitorOf } from '../page.tsx';

type Asked<Name extends keyof typeof DESK_PAGES> = RouteRequest<(typeof DESK_PAGES)[Name]>;

/** The first page. */
export const today = async (asked: Asked<'today'>, context: DeskContext): Promise<HttpResponse> => {
  const { roles } = visitorOf(context).session;
  const looks = roles.includes('analyst') || roles.includes('lead');
  const found = looks ? await describeToday(context.world, lookerOf(context)) : null;
  return deskPage(<TodayPage site={siteOf(asked, context)} today={found} />);
};

/** Notes that what the first page showed is read, and shows what came since. */
export const markRead = async (asked: Asked<'markRead'>, context: DeskContext): Promise<HttpResponse> => {
  await noteRead(context.world, visitorOf(context).session.who, context.form?.get(DESK_FIELD.read) ?? '');
  return goTo(siteOf(asked, context), DESK.today);
};

/** The cases of who is signed in, where they work on any. */
const ownCases = async (context: DeskContext) => {
  const { who } = visitorOf(context).session;
  return (await listMyCases(context.world, who)).filter(({ closedAt }) => closedAt === undefined);
};

/** Asks what somebody works on. */
export const workingOn = async (asked: Asked<'workingOn'>, context: DeskContext): Promise<HttpResponse> => {
  const { case: chosen } = visitorOf(context).session;
  const cases = await ownCases(context);
  const next = nextPage(asked.query.next);
  return deskPage(
    <WorkingOnPage site={siteOf(asked, context)} next={next} typed={null} cases={cases} chosen={chosen} />,
  );
};

/** Notes what somebody works on, and goes on to where they were going. */
export const workOn = async (asked: Asked<'workOn'>, context: DeskContext): Promise<HttpResponse> => {
  const site = siteOf(asked, context);
  const typed = context.form?.get(DESK_FIELD.reason) ?? '';
  const next = nextPage(context.form?.get(DESK_FIELD.next));
  const cases = await ownCases(context);
  const chosen = cases.find(({ id }) => id === context.form?.get(DESK_FIELD.case));
  // The audit log cannot forget whom it names; the header of each page shows what is kept. Of a case its id says enough: titles are for its members.
  const own = chosen === undefined ? null : site.words.signing.workingOn.ofCase(chosen.id.slice(0, 8));
  // The lists of names are long: no other page waits for them.
  const { withoutNames } = await import('#domain/audit/names-in.ts');
  const reason = own ?? reasonIn(withoutNames(typed).text);
  if (reason === null) return deskPage(<WorkingOnPage site={site} next={next} typed={typed} cases={cases} />, 400);
  await noteReason(context.world, visitorOf(context).id, reason, chosen?.id ?? null);
  return goTo(site, next);
};

/** What the words, verdicts and keys of the desk mean. */
export const help = (asked: Asked<'help'>, context: DeskContext): HttpResponse =>
  deskPage(<HelpPage site={siteOf(asked, context)} settings={context.world.settings} />);
