import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { Bag } from '#domain/evidence/check-bag.ts';
import { EVIDENCE_FILE, Evidence, TAG_FILES, type TagFiles } from '#domain/evidence/evidence.ts';
import { isIdentity } from '#io/seal/unseal.ts';

/** Evidence is for the eyes of whoever holds the key: no other account of the machine reads it. */
const FOLDER = { recursive: true, mode: 0o700 } as const;
const FILE = { flag: 'wx', mode: 0o600 } as const;
/** Where opened files go, in the folder of their bag. */
export const OPENED = 'opened';

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : null);

const writeNew = async (folder: string, name: string, bytes: Uint8Array | string): Promise<void> => {
  const path = join(folder, name);
  await mkdir(dirname(path), FOLDER);
  await writeFile(path, bytes, FILE);
};

/** Refuses a folder that is there already: what lies in it is somebody's evidence. */
export const requireNew = async (folder: string): Promise<void> => {
  if ((await stat(folder).catch(() => null)) === null) return;
  throw new CommandError(`${folder} is there already.`, 'Name another, or move it away: evidence is never mixed.');
};

/** Writes a sealed object into a bag. */
export const keepSealed = (folder: string, file: string, sealed: Uint8Array): Promise<void> =>
  writeNew(folder, file, sealed);

/** Writes what makes the folder a bag, last: without it, what lies there is not whole. */
export const finishBag = async (folder: string, tags: TagFiles): Promise<void> => {
  for (const [name, written] of Object.entries(tags)) await writeNew(folder, name, written);
};

/** Whom a bag that is being sealed anew is for, by fingerprint; gone once it is whole. */
const SEALED_TO = 'sealed-to.json';

/**
 * Begins a bag that is sealed anew, or goes on with one that broke off.
 *
 * @throws CommandError where the folder is a bag already, or was begun for others, who can open what lies in it.
 */
export const beginSealing = async (folder: string, fingerprints: readonly string[]): Promise<void> => {
  const sealedTo = `${JSON.stringify(fingerprints.toSorted())}\n`;
  const begun = await readSealedFile(folder, SEALED_TO);
  if (begun === null) {
    await requireNew(folder);
    return writeNew(folder, SEALED_TO, sealedTo);
  }
  if (Buffer.from(begun).toString('utf8') !== sealedTo) {
    const next = 'Name a new folder: whom the first was for can open what lies in this one.';
    throw new CommandError(`${folder} was begun for others.`, next);
  }
  // What makes it a bag is written anew, whole.
  for (const name of TAG_FILES) await rm(join(folder, name), { force: true });
};

/** Makes a bag that was sealed anew whole. */
export const finishSealing = async (folder: string, tags: TagFiles): Promise<void> => {
  await finishBag(folder, tags);
  await rm(join(folder, SEALED_TO));
};

/** Reads a bag but for its sealed objects: each tag file once, so that what is checked is what is believed. */
export const readBag = async (folder: string): Promise<Bag> => {
  const tags = new Map<string, Uint8Array>();
  for (const name of TAG_FILES) {
    const bytes = await readFile(join(folder, name)).catch(() => null);
    if (bytes !== null) tags.set(name, bytes);
  }
  const written = tags.get(EVIDENCE_FILE);
  const read = written && Evidence.safeParse(parsed(Buffer.from(written).toString('utf8')));
  if (read?.success !== true) {
    const why = `${folder} holds no ${EVIDENCE_FILE} that can be read.`;
    throw new CommandError(why, 'Name the folder that "take" has filled.');
  }
  return { evidence: read.data, tags, payload: await filesIn(folder, 'data') };
};

/** All that lies under a folder of a bag and is no folder, links among it; none where there is no such folder. */
const filesIn = async (folder: string, name: string): Promise<string[]> => {
  const entries = await readdir(join(folder, name), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
};

const parsed = (written: string): unknown => {
  try {
    return JSON.parse(written);
  } catch {
    return null;
  }
};

/** Reads a file of a bag; null where there is none. */
export const readSealedFile = async (folder: string, file: string): Promise<Uint8Array | null> => {
  try {
    return await readFile(join(folder, file));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
};

/** Writes an opened file. */
export const writeOpened = (folder: string, name: string, bytes: Uint8Array): Promise<void> =>
  writeNew(join(folder, OPENED), name, bytes);

/** The keys in an age key file as `age-keygen` writes it; `-` is what is typed. */
export const readIdentities = async (path: string, input: Readable): Promise<string[]> => {
  const written = path === '-' ? await text(input) : await readFile(path, 'utf8').catch(() => null);
  if (written === null) throw new CommandError(`${path} cannot be read.`, 'Name your key file: --identity FILE');
  const keys = written.match(/^AGE-SECRET-KEY-(?:PQ-)?1[0-9A-Z]+$/gm);
  if (keys?.every(isIdentity)) return keys;
  if (keys !== null) {
    throw new CommandError(`${path} holds an age key that is not whole.`, 'A character of it is missing or mistyped.');
  }
  throw /^age-encryption\.org|^-----BEGIN AGE/.test(written)
    ? new CommandError(
        `${path} is locked with a passphrase.`,
        `Unlock it on the way: age -d ${path} | npm run -s evidence -- open FOLDER --identity -`,
      )
    : new CommandError(`${path} holds no age key.`, 'A key begins with AGE-SECRET-KEY-1, as age-keygen writes it.');
};
