import { STATUS_CODES } from 'node:http';
import type { HttpResponse } from './response.ts';

/** An error as programs read it (RFC 9457, problem+json). The detail never repeats what was sent. */
export const problem = (status: number, detail: string, more: Record<string, unknown> = {}): HttpResponse => ({
  status,
  headers: { 'content-type': 'application/problem+json' },
  body: JSON.stringify({ type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, detail, ...more }),
});
