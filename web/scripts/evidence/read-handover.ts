import type { Handover } from '#domain/evidence/handover.ts';
import { type Bytes, sha256, utf8 } from './bytes.ts';

/** A sealed object of the bag, as `evidence.json` says it. */
export interface HandedPart {
  file: string;
  kind: 'mail' | 'submission' | 'upload' | 'added' | 'answer' | 'contest';
  name: string | null;
  question?: string;
  sha256: string;
  size: number;
  receivedAt: string;
  sealedSha256: string;
}

export interface HandedSubject {
  id: string;
  reference?: string;
  parts: HandedPart[];
}

/** What the desk handed over, its bag whole. */
export interface Handed extends Handover {
  evidence: { takenBy: string; takenAt: string; subjects: HandedSubject[] };
}

const inflated = async (text: string): Promise<string> => {
  const bytes = Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes as Bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream).text();
};

/** Whether the tag files are those of the hash: each has the checksum that the tag manifest says. */
const isWhole = async ({ tags, hash }: Handover): Promise<boolean> => {
  const manifest = tags['tagmanifest-sha256.txt'] ?? '';
  if ((await sha256(utf8(manifest))) !== hash) return false;
  const lines = manifest.trim().split('\n');
  const fits = await Promise.all(
    lines.map(async (line) => {
      const [sum, name = ''] = line.split('  ');
      return (await sha256(utf8(tags[name] ?? ''))) === sum;
    }),
  );
  return lines.length > 0 && fits.every(Boolean);
};

/** Reads what stands behind the `#` of the address; null where it is nothing that the desk wrote, or not whole. */
export const readHandover = async (hash: string): Promise<Handed | null> => {
  try {
    const handover: Handover = JSON.parse(await inflated(hash.replace(/^#/, '')));
    if (!(await isWhole(handover))) return null;
    return { ...handover, evidence: JSON.parse(handover.tags['evidence.json'] ?? '') };
  } catch {
    return null;
  }
};
