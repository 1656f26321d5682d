import { LinearRouter } from 'hono/router/linear-router';
import type * as z from 'zod';
import { HotlineError } from '#domain/hotline-error.ts';
import { namesTwice } from './named-twice.ts';
import { problem } from './problem.ts';
import type { HttpRequest } from './request.ts';
import type { HttpResponse } from './response.ts';
import type { Handles, Route, RouteRequest, Routes } from './route.ts';

/** How an API answers what no route does. */
export interface Api<Context> {
  /** Refuses whom a route is not for; null lets in. It is never asked about a public route. */
  admit: (route: Route, request: HttpRequest, context: Context) => HttpResponse | null | Promise<HttpResponse | null>;
  /** Answers a path that is none (404), or none by that method (405, which names those that it has). */
  nothing: (status: 404 | 405, request: HttpRequest, context: Context) => HttpResponse;
  /** Whether a path's parts are known here: a language that the operator does not speak is no path. */
  knows?: (params: RouteRequest<Route>['params'], context: Context) => boolean;
}

/** Answers one request of an API. */
export type RouteAnswer<Context> = (request: HttpRequest, context: Context) => Promise<HttpResponse>;

type Matched = { name: string; route: Route; params: RouteRequest<Route>['params'] };

/** A handle answered with something else than its table states. */
class WrongOutput extends HotlineError {}

const METHODS = ['GET', 'POST', 'DELETE'] as const;
/** Longest body of JSON that is read against a schema, in bytes: a thousand addresses, or a long reason. */
const MAX_JSON_BYTES = 128 * 1_024;
const PROBLEM = 'application/problem+json';
const NO_BODY = new Uint8Array();

/** Finds the routes of a table by a method and a path, first come first. */
const finderOf = (routes: Routes): ((method: string, path: string) => Matched[]) => {
  const router = new LinearRouter<[string, Route]>();
  for (const [name, route] of Object.entries(routes)) router.add(route.method, route.path, [name, route]);
  return (method, path) => {
    // A slash at the end was cut off; one that was encoded is a part of the path, and of none here.
    if (path.length > 1 && path.endsWith('/')) return [];
    return router.match(method, path)[0].flatMap(([[name, route], found]) => {
      const params = route.input.params?.safeParse(found) ?? { success: true, data: {} };
      return params.success ? [{ name, route, params: params.data }] : [];
    });
  };
};

/** A type of media that is JSON, in the one set of signs that JSON has (RFC 8259, 8.1). */
const JSON_MEDIA = /^application\/(?:[\w.-]{1,100}\+)?json\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

/** What is said of something that does not fit where its schema has no words for it: the reason names the field. */
const UNWORDED: Partial<Record<z.core.$ZodRawIssue['code'], string>> = {
  invalid_type: 'This is missing, or not of its type',
  invalid_value: 'This is none of its values',
  invalid_format: 'This is not written as it should be',
  too_big: 'This is more than is taken',
  too_small: 'This is less than is taken',
};

/** Reads by a schema; where it has no words of its own these are ours, and not those of the library. */
const readBy = <Read>(schema: z.ZodType<Read>, value: unknown): z.ZodSafeParseResult<Read> =>
  schema.safeParse(value, { error: ({ code }) => UNWORDED[code] ?? 'This is not as it should be' });

/** Where something does not fit, by the names of a schema alone: a name that it does not know was sent, and is not said back. */
const unfit = ({ issues: [issue] }: z.ZodError, what: string): HttpResponse => {
  const isUnknown = issue?.code === 'unrecognized_keys';
  const reason = issue?.path.filter((part) => typeof part === 'string' && /^\w{1,40}$/.test(part)).join('.');
  const detail = isUnknown ? `There is something in the ${what} that this route does not take` : issue?.message;
  return problem(400, detail ?? `Bad ${what}`, { reason: reason || (isUnknown ? 'unknown' : what) });
};

/** The JSON of a body; a refusal where it is none, too long, or of another type. */
const jsonIn = (
  { body, headers }: HttpRequest,
  schema: z.ZodType<object>,
): { json: object } | { refused: HttpResponse } => {
  if (!JSON_MEDIA.test((headers['content-type'] ?? '').trim())) {
    return { refused: problem(415, 'A body is application/json, in UTF-8', { reason: 'content-type' }) };
  }
  if (body.length > MAX_JSON_BYTES) return { refused: problem(413, `A body has ${MAX_JSON_BYTES} bytes at most`) };
  const text = Buffer.from(body).toString('utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { refused: problem(400, 'The body is no JSON', { reason: 'body' }) };
  }
  if (namesTwice(text)) return { refused: problem(400, 'A field stands there twice', { reason: 'body' }) };
  const read = readBy(schema, value);
  return read.success ? { json: read.data } : { refused: unfit(read.error, 'body') };
};

/** What the handle is given: what the route takes, and nothing else; a refusal where the query or the body is not as it should be. */
const askedOf = (
  { route: { input }, params }: Matched,
  request: HttpRequest,
): { asked: RouteRequest<Route> } | { refused: HttpResponse } => {
  const query = input.query === undefined ? null : readBy(input.query, request.query);
  if (query?.success === false) return { refused: unfit(query.error, 'query') };
  const read = input.json === undefined ? { json: {} } : jsonIn(request, input.json);
  if ('refused' in read) return read;
  const body = input.body === undefined ? NO_BODY : request.body;
  const { method: _method, path: _path, ...received } = request;
  return { asked: { ...received, query: query?.data ?? {}, body, params, json: read.json } };
};

const checked = ({ name, route }: Matched, response: HttpResponse): HttpResponse => {
  const type = response.headers?.['content-type']?.split(';', 1)[0];
  if (type !== undefined && type !== PROBLEM && !route.output.includes(type)) throw new WrongOutput(`${name}: ${type}`);
  return response;
};

/**
 * Answers the routes of an API that one function is for, by a handle each. Nothing is answered that the table does not name.
 *
 * The whole API's table is matched, so that a path which another function answers by another method is a 405 that says so.
 */
export const answering = <Table extends Routes, By extends string, Context>(
  routes: Table,
  by: By,
  handles: Handles<Table, By, Context>,
  { admit, nothing, knows = () => true }: Api<NoInfer<Context>>,
): RouteAnswer<Context> => {
  const find = finderOf(routes);
  // A row's own schemas read what its handle is asked: of all handles together the types no longer say so.
  const handleOf = new Map(Object.entries(handles) as [string, Handles<Routes, string, Context>[string]][]);
  const refused = (request: HttpRequest, context: Context): HttpResponse => {
    const has = (method: string): boolean => find(method, request.path).some(({ params }) => knows(params, context));
    const allow = METHODS.filter(has);
    if (allow.length === 0 || has(request.method)) return nothing(404, request, context);
    const response = nothing(405, request, context);
    return { ...response, headers: { ...response.headers, allow: allow.join(', ') } };
  };
  return async (request, context) => {
    const matched = find(request.method, request.path).find(({ params }) => knows(params, context));
    const handle = handleOf.get(matched?.name ?? '');
    if (matched === undefined || matched.route.by !== by || handle === undefined) return refused(request, context);
    const denied = 'public' in matched.route ? null : await admit(matched.route, request, context);
    if (denied !== null) return denied;
    const read = askedOf(matched, request);
    return 'refused' in read ? read.refused : checked(matched, await handle(read.asked, context));
  };
};
