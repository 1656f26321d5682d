import { describe, expect, it } from 'vitest';
import { SCHEMA_NAMES } from '#domain/feed/schemas.ts';
import { answerFeed } from '#lambdas/feed/answer-feed.ts';

const get = (path: string) => {
  const { status, body } = answerFeed({ path, basePath: '/prod' });
  return { status, body: JSON.parse(String(body)) };
};

describe("the feed's API", () => {
  it('says what it is and where its schemas are', () => {
    const { status, body } = get('/');
    expect(status).toBe(200);
    expect(body.schemas).toEqual(SCHEMA_NAMES.map((name) => `/prod/schemas/${name}`));
  });

  it.each(SCHEMA_NAMES)('serves %s', (name) => {
    expect(get(`/schemas/${name}`)).toMatchObject({ status: 200, body: { $id: name } });
  });

  it.each(['/schemas', '/schemas/feed-event.v2.json', '/schemas/__proto__'])('has nothing at %s', (path) => {
    expect(get(path).status).toBe(404);
  });
});
