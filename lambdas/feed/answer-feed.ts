import { type Pulled, pullFeed } from '#actions/feed/pull-feed.ts';
import { jsonSchema, SCHEMA_NAMES } from '#domain/feed/schemas.ts';
import { problem } from '../http/problem.ts';
import type { HttpResponse } from '../http/response.ts';
import { type Api, answering, type RouteAnswer } from '../http/router.ts';
import { FEED_ROUTES } from '../routes/feed.ts';

/** Schemas never change but by a new file. */
const LASTING = 'public, max-age=86400';
const JSON_TYPE = 'application/json';

type Pulling = Parameters<typeof pullFeed>[0];

const json = (body: unknown, contentType = JSON_TYPE): HttpResponse => ({
  status: 200,
  headers: { 'content-type': contentType, 'cache-control': LASTING },
  body: JSON.stringify(body, null, 2),
});

const answerPull = (pulled: Pulled): HttpResponse => {
  if (pulled.ok) {
    if (pulled.body === null) return { status: 204 };
    return { status: 200, headers: { 'content-type': JSON_TYPE }, body: pulled.body };
  }
  if (pulled.reason === 'disabled') return problem(403, 'The operator has disabled this endpoint');
  const refused = problem(401, 'Send the token that the operator gave you: Authorization: Bearer TOKEN');
  return { ...refused, headers: { ...refused.headers, 'www-authenticate': 'Bearer realm="feed"' } };
};

/** Who pulls is known by their token, which the action looks up. */
const FEED_API: Api<Pulling> = {
  admit: () => null,
  nothing: (status) => problem(status, status === 404 ? 'Nothing is here' : 'Not by this method'),
};

/** Says what the feed is, serves the schemas of what it delivers, and gives partners their log from a seq on. */
export const answerFeed: RouteAnswer<Pulling> = answering(
  FEED_ROUTES,
  'feed',
  {
    about: ({ basePath }) =>
      json({
        name: 'Extortion hotline feed',
        delivery:
          'Signed webhooks by Standard Webhooks 1.0 (https://www.standardwebhooks.com), for registered partners',
        pull: `${basePath}/events?after=SEQ with Authorization: Bearer TOKEN: 200 and a delivery, or 204 where nothing follows`,
        schemas: SCHEMA_NAMES.map((name) => `${basePath}/schemas/${name}`),
      }),
    schema: ({ params }) => json(jsonSchema(params.name), 'application/schema+json'),
    events: async ({ headers, query }, world) => answerPull(await pullFeed(world, headers.authorization, query.after)),
  },
  FEED_API,
);
