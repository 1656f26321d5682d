import { rename, writeFile } from 'node:fs/promises';

/** Writes a file that only its owner may read, as a whole or not at all: the process may be killed while it writes. */
export const writeWhole = async (file: string, text: string): Promise<void> => {
  const next = `${file}.next`;
  await writeFile(next, text, { mode: 0o600 });
  await rename(next, file);
};
