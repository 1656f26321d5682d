import { jsonSchema, SCHEMA_NAMES } from '#domain/feed/schemas.ts';
import { problem } from '../http/problem.ts';
import type { HttpRequest } from '../http/request.ts';
import type { HttpResponse } from '../http/response.ts';

/** Schemas never change but by a new file. */
const LASTING = 'public, max-age=86400';

const json = (body: unknown, contentType = 'application/json'): HttpResponse => ({
  status: 200,
  headers: { 'content-type': contentType, 'cache-control': LASTING },
  body: JSON.stringify(body, null, 2),
});

/** Says what the feed is, and serves the schemas of what it delivers. */
export const answerFeed = ({ path, basePath }: Pick<HttpRequest, 'path' | 'basePath'>): HttpResponse => {
  if (path === '/') {
    return json({
      name: 'Extortion hotline feed',
      delivery: 'Signed webhooks by Standard Webhooks 1.0 (https://www.standardwebhooks.com), for registered partners',
      schemas: SCHEMA_NAMES.map((name) => `${basePath}/schemas/${name}`),
    });
  }
  const schema = SCHEMA_NAMES.find((name) => path === `/schemas/${name}`);
  return schema === undefined ? problem(404, 'Nothing is here') : json(jsonSchema(schema), 'application/schema+json');
};
