import type { Evidence, EvidencePart, Subject } from '#domain/evidence/evidence.ts';
import { openedName } from '#domain/evidence/opened-name.ts';
import { sha256 } from '#domain/identity.ts';
import { Submission } from '#domain/intake/submission.ts';
import { unseal } from '#io/seal/unseal.ts';

/** Where a bag lies, and where what is opened goes. */
export interface OpenEvidence {
  identities: readonly string[];
  /** Null where there is no such file. */
  read: (file: string) => Promise<Uint8Array | null>;
  write: (name: string, bytes: Uint8Array) => Promise<void>;
}

/** What became of a part: it was opened under a name, or why not. */
export type OpenedPart = { part: EvidencePart } & (
  | { ok: true; name: string }
  | { ok: false; why: 'gone' | 'changed' | 'other-key' | 'not-as-received' }
);

/** The bytes of a part as they were received; or why there are none. */
export const bytesOf = async (
  { identities, read }: Pick<OpenEvidence, 'identities' | 'read'>,
  { file, sealedSha256, sha256: received, size }: EvidencePart,
): Promise<Uint8Array | (OpenedPart & { ok: false })['why']> => {
  const sealed = await read(file);
  if (sealed === null) return 'gone';
  if (sha256(sealed) !== sealedSha256) return 'changed';
  const bytes = await unseal(sealed, identities);
  if (bytes === null) return 'other-key';
  return bytes.byteLength === size && sha256(bytes) === received ? bytes : 'not-as-received';
};

/** What a submission says; null where the bytes are none. */
const submissionIn = (bytes: Uint8Array): Submission | null => {
  try {
    return Submission.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch {
    return null;
  }
};

const openSubject = async (world: OpenEvidence, { parts }: Subject): Promise<OpenedPart[]> => {
  const opened: OpenedPart[] = [];
  let uploads: readonly string[] = [];
  // The submission first: it says what its uploads are called.
  for (const part of parts.toSorted((a, b) => Number(b.kind === 'submission') - Number(a.kind === 'submission'))) {
    const bytes = await bytesOf(world, part);
    if (typeof bytes === 'string') {
      opened.push({ ok: false, part, why: bytes });
      continue;
    }
    const called = part.kind === 'upload' ? (uploads[uploadOf(part) - 1] ?? null) : part.name;
    const name = openedName(part, called);
    await world.write(name, bytes);
    opened.push({ ok: true, part, name });
    const submission = part.kind === 'submission' ? submissionIn(bytes) : null;
    uploads = submission?.uploads.map((upload) => upload.name) ?? uploads;
    if (submission?.text !== undefined) await world.write(messageBeside(name), Buffer.from(submission.text, 'utf8'));
  }
  return opened;
};

/** The number of an upload, from 1. */
const uploadOf = ({ file }: EvidencePart): number => Number(/upload-(\d+)\.age$/.exec(file)?.[1]);

/** The text that was pasted, as people read it, beside the submission that holds it. */
const messageBeside = (submission: string): string => submission.replace(/[^/]+$/, 'message.txt');

/**
 * Opens the evidence of a bag with an investigator's keys: what was not changed since it was taken, and is what the
 * hotline received. It needs no network.
 */
export const openEvidence = async (world: OpenEvidence, { subjects }: Evidence): Promise<OpenedPart[]> => {
  const opened: OpenedPart[] = [];
  for (const subject of subjects) opened.push(...(await openSubject(world, subject)));
  return opened;
};
