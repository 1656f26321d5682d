import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { IncomingFile } from '#actions/intake/accept-report.ts';
import { typeOf } from '#actions/intake/submit-draft.ts';
import { CommandError } from '#commands/terminal/command-error.ts';
import { type DictatedReport, readDictatedReport } from '#domain/intake/dictated-report.ts';
import { LARGEST_UPLOAD } from '#domain/intake/draft.ts';
import { safeFileName } from '#domain/intake/file-name.ts';

const ADVICE = 'examples/dictated.yaml shows how such a file is written.';

const readOrExplain = async (path: string): Promise<Buffer> => {
  try {
    if ((await stat(path)).size > LARGEST_UPLOAD) throw new CommandError(`${path} is over 25 MB.`, 'Leave it out.');
    return await readFile(path);
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(`${path} cannot be read.`, ADVICE);
  }
};

/** Reads what staff wrote into a YAML file, and the files that it names from where it lies. */
export const readDictated = async (
  path: string,
): Promise<{ told: DictatedReport; files: IncomingFile[]; yaml: Buffer }> => {
  const yaml = await readOrExplain(path);
  const read = readDictatedReport(yaml.toString('utf8'));
  if (!read.ok) throw new CommandError(`${path}: ${read.problems.join('; ')}.`, ADVICE);
  const files: IncomingFile[] = [];
  for (const file of read.told.files) {
    const name = safeFileName(file);
    files.push({ name, type: typeOf(name), bytes: await readOrExplain(resolve(dirname(path), file)) });
  }
  return { told: read.told, files, yaml };
};
