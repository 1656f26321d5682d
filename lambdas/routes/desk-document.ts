import * as z from 'zod';
import { DESK_SCOPES } from '#domain/desk/roles.ts';
import { titleOf } from '../http/problem.ts';
import type { Route } from '../http/route.ts';
import { type ApiSays, DESK_ANSWERS } from './desk-answers.ts';
import { DESK_API } from './desk-api.ts';

type Json = Record<string, unknown>;

/** What the groups of routes are about, by the first part of their paths. */
const TAGS: Readonly<Record<string, string>> = {
  wallets: 'Addresses that letters name',
  search: 'What something may be that was typed',
  campaigns: 'Letters of one template',
  clusters: 'Wallets of one hand',
  contacts: 'Ways to reach extorters that letters give',
  transactions: 'Transactions of the chain',
  reports: 'Reports of victims, by their references',
  queue: 'What waits for a person',
  decisions: 'What leads have decided',
  cases: 'What teams work on',
  briefs: 'Briefs as they were sent',
  exports: 'Tables as files',
  partners: 'Who is told what',
  'partners-unheard': 'Who has not acknowledged that something is taken back',
  corrections: 'What one was told that holds no more',
  audit: 'Who did what, provable',
  me: 'Whose token it is',
  'sign-in': 'How people’s commands sign in',
  'openapi.json': 'This document',
  docs: 'The same, to be read by people',
  health: 'Whether it answers',
};

/** The interface's version, as its paths begin. */
const BASE = '/api/v1';

/** Schemas that have a name stand once in the document; `$defs` are where zod puts them. */
const componentsOf = (schema: z.ZodType, io: 'input' | 'output', components: Json): Json => {
  const made = z.toJSONSchema(schema, { io, target: 'draft-2020-12', unrepresentable: 'any' });
  const text = JSON.stringify(made).replaceAll('"#/$defs/', '"#/components/schemas/');
  const { $defs = {}, $schema: _schema, ...rest } = JSON.parse(text);
  for (const [name, part] of Object.entries<Json>($defs)) components[name] = withoutId(part);
  return withoutId(rest);
};

const withoutId = ({ id: _id, $id: _other, ...schema }: Json): Json => schema;

const PROBLEM = {
  type: 'object',
  description: 'An error (RFC 9457); what it says never repeats what was sent',
  required: ['type', 'title'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    reason: { type: 'string', description: 'The same in one word, for programs' },
    audit: { $ref: '#/components/schemas/AuditPlace' },
    stands: { type: 'object', description: 'Where something was changed meanwhile: how it stands now' },
  },
};

/** What may go wrong of any route: the gateway's own refusals among them. */
const REFUSALS = ['400', '401', '403', '404', '405', '409', '413', '415', '422', '429', '500', '503'] as const;

const refusalOf = (status: string): Json => ({
  description: titleOf(Number(status)),
  ...(status === '429' || status === '503'
    ? { headers: { 'Retry-After': { schema: { type: 'string' }, description: 'When to come again, in seconds' } } }
    : {}),
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const statusesOf = (route: Route): string[] => {
  if ('public' in route) return ['400', '405', '429', '500', '503'];
  const sent = route.input.json === undefined ? [] : ['409', '413', '415', ...(route.once === true ? ['422'] : [])];
  const all: string[] = ['400', '401', '403', '404', '405', ...sent, '429', '500', '503'];
  return all;
};

const parametersOf = ({ path, input, audit, once }: Route): Json[] => {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    ...{ name, in: 'path', required: true, schema: { type: 'string' } },
  }));
  const query = input.query === undefined ? {} : componentsOf(input.query, 'input', {});
  const required = new Set((query.required as string[] | undefined) ?? []);
  const inQuery = Object.entries((query.properties ?? {}) as Record<string, Json>).map(([name, schema]) => ({
    ...{ name, in: 'query', required: required.has(name), schema },
  }));
  const purpose = audit === null ? [] : [{ $ref: '#/components/parameters/Purpose' }];
  const key = once === true ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : [];
  return [...inPath, ...inQuery, ...purpose, ...key];
};

const scopeSaid = (route: Route): string => {
  if ('public' in route) return 'For anybody.';
  if (!('roles' in route) || route.scope === undefined || route.scope === 'token') return 'For whoever has a token.';
  const who = `For ${route.roles.join(' and ')}`;
  return route.scope === 'people' ? `${who}; for no program.` : `${who}, and programs with the scope ${route.scope}.`;
};

const headersOf = (said: NonNullable<ApiSays['headers']>): Json =>
  Object.fromEntries(
    Object.entries(said).map(([name, description]) => [name, { description, schema: { type: 'string' } }]),
  );

/** What who follows such an answer finds there. */
const FOLLOWED: Json = {
  200: {
    description: 'What lies there, for a client that follows',
    content: { 'application/vnd.age': { schema: { type: 'string', format: 'binary' } } },
  },
};

const operationOf = (name: string, route: Route, answer: ApiSays, components: Json): Json => {
  const type = route.output[0] ?? 'application/json';
  const schema =
    answer.body === null
      ? { type: type === 'text/html' ? 'string' : 'object' }
      : componentsOf(answer.body, 'output', components);
  const isEmpty = answer.status === 204 || answer.status === 302;
  const content = isEmpty ? {} : { content: { [type]: { schema } } };
  const headers = answer.headers === undefined ? {} : { headers: headersOf(answer.headers) };
  const { json } = route.input;
  const tag = route.path.slice(BASE.length + 1).split('/')[0] ?? '';
  return {
    operationId: name.replace(/OfApi$/, ''),
    tags: [tag],
    summary: answer.says,
    description: scopeSaid(route),
    ...('public' in route ? { security: [] } : {}),
    parameters: parametersOf(route),
    ...(json === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: componentsOf(json, 'input', components) } },
          },
        }),
    responses: {
      [String(answer.status)]: { description: answer.says, ...headers, ...content },
      ...(answer.status === 302 ? FOLLOWED : {}),
      ...Object.fromEntries(statusesOf(route).map((status) => [status, { $ref: `#/components/responses/${status}` }])),
    },
  };
};

/** A path as OpenAPI writes it, below the interface's base. */
const pathOf = ({ path }: Route): string => path.slice(BASE.length).replace(/:(\w+)/g, '{$1}');

/**
 * The interface as an OpenAPI 3.1 document, made of the route table and of what each route answers: there is no other place where
 * it is described. `server` is where it is reached.
 */
export const openApiDocument = (server: string): Json => {
  const components: Json = {};
  const paths: Record<string, Json> = {};
  for (const [name, route] of Object.entries<Route>(DESK_API)) {
    const answer = DESK_ANSWERS[name as keyof typeof DESK_ANSWERS];
    const operation = operationOf(name, route, answer, components);
    paths[pathOf(route)] = { ...paths[pathOf(route)], [route.method.toLowerCase()]: operation };
  }
  const tags = [...new Set(Object.keys(paths).map((path) => path.split('/')[1] ?? ''))];
  return {
    openapi: '3.1.1',
    info: {
      title: 'The hotline’s desk',
      version: '1.0.0',
      description:
        'What investigators see, for their systems. Lists are newest first, `next` is the cursor of the page behind; every call says by `X-Purpose` what it is for, and is recorded.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: `${server}${BASE}` }],
    security: [{ token: [] }],
    tags: tags.map((name) => ({ name, description: TAGS[name] ?? `What begins with /${name}` })),
    paths,
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: `A person’s token says their role; a program’s its scopes: ${DESK_SCOPES.join(', ')}.`,
        },
      },
      parameters: {
        Purpose: {
          name: 'X-Purpose',
          in: 'header',
          required: false,
          description:
            'What the call is for: it stands in the audit log. Needed, unless the body gives a reason or a text; whom it names is left out, unless in quotes.',
          schema: { type: 'string', minLength: 10, maxLength: 200 },
        },
        IdempotencyKey: {
          name: 'Idempotency-Key',
          in: 'header',
          required: false,
          description:
            'Has the change done once, however often it is sent within a day: it is answered as it was the first time. Another request under the same key is refused (422), and so is the same while it is being answered (409).',
          schema: { type: 'string', minLength: 1, maxLength: 255 },
        },
      },
      responses: Object.fromEntries(REFUSALS.map((status) => [status, refusalOf(status)])),
      schemas: {
        ...Object.fromEntries(Object.entries(components).sort(([a], [b]) => (a < b ? -1 : 1))),
        Problem: PROBLEM,
      },
    },
  };
};

/** The document as it stands in docs/openapi.json: its server is whoever serves it. */
export const openApiText = (): string => `${JSON.stringify(openApiDocument(''), null, 2)}\n`;
