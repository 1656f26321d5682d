import type { ReadCollection } from '#actions/feed/read-collection.ts';
import { readMisp, readMispEvent } from '#actions/feed/read-misp.ts';
import { mispHashes, mispManifest } from '#domain/feed/misp/events.ts';
import { problem } from '../http/problem.ts';
import type { HttpRequest } from '../http/request.ts';
import type { HttpResponse } from '../http/response.ts';
import { admitted } from './admission.ts';

type Asked = Pick<HttpRequest, 'headers'>;

const answer = (body: string, type = 'application/json'): HttpResponse => ({
  status: 200,
  headers: { 'content-type': type },
  body,
});

/** The events of a MISP feed, by their UUIDs. */
export const answerMispManifest = (world: ReadCollection, { headers }: Asked): Promise<HttpResponse> =>
  admitted(world, headers, 'misp', async (endpoint) =>
    answer(JSON.stringify(mispManifest(await readMisp(world, endpoint)))),
  );

/** Which of them holds which wallet. */
export const answerMispHashes = (world: ReadCollection, { headers }: Asked): Promise<HttpResponse> =>
  admitted(world, headers, 'misp', async (endpoint) => answer(mispHashes(await readMisp(world, endpoint)), 'text/csv'));

/** One of them. */
export const answerMispEvent = (
  world: ReadCollection,
  { headers, params }: Asked & { params: { uuid: string } },
): Promise<HttpResponse> =>
  admitted(world, headers, 'misp', async (endpoint) => {
    const body = await readMispEvent(world, endpoint, params.uuid);
    return body === null ? problem(404, 'No such event') : answer(body);
  });
