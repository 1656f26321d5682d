import { createHash } from 'node:crypto';
import type { HttpResponse } from '../http/response.ts';

/** Characters of an entity tag. */
const TAG_LENGTH = 27;

const namesTag = (header: string | undefined, tag: string): boolean =>
  (header ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === tag || one.trim() === '*');

/**
 * Gives what is answered an entity tag, and says 304 to whoever has it already (RFC 9110, 13.1.2). It may be kept by the reader
 * alone, and asked about each time. The gateway compresses.
 */
export const validated = (headers: Record<string, string>, response: HttpResponse): HttpResponse => {
  if (response.status !== 200 || response.body === undefined) return response;
  const tag = `"${createHash('sha256').update(response.body).digest('base64url').slice(0, TAG_LENGTH)}"`;
  const kept: Record<string, string> = { 'cache-control': 'private, no-cache', ...response.headers, etag: tag };
  if (!namesTag(headers['if-none-match'], tag)) return { ...response, headers: kept };
  const { 'content-type': _, ...rest } = kept;
  return { status: 304, headers: rest };
};
