import type { ReadCollection } from '#actions/feed/read-collection.ts';
import { jsonSchema, SCHEMA_NAMES } from '#domain/feed/schemas.ts';
import { problem } from '../http/problem.ts';
import type { HttpResponse } from '../http/response.ts';
import { type Api, answering, type RouteAnswer } from '../http/router.ts';
import { FEED_ROUTES } from '../routes/feed.ts';
import { answerMispEvent, answerMispHashes, answerMispManifest } from './answer-misp.ts';
import { answerAcks, answerEvents, answerSnapshot, answerStatus } from './answer-pull.ts';
import { answerSaid, answerSaidAll, answerSaidOne } from './answer-said.ts';
import {
  answerCollection,
  answerCollections,
  answerDiscovery,
  answerManifest,
  answerObject,
  answerObjects,
  answerRoot,
  answerVersions,
} from './answer-taxii.ts';
import { problemAsTaxii } from './taxii-media.ts';
import { validated } from './validated.ts';

/** Schemas never change but by a new file. */
const LASTING = 'public, max-age=86400';
const JSON_TYPE = 'application/json';

const json = (body: unknown, contentType = JSON_TYPE): HttpResponse => ({
  status: 200,
  headers: { 'content-type': contentType, 'cache-control': LASTING },
  body: JSON.stringify(body, null, 2),
});

/** Who pulls is known by their token, which the action looks up. */
const FEED_API: Api<ReadCollection> = {
  admit: () => null,
  nothing: (status) => problem(status, status === 404 ? 'Nothing is here' : 'Not by this method'),
};

const answerRoute: RouteAnswer<ReadCollection> = answering(
  FEED_ROUTES,
  'feed',
  {
    about: ({ basePath }) =>
      json({
        name: 'Extortion hotline feed',
        delivery:
          'Signed webhooks by Standard Webhooks 1.0 (https://www.standardwebhooks.com), for registered partners',
        pull: `${basePath}/feed/v1/events?after=SEQ with Authorization: Bearer KEY: 200 and a delivery, or 204 where nothing follows`,
        snapshot: `${basePath}/feed/v1/snapshot`,
        status: `${basePath}/feed/v1/status`,
        misp: `${basePath}/misp/manifest.json`,
        taxii: `${basePath}/taxii2/`,
        acknowledge: `POST ${basePath}/feed/v1/acks`,
        report: `POST ${basePath}/feed/v1/sightings`,
        schemas: SCHEMA_NAMES.map((name) => `${basePath}/schemas/${name}`),
      }),
    schema: ({ params }) => json(jsonSchema(params.name), 'application/schema+json'),
    events: (asked, world) => answerEvents(world, asked),
    snapshot: (asked, world) => answerSnapshot(world, asked),
    status: (asked, world) => answerStatus(world, asked),
    acks: (asked, world) => answerAcks(world, asked),
    said: (asked, world) => answerSaid(world, asked),
    saidAll: (asked, world) => answerSaidAll(world, asked),
    saidOne: (asked, world) => answerSaidOne(world, asked),
    mispManifest: (asked, world) => answerMispManifest(world, asked),
    mispHashes: (asked, world) => answerMispHashes(world, asked),
    mispEvent: (asked, world) => answerMispEvent(world, asked),
    discovery: (asked, world) => answerDiscovery(world, asked),
    taxiiRoot: (asked, world) => answerRoot(world, asked),
    collections: (asked, world) => answerCollections(world, asked),
    collection: (asked, world) => answerCollection(world, asked),
    manifest: (asked, world) => answerManifest(world, asked),
    objects: (asked, world) => answerObjects(world, asked),
    object: (asked, world) => answerObject(world, asked),
    versions: (asked, world) => answerVersions(world, asked),
  },
  FEED_API,
);

/** Says what the feed is, serves the schemas of what it delivers, and gives partners their log in each of its formats. */
export const answerFeed: RouteAnswer<ReadCollection> = async (request, world) => {
  const response = await answerRoute(request, world);
  // Tools that read TAXII read its errors too.
  const said = request.path.startsWith('/taxii2') ? problemAsTaxii(response) : response;
  return validated(request.headers, said);
};
