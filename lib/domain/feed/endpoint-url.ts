/** Names and addresses of the machine itself, the only ones that a laptop's settings let webhooks go to. */
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

export type UrlRefusal = 'not-a-url' | 'not-https' | 'not-port-443' | 'credentials-in-url' | 'fragment-in-url';

/**
 * Reads the URL of a webhook endpoint: https on port 443 without credentials, or http to this machine where that is allowed.
 *
 * Which address a name stands for is checked when it is called, for it may change.
 */
export const readEndpointUrl = (
  text: string,
  allowLoopback: boolean,
): { ok: true; url: URL } | { ok: false; reason: UrlRefusal } => {
  if (!URL.canParse(text)) return { ok: false, reason: 'not-a-url' };
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return { ok: false, reason: 'credentials-in-url' };
  if (url.hash !== '') return { ok: false, reason: 'fragment-in-url' };
  const loopback = allowLoopback && url.protocol === 'http:' && LOOPBACK.has(url.hostname);
  if (url.protocol !== 'https:' && !loopback) return { ok: false, reason: 'not-https' };
  // A URL without a port is on its protocol's own.
  return url.port === '' || loopback ? { ok: true, url } : { ok: false, reason: 'not-port-443' };
};
