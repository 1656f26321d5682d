import { bagFiles, type Evidence, type EvidencePart, type TagFiles } from '#domain/evidence/evidence.ts';
import { sha256 } from '#domain/identity.ts';
import { seal } from '#io/seal/seal.ts';
import { bytesOf, type OpenEvidence, type OpenedPart } from './open-evidence.ts';

/** Where a bag lies, where the one that is sealed anew goes, and to whom. */
export interface ResealEvidence extends Pick<OpenEvidence, 'identities' | 'read' | 'write'> {
  /** What lies in the new bag already, of a time before that broke off; null where there is no such file. */
  written: (file: string) => Promise<Uint8Array | null>;
  /** The age recipients that open the new bag; whoever seals anew among them. */
  recipients: readonly string[];
}

/** The tag files of the bag that was sealed anew, or which parts could not be. */
export type Resealed =
  | { ok: true; tags: TagFiles; kept: number }
  | { ok: false; parts: (OpenedPart & { ok: false })[] };

/** What a time before has sealed of a part, where it opens to the same bytes; null where it is to be sealed. */
const keptOf = async ({ written, ...world }: ResealEvidence, part: EvidencePart): Promise<Uint8Array | null> => {
  const before = await written(part.file);
  if (before === null) return null;
  const again = { ...part, sealedSha256: sha256(before) };
  return typeof (await bytesOf({ ...world, read: async () => before }, again)) === 'string' ? null : before;
};

/**
 * Seals a bag anew for somebody who joined: what lies in the store stays sealed to whom it was, and what is handed on is one case that
 * somebody may open, on their own machine. Begun again after it broke off, it goes on where it was. It needs no network.
 */
export const resealEvidence = async (world: ResealEvidence, evidence: Evidence): Promise<Resealed> => {
  const failed: (OpenedPart & { ok: false })[] = [];
  let [sealedBytes, kept] = [0, 0];
  const resealPart = async (part: EvidencePart): Promise<EvidencePart> => {
    const bytes = await bytesOf(world, part);
    if (typeof bytes === 'string') {
      failed.push({ ok: false, part, why: bytes });
      return part;
    }
    const before = await keptOf(world, part);
    const sealed = before ?? (await seal(bytes, world.recipients));
    if (before === null) await world.write(part.file, sealed);
    else kept += 1;
    sealedBytes += sealed.byteLength;
    return { ...part, sealedSha256: sha256(sealed) };
  };
  const subjects: Evidence['subjects'] = [];
  for (const subject of evidence.subjects) {
    const parts: EvidencePart[] = [];
    for (const part of subject.parts) parts.push(await resealPart(part));
    subjects.push({ ...subject, parts });
  }
  return failed.length > 0
    ? { ok: false, parts: failed }
    : { ok: true, tags: bagFiles({ ...evidence, subjects }, sealedBytes), kept };
};
