import { answerDesk } from '#lambdas/desk/answer-desk.tsx';
import type { DeskWorld } from '#lambdas/desk/context.ts';
import { readRequest } from '#lambdas/http/request.ts';
import { DESK_ANSWERS } from '#lambdas/routes/desk-answers.ts';
import { gatewayEvent } from '#test/support/cloud/gateway-event.ts';

interface Asked {
  method?: string;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  json?: unknown;
  claims?: Record<string, string> | null;
}

/** A lead's claims, as the authorizer hands them on. */
export const LEAD = { subject: 'investigator-7', name: 'Leo Lead', roles: 'lead' };

/** What a program or a person's command asks the desk's interface, below `/api/v1`. */
export const askApi = async (
  world: DeskWorld,
  path: string,
  { method = 'GET', query, headers = {}, json, claims = LEAD }: Asked = {},
) => {
  const event = gatewayEvent({
    ...{ method, path: `/api/v1${path}`, ...(query && { query }), ...(claims && { authorizer: claims }) },
    headers: {
      'X-Purpose': 'case 7, seized phone',
      ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(json === undefined ? {} : { body: typeof json === 'string' ? json : JSON.stringify(json) }),
  });
  const response = await answerDesk(readRequest(event), world);
  const text = String(response.body ?? '');
  return {
    status: response.status,
    headers: response.headers ?? {},
    text,
    body: text === '' ? null : JSON.parse(text),
  };
};

/** The body of an answer that is as its route's schema has it. */
export const answered = async <Name extends keyof typeof DESK_ANSWERS>(
  name: Name,
  ...asked: Parameters<typeof askApi>
) => {
  const { status, body } = await askApi(...asked);
  const { body: schema, status: wanted } = DESK_ANSWERS[name];
  if (status !== wanted) throw new Error(`${name}: ${status} ${JSON.stringify(body)}`);
  return (schema?.parse(body) ?? null) as NonNullable<(typeof DESK_ANSWERS)[Name]['body']>['_output'];
};
