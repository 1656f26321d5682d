import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
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

/** What a receiver answered: of its headers when it wants to be asked again, and what it says where that was asked for. */
interface Answered {
  status: number;
  retryAfter?: string;
  answer?: string;
}

/** Whether the receiver took it, and if not why: its status, or what kept us from one. */
export type Posted =
  | ({ ok: true } & Partial<Answered>)
  | ({ ok: false } & Answered)
  | { ok: false; status: null; problem: string };

/** Where a message goes, and what it is signed with. */
export interface WebhookTarget {
  url: string;
  /** The secrets that a receiver may verify with, the newest first. */
  secrets: readonly string[];
  allowLoopback: boolean;
  /** Whether the beginning of the answer is read, and how long that may take with all else, in milliseconds. */
  reads?: { withinMs: number };
}

/** How long one attempt may take from the first packet to the status line, in milliseconds: a receiver must not hold us. */
const TIMEOUT = 10_000;
/** Most bytes of an answer's headers: an endless header is a way to fill our memory. */
const MAX_HEADER = 8_192;

/** Most bytes of an answer that are read: an answer without end is another way. */
const MAX_ANSWER = 4_096;

/**
 * The headers of a message by Standard Webhooks 1.0: HMAC-SHA256, scheme `v1`; each secret is a `whsec_` one, and signs for itself:
 * a receiver takes the message if one of them is its own.
 */
export const signedHeaders = (
  secrets: readonly string[],
  { id, time, body }: WebhookMessage,
): Record<string, string> => ({
  'webhook-id': id,
  'webhook-timestamp': String(Math.floor(time.getTime() / 1_000)),
  'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, time, body)).join(' '),
});

/** What an error of the connection is called; its message is left out, for it may quote addresses of the network. */
const problemOf = (error: Error & { code?: string }): string => {
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'timeout';
  if (isRefusedAddress(error)) return 'address-not-allowed';
  return error.code ?? error.name;
};

/** The beginning of what a receiver says. */
const beginningOf = async (response: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_ANSWER) break;
  }
  return Buffer.concat(chunks).subarray(0, MAX_ANSWER).toString('utf8');
};

const answerOf = (request: ClientRequest, body: string, isRead: boolean): Promise<Answered> =>
  new Promise((resolve, reject) => {
    request.on('error', reject);
    request.on('response', (response) => {
      const retryAfter = response.headers['retry-after'];
      const answered = { status: response.statusCode ?? 0, ...(retryAfter === undefined ? {} : { retryAfter }) };
      if (!isRead) {
        resolve(answered);
        // What it says is of no interest, and may have no end.
        response.destroy();
        return;
      }
      beginningOf(response).then((answer) => resolve({ ...answered, answer }), reject);
    });
    request.end(body);
  });

/**
 * Posts a signed message to an endpoint.
 *
 * Follows no redirect, reads no answer but where it is to say something, and connects to no private, loopback or otherwise special address, whatever a
 * name resolves to at that moment; `allowLoopback` lets through this machine's own.
 */
export const postWebhook = async (target: WebhookTarget, message: WebhookMessage): Promise<Posted> => {
  const read = readEndpointUrl(target.url, target.allowLoopback);
  if (!read.ok) return { ok: false, status: null, problem: read.reason };
  const options = {
    method: 'POST',
    headers: {
      ...signedHeaders(target.secrets, message),
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(message.body, 'utf8'),
      'user-agent': 'extortion-hotline-feed/1',
    },
    maxHeaderSize: MAX_HEADER,
    signal: AbortSignal.timeout(target.reads?.withinMs ?? TIMEOUT),
    agent: guardedAgent(read.url, target.allowLoopback),
  };
  try {
    const request = read.url.protocol === 'https:' ? httpsRequest(read.url, options) : httpRequest(read.url, options);
    const answered = await answerOf(request, message.body, target.reads !== undefined);
    return { ok: answered.status >= 200 && answered.status < 300, ...answered };
  } catch (error) {
    return { ok: false, status: null, problem: error instanceof Error ? problemOf(error) : 'unknown' };
  }
};
