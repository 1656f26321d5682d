import { randomUUID } from 'node:crypto';
import { previewReplay } from '#actions/feed/partners/replay.ts';
import { endpointSecret } from '#commands/endpoint-secret.ts';
import type { Operator } from '#commands/operator.ts';
import type { Terminal } from '#commands/terminal.ts';
import { type Endpoint, secretsAt } from '#domain/feed/endpoint.ts';
import { pingAt } from '#domain/feed/webhook/control.ts';
import { postWebhook, signedHeaders } from '#io/feed/webhook.ts';

/** How long a test waits for an answer, in milliseconds. */
const WITHIN_MS = 10_000;

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
export const sayReplay = async (
  { say }: Terminal,
  { table }: Operator,
  endpoint: Endpoint,
  from: number,
): Promise<void> => {
  const { end, events, more: isMore, oldest, again } = await previewReplay(table, endpoint, from);
  if (from > end) return say(`Nothing: the log ends with ${end}.`);
  const more = isMore ? ' or more' : '';
  say(`seqs ${from} to ${end} of ${endpoint.audience}: ${events}${more} events are there, of ${end - from + 1}`);
  if (oldest > from) say(`${from} to ${oldest - 1} have expired: /feed/v1/snapshot says how their wallets stand`);
  say(`${again}${more} of them it had before; those that a later one of the same delivery outdates are left out`);
};
