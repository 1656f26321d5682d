import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filesInMail } from '#domain/message/read/held-files.ts';
import { readPlainFile } from '#domain/message/read/plain-file.ts';
import { readOffice } from '#io/files/office.ts';
import { unpackArchive } from '#io/files/zip.ts';
import { changed } from '#test/support/files/changed-bytes.ts';
import { zipOf } from '#test/support/letters/zip.ts';
import { runs } from '#test/support/runs.ts';
import { hasSharedData, readSharedFile } from '#test/support/shared-data.ts';

const SEED = 20_261_130;
/** Longest time that a damaged file of some kilobytes may take, in milliseconds: a hang, and no busy machine. */
const PATIENCE_MS = 5_000;

/** Files that people send, with what reads them here or in their process. */
const READERS: readonly (readonly [name: string, read: (bytes: Buffer) => unknown])[] = [
  ['note.odt', readOffice],
  ['eml.zip', unpackArchive],
  ['winmail.dat', (bytes) => readPlainFile('winmail.dat', bytes)],
  ['opaque.eml', (bytes) => Promise.all([readPlainFile('opaque.eml', bytes), filesInMail(bytes)])],
  ['telegram.json', (bytes) => readPlainFile('result.json', bytes)],
  ['apple.emlx', (bytes) => readPlainFile('apple.emlx', bytes)],
  ['invite.eml', (bytes) => readPlainFile('invite.eml', bytes)],
];

const change = fc.record({
  kind: fc.constantFrom('set', 'cut', 'double'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(200),
  byte: fc.constantFrom(0, 1, 0x7f, 0x80, 0xff, 0x22, 0x3c, 0x3e),
});

type Changes = { kind: 'set' | 'cut' | 'double'; at: number; length: number; byte: number }[];
const damagedBy = (whole: Buffer, changes: Changes): Buffer =>
  changes.reduce(
    (damaged, { kind, at, length, byte }) =>
      changed(damaged, { kind, place: Math.floor(at * damaged.length), length, byte }),
    whole,
  );

/** A letter as a word processor keeps it. */
const DOCX = zipOf([
  ['[Content_Types].xml', Buffer.from('<Types/>')],
  [
    'word/document.xml',
    Buffer.from(`<w:document>${'<w:p><w:r><w:t>Pay 850 EUR</w:t></w:r></w:p>'.repeat(20)}</w:document>`),
  ],
]);

it('a DOCX that was damaged is read or refused, or ends its process by a throw, and never hangs', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
      const begun = performance.now();
      try {
        readOffice(damagedBy(DOCX, changes));
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
      }
      expect(performance.now() - begun).toBeLessThan(PATIENCE_MS);
    }),
    { seed: SEED, numRuns: runs(300, 10_000) },
  );
});

describe.skipIf(!hasSharedData('reading-cases'))('a file that was damaged (skipped without ../shared)', () => {
  it.each(READERS)('as %s is read or refused, and never throws or hangs', async (name, read) => {
    const whole = readSharedFile(`reading-cases/${name}`);
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const bytes = damagedBy(whole, changes);
        const begun = performance.now();
        await read(bytes);
        expect(performance.now() - begun).toBeLessThan(PATIENCE_MS);
      }),
      { seed: SEED, numRuns: runs(300, 10_000) },
    );
  });
});
