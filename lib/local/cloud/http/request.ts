import type { IncomingMessage } from 'node:http';
import { CloudError } from '../errors.ts';

/** Larger bodies are refused: they are held in memory whole. */
const MAX_BODY = 64 * 1024 * 1024;

/** A request as it came, its body whole. */
export interface CloudRequest {
  method: string;
  /** As in the request line, before decoding. */
  rawPath: string;
  query: URLSearchParams;
  /** Lower-case names; several of one name joined by a comma. */
  headers: Record<string, string>;
  body: Buffer;
}

export const readRequest = async (message: IncomingMessage): Promise<CloudRequest> => {
  const target = message.url ?? '/';
  const mark = target.indexOf('?');
  return {
    method: message.method ?? 'GET',
    rawPath: mark === -1 ? target : target.slice(0, mark),
    query: parseQuery(mark === -1 ? '' : target.slice(mark + 1)),
    headers: joinHeaders(message),
    body: await readBody(message),
  };
};

/** As a query string is signed: a plus sign is itself, not a blank. */
const parseQuery = (text: string): URLSearchParams => new URLSearchParams(text.replaceAll('+', '%2B'));

const joinHeaders = (message: IncomingMessage): Record<string, string> => {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headersDistinct)) {
    if (value) headers[name] = value.map((one) => one.trim().replaceAll(/ +/g, ' ')).join(',');
  }
  return headers;
};

const readBody = async (message: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > MAX_BODY) throw new CloudError('EntityTooLarge', `The body is larger than ${MAX_BODY} bytes`, 413);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
};
