import type { APIGatewayProxyEvent } from 'aws-lambda';
import { LANGUAGES, type Language } from '#domain/intake/submission.ts';
import { preferredLanguage } from '#domain/page-language.ts';

/** What a handler is given of a request. */
export interface HttpRequest {
  method: string;
  /** The route: decoded, beginning with a slash and ending without one (`/`, `/fi/help`), without `basePath`. */
  path: string;
  /** What stands before the route in every link: a stage (`/prod`), a custom domain's prefix, or nothing. */
  basePath: string;
  /** Query parameters, decoded; the last of those that are repeated. */
  query: Record<string, string>;
  /** Whether one of them stands there several times. */
  isRepeated?: boolean;
  /** Header values by lower-case name. */
  headers: Record<string, string>;
  body: Uint8Array;
  /** What the reader asked for: the path's prefix, else Accept-Language. Null where neither names one that is spoken here. */
  language: Language | null;
  /** What the authorizer says of the caller; null where the API has none. */
  claims: Record<string, string> | null;
  /** When API Gateway received it. */
  receivedAt: Date;
  /** API Gateway's id of the request: the only name under which it may be logged. */
  requestId: string;
}

const trimmed = (path: string): string => `/${path.replace(/^\/+|\/+$/g, '')}`;

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

const strings = (record: object | null | undefined): Record<string, string> =>
  Object.fromEntries(
    Object.entries(record ?? {}).flatMap(([key, value]) => (value == null ? [] : [[key, `${value}`]])),
  );

/**
 * The path up to the route. `{proxy+}` is the route alone, while the context's path also holds the stage or the
 * custom domain's prefix: the one is cut off the end of the other.
 */
const basePathOf = (event: APIGatewayProxyEvent, route: string): string => {
  const whole = trimmed(event.requestContext.path ?? event.path);
  const base = [whole, decoded(whole)].find((path) => path.endsWith(route));
  return trimmed(base?.slice(0, base.length - route.length) ?? (route === '/' ? whole : '')).replace(/^\/$/, '');
};

const languageOf = (path: string, acceptLanguage: string | undefined): Language | null =>
  LANGUAGES.find((language) => path.split('/')[1] === language) ?? preferredLanguage(acceptLanguage ?? '');

/** Reads an event of a REST API's proxy integration. */
export const readRequest = (event: APIGatewayProxyEvent): HttpRequest => {
  // The resource is a fixed path, or one whose end `{proxy+}` stands for.
  const path = trimmed(event.resource.replace('{proxy+}', () => event.pathParameters?.proxy ?? ''));
  const headers = Object.fromEntries(
    Object.entries(strings(event.headers)).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return {
    method: event.httpMethod,
    path: decoded(path),
    basePath: basePathOf(event, path),
    query: strings(event.queryStringParameters),
    isRepeated: Object.values(event.multiValueQueryStringParameters ?? {}).some((values) => (values?.length ?? 0) > 1),
    headers,
    body: Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8'),
    language: languageOf(path, headers['accept-language']),
    claims: event.requestContext.authorizer ? strings(event.requestContext.authorizer) : null,
    receivedAt: new Date(event.requestContext.requestTimeEpoch),
    requestId: event.requestContext.requestId,
  };
};
