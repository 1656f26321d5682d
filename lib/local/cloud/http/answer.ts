import type { CallUnits } from '../call-counter.ts';

/** An answer to be sent. */
export interface CloudAnswer {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
  /** What it took of a table, where calls are counted. */
  units?: CallUnits;
}

export const jsonAnswer = (body: unknown, status = 200, headers: Record<string, string> = {}): CloudAnswer => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.0', ...headers },
  body: JSON.stringify(body),
});

export const xmlAnswer = (body: string, status = 200, headers: Record<string, string> = {}): CloudAnswer => ({
  status,
  headers: { 'content-type': 'application/xml', ...headers },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n${body}`,
});

export const emptyAnswer = (status = 200, headers: Record<string, string> = {}): CloudAnswer => ({
  status,
  headers,
  body: '',
});
