import { recordAct } from '#actions/audit/record-act.ts';
import { type DeskRole, rolesIn } from '#domain/desk/roles.ts';
import { RefusedPage } from '#web/desk/pages/refused.tsx';
import { DESK } from '#web/desk/site.ts';
import { problem } from '../http/problem.ts';
import type { HttpRequest } from '../http/request.ts';
import type { HttpResponse } from '../http/response.ts';
import type { Route, ScopeAsked } from '../http/route.ts';
import type { DeskContext } from './context.ts';
import { isOurs } from './csrf.ts';
import { isTooLong } from './desk-form.ts';
import { deskPage, goTo, lookerOf, siteOf } from './page.tsx';

const isOneOf = (roles: readonly DeskRole[], given: readonly DeskRole[]): boolean =>
  given.some((role) => roles.includes(role));

/** Records that somebody asked for what is not theirs: by the path's own words, without what was asked about. */
const recordRefusal = async (
  { world }: DeskContext,
  by: { who: string; name?: string | undefined; roles?: readonly string[] | undefined },
  via: 'page' | 'api',
  { method, path }: Route,
): Promise<void> => {
  const { name, roles, who } = by;
  const said = { ...(name ? { name } : {}), ...(roles ? { roles } : {}) };
  await recordAct(world, { who, ...said, via, what: 'desk.refused', about: `${method} ${path}`, outcome: 'refused' });
};

/** What is answered to a call without a token that was let in: by which way to come (RFC 6750, 3). */
export const notSignedIn = (): HttpResponse => {
  const refused = problem(401, 'Nobody is signed in');
  return { ...refused, headers: { ...refused.headers, 'www-authenticate': 'Bearer realm="desk"' } };
};

/** Programs, and people with a token of their own, as the gateway's authorizer knows them. A person's roles say what they may. */
const admitToken = async (
  route: Route & { roles: readonly DeskRole[]; scope: ScopeAsked },
  { claims }: HttpRequest,
  context: DeskContext,
): Promise<HttpResponse | null> => {
  if (!claims?.subject) return notSignedIn();
  if (route.scope === 'token') return null;
  const roles = rolesIn(claims.roles?.split(' '));
  // A scope that an issuer gives by mistake lets no program decide: the operator says so, apart from it.
  const isOff = route.scope === 'people' || (route.scope === 'desk.decide' && !context.world.settings.programs.decide);
  const isGiven = !isOff && (claims.scopes ?? '').split(' ').includes(route.scope);
  if (roles.length > 0 ? isOneOf(route.roles, roles) : isGiven) return null;
  await recordRefusal(context, { who: claims.subject, name: claims.name, roles }, 'api', route);
  return problem(403, 'This token gives no role, and no scope, that this is for');
};

/** The pages that are shown before it is said what one works on. */
const WITHOUT_REASON: ReadonlySet<string> = new Set([DESK.workingOn, DESK.signOut, DESK.help]);

const pathAsked = ({ method, path, query }: HttpRequest): string =>
  method === 'GET' ? `${encodeURI(path)}${Object.keys(query).length > 0 ? `?${new URLSearchParams(query)}` : ''}` : '/';

const admitVisitor = async (
  route: Route & { roles: readonly DeskRole[] },
  request: HttpRequest,
  context: DeskContext,
): Promise<HttpResponse | null> => {
  const site = siteOf(request, context);
  const refuse = (why: 'over' | 'role' | 'form' | 'long', status: number) =>
    deskPage(<RefusedPage site={site} why={why} />, status);
  const next = new URLSearchParams({ next: pathAsked(request) });
  if (context.visitor === null) {
    return route.method === 'GET' ? goTo(site, `${DESK.signIn}?${next}`) : refuse('over', 401);
  }
  const { roles, workingOn } = context.visitor.session;
  if (!isOneOf(route.roles, roles)) {
    await recordRefusal(context, lookerOf(context), 'page', route);
    return refuse('role', 403);
  }
  if (route.method === 'POST' && isTooLong(request)) return refuse('long', 413);
  if (route.method === 'POST' && !isOurs(request, context)) return refuse('form', 403);
  if (workingOn === null && !WITHOUT_REASON.has(route.path)) return goTo(site, `${DESK.workingOn}?${next}`);
  return null;
};

/** Lets in whom a route of the desk is for; what it answers others says nothing of what is behind it. */
export const admit = async (route: Route, request: HttpRequest, context: DeskContext): Promise<HttpResponse | null> => {
  // A route of another API's kind is none of the desk's.
  if (!('roles' in route)) return problem(403, 'Not here');
  const { scope } = route;
  return scope === undefined
    ? admitVisitor(route, request, context)
    : admitToken({ ...route, scope }, request, context);
};
