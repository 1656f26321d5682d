import { createHash } from 'node:crypto';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Document } from '#web/document.tsx';
import { DESK_SCRIPT } from '#web/scripts/desk-bundle.ts';
import { DESK_STYLES } from '#web/styles/desk-styles.ts';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing runs, loads or is sent anywhere but a page's own style, script and forms, and nothing frames it. */
const POLICY = [
  "default-src 'none'",
  `style-src ${hashOf(DESK_STYLES)}`,
  `script-src ${hashOf(DESK_SCRIPT)}`,
  // The empty icon, which keeps browsers from asking for one.
  'img-src data:',
  // A brief as it was mailed, in a frame under a policy of its own.
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Renders a page of the desk: a `DeskLayout` with what it holds. */
export const renderDesk = (page: VNode): Document => ({
  html: `<!DOCTYPE html>${renderToString(page)}`,
  contentSecurityPolicy: POLICY,
});
