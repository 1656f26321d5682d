import type { Routes } from '../http/route.ts';

/** The page that opens sealed originals: the same for everybody. What it is to open it is told behind the `#` of its address. */
export const EVIDENCE_ROUTES = {
  page: { method: 'GET', path: '/', by: 'evidence', public: true, audit: null, input: {}, output: ['text/html'] },
} as const satisfies Routes;
