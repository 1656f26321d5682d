import * as z from 'zod';
import type { Stack } from '../template/stack.ts';
import { staticParameters } from './property-values.ts';

/** Refusals that the gateway itself answers, without a function, and their status unless the template sets another. */
const DEFAULT_STATUS = {
  ACCESS_DENIED: 403,
  AUTHORIZER_CONFIGURATION_ERROR: 500,
  AUTHORIZER_FAILURE: 500,
  BAD_RESPONSE: 502,
  INTEGRATION_TIMEOUT: 504,
  MISSING_AUTHENTICATION_TOKEN: 403,
  REQUEST_TOO_LARGE: 413,
  THROTTLED: 429,
  UNAUTHORIZED: 401,
} as const;
export type RefusalType = keyof typeof DEFAULT_STATUS;

const MESSAGES: Readonly<Record<RefusalType, string>> = {
  ACCESS_DENIED: 'User is not authorized to access this resource',
  AUTHORIZER_CONFIGURATION_ERROR: 'Internal server error',
  AUTHORIZER_FAILURE: 'Internal server error',
  BAD_RESPONSE: 'Internal server error',
  INTEGRATION_TIMEOUT: 'Endpoint request timed out',
  MISSING_AUTHENTICATION_TOKEN: 'Missing Authentication Token',
  REQUEST_TOO_LARGE: 'Request Too Long',
  THROTTLED: 'Too Many Requests',
  UNAUTHORIZED: 'Unauthorized',
};

/** An answer on its way to the client. */
export interface GatewayAnswer {
  status: number;
  headers: [name: string, value: string][];
  body: Buffer;
}

const GatewayResponse = z.looseObject({
  RestApiId: z.string(),
  ResponseType: z.string(),
  StatusCode: z.coerce.number().optional(),
  ResponseParameters: z.record(z.string(), z.string()).default({}),
  ResponseTemplates: z.record(z.string(), z.string()).default({}),
});
type GatewayResponse = z.infer<typeof GatewayResponse>;

/** The template's pages for refusals of one API, by response type. */
export type GatewayResponses = ReadonlyMap<string, GatewayResponse>;

export const gatewayResponsesOf = (stack: Stack, apiId: string): GatewayResponses =>
  new Map(
    stack
      .ofType('AWS::ApiGateway::GatewayResponse')
      .map(({ properties }) => GatewayResponse.parse(properties))
      .filter(({ RestApiId }) => RestApiId === apiId)
      .map((response) => [response.ResponseType, response]),
  );

/** What the gateway answers on its own: the template's page for that refusal, else that of all of its class, else a message. */
export function refuse(
  refusal: RefusalType,
  responses: GatewayResponses,
  { accept, requestId }: { accept: string; requestId: string },
): GatewayAnswer {
  const fallback = DEFAULT_STATUS[refusal] < 500 ? 'DEFAULT_4XX' : 'DEFAULT_5XX';
  const own = responses.get(refusal) ?? responses.get(fallback);
  const [type, template] = chooseTemplate(own?.ResponseTemplates ?? {}, accept);
  const body = template
    .replaceAll('$context.error.messageString', JSON.stringify(MESSAGES[refusal]))
    .replaceAll('$context.error.message', MESSAGES[refusal])
    .replaceAll('$context.error.responseType', refusal)
    // The stage is hidden, as under a custom domain.
    .replaceAll('/$context.stage', '')
    .replaceAll('$context.requestId', requestId);
  return {
    status: own?.StatusCode ?? DEFAULT_STATUS[refusal],
    headers: [
      ['Content-Type', type],
      ...Object.entries(staticParameters(own?.ResponseParameters ?? {}, 'gatewayresponse.header.')),
    ],
    body: Buffer.from(body),
  };
}

/** The template that the client accepts, else the JSON one, else the first. */
function chooseTemplate(templates: Record<string, string>, accept: string): [type: string, template: string] {
  const all = Object.entries(templates);
  const accepted = all.find(([type]) => accept.includes(type));
  return (
    accepted ??
    all.find(([type]) => type === 'application/json') ??
    all[0] ?? ['application/json', '{"message":$context.error.messageString}']
  );
}
