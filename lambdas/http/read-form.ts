import { Busboy } from '@fastify/busboy';
import { MAX_SUBMISSION_BYTES, MAX_UPLOADS } from '#domain/intake/submission.ts';
import { FIELD } from '#web/form.ts';

/** A file as a form carries it: the name is the sender's, and not to be trusted. */
export interface FormFile {
  name: string;
  bytes: Uint8Array;
}

/** What a form carries, before anyone judged it. */
export interface FormContent {
  fields: ReadonlyMap<string, string>;
  files: readonly FormFile[];
  /** Whether there were more files than are taken. */
  moreFiles: boolean;
  /** Whether the body ended before its end, or is no form at all. What came until then is kept. */
  broken: boolean;
}

const LIMITS = {
  /** A form has six fields, and a box for each file that was kept; a body of 100,000 of them makes a parser slow. */
  fields: 30,
  /** Longest field name, against names that fill the memory. */
  fieldNameSize: 100,
  /** A text that is too long comes back whole to be shortened: only the gateway's limit bounds it. */
  fieldSize: 2 * MAX_SUBMISSION_BYTES,
  /** One more than are taken, to tell "ten" from "more than ten". */
  files: MAX_UPLOADS + 1,
  fileSize: 2 * MAX_SUBMISSION_BYTES,
  parts: 30 + MAX_UPLOADS + 1,
  /** A part has three headers; thousands of them are an attack on the parser. */
  headerPairs: 20,
  headerSize: 8 * 1024,
} as const;

const readMultipart = async (body: Uint8Array, contentType: string): Promise<FormContent> => {
  const fields = new Map<string, string>();
  const files: FormFile[] = [];
  const finished = Promise.withResolvers<boolean>();
  try {
    const parser = new Busboy({
      headers: { 'content-type': contentType },
      limits: LIMITS,
      // Only the one field holds files, whatever a part says of itself.
      isPartAFile: (name) => name === FIELD.files,
    });
    parser.on('field', (name, value) => fields.set(name, value));
    parser.on('file', (_field, stream, name) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('error', () => finished.resolve(true));
      stream.on('end', () => files.push({ name: name ?? '', bytes: Buffer.concat(chunks) }));
    });
    parser.on('error', () => finished.resolve(true));
    parser.on('finish', () => finished.resolve(false));
    parser.end(body);
  } catch {
    // Without a boundary it is no multipart.
    finished.resolve(true);
  }
  const broken = await finished.promise;
  // An empty file field is sent as a file without name and content.
  const chosen = files.filter(({ name, bytes }) => name !== '' || bytes.length > 0);
  return { fields, files: chosen.slice(0, MAX_UPLOADS), moreFiles: chosen.length > MAX_UPLOADS, broken };
};

const readUrlEncoded = (body: Uint8Array): FormContent => ({
  fields: new Map(new URLSearchParams(Buffer.from(body).toString('utf8'))),
  files: [],
  moreFiles: false,
  broken: false,
});

/** Reads the body of a form, as `multipart/form-data` or `application/x-www-form-urlencoded`. */
export const readForm = async (body: Uint8Array, contentType: string): Promise<FormContent> => {
  if (/^multipart\/form-data/i.test(contentType)) return readMultipart(body, contentType);
  if (/^application\/x-www-form-urlencoded/i.test(contentType)) return readUrlEncoded(body);
  return { fields: new Map(), files: [], moreFiles: false, broken: true };
};
