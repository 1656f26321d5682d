import { STATUS_CODES } from 'node:http';
import type { HttpResponse } from './response.ts';

/** What a status is called (RFC 9110, 15.5.14); Node says of this one what it was called before. */
export const titleOf = (status: number): string =>
  status === 413 ? 'Content Too Large' : (STATUS_CODES[status] ?? 'Error');

/** An error as programs read it (RFC 9457, problem+json). The detail never repeats what was sent. */
export const problem = (status: number, detail: string, more: Record<string, unknown> = {}): HttpResponse => ({
  status,
  headers: { 'content-type': 'application/problem+json' },
  body: JSON.stringify({ type: 'about:blank', title: titleOf(status), status, detail, ...more }),
});
