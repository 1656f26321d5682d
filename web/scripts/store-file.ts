import { partOf, sealPart } from './seal-part.ts';

/** A file that was stored: which part of the draft it is, and what it was called. */
export interface StoredFile {
  part: string;
  name: string;
}

/** Posts to storage; `fetch` tells nobody how far it is. */
const post = (url: string, body: FormData, progress: (done: number) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', ({ loaded, total }) => progress(loaded / total));
    request.addEventListener('load', () => (request.status < 300 ? resolve() : reject(new Error())));
    request.addEventListener('error', () => reject(new Error()));
    request.open('POST', url);
    request.send(body);
  });

/** Stores a file in the draft of a page, encrypted before it leaves; `permitAt` says where storage is and lets it in. */
export const storeFile = async (
  permitAt: string,
  token: string,
  file: File,
  progress: (done: number) => void,
): Promise<StoredFile> => {
  const bytes = await file.arrayBuffer();
  const part = await partOf(bytes);
  const permit = await fetch(permitAt, { method: 'POST', body: new URLSearchParams({ token, part }) });
  if (!permit.ok) throw new Error();
  const { url, fields } = await permit.json();
  const form = new FormData();
  for (const [name, value] of Object.entries<string>(fields)) form.append(name, value);
  form.append('file', await sealPart(token, part, bytes));
  await post(url, form, progress);
  return { part, name: file.name };
};
