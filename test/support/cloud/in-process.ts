import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { S3Client } from '@aws-sdk/client-s3';
import type { Cloud } from '#local/cloud/cloud.ts';
import type { CloudRequest } from '#local/cloud/http/request.ts';

type Handler = S3Client['config']['requestHandler'];
type SdkRequest = Parameters<Handler['handle']>[0];

/** What carries a client's requests to an embedded cloud of the same process. */
export interface InProcess {
  requestHandler: Handler;
}

const bytesOf = async (body: unknown): Promise<Buffer> => {
  if (body === undefined || body === null) return Buffer.alloc(0);
  if (typeof body === 'string') return Buffer.from(body);
  if (body instanceof Uint8Array) return Buffer.from(body);
  const chunks: Uint8Array[] = [];
  for await (const chunk of body as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return Buffer.concat(chunks);
};

/** A query as a client gives it: names with one value, several, or none. */
const queryOf = (query: SdkRequest['query']): URLSearchParams => {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const each of Array.isArray(value) ? value : [value ?? '']) given.append(name, each);
  }
  return given;
};

/** As a socket's other end reads it. */
const asRequest = async ({ method, path, query, headers, body }: SdkRequest): Promise<CloudRequest> => ({
  method,
  rawPath: path,
  query: queryOf(query),
  headers: Object.fromEntries(
    Object.entries<string>(headers).map(([name, value]) => [name.toLowerCase(), value.trim().replaceAll(/ +/g, ' ')]),
  ),
  body: await bytesOf(body),
});

/** What a client meets whose connection ends without an answer. */
const reset = (): Error => Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });

/**
 * Carries requests of the SDK to a cloud of this process: serialized, signed, verified, judged and answered as through a
 * socket, but without one: it takes a third of a call's processor time. What sockets themselves do is tried by
 * `test/contract/cloud` and by all that runs functions in processes of their own.
 */
export const inProcess = (cloud: Cloud): InProcess => ({
  requestHandler: {
    metadata: { handlerProtocol: 'http/1.1' },
    handle: async (request) => {
      const asked = await asRequest(request);
      // A call over a socket never comes back in the same turn of the event loop.
      await setImmediate();
      const answer = await cloud.answer(asked);
      if (answer === null) throw reset();
      const bytes = typeof answer.body === 'string' ? Buffer.from(answer.body) : Buffer.from(answer.body);
      const body = Readable.from(request.method === 'HEAD' ? [] : [bytes], { objectMode: false });
      return { response: { statusCode: answer.status, headers: answer.headers, body } };
    },
    updateHttpClientConfig: () => undefined,
    httpHandlerConfigs: () => ({}),
    destroy: () => undefined,
  },
});
