import { describe, expect, it } from 'vitest';
import { readHeldFiles } from '#actions/process/read-held-files.ts';
import { readMailReport } from '#actions/process/read-mail-report.ts';
import { readPart } from '#actions/process/read-submission.ts';
import { uuencodedIn } from '#domain/message/mime/uuencoded.ts';
import { outlookMail } from '#domain/message/outlook/outlook-mail.ts';
import { OPENS_NO_MORE } from '#domain/message/picture/opens.ts';
import { filesInMail, MAX_HELD_FILES } from '#domain/message/read/held-files.ts';
import type { FileReader } from '#io/files/read-file.ts';
import { letter } from '#test/support/letters/letters.ts';
import {
  attachingMail,
  filePart,
  type MimePart,
  multipartMail,
  plainMail,
  quotedPrintable,
  textPart,
} from '#test/support/letters/mails.ts';
import { pngOf } from '#test/support/letters/pictures.ts';
import { functionSettings } from '#test/support/settings.ts';

const { mail: settings } = functionSettings(['age1a', 'age1b', 'age1c']);
const { text } = letter('fi', 5);
const PICTURE = pngOf(400, 300);
const ITEM = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** A line of uuencode. */
const uuLine = (bytes: Buffer): string => {
  const sign = (bits: number): string => String.fromCharCode(bits === 0 ? 96 : 32 + bits);
  let line = sign(bytes.length);
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    line += [18, 12, 6, 0].map((shift) => sign((three >> shift) & 63)).join('');
  }
  return line;
};

/** What a reader in a process of its own answers. */
const reader = (answers: Partial<FileReader> = {}): FileReader => ({
  picture: async () => ({ ok: true, picture: { text: 'In the picture', codes: [], repairs: [] } }),
  archive: async () => ({ ok: true, archive: { files: [], unread: 0, locked: false } }),
  document: async () => ({ ok: true, document: { parts: [{ name: 'text', text }], truncated: false } }),
  outlook: async () => ({
    ok: true,
    mail: outlookMail({
      headers: 'From: a@extorter.example\r\nReceived: by mx.example.org\r\nDate: Tue, 24 Nov 2026 07:00:00 +0200',
      subject: '',
      from: '',
      to: [],
      sentAt: '',
      text,
      html: new Uint8Array(),
      codepage: 0,
      attachments: [{ name: 'a.png', type: 'image/png', bytes: PICTURE }],
    }),
  }),
  ...answers,
});

const mailWith = (...parts: MimePart[]): Buffer => multipartMail([textPart('Sain tämän.'), ...parts]);
const read = (bytes: Uint8Array, files: FileReader | null) =>
  readMailReport({ key: 'mail/one', bytes, storedAt: '2026-11-24T06:00:00.000Z' }, settings, files);

describe('a mail with files', () => {
  it.each([
    ['a picture', filePart('a.png', PICTURE, 'image/png')],
    ['a picture without a name', filePart('', PICTURE)],
    ['an Outlook item', filePart('letter.msg', ITEM)],
  ])('is left to who reads files where it holds %s', async (_, part) => {
    expect(await read(mailWith(part), null)).toBeNull();
  });

  it.each([
    ['an icon', filePart('a.png', pngOf(32, 32), 'image/png')],
    ['a beacon', filePart('a.png', pngOf(1, 1), 'image/png')],
    ['text that calls itself a picture', filePart('a.png', Buffer.from('hello'), 'image/png')],
    ['an old document', filePart('a.doc', ITEM, 'application/msword')],
  ])('is read like any other where it holds only %s', async (_, part) => {
    expect(await read(mailWith(part), null)).toMatchObject({ messages: [{ text: 'Sain tämän.' }] });
  });

  it('gives its own text and that of its pictures', async () => {
    const report = await read(mailWith(filePart('a.png', PICTURE)), reader());

    expect(report?.messages).toMatchObject([
      { origin: 'body', text: 'Sain tämän.' },
      { origin: 'picture', parts: [{ name: '2/ocr', text: 'In the picture' }] },
    ]);
    expect(report?.unreadable).toBeUndefined();
  });

  it('that is nothing but a picture is a report all the same', async () => {
    const report = await read(multipartMail([filePart('a.png', PICTURE)]), reader());

    expect(report).toMatchObject({ messages: [{ origin: 'picture' }] });
    expect(report?.unreadable).toBeUndefined();
  });

  it('gives the mail of an Outlook item, and leaves the words of whoever passes it on behind', async () => {
    const report = await read(mailWith(filePart('letter.msg', ITEM)), reader());

    expect(report?.messages).toMatchObject([
      { origin: 'attached', text: text.trim(), sender: 'a@extorter.example', headersFit: true },
      { origin: 'picture', text: 'In the picture' },
    ]);
    expect(report?.messages[0]?.parts[0]?.name).toMatch(/^2\//);
    expect(report?.messages[0]?.victims).toContain('aino@example.org');
  });

  it('says why a file of it could not be read, and keeps the rest', async () => {
    const refusing = reader({ picture: async () => ({ ok: false, reason: 'file-timed-out' }) });

    const report = await read(mailWith(filePart('a.png', PICTURE)), refusing);

    expect(report).toMatchObject({ unreadable: 'file-timed-out', messages: [{ text: 'Sain tämän.' }] });
  });

  it.each<[string, MimePart, string]>([
    ['a HEIC photo', filePart('IMG_1.HEIC', Buffer.from('00000018667479706865696300000000', 'hex')), 'photo'],
    ['one without a name for it', filePart('photo', Buffer.from('00000018667479706d69663100000000', 'hex')), 'photo'],
    ['a voice message', filePart('a.m4a', Buffer.from('00000018667479704d344120', 'hex'), 'audio/mp4'), 'sound'],
    ['a film', filePart('a.mp4', Buffer.from('000000186674797069736f6d', 'hex'), 'video/mp4'), 'film'],
    ['an old document', filePart('a.doc', ITEM, 'application/msword'), 'document'],
    ['a table', filePart('a.xls', Buffer.from('00', 'hex'), 'application/vnd.ms-excel'), 'document'],
    ['an archive', filePart('a.rar', Buffer.from('526172211a0700', 'hex')), 'archive'],
    ['a locked mail', filePart('smime.p7m', Buffer.from('30'), 'application/pkcs7-mime'), 'locked'],
    ['what nobody knows', filePart('a.xyz', Buffer.from([1, 2, 3])), 'other'],
  ])('says of which kind is what nothing opens: %s', async (_, part, kind) => {
    expect(await read(mailWith(part), null)).toMatchObject({ unread: [kind] });
  });

  it.each<[string, MimePart]>([
    ['a beacon', filePart('a.png', pngOf(1, 1), 'image/png')],
    ['a signature', filePart('signature.asc', Buffer.from('x'), 'application/pgp-signature')],
    ['a card', filePart('a.vcf', Buffer.from('x'), 'text/vcard')],
    ['a note', filePart('a.txt', Buffer.from('x'))],
  ])('says nothing of the kind of %s', async (_, part) => {
    expect((await read(mailWith(part), null))?.unread).toBeUndefined();
  });

  it('says so of a file that its reader refuses, too', async () => {
    const refusing = reader({
      picture: async () => ({ ok: false, reason: 'file-broken' }),
      document: async () => ({ ok: false, reason: 'file-locked' }),
    });
    const bytes = mailWith(filePart('a.png', PICTURE), filePart('a.pdf', Buffer.from('%PDF-1.7 x')));
    expect(await read(bytes, refusing)).toMatchObject({ unread: ['locked', 'picture'] });
  });

  it('is read up to a number of files, the weightiest first, and says that there are more', async () => {
    const parts = Array.from({ length: MAX_HELD_FILES + 1 }, () => filePart('a.png', PICTURE));
    const bytes = mailWith(...parts, filePart('large.png', pngOf(900, 900)), filePart('letter.msg', ITEM));

    const report = await read(bytes, reader({ outlook: async () => ({ ok: false, reason: 'file-broken' }) }));

    expect(filesInMail(bytes).map(({ name }) => name)).toEqual(['9', '8', '2', '3', '4', '5', '6', '7']);
    expect(report?.messages.filter(({ origin }) => origin === 'picture')).toHaveLength(MAX_HELD_FILES - 1);
    expect(report?.truncated).toBe(true);
  });

  it('gives those of a mail behind empty lines, that was uploaded or lay in an archive', async () => {
    const bytes = Buffer.concat([Buffer.from('\r\n\r\n'), mailWith(filePart('a.png', PICTURE))]);
    const upload = { part: '1', bytes, receivedAt: '2026-11-24T06:00:00.000Z' };
    const files = [{ name: 'a.eml', bytes }];
    const archive = async () => ({ ok: true, archive: { files, unread: 0, locked: false } }) as const;
    const ocr = { pictures: [{ parts: [{ text: 'In the picture' }] }] };

    expect(await readPart('a.eml', upload, null, OPENS_NO_MORE)).toBeNull();
    expect(await readHeldFiles(reader({ archive }), [{ kind: 'archive', name: '1', bytes }], null)).toMatchObject(ocr);
  });

  it.each([
    ['a page', 'text/html', `<p>See it.</p><img alt="" src="data:image/png;base64,${PICTURE.toString('base64')}">`],
    [
      'a page`s style',
      'text/html',
      `<p style="background:url(data:image/png;base64,${PICTURE.toString('base64')})">x</p>`,
    ],
    [
      'a text in RTF',
      'application/rtf',
      `{\\rtf1 See it.{\\pict{\\*\\blipuid 0a}\\pngblip\\picw400\n${PICTURE.toString('hex')}}}`,
    ],
  ])('has the pictures that %s holds in its own source', async (_, type, source) => {
    const encoded = (encoding: string, body: string): MimePart => ({
      headers: [`Content-Type: ${type}`, `Content-Transfer-Encoding: ${encoding}`],
      body,
    });
    const bytes = [
      encoded('7bit', source),
      encoded('base64', Buffer.from(source).toString('base64')),
      encoded('quoted-printable', quotedPrintable(source)),
    ].map((part) => filesInMail(multipartMail([part])));
    for (const held of bytes) {
      expect(held).toMatchObject([{ kind: 'picture', name: '1/1' }]);
      expect(Buffer.from(held[0]?.bytes ?? [])).toEqual(PICTURE);
    }
    const upload = { part: '2', bytes: Buffer.from(source), receivedAt: '2026-11-24T06:00:00.000Z' };
    expect(await readPart(type === 'text/html' ? 'a.html' : 'a.rtf', upload, null, OPENS_NO_MORE)).toBeNull();
    expect(await readPart('a', upload, reader(), OPENS_NO_MORE)).toMatchObject([
      { messages: [{ parts: [{ text: expect.stringMatching(/See it|x/) }] }] },
      { messages: [{ parts: [{ name: '2/1/ocr', text: 'In the picture' }] }] },
    ]);
  });

  it('reads the files within a document, and what a document within it holds no further', async () => {
    const inner = { name: 'b.pdf', bytes: Buffer.from('%PDF-1.7 b') };
    const files = [{ name: 'letter.txt', bytes: Buffer.from(text) }, inner];
    let read = 0;
    const document = async () => {
      read += 1;
      return { ok: true as const, document: { parts: [{ name: 'text', text: 'See it.' }], truncated: false, files } };
    };
    const held = [{ kind: 'document', name: '1', bytes: Buffer.from('%PDF-1.7 a') }] as const;
    expect(await readHeldFiles(reader({ document }), held, null)).toMatchObject({
      mails: [{ parts: [{ name: '1/1/text' }] }],
      pictures: [{ parts: [{ name: '1/text' }] }, { parts: [{ name: '1/2/text' }] }],
      truncated: true,
    });
    expect(read).toBe(2);
  });

  it('has the files that stand in a text in uuencode, and the text without them', async () => {
    const lines = (bytes: Buffer): string =>
      Array.from({ length: Math.ceil(bytes.length / 45) }, (_, n) => uuLine(bytes.subarray(n * 45, n * 45 + 45))).join(
        '\n',
      );
    const file = (name: string, bytes: Buffer): string => `begin 644 ${name}\n${lines(bytes)}\n\`\nend\n`;
    const body = `See the files.\nbegin 100 of them\n${file('letter.txt', Buffer.from(text))}between\n${file('a.png', PICTURE)}Bye.`;
    const bytes = Buffer.from(`From: a@a.example\nSubject: x\n\n${body}`);
    const [held] = filesInMail(bytes);
    expect(Buffer.from(held?.bytes ?? [])).toEqual(PICTURE);
    const report = await read(bytes, reader());
    const parts = report?.messages.flatMap((message) => message.parts.map((part) => part.text.trim()));
    expect(parts?.toSorted()).toEqual(
      [text.trim(), 'See the files.\nbegin 100 of them\n\nbetween\n\nBye.', 'In the picture'].toSorted(),
    );
  });

  it('calls a file in uuencode as its line does, without blanks at its end', () => {
    const named = (name: string): string[] | undefined =>
      uuencodedIn(Buffer.from(`begin 644 ${name}\n${uuLine(PICTURE.subarray(0, 45))}\n\`\nend\n`))?.files.map(
        (file) => file.name,
      );
    expect([named('my letter.txt \t\r'), named(' \t ')]).toEqual([['my letter.txt'], undefined]);
  });

  it.each([
    ['a line of it, and no end', '#0V%T\n', ''],
    ['a whole line, a shorter one, and no end', `${uuLine(Buffer.alloc(45, 'a'))}\n#0V%T\n`, ''],
    ['a line of no bytes, and no end', '#0V%T\n`\n', ''],
    ['a line of capitals as long as its sign says', '#0V%T\n', '$900 EUR\n'],
    ['an end far below', '#0V%T\n', 'IN BITCOIN, WITHIN 24 HOURS\nend\n'],
  ])('takes no letter for part of a file that begins above it: %s', async (_, lines, first) => {
    const letter = `${first}Pay 900 EUR within 24 hours or everybody sees your video.\nend of story.`;
    const report = await read(Buffer.from(`From: a@a.example\nSubject: x\n\nbegin 644 a\n${lines}${letter}`), reader());
    const parts = report?.messages.flatMap((message) => message.parts.map((part) => part.text.trim()));
    expect(parts).toContain(letter.trim());
  });

  it('has the files of texts that are made to look full of them, in time', () => {
    const begun = performance.now();
    for (const line of ['begin 644 a\n', 'begin 644 a\nM\n', `begin 644 a\n!0\n`, '\\pict', 'data:image/png;base64,'])
      filesInMail(
        Buffer.from(
          `From: a@a.example\nContent-Type: text/${line.startsWith('b') ? 'plain' : 'html'}\n\n${line.repeat(200_000)}`,
        ),
      );
    expect(performance.now() - begun).toBeLessThan(3_000);
  });

  it('has those of the mails attached to it', () => {
    const inner = multipartMail([textPart(text), filePart('a.jpg', PICTURE)], { boundary: 'inner' });

    expect(filesInMail(attachingMail(inner))).toMatchObject([{ kind: 'picture', name: '2.1.2' }]);
    expect(filesInMail(plainMail(text))).toEqual([]);
  });
});
