import type { DraftFile } from '#domain/intake/form-answers.ts';
import { mayBePicture } from '#domain/message/read/file-endings.ts';
import { MAX_LOOKED_BYTES, readCodes } from '#io/files/read-codes.ts';
import { readLoad } from '#io/table/intake/load.ts';
import type { World } from '#io/world.ts';
import { keepCodes, readFile, readKeptCodes } from './keep-draft.ts';

/** What looking at a draft's pictures needs of the world. */
export type Looking = Pick<World, 'inbox' | 'table' | 'clock'>;

/** Most pictures of one draft that are looked at: a form sent again and again must not cost a process each time. */
const MOST_LOOKED_AT = 5;
/** Seconds that all of them together may take: someone waits for the next page, and the gateway for 29. */
const PATIENCE = 6;

const isLookedAt = ({ name, size }: DraftFile): boolean => mayBePicture(name) && size <= MAX_LOOKED_BYTES;

/**
 * Looks for QR codes in the pictures of a draft that were not looked at yet, and keeps what they say in the draft.
 *
 * The check page shows the wallet in them; the text of pictures, and all that is not looked at here (large ones, more than
 * a few, any while the hotline is busy), is read when the report is.
 */
export const lookForCodes = async (
  { inbox, table, clock }: Looking,
  token: string,
  files: readonly DraftFile[],
): Promise<void> => {
  if (!files.some(isLookedAt)) return;
  const kept = await readKeptCodes(inbox, token);
  const left = Math.max(0, MOST_LOOKED_AT - Object.keys(kept).length);
  const fresh = files.filter((file) => isLookedAt(file) && !(file.part in kept)).slice(0, left);
  if (fresh.length === 0 || (await readLoad(table, clock())).load > 0) return;
  // Noted before: a picture that ends this function is not looked at a second time.
  const codes: Record<string, string[]> = { ...kept, ...Object.fromEntries(fresh.map(({ part }) => [part, []])) };
  await keepCodes(inbox, token, codes);
  const end = performance.now() + PATIENCE * 1_000;
  for (const file of fresh) {
    const bytes = await readFile(inbox, token, file);
    if (bytes !== null) codes[file.part] = await readCodes(bytes, (end - performance.now()) / 1_000);
  }
  await keepCodes(inbox, token, codes);
};
