import type { APIGatewayProxyEvent, Context } from 'aws-lambda';

interface Overrides {
  method?: string;
  /** The route, as `{proxy+}` holds it, with a slash in front. */
  path?: string;
  /** A stage or a custom domain's prefix, as it stands in the context's path. */
  basePath?: string;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  authorizer?: Record<string, string>;
  /** In milliseconds; a Monday at noon in Finland, whatever the hour of the day of a test. */
  receivedAt?: number;
}

/** An event as a REST API's proxy integration sends it. */
export const gatewayEvent = (o: Overrides = {}): APIGatewayProxyEvent => {
  const path = o.path ?? '/';
  const event = {
    httpMethod: o.method ?? 'GET',
    path,
    resource: path === '/' ? '/' : '/{proxy+}',
    pathParameters: path === '/' ? null : { proxy: path.slice(1) },
    queryStringParameters: o.query ?? null,
    multiValueQueryStringParameters: null,
    headers: o.headers ?? {},
    multiValueHeaders: {},
    stageVariables: null,
    body: o.body === undefined ? null : Buffer.from(o.body).toString('base64'),
    isBase64Encoded: o.body !== undefined,
    requestContext: {
      path: `${o.basePath ?? ''}${path}`,
      stage: 'prod',
      requestId: 'request-1',
      requestTimeEpoch: o.receivedAt ?? Date.parse('2026-11-30T10:00:00Z'),
      authorizer: o.authorizer,
    },
  };
  return event as unknown as APIGatewayProxyEvent;
};

/** The little of a Lambda context that a handler may look at. */
export const lambdaContext = {
  awsRequestId: 'request-1',
  functionName: 'test',
  getRemainingTimeInMillis: () => 30_000,
} as Context;
