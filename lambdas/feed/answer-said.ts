import { type TakeSaid, takeSaid } from '#actions/feed/partners/take-said.ts';
import type { Endpoint } from '#domain/feed/endpoint.ts';
import { SAID_PER_DAY, SaidBody } from '#domain/feed/partners/said.ts';
import type { PartnerKey } from '#domain/feed/pull-token.ts';
import { readSaid, saidBy } from '#io/table/feed/said.ts';
import { problem } from '../http/problem.ts';
import type { HttpRequest } from '../http/request.ts';
import type { HttpResponse } from '../http/response.ts';
import { admitted, signed } from './admission.ts';
import { readJson } from './read-json.ts';

type Asked = Pick<HttpRequest, 'headers'>;

/** Longest `webhook-id` that is taken. */
const MAX_ID_LENGTH = 100;

const json = (status: number, body: object): HttpResponse => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** Takes what a partner says of a wallet that it was told of: by a key that it sends, or signed with one that it keeps. */
export const answerSaid = (
  world: TakeSaid,
  { headers, body }: Asked & Pick<HttpRequest, 'body'>,
): Promise<HttpResponse> => {
  const answer = async (endpoint: Endpoint, key: PartnerKey): Promise<HttpResponse> => {
    const message = headers['webhook-id'] ?? '';
    if (message === '' || message.length > MAX_ID_LENGTH) {
      return problem(400, 'Send a webhook-id of your own: sent again under the same one it is the same word');
    }
    const read = SaidBody.safeParse(readJson(body));
    if (!read.success) {
      return problem(400, 'Send {"type": "sighting" or "false-positive", "address", "seen": "2026-11-29", "count": 3}');
    }
    if (read.data.seen !== undefined && read.data.seen > world.clock().toISOString().slice(0, 10)) {
      return problem(400, 'seen is a day of UTC that has begun');
    }
    const taken = await takeSaid(world, endpoint, key, message, read.data);
    if (taken.ok) return json(202, { id: taken.id, state: taken.state });
    return taken.reason === 'never-told'
      ? problem(403, 'Only of addresses that you were told of')
      : problem(429, `More than ${SAID_PER_DAY} in a day: this key says nothing more until the operator has looked`);
  };
  return headers.authorization === undefined && headers['webhook-signature'] !== undefined
    ? signed(world, { headers, body }, 'report', answer)
    : admitted(world, headers, 'report', answer);
};

/** What became of one thing that a partner said. */
export const answerSaidOne = (
  world: TakeSaid,
  { headers, params }: Asked & { params: { said: string } },
): Promise<HttpResponse> =>
  admitted(world, headers, 'report', async ({ partner }) => {
    const said = await readSaid(world.table, partner, params.said);
    return said === null ? problem(404, 'You said no such thing') : json(200, { id: said.id, state: said.state });
  });

/** What a partner said, and what became of it. */
export const answerSaidAll = (world: TakeSaid, { headers }: Asked): Promise<HttpResponse> =>
  admitted(world, headers, 'report', async ({ partner }) => {
    const all = await saidBy(world.table, partner);
    return json(200, {
      sightings: all.map(({ id, type, address, seen, count, at, state }) => ({
        ...{ id, type, address, seen, count, at, state },
      })),
    });
  });
