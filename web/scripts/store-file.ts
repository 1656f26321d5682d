import { partOf, sealPart } from './seal-part.ts';

/** A file that was stored: which part of the draft it is, and what it was called. */
export interface StoredFile {
  part: string;
  name: string;
}

/** Posts to storage; `fetch` tells nobody how far it is. */
const post = (url: string, body: FormData, progress: (done: number) => void, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', ({ loaded, total }) => progress(loaded / total));
    request.addEventListener('load', () => (request.status < 300 ? resolve() : reject(new Error())));
    for (const end of ['error', 'abort']) request.addEventListener(end, () => reject(new Error()));
    signal.addEventListener('abort', () => request.abort());
    request.open('POST', url);
    request.send(body);
  });

/**
 * Stores a file in the draft of a page, encrypted before it leaves; `permitAt` says where storage is and lets it in. Of one
 * that is told to stop under way, storage keeps nothing; one that had just arrived is in no list, and goes with the draft.
 */
export const storeFile = async (
  permitAt: string,
  token: string,
  file: File,
  progress: (done: number) => void,
  signal: AbortSignal,
): Promise<StoredFile> => {
  const bytes = await file.arrayBuffer();
  const part = await partOf(bytes);
  const permit = await fetch(permitAt, { method: 'POST', body: new URLSearchParams({ token, part }), signal });
  if (!permit.ok) throw new Error();
  const { url, fields } = await permit.json();
  const form = new FormData();
  for (const [name, value] of Object.entries<string>(fields)) form.append(name, value);
  form.append('file', await sealPart(token, part, bytes));
  signal.throwIfAborted();
  await post(url, form, progress, signal);
  return { part, name: file.name };
};
