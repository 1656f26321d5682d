import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ListToExport } from '#domain/export/export.ts';
import { QUESTIONS, STEPS } from '#domain/intake/form-answers.ts';
import { readRequest } from '#lambdas/http/request.ts';
import type { HttpResponse } from '#lambdas/http/response.ts';
import type { Routes } from '#lambdas/http/route.ts';
import { type Api, answering } from '#lambdas/http/router.ts';
import { DESK_ROUTES } from '#lambdas/routes/desk.ts';
import { FEED_ROUTES } from '#lambdas/routes/feed.ts';
import { REPORT_ROUTES } from '#lambdas/routes/report.ts';
import { gatewayEvent } from '#test/support/cloud/gateway-event.ts';
import { runs } from '#test/support/runs.ts';

const TABLES = { report: REPORT_ROUTES, desk: DESK_ROUTES, feed: FEED_ROUTES } satisfies Record<string, Routes>;
const SPOKEN = ['fi', 'sv'];

const API: Api<unknown> = {
  admit: () => ({ status: 401 }),
  nothing: (status) => ({ status }),
  knows: (params) => !('language' in params) || SPOKEN.includes(String(params.language)),
};

/** All of an API behind one door, each route answering with its name. */
const answererOf = (table: Routes) => {
  const of = (by: string) =>
    answering(
      table,
      by,
      Object.fromEntries(
        Object.entries(table).flatMap(([name, route]) =>
          route.by === by ? [[name, () => ({ status: 200, body: name })]] : [],
        ),
      ),
      API,
    );
  return new Map([...new Set(Object.values(table).map(({ by }) => by))].map((by) => [by, of(by)]));
};

/** What a path of a table may hold in each of its parts, written out by hand. */
const PARTS: Record<string, string> = {
  ':language': `(?:${SPOKEN.join('|')})`,
  ':step': `(?:${STEPS.join('|')})`,
  ':question': `(?:${QUESTIONS.join('|')})`,
  ':rest{.+}': '.+',
  ':address': '[^/]+',
  ':kind': '(?:wallet|cluster|campaign|report)',
  ':id': '[^/]+',
  ':list': `(?:${ListToExport.options.map(({ shape }) => shape.of.value).join('|')})`,
  ':campaign': '[^/]+',
  ':case': '[^/]+',
  ':cluster': '[^/]+',
  ':contact': '[^/]{1,50}',
  ':partner': '[^/]{1,100}',
  ':endpoint': '[^/]{1,100}',
  ':service': '[^/]+',
  ':export': '[^/]{1,100}',
  ':brief': '[^/]{1,200}',
  ':part': '[^/]+',
  ':draft': '[^/]{1,100}',
  ':said': 'said_[0-9a-f]{24}',
  ':reference': '[^/]+',
  ':txid': '[^/]+',
  ':collection': '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}',
  ':object': '[a-z0-9-]{3,250}--[0-9a-f-]{36}',
  ':file': '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.json',
  ':name': 'feed-(?:event|delivery)\\.v1\\.json',
};
const patternOf = (path: string): RegExp =>
  new RegExp(
    `^${path
      .split('/')
      .map((part) => PARTS[part] ?? part.replaceAll('.', '\\.'))
      .join('/')}$`,
    's',
  );

/** The route that a table has for a request, found another way: the first whose pattern fits. */
const expectedOf = (table: Routes, method: string, path: string): { allow: string[]; name?: string } => {
  const fits =
    path === '/' || !path.endsWith('/')
      ? Object.entries(table).filter(([, route]) => patternOf(route.path).test(path))
      : [];
  const found = fits.find(([, route]) => route.method === method);
  const allow = ['GET', 'POST', 'DELETE'].filter((each) => fits.some(([, route]) => route.method === each));
  return found === undefined ? { allow } : { allow, name: found[0] };
};

const paths: string[] = Object.values<Routes>(TABLES).flatMap((table) => Object.values(table).map(({ path }) => path));
const pieces = [...new Set(paths.flatMap((path) => path.split('/')))];
const Piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('fi', 'sv', 'en', ...pieces, ...STEPS, 'feed-event.v1.json', 'bc1qexample') },
  { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
  { weight: 1, arbitrary: fc.constantFrom('*', '%2f', '..', '__proto__', 'FI', 'help ', '?', ':language', 'ALL') },
);
const joined = (parts: readonly string[]): string => `/${parts.filter((part) => part !== '').join('/')}`;
/** A path of a table with something in its named parts, whole or with a part too many or too few. */
const Like = fc
  .tuple(fc.constantFrom(...paths), fc.array(Piece, { minLength: 3, maxLength: 3 }), fc.constantFrom(0, 0, 0, 1, -1))
  .map(([path, filling, more]) => {
    const parts = path.split('/').map((part: string) => (part.startsWith(':') ? (filling.pop() ?? '') : part));
    return joined(more < 0 ? parts.slice(0, more) : [...parts, ...(more > 0 ? filling.slice(0, more) : [])]);
  });
const Path = fc
  .tuple(fc.oneof(Like, fc.array(Piece, { maxLength: 5 }).map(joined)), fc.constantFrom('', '', '', '/'))
  .map(([path, end]) => (path === '/' ? path : path + end));
const Method = fc.oneof(
  fc.constantFrom('GET', 'POST', 'DELETE'),
  fc.constantFrom('HEAD', 'PUT', 'ALL', 'get', '', '*'),
);

describe('the routes of an API', () => {
  it.each(Object.entries(TABLES))(
    'of %s are the only ones that are answered, whatever is asked',
    async (_, table: Routes) => {
      const answerers = answererOf(table);
      await fc.assert(
        fc.asyncProperty(Method, Path, async (method, path) => {
          const request = { ...readRequest(gatewayEvent({ method })), path, claims: null };
          const { allow, name } = expectedOf(table, method, path);
          for (const [by, answer] of answerers) {
            const { status, body, headers } = await answer(request, null);
            const route = name === undefined ? undefined : table[name];
            if (route?.by === by) {
              expect([status, body]).toEqual('public' in route ? [200, name] : [401, undefined]);
            } else {
              expect([status, headers?.allow]).toEqual(
                name === undefined && allow.length > 0 ? [405, allow.join(', ')] : [404, undefined],
              );
            }
          }
        }),
        { seed: 12, numRuns: runs(2_000, 50_000) },
      );
    },
  );
});

const request = (given: Parameters<typeof gatewayEvent>[0]) => readRequest(gatewayEvent(given));
const table = {
  page: { method: 'GET', path: '/page', by: 'a', public: true, audit: null, input: {}, output: ['text/html'] },
  form: { method: 'POST', path: '/form', by: 'a', public: true, audit: null, input: { body: 'form' }, output: [] },
} as const satisfies Routes;
const answer = (page: () => HttpResponse, seen: unknown[] = []) =>
  answering(
    table,
    'a',
    {
      page: (asked) => {
        seen.push(asked.query, asked.body.length);
        return page();
      },
      form: ({ body }) => ({ status: 200, body }),
    },
    API,
  );

describe('a route', () => {
  it('is given nothing of a request that its table does not take: no query, no body', async () => {
    const seen: unknown[] = [];
    await answer(() => ({ status: 200 }), seen)(request({ path: '/page', query: { a: 'b' }, body: 'x' }), null);
    expect(seen).toEqual([{}, 0]);
  });

  it('that takes a form is given its body', async () => {
    const { body } = await answer(() => ({ status: 200 }))(request({ method: 'POST', path: '/form', body: 'x' }), null);
    expect(Buffer.from(body ?? '').toString()).toBe('x');
  });

  it('may answer in the media types of its table, and by a problem', async () => {
    const typed = (type: string) => answer(() => ({ status: 200, headers: { 'content-type': type } }));
    const asked = request({ path: '/page' });
    expect(await typed('text/html; charset=utf-8')(asked, null)).toMatchObject({ status: 200 });
    expect(await typed('application/problem+json')(asked, null)).toMatchObject({ status: 200 });
    await expect(typed('application/json')(asked, null)).rejects.toThrow('page: application/json');
  });
});

describe('the routes that show what is another’s', () => {
  it('keep a deed of it in the audit log', () => {
    const without = Object.entries<Routes[string]>(DESK_ROUTES).filter(([, { audit }]) => audit === null);
    // What shows nothing that the hotline was told.
    const pages = ['signIn', 'signedOut', 'markRead', 'workingOn', 'workOn', 'help', 'exports', 'many'];
    expect(without.map(([name]) => name)).toEqual([...pages, 'me', 'signInOfApi', 'openapi', 'apiDocs', 'health']);
  });
});
