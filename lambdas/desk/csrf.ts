import { createHmac, timingSafeEqual } from 'node:crypto';
import { DESK_FIELD } from '#web/desk/site.ts';
import type { HttpRequest } from '../http/request.ts';
import type { DeskContext } from './context.ts';

/** What a session's forms carry: of the session's id, which no page holds, so that who reads a page has no session. */
export const csrfOf = (id: string): string => createHmac('sha256', id).update('csrf').digest('base64url');

const isSame = (given: string, wanted: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/**
 * Whether a form is one of our pages', of this very session. Browsers say besides which origin sends a form; where one says
 * another, what the form carries does not matter.
 */
export const isOurs = ({ headers }: HttpRequest, { world, visitor, form }: DeskContext): boolean => {
  const { origin, 'sec-fetch-site': site } = headers;
  if (origin !== undefined && origin !== new URL(world.settings.urls.desk).origin) return false;
  if (site !== undefined && site !== 'same-origin') return false;
  return visitor !== null && form !== null && isSame(form.get(DESK_FIELD.csrf), csrfOf(visitor.id));
};
