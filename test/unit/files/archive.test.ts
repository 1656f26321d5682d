import { describe, expect, it } from 'vitest';
import { readHeldFiles } from '#actions/process/read-held-files.ts';
import { extractAll } from '#domain/extract/extract.ts';
import { fileReader, readArchiveFile } from '#io/files/read-file.ts';
import { addressOf } from '#test/support/addresses.ts';
import { zipOf } from '#test/support/letters/zip.ts';

const wallet = addressOf('p2wpkh', 'archive');
const LETTER = Buffer.from(`Pay 850 EUR in Bitcoin within 48 hours, or everybody gets the video. ${wallet}`);
const MAIL = Buffer.concat([Buffer.from('From: r@example.org\r\nTo: m@example.com\r\nSubject: s\r\n\r\n'), LETTER]);

const read = (bytes: Buffer) => readHeldFiles(fileReader(30), [{ kind: 'archive', name: '2', bytes }], null);

describe('an archive', () => {
  it.each([
    ['a mail', 'letter.eml', MAIL],
    ['a text', 'letter.txt', LETTER],
    ['a text in UTF-16', 'letter.txt', Buffer.from(`\ufeff${LETTER.toString()}`, 'utf16le')],
  ])('with %s in it is read like that beside it', async (_, name, bytes) => {
    const { mails } = await read(
      zipOf([
        ['__MACOSX/x', Buffer.from('x')],
        [name, bytes],
      ]),
    );
    expect(extractAll(mails).findings.wallets).toMatchObject([{ address: wallet, inDemand: true }]);
    expect(mails[0]?.parts[0]?.name).toMatch(/^2\/1\//);
  });

  it('within an archive is not unpacked', async () => {
    const { mails, pictures } = await read(zipOf([['inner.zip', zipOf([['letter.txt', LETTER]])]]));
    expect([mails, pictures]).toEqual([[], []]);
  });

  it('of more files than are read says so', async () => {
    const files = Array.from({ length: 25 }, (_, index): [string, Buffer] => [`${index}.txt`, LETTER]);
    expect(await read(zipOf(files))).toMatchObject({ truncated: true });
  });

  it.each([
    ['locked', zipOf([['letter.txt', LETTER]], { locked: true }), 'file-locked'],
    ['cut off', zipOf([['letter.txt', LETTER]]).subarray(0, 60), 'file-broken'],
  ])('that is %s is refused', async (_, bytes, reason) => {
    expect(await readArchiveFile(bytes)).toEqual({ ok: false, reason });
  });

  it('of a bomb gives no more than bounds allow', async () => {
    const bytes = zipOf([['a.txt', Buffer.alloc(200_000_000)]], { says: 10 });
    expect(await readArchiveFile(bytes)).toMatchObject({ ok: true, archive: { files: [], unread: 1 } });
  });

  it('that is damaged anywhere ends its reader in no other way than an answer', async () => {
    const whole = zipOf([
      ['letter.eml', MAIL],
      ['letter.txt', LETTER],
    ]);
    for (let at = 0; at < whole.length; at += 97) {
      const damaged = Buffer.from(whole);
      damaged[at] = 0xff;
      expect((await readArchiveFile(damaged)).ok).toBeTypeOf('boolean');
    }
  });
});
