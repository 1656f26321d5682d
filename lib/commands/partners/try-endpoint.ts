import { randomUUID } from 'node:crypto';
import { endpointSecret } from '#commands/endpoint-secret.ts';
import type { Operator } from '#commands/operator.ts';
import type { Terminal } from '#commands/terminal.ts';
import { type Endpoint, secretsAt } from '#domain/feed/endpoint.ts';
import { pingAt } from '#domain/feed/webhook/control.ts';
import { postWebhook, signedHeaders } from '#io/feed/webhook.ts';
import { readLog } from '#io/table/feed/feed.ts';
import { readLogHead } from '#io/table/feed/log-place.ts';

/** How long a test waits for an answer, in milliseconds. */
const WITHIN_MS = 10_000;
/** Most events that a preview counts through. */
const MAX_COUNTED = 1_000;

/**
 * Sends a signed ping to an endpoint, whatever its standing, and shows what was sent and what it answered. It is told nothing by it, and
 * its place in the log stays.
 */
export const testEndpoint = async ({ say }: Terminal, operator: Operator, endpoint: Endpoint): Promise<void> => {
  const time = new Date();
  const secrets = await Promise.all(
    secretsAt(endpoint, time.toISOString()).map(({ name }) => endpointSecret(operator, `${endpoint.id}${name}`)),
  );
  const message = { id: `msg_${randomUUID()}`, time, body: JSON.stringify(pingAt(endpoint, time)) };
  say(`POST ${endpoint.url}`);
  say('content-type: application/json');
  for (const [name, value] of Object.entries(signedHeaders(secrets, message))) say(`${name}: ${value}`);
  say(`\n${message.body}\n`);
  const { url } = endpoint;
  const posted = await postWebhook(
    { url, secrets, allowLoopback: operator.allowLoopback, reads: { withinMs: WITHIN_MS } },
    message,
  );
  const ms = Date.now() - time.getTime();
  if (!posted.ok && posted.status === null) return say(`no answer: ${posted.problem}, after ${ms} ms`);
  say(`answered ${posted.status}, after ${ms} ms${posted.answer ? `\n${JSON.stringify(posted.answer)}` : ''}`);
};

/** Says what a replay from a seq would send to an endpoint: how many events, and which of them have expired. */
export const previewReplay = async (
  { say }: Terminal,
  { table }: Operator,
  { audience, delivered }: Endpoint,
  from: number,
): Promise<void> => {
  const head = await readLogHead(table, audience);
  const end = head?.seq ?? 0;
  if (from > end) return say(`Nothing: the log ends with ${end}.`);
  const events = await readLog(table, audience, from - 1, end, MAX_COUNTED);
  const first = events[0]?.event.seq ?? end + 1;
  const more = events.length === MAX_COUNTED ? ' or more' : '';
  say(`seqs ${from} to ${end} of ${audience}: ${events.length}${more} events are there, of ${end - from + 1}`);
  if (first > from) say(`${from} to ${first - 1} have expired: /feed/v1/snapshot says how their wallets stand`);
  const again = events.filter(({ event }) => event.seq <= delivered).length;
  say(`${again}${more} of them it had before; those that a later one of the same delivery outdates are left out`);
};
