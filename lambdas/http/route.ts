import type * as z from 'zod';
import type { DeskRole, DeskScope } from '#domain/desk/roles.ts';
import type { HttpRequest } from './request.ts';
import type { HttpResponse } from './response.ts';

/** The scope of a program that may ask; `people` where no program may, `token` where any token will do. */
export type ScopeAsked = DeskScope | 'people' | 'token';

/**
 * Who may ask: anybody; who is one of these at the desk, or a program whose token has the scope; or who has a token that the
 * action itself knows. Without a scope it is a page of the desk, which people alone are shown.
 */
export type RouteAccess = { public: true } | { roles: readonly DeskRole[]; scope?: ScopeAsked } | { scope: 'feed' };

/** What of a request a route takes; what it does not name never reaches its handle. */
export interface RouteInput {
  /** The parts of the path that it names; a path whose parts do not fit is another's. */
  params?: z.ZodType<object>;
  /** Query parameters; others are dropped. */
  query?: z.ZodType<object>;
  body?: 'form' | 'json';
  /** Of a body of JSON: what stands in it. It is read before the handle, and refused where it does not fit. */
  json?: z.ZodType<object>;
}

/** One route of an API, as its table states it. */
export type Route = RouteAccess & {
  method: 'GET' | 'POST' | 'DELETE';
  /** As hono's LinearRouter reads it; decoded, without base path. */
  path: string;
  /** The function that answers it: the gateway's own table (lib/infra/network/apis.ts) sends it there. */
  by: string;
  /** The deed that the audit log keeps of it; null where it shows nothing that is not the caller's. */
  audit: string | null;
  input: RouteInput;
  /** Whether it changes something, which whoever sends an Idempotency-Key has done once. */
  once?: true;
  /** The media types of its answers; a refusal is problem+json, and a redirect or an empty answer has none. */
  output: readonly string[];
};

/** The routes of an API by name. */
export type Routes = Readonly<Record<string, Route>>;

type ReadBy<R extends Route, Part extends 'params' | 'query' | 'json'> =
  R['input'] extends Record<Part, infer Schema extends z.ZodType> ? z.output<Schema> : Record<never, never>;

/** A request of which it is known what it asks for: no handle has a path to compare. */
export type MatchedRequest = Omit<HttpRequest, 'method' | 'path' | 'query'>;

/** What a route's handle is asked: the request, as far as the route takes it. */
export type RouteRequest<R extends Route> = MatchedRequest & {
  params: ReadBy<R, 'params'>;
  query: ReadBy<R, 'query'>;
  json: ReadBy<R, 'json'>;
};

/** A handle for each route of a table that one function answers. */
export type Handles<Table extends Routes, By extends string, Context> = {
  readonly [Name in keyof Table as Table[Name]['by'] extends By ? Name : never]: (
    asked: RouteRequest<Table[Name]>,
    context: Context,
  ) => HttpResponse | Promise<HttpResponse>;
};
