import { describe, expect, it } from 'vitest';
import { SCHEMA_NAMES } from '#domain/feed/schemas.ts';
import { answerFeed } from '#lambdas/feed/answer-feed.ts';
import { readRequest } from '#lambdas/http/request.ts';
import { gatewayEvent } from '#test/support/cloud/gateway-event.ts';
import { functionSettings } from '#test/support/settings.ts';

/** Nothing that is asked for here is looked up. */
const NO_TABLE = {
  table: { client: null as never, name: 'none' },
  settings: functionSettings(['age1a', 'age1b', 'age1c']),
  producer: { name: 'Example Hotline', feedUrl: 'https://feed.hotline.example' },
  clock: () => new Date(0),
};

const get = async (path: string, query = {}) => {
  const { status, body } = await answerFeed(readRequest(gatewayEvent({ path, basePath: '/prod', query })), NO_TABLE);
  return { status, body: JSON.parse(String(body)) };
};

describe("the feed's API", () => {
  it('says what it is and where its schemas are', async () => {
    const { status, body } = await get('/');
    expect(status).toBe(200);
    expect(body.schemas).toEqual(SCHEMA_NAMES.map((name) => `/prod/schemas/${name}`));
  });

  it.each(SCHEMA_NAMES)('serves %s', async (name) => {
    expect(await get(`/schemas/${name}`)).toMatchObject({ status: 200, body: { $id: name } });
  });

  it.each(['/schemas', '/schemas/feed-event.v2.json', '/schemas/__proto__'])('has nothing at %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it.each(['-1', '1.5', '1e3', 'x', '', '9'.repeat(16)])('takes %j for no seq', async (after) => {
    expect((await get('/feed/v1/events', { after })).status).toBe(400);
  });
});
