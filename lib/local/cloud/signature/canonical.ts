import type { CloudRequest } from '../http/request.ts';

/** The canonical request of Signature Version 4. */
export const canonicalRequest = (
  request: CloudRequest,
  service: string,
  signedHeaders: string[],
  payloadHash: string,
): string =>
  [
    request.method,
    service === 's3' ? request.rawPath : twiceEncodedPath(request.rawPath),
    canonicalQuery(request.query),
    ...signedHeaders.map((name) => `${name}:${request.headers[name] ?? ''}`),
    '',
    signedHeaders.join(';'),
    payloadHash,
  ].join('\n');

/** Every service but S3 signs the path encoded once more than it is sent. */
const twiceEncodedPath = (rawPath: string): string => rawPath.split('/').map(encodeAll).join('/');

const canonicalQuery = (query: URLSearchParams): string =>
  [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encodeAll(name)}=${encodeAll(value)}`)
    .sort()
    .join('&');

/** RFC 3986: everything but the unreserved characters. */
const encodeAll = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
