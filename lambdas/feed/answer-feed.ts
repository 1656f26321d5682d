import { type Pulled, pullFeed } from '#actions/feed/pull-feed.ts';
import { jsonSchema, SCHEMA_NAMES } from '#domain/feed/schemas.ts';
import { problem } from '../http/problem.ts';
import type { HttpRequest } from '../http/request.ts';
import type { HttpResponse } from '../http/response.ts';

/** Schemas never change but by a new file. */
const LASTING = 'public, max-age=86400';
const JSON_TYPE = 'application/json';

const json = (body: unknown, contentType = JSON_TYPE): HttpResponse => ({
  status: 200,
  headers: { 'content-type': contentType, 'cache-control': LASTING },
  body: JSON.stringify(body, null, 2),
});

/** The seq in `after`, 0 where none is given; null where it is none. */
const seqOf = (after = '0'): number | null => (/^\d{1,15}$/.test(after) ? Number(after) : null);

const answerPull = (pulled: Pulled): HttpResponse => {
  if (pulled.ok) {
    if (pulled.delivery === null) return { status: 204 };
    return { status: 200, headers: { 'content-type': JSON_TYPE }, body: JSON.stringify(pulled.delivery) };
  }
  if (pulled.reason === 'disabled') return problem(403, 'The operator has disabled this endpoint');
  const refused = problem(401, 'Send the token that the operator gave you: Authorization: Bearer TOKEN');
  return { ...refused, headers: { ...refused.headers, 'www-authenticate': 'Bearer realm="feed"' } };
};

type Asked = Pick<HttpRequest, 'path' | 'basePath'> & Partial<Pick<HttpRequest, 'query' | 'headers'>>;

/** Says what the feed is, serves the schemas of what it delivers, and gives partners their log from a seq on. */
export const answerFeed = async (
  { path, basePath, query = {}, headers = {} }: Asked,
  world: Parameters<typeof pullFeed>[0],
): Promise<HttpResponse> => {
  if (path === '/') {
    return json({
      name: 'Extortion hotline feed',
      delivery: 'Signed webhooks by Standard Webhooks 1.0 (https://www.standardwebhooks.com), for registered partners',
      pull: `${basePath}/events?after=SEQ with Authorization: Bearer TOKEN: 200 and a delivery, or 204 where nothing follows`,
      schemas: SCHEMA_NAMES.map((name) => `${basePath}/schemas/${name}`),
    });
  }
  if (path === '/events') {
    const after = seqOf(query.after);
    if (after === null) return problem(400, 'after is a seq: the upto of the delivery before, or 0');
    return answerPull(await pullFeed(world, headers.authorization, after));
  }
  const schema = SCHEMA_NAMES.find((name) => path === `/schemas/${name}`);
  return schema === undefined ? problem(404, 'Nothing is here') : json(jsonSchema(schema), 'application/schema+json');
};
