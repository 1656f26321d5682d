import type { IncomingMessage } from 'node:http';

/** API Gateway's limit of a request's body, in bytes. */
const MAX_BODY_BYTES = 10 * 1024 * 1024;
/** How much more is read and thrown away so that an honest client reads its refusal; one that goes on is cut off. */
const MAX_DISCARDED_BYTES = 100 * 1024 * 1024;

/** Reads a request's body; null when it is over the gateway's limit. */
export async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MAX_BODY_BYTES) chunks.push(chunk);
    else chunks.length = 0;
    if (size > MAX_DISCARDED_BYTES) break;
  }
  return size <= MAX_BODY_BYTES ? Buffer.concat(chunks) : null;
}
