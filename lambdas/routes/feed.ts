import * as z from 'zod';
import { MAX_PULLED } from '#actions/feed/pull-feed.ts';
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
} as const satisfies Routes;
