import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { IncomingFile } from '#actions/intake/accept-report.ts';
import { typeOf } from '#actions/intake/submit-draft.ts';
import { readToldReport, type ToldReport } from '#domain/intake/dictated-report.ts';
import { LARGEST_UPLOAD } from '#domain/intake/draft.ts';
import { safeFileName } from '#domain/intake/file-name.ts';
import { StartProblem } from '#local/start-problem.ts';

const ADVICE = 'examples/told.yaml shows how such a file is written.';

const readOrExplain = async (path: string): Promise<Buffer> => {
  try {
    if ((await stat(path)).size > LARGEST_UPLOAD) throw new StartProblem(`${path} is over 25 MB.`, 'Leave it out.');
    return await readFile(path);
  } catch (error) {
    if (error instanceof StartProblem) throw error;
    throw new StartProblem(`${path} cannot be read.`, ADVICE);
  }
};

/** Reads what staff wrote into a YAML file, and the files that it names from where it lies. */
export const readTold = async (path: string): Promise<{ told: ToldReport; files: IncomingFile[]; yaml: Buffer }> => {
  const yaml = await readOrExplain(path);
  const read = readToldReport(yaml.toString('utf8'));
  if (!read.ok) throw new StartProblem(`${path}: ${read.problems.join('; ')}.`, ADVICE);
  const files: IncomingFile[] = [];
  for (const file of read.told.files) {
    const name = safeFileName(file);
    files.push({ name, type: typeOf(name), bytes: await readOrExplain(resolve(dirname(path), file)) });
  }
  return { told: read.told, files, yaml };
};
