import { openSession } from '#actions/desk/open-session.ts';
import { NotThere } from '#web/desk/pages/not-there.tsx';
import { problem } from '../http/problem.ts';
import type { HttpRequest } from '../http/request.ts';
import type { HttpResponse } from '../http/response.ts';
import type { Handles } from '../http/route.ts';
import { type Api, answering } from '../http/router.ts';
import { DESK_ROUTES } from '../routes/desk.ts';
import { admit, notSignedIn } from './admit.tsx';
import { API_HANDLES } from './api/handles.ts';
import type { DeskContext, DeskWorld, Visitor } from './context.ts';
import { cookieOf } from './cookie.ts';
import { readDeskForm } from './desk-form.ts';
import { deskPage, siteOf } from './page.tsx';
import { PAGE_HANDLES } from './pages.ts';

/** Whether a path is of the interface for programs, which the gateway's authorizer stands before. */
const isOfApi = ({ path }: HttpRequest): boolean => path === '/api' || path.startsWith('/api/');

/** Only who may look is told even what is not here. */
const DESK: Api<DeskContext> = {
  admit,
  nothing: (status, request, context) => {
    if (!isOfApi(request)) return deskPage(<NotThere site={siteOf(request, context)} />, status);
    if (!request.claims?.subject) return notSignedIn();
    return problem(status, status === 404 ? 'Nothing is here' : 'Not by this method');
  },
};

const HANDLES: Handles<typeof DESK_ROUTES, 'desk', DeskContext> = { ...PAGE_HANDLES, ...API_HANDLES };
const answer = answering<typeof DESK_ROUTES, 'desk', DeskContext>(DESK_ROUTES, 'desk', HANDLES, DESK);

const visitorIn = async (world: DeskWorld, { headers }: HttpRequest): Promise<Visitor | null> => {
  const id = cookieOf('session', headers.cookie);
  const session = await openSession(world, id);
  return session === null ? null : { id, session };
};

/** What a method allows, as HTTP has it: what can be read can be asked for without its body. */
const withHead = (response: HttpResponse): HttpResponse => {
  const allow = response.headers?.allow;
  if (allow === undefined || !allow.startsWith('GET')) return response;
  return { ...response, headers: { ...response.headers, allow: allow.replace('GET', 'GET, HEAD') } };
};

const answerApi = async (request: HttpRequest, world: DeskWorld): Promise<HttpResponse> => {
  if (request.isRepeated) return problem(400, 'A parameter stands there several times', { reason: 'query' });
  const isHead = request.method === 'HEAD';
  const asked = isHead ? { ...request, method: 'GET' } : request;
  const response = withHead(await answer(asked, { world, visitor: null, form: null }));
  return isHead ? { ...response, body: '' } : response;
};

/** Answers people who are signed in, by pages, and programs that the gateway let in, by its interface. */
export const answerDesk = async (request: HttpRequest, world: DeskWorld): Promise<HttpResponse> => {
  // A cookie opens no way for programs, and a token no page: each is checked in one place alone.
  if (isOfApi(request)) return answerApi(request, world);
  const visitor = await visitorIn(world, request);
  const form = request.method === 'POST' ? readDeskForm(request) : null;
  return answer({ ...request, claims: null }, { world, visitor, form });
};
