import { createHash } from 'node:crypto';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { SCRIPT } from '#web/scripts/bundle.ts';
import { STYLES } from '#web/styles/styles.ts';

/** A whole page and the policy that it must be sent with. */
export interface Document {
  html: string;
  contentSecurityPolicy: string;
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * Nothing runs, loads or is sent anywhere but this page's own style, script and form. Style and script stand in the
 * page and are named by their hash: one request on a bad connection, nothing left in a cache.
 */
const policyOf = (connectTo: string | undefined): string =>
  [
    "default-src 'none'",
    `style-src ${hashOf(STYLES)}`,
    `script-src ${hashOf(SCRIPT)}`,
    // The page's work is done in a worker, which is a file of ours.
    "worker-src 'self'",
    // The empty icon, which keeps browsers from asking for one.
    'img-src data:',
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...(connectTo === undefined ? [] : [`connect-src 'self' ${connectTo}`]),
  ].join('; ');

/** Renders a page: a `Layout` with what it holds; `connectTo` is the one other origin that its script may send files to. */
export const renderDocument = (page: VNode, connectTo?: string): Document => ({
  html: `<!DOCTYPE html>${renderToString(page)}`,
  contentSecurityPolicy: policyOf(connectTo),
});
