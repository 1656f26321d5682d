import * as z from 'zod';
import { sha256 } from '#domain/identity.ts';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What lies in a bag: others could name a place outside it, or two files that are opened under one name. */
const FILE = /^data\/[\w-]{1,100}\/(?:mail|submission|(?:upload|added|answer|contest)-\d{1,6})\.age$/;

/** A sealed object in a bag, and what it is of whom it came from. */
const EvidencePart = z.strictObject({
  /** Where it lies: `data/K7Q2-M4XD/mail.age`. */
  file: z.string().regex(FILE),
  kind: z.enum(['mail', 'submission', 'upload', 'added', 'answer', 'contest']),
  /** What its sender called it; a submission says so itself of its uploads. */
  name: z.string().nullable(),
  /** What an answer answers. */
  question: z.string().optional(),
  /** SHA-256 of the bytes as they were received, their number, and when. */
  sha256: Sha256,
  size: z.int().nonnegative(),
  receivedAt: z.iso.datetime(),
  /** SHA-256 of the sealed object. */
  sealedSha256: Sha256,
});
export type EvidencePart = z.infer<typeof EvidencePart>;

/** Whose evidence it is: a report's, or the statements of those who contest a wallet. */
const Subject = z.strictObject({
  kind: z.enum(['report', 'contests']),
  /** A report's id; the wallet's address. */
  id: z.string(),
  /** A report's reference. */
  reference: z.string().optional(),
  parts: z.array(EvidencePart),
});
export type Subject = z.infer<typeof Subject>;

/** Each file is one part, and of the kind that its name says. */
const isOnePartEach = (subjects: readonly Subject[]): boolean => {
  const parts = subjects.flatMap((subject) => subject.parts);
  const files = new Set(parts.map(({ file }) => file.toLowerCase()));
  return files.size === parts.length && parts.every(({ file, kind }) => file.split('/')[2]?.startsWith(kind));
};

/** What was taken from the hotline, by whom and when: `evidence.json` of a bag. */
export const Evidence = z.strictObject({
  version: z.literal(1),
  takenBy: z.string(),
  /** UTC, ISO 8601. */
  takenAt: z.iso.datetime(),
  subjects: z.array(Subject).refine(isOnePartEach),
});
export type Evidence = z.infer<typeof Evidence>;

/** The tag file of a bag that says what its payload is. */
export const EVIDENCE_FILE = 'evidence.json';
/** The tag file that holds the checksums of all others. */
export const TAG_MANIFEST = 'tagmanifest-sha256.txt';
/** The tag files of a bag. */
export const TAG_FILES = ['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt', EVIDENCE_FILE, TAG_MANIFEST] as const;
export type TagFiles = Record<(typeof TAG_FILES)[number], string>;

const lines = (all: readonly string[]): string => all.map((line) => `${line}\n`).join('');

/** One line of a tag file: what a person typed must not begin another. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * The tag files of a bag (BagIt 1.0, RFC 8493), by name, for a payload of so many bytes of sealed objects: any archive's
 * tools, and `sha256sum -c manifest-sha256.txt`, tell whether something in it was changed.
 */
export const bagFiles = (evidence: Evidence, sealedBytes: number): TagFiles => {
  const parts = evidence.subjects.flatMap((subject) => subject.parts);
  const files = {
    'bagit.txt': lines(['BagIt-Version: 1.0', 'Tag-File-Character-Encoding: UTF-8']),
    'bag-info.txt': lines([
      `Bagging-Date: ${evidence.takenAt.slice(0, 10)}`,
      `Contact-Name: ${oneLine(evidence.takenBy)}`,
      `Payload-Oxum: ${sealedBytes}.${parts.length}`,
      ...evidence.subjects.map(({ id, reference }) => `External-Identifier: ${reference ?? id}`),
    ]),
    'manifest-sha256.txt': lines(parts.map(({ sealedSha256, file }) => `${sealedSha256}  ${file}`)),
    [EVIDENCE_FILE]: `${JSON.stringify(evidence, null, 2)}\n`,
  };
  const tags = Object.entries(files).map(([name, text]) => `${sha256(Buffer.from(text, 'utf8'))}  ${name}`);
  return { ...files, [TAG_MANIFEST]: lines(tags) };
};

/** What stands in the audit log of a bag: the hash of its tag manifest, which holds the checksums of all that it says. */
export const bagHash = (tagManifest: Uint8Array | string): string => sha256(Buffer.from(tagManifest));
