import type { Routes } from '../http/route.ts';
import { DESK_API } from './desk-api.ts';
import { DESK_PAGES } from './desk-pages.ts';

/** All that the desk answers: pages to people who are signed in, and its interface for programs. */
export const DESK_ROUTES = { ...DESK_PAGES, ...DESK_API } as const satisfies Routes;
