import { type ClientRequest, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { Webhook } from 'standardwebhooks';
import { readEndpointUrl } from '#domain/feed/endpoint-url.ts';
import { guardedAgent, isRefusedAddress } from './ssrf-guard.ts';

/** A message as Standard Webhooks sends it. */
export interface WebhookMessage {
  id: string;
  /** When this attempt is made; a second is its smallest part. */
  time: Date;
  body: string;
}

/** Whether the receiver took it, and if not why: its status, or what kept us from one. */
export type Posted = { ok: true } | { ok: false; status: number } | { ok: false; status: null; problem: string };

/** How long one attempt may take from the first packet to the status line, in milliseconds: a receiver must not hold us. */
const TIMEOUT = 10_000;
/** Most bytes of an answer's headers: an endless header is a way to fill our memory. */
const MAX_HEADER = 8_192;

/** The headers of a message by Standard Webhooks 1.0: HMAC-SHA256, scheme `v1`; `secret` is a `whsec_` one. */
export const signedHeaders = (secret: string, { id, time, body }: WebhookMessage): Record<string, string> => ({
  'webhook-id': id,
  'webhook-timestamp': String(Math.floor(time.getTime() / 1_000)),
  'webhook-signature': new Webhook(secret).sign(id, time, body),
});

/** What an error of the connection is called; its message is left out, for it may quote addresses of the network. */
const problemOf = (error: Error & { code?: string }): string => {
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'timeout';
  if (isRefusedAddress(error)) return 'address-not-allowed';
  return error.code ?? error.name;
};

const statusOf = (request: ClientRequest, body: string): Promise<number> =>
  new Promise((resolve, reject) => {
    request.on('error', reject);
    request.on('response', (response) => {
      resolve(response.statusCode ?? 0);
      // What it says is of no interest, and may have no end.
      response.destroy();
    });
    request.end(body);
  });

/**
 * Posts a signed message to an endpoint.
 *
 * Follows no redirect, reads no answer, and connects to no private, loopback or otherwise special address, whatever a
 * name resolves to at that moment; `allowLoopback` lets through this machine's own.
 */
export const postWebhook = async (
  target: { url: string; secret: string; allowLoopback: boolean },
  message: WebhookMessage,
): Promise<Posted> => {
  const read = readEndpointUrl(target.url, target.allowLoopback);
  if (!read.ok) return { ok: false, status: null, problem: read.reason };
  const options = {
    method: 'POST',
    headers: {
      ...signedHeaders(target.secret, message),
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(message.body, 'utf8'),
      'user-agent': 'extortion-hotline-feed/1',
    },
    maxHeaderSize: MAX_HEADER,
    signal: AbortSignal.timeout(TIMEOUT),
    agent: guardedAgent(read.url, target.allowLoopback),
  };
  try {
    const request = read.url.protocol === 'https:' ? httpsRequest(read.url, options) : httpRequest(read.url, options);
    const status = await statusOf(request, message.body);
    return status >= 200 && status < 300 ? { ok: true } : { ok: false, status };
  } catch (error) {
    return { ok: false, status: null, problem: error instanceof Error ? problemOf(error) : 'unknown' };
  }
};
