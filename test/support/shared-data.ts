import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Public test data, beside the project where it is there at all; nothing of it is copied into it. */
const root = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

/** Whether a folder or file of the shared data is there: tests that need it are skipped, by name, where it is not. */
export const hasSharedData = (path: string): boolean => existsSync(join(root, path));

/** Where a folder or file of the shared data stands. */
export const sharedPath = (path: string): string => join(root, path);

export const readSharedFile = (path: string): Buffer => readFileSync(join(root, path));

/** The files under a folder of the shared data with names of a form, with their contents. */
export const sharedFiles = (folder: string, name: RegExp, recursive = true): { name: string; bytes: Buffer }[] =>
  hasSharedData(folder)
    ? readdirSync(join(root, folder), { recursive, withFileTypes: true })
        .filter((entry) => entry.isFile() && name.test(entry.name))
        .map((entry) => ({ name: entry.name, bytes: readFileSync(join(entry.parentPath, entry.name)) }))
        .sort((a, b) => a.name.localeCompare(b.name))
    : [];
