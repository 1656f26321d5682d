import * as z from 'zod';
import { MAX_PULLED } from '#actions/feed/pull-feed.ts';
import { MAX_OBJECTS } from '#actions/feed/read-collection.ts';
import { SCHEMA_NAMES } from '#domain/feed/schemas.ts';
import type { Routes } from '../http/route.ts';

const JSON_TYPE = ['application/json'];
const LINES_TYPE = ['application/x-ndjson'];
const feed = { method: 'GET', by: 'feed', audit: null, input: {}, output: JSON_TYPE } as const;

const Seq = z
  .string()
  .regex(/^\d{1,15}$/, 'after is a seq: the upto of the delivery before, or 0')
  .default('0')
  .transform(Number);
const Limit = z
  .string()
  .regex(/^[1-9]\d{0,3}$/, `limit is a number from 1 to ${MAX_PULLED}`)
  .default(`${MAX_PULLED}`)
  .transform((text) => Math.min(Number(text), MAX_PULLED));

const TAXII_TYPE = ['application/taxii+json'];
const taxii = { ...feed, scope: 'feed', output: TAXII_TYPE } as const;
const COLLECTION = '/taxii2/api/collections/:collection';

/** Values of a filter: any of several, a comma between two (TAXII 2.1, 3.4.1). */
const Values = z
  .string()
  .max(4_000)
  .transform((text) => text.split(','))
  .optional();
const Uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
const StixId = z.string().regex(/^[a-z0-9-]{3,250}--[0-9a-f-]{36}$/);
const inCollection = z.object({ collection: Uuid });
const withObject = z.object({ collection: Uuid, object: StixId });
const objectsQuery = z.object({
  limit: z
    .string()
    .regex(/^[1-9]\d{0,5}$/, 'limit is a positive number')
    .default(`${MAX_OBJECTS}`)
    .transform((text) => Math.min(Number(text), MAX_OBJECTS)),
  next: z.string().max(200).optional(),
  added_after: z.string().max(40).optional(),
  'match[id]': Values,
  'match[type]': Values,
  'match[version]': Values,
  'match[spec_version]': Values,
});
const objects = { ...taxii, input: { params: inCollection, query: objectsQuery } } as const;

/** An event's file: its UUID, and that it is JSON. */
const mispFile = z
  .object({ file: z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\.json$/) })
  .transform(({ file }) => ({ uuid: file.slice(0, -'.json'.length) }));

/** The API of partners. */
export const FEED_ROUTES = {
  about: { ...feed, public: true, path: '/' },
  schema: {
    ...feed,
    public: true,
    path: '/schemas/:name',
    input: { params: z.object({ name: z.enum(SCHEMA_NAMES) }) },
    output: ['application/schema+json'],
  },
  events: {
    ...feed,
    scope: 'feed',
    path: '/feed/v1/events',
    output: [...JSON_TYPE, ...LINES_TYPE],
    input: {
      query: z.object({
        after: Seq,
        limit: Limit,
        log: z.string().max(40).optional(),
        type: z
          .string()
          .max(200)
          .transform((types) => types.split(','))
          .optional(),
        campaign: z.string().max(64).optional(),
      }),
    },
  },
  snapshot: {
    ...feed,
    scope: 'feed',
    path: '/feed/v1/snapshot',
    output: LINES_TYPE,
    input: {
      query: z.object({
        after: z
          .string()
          .regex(/^[\d:.TZ-]{0,30}$/, 'after is the x-feed-next of the page before')
          .default(''),
      }),
    },
  },
  status: { ...feed, scope: 'feed', path: '/feed/v1/status' },
  acks: { ...feed, method: 'POST', scope: 'feed', path: '/feed/v1/acks', input: { body: 'json' } },
  said: { ...feed, method: 'POST', scope: 'feed', path: '/feed/v1/sightings', input: { body: 'json' } },
  saidAll: { ...feed, scope: 'feed', path: '/feed/v1/sightings' },
  saidOne: {
    ...feed,
    scope: 'feed',
    path: '/feed/v1/sightings/:said',
    input: { params: z.object({ said: z.string().regex(/^said_[0-9a-f]{24}$/) }) },
  },
  mispManifest: { ...feed, scope: 'feed', path: '/misp/manifest.json' },
  mispHashes: { ...feed, scope: 'feed', path: '/misp/hashes.csv', output: ['text/csv'] },
  mispEvent: { ...feed, scope: 'feed', path: '/misp/:file', input: { params: mispFile } },
  discovery: { ...taxii, path: '/taxii2' },
  taxiiRoot: { ...taxii, path: '/taxii2/api' },
  collections: { ...taxii, path: '/taxii2/api/collections' },
  collection: { ...taxii, path: COLLECTION, input: { params: inCollection } },
  manifest: { ...objects, path: `${COLLECTION}/manifest` },
  objects: { ...objects, path: `${COLLECTION}/objects` },
  object: { ...taxii, path: `${COLLECTION}/objects/:object`, input: { params: withObject } },
  versions: { ...taxii, path: `${COLLECTION}/objects/:object/versions`, input: { params: withObject } },
} as const satisfies Routes;
