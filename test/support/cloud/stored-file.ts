import { sha256 } from '#domain/identity.ts';
import { sealPart } from '#domain/intake/draft.ts';

const NONCE = Buffer.alloc(12, 7);

/** The part of a draft that holds a file. */
export const partOf = (bytes: Uint8Array): string => `file-${sha256(bytes)}`;

/** Asks to be let in for a part, as the script of a page with that token does. */
export const permitFor = ({ url }: { url: string }, token: string, part: string): Promise<Response> =>
  fetch(`${url}/fi/report/upload`, { method: 'POST', body: new URLSearchParams({ token, part }) });

/** Posts bytes to storage as the page's script does, under the permit for a part. */
export const store = async (permit: Response, sealed: Uint8Array): Promise<Response> => {
  const { url, fields } = await permit.json();
  const body = new FormData();
  for (const [name, value] of Object.entries<string>(fields)) body.append(name, value);
  body.append('file', new Blob([new Uint8Array(sealed)]));
  return fetch(url, { method: 'POST', body });
};

/** Stores a file under a page's token, and gives its part; fails where storage does not take it. */
export const storeFile = async (site: { url: string }, token: string, bytes: Uint8Array): Promise<string> => {
  const part = partOf(bytes);
  const { status } = await store(await permitFor(site, token, part), sealPart(token, part, bytes, NONCE));
  if (status !== 204) throw new Error(`storage answers ${status}`);
  return part;
};
