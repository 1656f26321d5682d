import type { KeyObject } from 'node:crypto';
import { CloudError } from '../errors.ts';
import { hmac, type Scope, sameSignature, scopePath, sha256 } from './signing.ts';

/** How each chunk of a signed stream is checked against the one before it. */
export interface ChunkSigning {
  key: KeyObject;
  scope: Scope;
  timestamp: string;
  /** The signature of the request's headers. */
  seed: string;
}

export interface Unframed {
  body: Buffer;
  /** Headers after the body, by lower-case name. */
  trailer: Record<string, string>;
}

/** Takes an `aws-chunked` body out of its frames; with `signing`, each chunk's signature must follow from the last. */
export const unframe = (framed: Buffer, signing: ChunkSigning | null): Unframed => {
  const chunks: Buffer[] = [];
  let signature = signing?.seed ?? '';
  let position = 0;
  for (;;) {
    const line = lineAt(framed, position);
    const [length = '', extension = ''] = line.text.split(';', 2);
    const size = /^[\da-f]{1,8}$/i.test(length) ? Number.parseInt(length, 16) : Number.NaN;
    const chunk = framed.subarray(line.next, line.next + size);
    if (chunk.byteLength !== size) throw incomplete();
    if (signing) {
      const right = chunkSignature(signing, signature, chunk);
      if (!sameSignature(extension.replace('chunk-signature=', ''), right)) throw mismatch();
      signature = right;
    }
    if (size === 0) return { body: Buffer.concat(chunks), trailer: readTrailer(framed, line.next, signing, signature) };
    chunks.push(chunk);
    position = line.next + size;
    if (framed.toString('latin1', position, position + 2) !== '\r\n') throw incomplete();
    position += 2;
  }
};

const readTrailer = (framed: Buffer, start: number, signing: ChunkSigning | null, previous: string) => {
  const trailer: Record<string, string> = {};
  for (const line of framed.toString('utf8', start).split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) trailer[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
  }
  const { 'x-amz-trailer-signature': given, ...rest } = trailer;
  if (signing && given !== undefined && !sameSignature(given, trailerSignature(signing, previous, rest))) {
    throw mismatch();
  }
  return rest;
};

const chunkSignature = (signing: ChunkSigning, previous: string, chunk: Uint8Array): string =>
  hmac(
    signing.key,
    ['AWS4-HMAC-SHA256-PAYLOAD', signing.timestamp, scopePath(signing.scope), previous, sha256(''), sha256(chunk)].join(
      '\n',
    ),
  ).toString('hex');

const trailerSignature = (signing: ChunkSigning, previous: string, trailer: Record<string, string>): string => {
  const lines = Object.entries(trailer).map(([name, value]) => `${name}:${value}\n`);
  return hmac(
    signing.key,
    ['AWS4-HMAC-SHA256-TRAILER', signing.timestamp, scopePath(signing.scope), previous, sha256(lines.join(''))].join(
      '\n',
    ),
  ).toString('hex');
};

const lineAt = (framed: Buffer, position: number): { text: string; next: number } => {
  const end = framed.indexOf('\r\n', position);
  if (end === -1) throw incomplete();
  return { text: framed.toString('latin1', position, end), next: end + 2 };
};

const incomplete = () =>
  new CloudError('IncompleteBody', 'The request body terminated unexpectedly or its chunks are not framed right', 400);

const mismatch = () =>
  new CloudError('SignatureDoesNotMatch', 'The signature of a chunk does not match the one calculated', 403);
