import type * as z from 'zod';
import { type AnsweredOnce, answerOnce, type GivenAnswer } from '#actions/desk/answer-once.ts';
import type { Asker, AuditPlace } from '#actions/desk/record-look.ts';
import { recordLook } from '#actions/desk/record-look.ts';
import { DESK_SCOPES, type DeskRole, type DeskScope, rolesIn } from '#domain/desk/roles.ts';
import { problem } from '../../http/problem.ts';
import type { HttpResponse } from '../../http/response.ts';
import type { Handles, MatchedRequest, Route, RouteRequest } from '../../http/route.ts';
import type { DESK_ANSWERS } from '../../routes/desk-answers.ts';
import { DESK_API } from '../../routes/desk-api.ts';
import type { DeskContext, DeskWorld } from '../context.ts';
import { purposeIn } from './purpose.ts';

type Name = keyof typeof DESK_API;
/** What of a request a handle of the interface reads. */
export type Asked<Of extends Name> = RouteRequest<(typeof DESK_API)[Of]>;
/** What a route answers, as the table of answers has it. */
export type Body<Of extends Name> = (typeof DESK_ANSWERS)[Of]['body'] extends infer Schema extends z.ZodType
  ? z.input<Schema>
  : null;

/** What a handle of the interface is given beside what is asked. */
export interface ApiContext {
  world: DeskWorld;
  /** Who asks, and why: by their header, or by the reason that a change says in its body. */
  asker: Asker;
  roles: readonly DeskRole[];
  /** Whether the caller may what a scope is for: by their role, or by their token's scope. */
  may: (scope: DeskScope) => boolean;
  /** The route that was asked, by name: what a cursor is bound to. */
  route: Name;
  /** The path of a route below the interface, as links say it. */
  href: (path: string) => string;
  /** Writes the one entry of a look, under the word of the route's table. */
  record: (about: string, outcome?: string) => Promise<AuditPlace>;
}

/** What an answer tells of that no field of its body names, as the register of who was told names it. */
type Tells = readonly string[];

/** What a handle answers: a body, or a refusal. */
export type Answered<Of extends Name> =
  | { body: Body<Of>; status?: 200 | 201 | 202; headers?: Record<string, string>; tells?: Tells }
  /** A form that is no JSON, of the types that the route's table names, with where the look is recorded. */
  | { answer: HttpResponse; tells: Tells; audit: AuditPlace }
  | { refused: HttpResponse };

export type ApiHandle<Of extends Name> = (asked: Asked<Of>, api: ApiContext) => Promise<Answered<Of>>;

/** A refusal, as a handle gives it. */
export const refuse = (
  status: number,
  detail: string,
  more: Record<string, unknown> = {},
): { refused: HttpResponse } => ({ refused: problem(status, detail, more) });

/** The people who may what a scope lets programs do. */
const ROLES_OF: Readonly<Record<DeskScope, readonly DeskRole[]>> = {
  'desk.read': ['analyst', 'lead'],
  'desk.evidence': ['analyst', 'lead'],
  'desk.decide': ['lead'],
  'desk.case': ['analyst', 'lead'],
  'desk.export': ['analyst', 'lead'],
  'desk.audit': ['analyst', 'lead', 'auditor'],
  'desk.admin': ['admin'],
};

const PURPOSE = 'Say by the header X-Purpose what you ask for, in 10 to 200 characters: it is recorded';

/** The reason that a change says in its body: the entry has it in the purpose's place. */
const reasonIn = (json: unknown): string | undefined =>
  [Object(json).reason, Object(json).text].find((word): word is string => typeof word === 'string');

const askerOf = ({ claims }: Pick<MatchedRequest, 'claims'>, reason: string | undefined): Asker => ({
  who: claims?.subject ?? '',
  ...(claims?.name ? { name: claims.name } : {}),
  ...(claims?.roles ? { roles: claims.roles.split(' ') } : {}),
  via: 'api',
  ...(reason === undefined ? {} : { reason }),
});

const contextOf = (route: Name, asked: MatchedRequest, { world }: DeskContext, purpose: string | null): ApiContext => {
  const asker = askerOf(asked, purpose ?? undefined);
  const roles = rolesIn(asker.roles ?? []);
  const scopes = DESK_SCOPES.filter((scope) => (asked.claims?.scopes ?? '').split(' ').includes(scope));
  return {
    ...{ world, asker, roles, route },
    // A person's token may carry scopes: what they are says their role alone.
    may: (scope) => (roles.length > 0 ? ROLES_OF[scope].some((role) => roles.includes(role)) : scopes.includes(scope)),
    href: (path) => `${asked.basePath}/api/v1${path}`,
    record: (about, outcome = 'ok') =>
      recordLook(world, asker, { what: DESK_API[route].audit ?? route, about, outcome }),
  };
};

const KEY = /^[\x21-\x7e]{1,255}$/;
const BAD_KEY = 'Idempotency-Key has 1 to 255 printable characters';
/** When a request is to come again that is just being answered, in seconds. */
const RETRY_AFTER_S = 2;

const NOT_ONCE: Readonly<Record<(AnsweredOnce & { ok: false })['reason'], () => HttpResponse>> = {
  'other-request': () =>
    problem(422, 'This Idempotency-Key came with another request before', { reason: 'other-request' }),
  'under-way': () => {
    const refused = problem(409, 'The same request is being answered', { reason: 'under-way' });
    return { ...refused, headers: { ...refused.headers, 'retry-after': String(RETRY_AFTER_S) } };
  },
};

/** An answer as it can be kept: those of changes are texts. */
const keptOf = ({ status, headers = {}, body = '' }: HttpResponse): GivenAnswer => ({
  ...{ status, headers },
  body: typeof body === 'string' ? body : Buffer.from(body).toString('utf8'),
});

/** Answers a change once by the key that it came with; each time where it came with none. */
const answerByKey = async (
  route: Name,
  { headers, params, json, claims }: MatchedRequest & { params: unknown; json: unknown },
  { world }: DeskContext,
  answer: () => Promise<HttpResponse>,
): Promise<HttpResponse> => {
  const key = headers['idempotency-key'];
  if (key === undefined) return answer();
  if (!KEY.test(key)) return problem(400, BAD_KEY, { reason: 'idempotency-key' });
  const rules: Route = DESK_API[route];
  if (rules.once !== true) return answer();
  const asked = { who: claims?.subject ?? '', key, request: [route, params, json] };
  const once = await answerOnce(world, asked, async () => keptOf(await answer()));
  return once.ok ? once.answer : NOT_ONCE[once.reason]();
};

/** Notes what a program is about to be told of: people at their own commands are the desk, and what they look at is in its log. */
const noteAnswered = async (
  asked: MatchedRequest,
  { world }: DeskContext,
  body: object,
  tells: Tells = [],
): Promise<void> => {
  const { subject = '', roles } = asked.claims ?? {};
  if (subject === '' || rolesIn(roles?.split(' ')).length > 0) return;
  // Loaded where a program asks: a page does not wait for it.
  const [{ tellElsewhere }, { subjectsInAnswer }] = await Promise.all([
    import('#actions/feed/sending/tell-elsewhere.ts'),
    import('#domain/desk/subjects-in-answer.ts'),
  ]);
  const { audit } = Object(body);
  const ref = audit === undefined ? {} : { ref: `${audit.day}/${audit.chain}/${audit.seq}` };
  const way = { channel: 'api', recipient: subject, ...ref } as const;
  const subjects = [...subjectsInAnswer(body), ...tells];
  await tellElsewhere(world, way, subjects, world.clock().toISOString());
};

/**
 * A handle of the interface as the router takes it: asked by somebody who says why, answered as JSON. This is the one place where the
 * interface's conventions are kept; a handle knows none of them.
 */
export const apiRoute = <Of extends Name>(
  route: Of,
  load: () => Promise<ApiHandle<Of>>,
): ((asked: Asked<Of>, context: DeskContext) => Promise<HttpResponse>) => {
  const isRecorded = DESK_API[route].audit !== null;
  return async (asked, context) => {
    const purpose = await purposeIn(asked.headers['x-purpose']);
    if (isRecorded && purpose === null && reasonIn(asked.json) === undefined) {
      return problem(400, PURPOSE, { reason: 'x-purpose' });
    }
    return answerByKey(route, asked, context, async () => {
      const handle = await load();
      const answered = await handle(asked, contextOf(route, asked, context, purpose));
      if ('refused' in answered) return answered.refused;
      if ('answer' in answered) {
        await noteAnswered(asked, context, { audit: answered.audit }, answered.tells);
        return answered.answer;
      }
      const { body, status = 200, headers = {}, tells } = answered;
      if (body === null) return { status: 204 };
      if (body !== undefined) await noteAnswered(asked, context, body, tells);
      return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
    });
  };
};

/** The handles of the interface, as the router takes them. */
export type ApiHandles = Handles<typeof DESK_API, 'desk', DeskContext>;
