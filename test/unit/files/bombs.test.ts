import { describe, expect, it } from 'vitest';
import { readHeldFiles } from '#actions/process/read-held-files.ts';
import { readPlainFile } from '#domain/message/read/plain-file.ts';
import { fileReader, readDocumentFile } from '#io/files/read-file.ts';
import { BOMBS, LETTER_BOMBS, PLAIN_BOMBS } from '#test/support/files/bombs.ts';
import { runs } from '#test/support/runs.ts';

/** Processes of their own on a machine that does much else. */
const PATIENCE = 120_000;
/** Seconds of processor time in which each has ended. */
const MOST_SECONDS = 10;
const isLong = runs(0, 1) === 1;

const processorSeconds = async (work: () => Promise<unknown>): Promise<number> => {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

describe('a file that is made to take all there is', () => {
  const fast = Object.entries(BOMBS).filter(([, { slow }]) => isLong || slow !== true);

  it.each(fast)(
    '%s ends where it is read, and its sender is told that it was not, or not wholly',
    async (_, { kind, make }) => {
      const reader = fileReader(60, { heic: true });
      const {
        mails,
        pictures,
        truncated,
        unread = [],
        unreadable,
      } = await readHeldFiles(reader, [{ kind, name: '1', bytes: make() }], null);

      expect(mails).toEqual([]);
      expect(pictures.flatMap(({ parts }) => parts.map(({ text }) => text.trim())).join('')).toBe('');
      expect(truncated || unread.length > 0 || unreadable === 'no-text').toBe(true);
    },
    PATIENCE,
  );

  it.each(Object.entries(LETTER_BOMBS).filter(([, { slow }]) => isLong || slow !== true))(
    'the letter of a PDF is read that has %s',
    async (_, { make }) => {
      const text = 'I recorded you. Pay 850 EUR in Bitcoin within 48 hours.';
      const reading = await readDocumentFile(make(text));

      expect(reading).toMatchObject({ ok: true });
      expect(reading.ok && reading.document.parts[0]?.text.trim()).toBe(text);
    },
    PATIENCE,
  );

  it(
    'leaves a file within a PDF packed that says that it is too large, and takes the next one',
    async () => {
      const reading = await readDocumentFile(
        LETTER_BOMBS['a file of 900 MB that says so, and one that is small']?.make('Pay.') ?? Buffer.alloc(0),
      );

      expect(reading).toMatchObject({ ok: true, document: { truncated: true, files: [{ name: '1.txt' }] } });
    },
    PATIENCE,
  );

  it.each(Object.entries(PLAIN_BOMBS))(
    '%s is read or refused here, in little time',
    async (_, [name, make]) => {
      const bytes = make();

      expect(await processorSeconds(() => readPlainFile(name, bytes))).toBeLessThan(MOST_SECONDS);
    },
    PATIENCE,
  );
});
