import { rename, writeFile } from 'node:fs/promises';

/** Writes a file that only its owner may read, as a whole or not at all: whoever writes it may be killed over it. */
export const writeWhole = async (file: string, text: string): Promise<void> => {
  const next = `${file}.next`;
  await writeFile(next, text, { mode: 0o600 });
  await rename(next, file);
};
