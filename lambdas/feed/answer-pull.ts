import * as z from 'zod';
import type { AdmitKey } from '#actions/feed/admit-key.ts';
import { endpointStatus } from '#actions/feed/endpoint-status.ts';
import { type PullAsked, type Pulled, type PullFeed, pullFeed } from '#actions/feed/pull-feed.ts';
import { MAX_ACKS, takeAcks } from '#actions/feed/take-acks.ts';
import { eventLines, takeSnapshot } from '#actions/feed/take-snapshot.ts';
import type { FeedDelivery } from '#domain/feed/delivery.ts';
import { problem } from '../http/problem.ts';
import type { HttpRequest } from '../http/request.ts';
import type { HttpResponse } from '../http/response.ts';
import { admitted } from './admission.ts';
import { readJson } from './read-json.ts';

const LINES = 'application/x-ndjson';

type Asked = Pick<HttpRequest, 'headers'>;

/** Where in its log an answer ends, as headers say it of what is no delivery. */
const placeOf = (log: string | null, upto: number, more: boolean): Record<string, string> => ({
  'x-feed-log': log ?? '',
  'x-feed-upto': `${upto}`,
  'x-feed-more': `${more}`,
});

const answerOf = (pulled: Pulled, asLines: boolean, basePath: string): HttpResponse => {
  switch (pulled.found) {
    case 'end':
      return { status: 204, headers: placeOf(pulled.log, pulled.upto, false) };
    case 'another-log':
      return problem(409, 'This seq is of another log: begin at 0', { log: pulled.log });
    case 'expired':
      return problem(410, 'These events have expired: take the snapshot, and go on from its x-feed-upto', {
        oldest: pulled.oldest,
        snapshot: `${basePath}/feed/v1/snapshot`,
      });
    case 'events': {
      const { log, upto, more } = pulled.delivery;
      const type = asLines ? LINES : 'application/json';
      return { status: 200, headers: { ...placeOf(log, upto, more), 'content-type': type }, body: pulled.body };
    }
  }
};

/** What follows in the log of whose key it is: a delivery, or one event a line. */
export const answerEvents = (
  world: PullFeed,
  {
    headers,
    basePath,
    query,
  }: Asked & Pick<HttpRequest, 'basePath'> & { query: Omit<PullAsked, 'types'> & { type?: string[] | undefined } },
): Promise<HttpResponse> =>
  admitted(world, headers, 'pull', async (endpoint) => {
    const { type: types, ...asked } = query;
    const asLines = headers.accept?.includes(LINES) === true;
    const shape = asLines ? { shape: ({ events }: FeedDelivery) => eventLines(events) } : {};
    return answerOf(await pullFeed(world, endpoint, { ...asked, types, ...shape }), asLines, basePath);
  });

/** How all wallets of the log stand, one a line, page by page. */
export const answerSnapshot = (
  world: PullFeed,
  { headers, query }: Asked & { query: { after: string } },
): Promise<HttpResponse> =>
  admitted(world, headers, 'pull', async (endpoint) => {
    const { log, upto, body, next } = await takeSnapshot(world, endpoint, query.after);
    return {
      status: 200,
      headers: {
        ...placeOf(log, upto, next !== undefined),
        ...(next === undefined ? {} : { 'x-feed-next': next }),
        'content-type': LINES,
      },
      body,
    };
  });

/** How the endpoints of the partner stand whose key it is. */
export const answerStatus = (world: AdmitKey, { headers }: Asked): Promise<HttpResponse> =>
  admitted(world, headers, 'pull', async (endpoint) => ({
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ endpoints: await endpointStatus(world, endpoint.partner) }),
  }));

const Acks = z.object({ events: z.array(z.string().max(64)).max(MAX_ACKS) });

/** Takes that a partner acted on what was taken back. */
export const answerAcks = (
  world: PullFeed,
  { headers, body }: Asked & Pick<HttpRequest, 'body'>,
): Promise<HttpResponse> =>
  admitted(world, headers, 'pull', async (endpoint) => {
    const read = Acks.safeParse(readJson(body));
    if (!read.success) return problem(400, `Send {"events": ["evt_..."]}, ${MAX_ACKS} at most`);
    await takeAcks(world, endpoint, read.data.events);
    return { status: 204 };
  });
