import * as z from 'zod';
import { FeedDelivery } from './delivery.ts';
import { FeedEvent } from './event.ts';
import { GroupEvent } from './group/group-event.ts';
import { FeedChallenge, FeedPing } from './webhook/control.ts';

/** The file names under which the feed's schemas are published, and what each describes. */
const PUBLISHED = {
  'feed-event.v1.json': { title: 'An event of the feed, version 1', shape: FeedEvent },
  'feed-group.v1.json': { title: 'An event of the feed about a campaign or a cluster, version 1', shape: GroupEvent },
  'feed-delivery.v1.json': { title: 'A delivery of feed events to a webhook, version 1', shape: FeedDelivery },
  'feed-challenge.v1.json': { title: 'What a new webhook is to answer, version 1', shape: FeedChallenge },
  'feed-ping.v1.json': { title: 'A sign of life to a webhook, version 1', shape: FeedPing },
} as const;
export type SchemaName = keyof typeof PUBLISHED;
export const SCHEMA_NAMES = Object.keys(PUBLISHED) as SchemaName[];

/** The JSON Schema (draft 2020-12) of a published shape; open, so that a field added later breaks no receiver. */
export const jsonSchema = (name: SchemaName): object => {
  const { title, shape } = PUBLISHED[name];
  const { $schema, ...rest } = z.toJSONSchema(shape, { io: 'input' });
  return { $schema, $id: name, title, ...rest };
};
