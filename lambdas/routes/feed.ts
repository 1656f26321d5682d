import * as z from 'zod';
import { SCHEMA_NAMES } from '#domain/feed/schemas.ts';
import type { Routes } from '../http/route.ts';

const JSON_TYPE = ['application/json'];
const feed = { method: 'GET', by: 'feed', audit: null, input: {}, output: JSON_TYPE } as const;

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
    path: '/events',
    input: {
      query: z.object({
        after: z
          .string()
          .regex(/^\d{1,15}$/, 'after is a seq: the upto of the delivery before, or 0')
          .default('0')
          .transform(Number),
      }),
    },
  },
} as const satisfies Routes;
