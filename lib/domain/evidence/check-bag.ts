import { sha256 } from '#domain/identity.ts';
import { bagFiles, type Evidence, TAG_FILES, TAG_MANIFEST } from './evidence.ts';

/** A bag as it lies in its folder, but for the sealed objects themselves. */
export interface Bag {
  evidence: Evidence;
  /** The tag files that are there, by name. */
  tags: ReadonlyMap<string, Uint8Array>;
  /** The files under `data/`. */
  payload: readonly string[];
}

/** What makes a bag another than the one that was taken. */
export interface BagFault {
  file: string;
  why: 'gone' | 'changed' | 'not-listed' | 'other-bag';
}

/** A line of a manifest: BagIt lets a file be named with an asterisk before it, which we never write. */
const LINE = /^([0-9a-f]{64}) {2}([\w.-]{1,100})$/;

/** The checksums that a tag manifest holds, by name; null where it is none of ours, or names a file twice. */
const listedIn = (manifest: string): Map<string, string> | null => {
  const listed = new Map<string, string>();
  for (const line of manifest.replace(/\n$/, '').split('\n')) {
    const [, sum, name] = LINE.exec(line) ?? [];
    if (sum === undefined || name === undefined || listed.has(name)) return null;
    listed.set(name, sum);
  }
  return listed;
};

const textOf = (tags: Bag['tags'], name: string): string => Buffer.from(tags.get(name) ?? []).toString('utf8');

/** Every tag file but the tag manifest is there as the tag manifest says, and it lists these and no others. */
const tagFaults = ({ tags }: Bag): BagFault[] => {
  if (!tags.has(TAG_MANIFEST)) return [{ file: TAG_MANIFEST, why: 'gone' }];
  const names = TAG_FILES.filter((name) => name !== TAG_MANIFEST);
  const listed = listedIn(textOf(tags, TAG_MANIFEST));
  if (listed === null || listed.size !== names.length || names.some((name) => !listed.has(name))) {
    return [{ file: TAG_MANIFEST, why: 'changed' }];
  }
  return names.flatMap((file): BagFault[] => {
    const bytes = tags.get(file);
    if (bytes === undefined) return [{ file, why: 'gone' }];
    return sha256(bytes) === listed.get(file) ? [] : [{ file, why: 'changed' }];
  });
};

/** The other tag files say what `evidence.json` does: whoever rewrites one has to rewrite them all. */
const otherFaults = ({ tags, evidence }: Bag): BagFault[] => {
  const [, bytes] = /^Payload-Oxum: (\d{1,15})\.\d{1,9}$/m.exec(textOf(tags, 'bag-info.txt')) ?? [];
  const expected = bagFiles(evidence, Number(bytes));
  return (['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt'] as const)
    .filter((file) => textOf(tags, file) !== expected[file])
    .map((file) => ({ file, why: 'changed' }));
};

/**
 * What makes a bag another than the one that was taken: a tag file that is gone or was changed, a payload file that no
 * manifest names (RFC 8493, 3), or a tag manifest that has not the hash that is `expected`, where one is.
 *
 * Whoever rewrites all of the tag files makes another bag that is whole: that shows in the hash alone, which the audit log
 * holds. The sealed objects are checked as they are opened.
 */
export const bagFaults = (bag: Bag, expected: string | null): BagFault[] => {
  const manifest = bag.tags.get(TAG_MANIFEST);
  if (expected !== null && manifest !== undefined && sha256(manifest) !== expected) {
    return [{ file: TAG_MANIFEST, why: 'other-bag' }];
  }
  const faults = tagFaults(bag);
  const listed = new Set(bag.evidence.subjects.flatMap(({ parts }) => parts.map(({ file }) => file)));
  const unlisted = bag.payload.filter((file) => !listed.has(file));
  return [
    ...(faults.length > 0 ? faults : otherFaults(bag)),
    ...unlisted.map((file): BagFault => ({ file, why: 'not-listed' })),
  ];
};
