import type { IncomingMessage } from 'node:http';
import type { ApiDefinition } from './api-definition.ts';
import type { ApiRoute } from './route.ts';

/** A request that has been read and routed. */
export interface RoutedRequest {
  id: string;
  method: string;
  /** As the client wrote it, percent-encoded. */
  path: string;
  query: URLSearchParams;
  headers: MultiValues;
  body: Buffer;
  route: ApiRoute;
  receivedAt: number;
}

export type MultiValues = Record<string, string[]>;

/** The headers as the client wrote them, and those that the gateway adds. */
export function requestHeaders(request: IncomingMessage, port: number): MultiValues {
  const headers: MultiValues = {};
  for (let i = 0; i < request.rawHeaders.length; i += 2) {
    const [name = '', value = ''] = request.rawHeaders.slice(i, i + 2);
    headers[name] = [...(headers[name] ?? []), value];
  }
  return {
    ...headers,
    'X-Forwarded-For': ['127.0.0.1'],
    'X-Forwarded-Port': [String(port)],
    'X-Forwarded-Proto': ['http'],
  };
}

/** The values of a header, whatever the case of its name. */
export const headerValues = (headers: MultiValues, name: string): string[] =>
  Object.entries(headers).flatMap(([key, values]) => (key.toLowerCase() === name ? values : []));

/** What a request holds besides its body: the same for the function and for its authorizer. */
export function requestParts(request: RoutedRequest, api: ApiDefinition, account: string) {
  const { route, headers, method, path, query } = request;
  const multiValueQuery = Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name)]));
  const agent = headerValues(headers, 'user-agent')[0] ?? null;
  return {
    resource: route.node.path,
    path,
    httpMethod: method,
    headers: lastValues(headers),
    multiValueHeaders: headers,
    queryStringParameters: orNull(lastValues(multiValueQuery)),
    multiValueQueryStringParameters: orNull(multiValueQuery),
    pathParameters: orNull(route.pathParameters),
    stageVariables: null,
    requestContext: {
      accountId: account,
      apiId: api.id,
      domainName: headerValues(headers, 'host')[0]?.replace(/:\d+$/, '') ?? '127.0.0.1',
      domainPrefix: api.id,
      extendedRequestId: request.id,
      httpMethod: method,
      identity: { sourceIp: '127.0.0.1', userAgent: agent },
      // The laptop serves an API at its root, as a custom domain does: no stage stands in the path.
      path,
      protocol: 'HTTP/1.1',
      requestId: request.id,
      requestTime: new Date(request.receivedAt).toUTCString(),
      requestTimeEpoch: request.receivedAt,
      resourceId: route.node.id,
      resourcePath: route.node.path,
      stage: api.stage,
    },
  };
}

/** The event of a proxy integration, payload format 1.0; with binary media types of all kinds a body is always base64. */
export function proxyEvent(
  request: RoutedRequest,
  api: ApiDefinition,
  account: string,
  authorizer: Record<string, unknown> | null,
) {
  const parts = requestParts(request, api, account);
  return {
    ...parts,
    requestContext: { ...parts.requestContext, ...(authorizer === null ? {} : { authorizer }) },
    body: request.body.length === 0 ? null : request.body.toString('base64'),
    isBase64Encoded: request.body.length > 0,
  };
}

const lastValues = (values: MultiValues): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, all]) => [name, all.at(-1) ?? '']));

const orNull = <T extends object>(values: T): T | null => (Object.keys(values).length === 0 ? null : values);
