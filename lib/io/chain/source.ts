import { setTimeout } from 'node:timers/promises';
import type { Pace } from './pace.ts';

/** A server of public data that is asked by GET: the chain, or rates. */
export interface Source {
  /** Without a slash at its end. */
  url: string;
  pace: Pace;
  /** How long to wait before the second try, in milliseconds; it doubles. */
  firstWait?: number;
}

/** Why a source gave no answer. */
export type NoAnswer =
  | 'not-found'
  /** 429, again and again; often without `Retry-After`, and its body is not JSON. */
  | 'too-many-requests'
  | 'server-error'
  /** Another status: the server will not answer this, however often it is asked. */
  | 'refused'
  | 'time-out'
  | 'unreachable'
  | 'too-large'
  | 'malformed';

export type ChainAnswer<T> = { ok: true; value: T } | { ok: false; reason: NoAnswer };

const MAX_ATTEMPTS = 3;
const FIRST_WAIT = 500;
/** Longest wait that a server can ask for, in milliseconds: a run must come to its end. */
const MAX_WAIT = 8_000;
/** How long one request may take until the last byte, in milliseconds. */
const TIME_OUT = 10_000;
/** Most bytes of an answer. 25 transactions can fill a block of 4 MB, three times as much in JSON; an endless one fills our memory. */
const MAX_BYTES = 32_000_000;

const PASSING: ReadonlySet<NoAnswer> = new Set(['too-many-requests', 'server-error', 'time-out', 'unreachable']);

/** Whether the same question may be answered later. */
export const mayAnswerLater = (reason: NoAnswer): boolean => PASSING.has(reason);

interface Tried {
  answer: ChainAnswer<string>;
  /** What the server asks us to wait, in milliseconds. */
  retryAfter: number;
}

const refusalOf = (status: number): NoAnswer => {
  if (status === 404) return 'not-found';
  if (status === 429) return 'too-many-requests';
  return status >= 500 ? 'server-error' : 'refused';
};

const readBody = async (response: Response): Promise<ChainAnswer<string>> => {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    // Leaving the loop cancels the stream.
    if (bytes > MAX_BYTES) return { ok: false, reason: 'too-large' };
    text += decoder.decode(chunk, { stream: true });
  }
  return { ok: true, value: text + decoder.decode() };
};

const tryOnce = async (url: string): Promise<Tried> => {
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIME_OUT) });
    if (response.ok) return { answer: await readBody(response), retryAfter: 0 };
    await response.body?.cancel();
    const seconds = Number(response.headers.get('retry-after') ?? 0);
    const retryAfter = Number.isFinite(seconds) ? seconds * 1_000 : 0;
    return { answer: { ok: false, reason: refusalOf(response.status) }, retryAfter };
  } catch (error) {
    const reason = error instanceof Error && error.name === 'TimeoutError' ? 'time-out' : 'unreachable';
    return { answer: { ok: false, reason }, retryAfter: 0 };
  }
};

/**
 * Gets a path of a source as text: the status is looked at before the body, and what may pass is tried again after a random
 * wait that doubles (full jitter), or after what the server asks for.
 */
export const get = async (
  { url, pace, firstWait = FIRST_WAIT }: Source,
  path: string,
): Promise<ChainAnswer<string>> => {
  let tried: Tried = { answer: { ok: false, reason: 'unreachable' }, retryAfter: 0 };
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    await pace.turn();
    tried = await tryOnce(`${url}${path}`);
    if (tried.answer.ok || !mayAnswerLater(tried.answer.reason)) return tried.answer;
    const wait = Math.max(tried.retryAfter, Math.random() * firstWait * 2 ** attempt);
    if (attempt < MAX_ATTEMPTS - 1) await setTimeout(Math.min(wait, MAX_WAIT));
  }
  return tried.answer;
};
