import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FeedEvent } from '#domain/feed/event.ts';
import { jsonSchema, SCHEMA_NAMES } from '#domain/feed/schemas.ts';
import { feedEvent } from './events.ts';

/** What receivers of version 1 were promised. A line may be added here; none may ever be taken away or changed. */
const PROMISED: Record<(typeof SCHEMA_NAMES)[number], string[]> = {
  'feed-event.v1.json': [
    'version: 1',
    'id: string',
    'seq: integer',
    'type: string',
    'time: string',
    'tlp: string',
    'exercise: boolean',
    'wallet.asset: BTC',
    'wallet.address: string',
    'wallet.kind: string',
    'campaign: string,null',
    'reports.atLeast: integer',
    'firstSeen: string',
    'lastSeen: string',
    'demands[].amount: string',
    'demands[].currency: string',
    'wallet.network: mainnet',
    'pap: string',
    'confidence: integer',
    'basis: string',
    'handling: string',
    'status: string',
    'generation: integer',
  ],
  'feed-group.v1.json': [
    'version: 1',
    'id: string',
    'seq: integer',
    'type: string',
    'time: string',
    'tlp: string',
    'pap: string',
    'confidence: integer',
    'basis: string',
    'handling: string',
    'exercise: boolean',
    'status: string',
    'generation: integer',
  ],
  'feed-delivery.v1.json': [
    'version: 1',
    'type: feed.events',
    'timestamp: string',
    'audience: string',
    'after: integer',
    'upto: integer',
    'log: string',
    'more: boolean',
  ],
  'feed-challenge.v1.json': ['version: 1', 'type: feed.challenge', 'challenge: string'],
  'feed-ping.v1.json': [
    'version: 1',
    'type: feed.ping',
    'timestamp: string',
    'audience: string',
    'after: integer',
    'upto: integer',
    'more: false',
  ],
};

interface Schema {
  type?: string | string[];
  const?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: unknown;
}

/** The required fields of a schema, by path, with their types. */
const fieldsOf = (schema: Schema, path = ''): string[] => {
  if (schema.items) return fieldsOf(schema.items, `${path}[]`);
  if (!schema.properties) return [`${path}: ${schema.const ?? schema.type}`];
  return (schema.required ?? []).flatMap((name) =>
    fieldsOf(schema.properties?.[name] ?? {}, path === '' ? name : `${path}.${name}`),
  );
};

const published = (name: string): Schema =>
  JSON.parse(readFileSync(new URL(`../../../docs/schemas/${name}`, import.meta.url), 'utf8'));

describe('the published schemas', () => {
  it.each(SCHEMA_NAMES)('%s is the file of that name', (name) => {
    expect(published(name)).toEqual(jsonSchema(name));
  });

  it.each(SCHEMA_NAMES)('%s keeps every field that was promised', (name) => {
    expect(fieldsOf(published(name))).toEqual(expect.arrayContaining(PROMISED[name]));
  });

  it.each(SCHEMA_NAMES)('%s is open, so that a field added later breaks no receiver', (name) => {
    expect(JSON.stringify(published(name))).not.toContain('"additionalProperties":false');
  });

  it('describe what is written to the feed', () => {
    expect(FeedEvent.parse(feedEvent(1))).toEqual(feedEvent(1));
  });
});
