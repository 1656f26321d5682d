import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readMessages } from '#commands/read-messages.ts';
import { hasSharedData, sharedFiles, sharedPath } from '#test/support/shared-data.ts';

const FOLDER = 'reading-cases';

/** What a case says: `wallets` and `demands` exactly, `within` as ISO 8601 or null; of the short numbers `demands` alone. */
const Expected = z.object({
  wallets: z.array(z.string()).optional(),
  demands: z.array(z.tuple([z.string(), z.string()])),
  within: z.string().nullable().optional(),
});

const Line = z.object({
  wallets: z.array(z.object({ address: z.string() })),
  demands: z.array(z.object({ amount: z.string(), currency: z.string() })),
  deadlines: z.array(z.object({ within: z.string().optional() })),
});

const casesIn = (folder: string): { name: string; path: string; expected: z.infer<typeof Expected> }[] =>
  sharedFiles(folder, /\.expected\.json$/, false).map(({ name, bytes }) => {
    const file = basename(name, '.expected.json');
    return {
      name: folder === FOLDER ? file : `${basename(folder)}/${file}`,
      path: join(sharedPath(folder), file),
      expected: Expected.parse(JSON.parse(bytes.toString('utf8'))),
    };
  });

const CASES = [FOLDER, `${FOLDER}/numbers`, `${FOLDER}/qr-mail`].flatMap(casesIn);

/** Whatever any hotline may read: photos of HEIC are a setting. */
const EVERYTHING = { heic: true };

/** What the command `extract` prints of a file, as a case says it. */
const said = async (path: string): Promise<z.infer<typeof Expected> | string> => {
  const lines: z.infer<typeof Line>[] = [];
  for await (const { ok, line } of readMessages(path, Readable.from([]), EVERYTHING)) {
    if (!ok) return line;
    lines.push(Line.parse(JSON.parse(line)));
  }
  return {
    wallets: lines.flatMap(({ wallets }) => wallets.map(({ address }) => address)),
    demands: lines.flatMap(({ demands }) =>
      demands.map(({ amount, currency }): [string, string] => [amount, currency]),
    ),
    within: lines.flatMap(({ deadlines }) => deadlines.map(({ within }) => within ?? 'a date')).join() || null,
  };
};

const isRight = async (path: string, { wallets, demands, within }: z.infer<typeof Expected>): Promise<boolean> => {
  const found = await said(path);
  const asked = typeof found === 'string' || wallets !== undefined ? found : { demands: found.demands };
  try {
    expect(asked).toEqual(wallets === undefined ? { demands } : { wallets, demands, within });
    return true;
  } catch {
    return false;
  }
};

describe.skipIf(!hasSharedData(FOLDER))('files that people send (skipped without ../shared/data/reading-cases)', () => {
  it('gives wallets, demands and deadline of each', async () => {
    const wrong: string[] = [];
    for (const { name, path, expected } of CASES) if (!(await isRight(path, expected))) wrong.push(name);
    expect(wrong).toEqual([]);
    // Thirty files are read by processes of their own: seconds each, and several on a machine that does other work.
  }, 240_000);
});
