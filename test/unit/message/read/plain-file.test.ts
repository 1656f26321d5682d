import { describe, expect, it } from 'vitest';
import { extractAll } from '#domain/extract/extract.ts';
import { readPlainFile } from '#domain/message/read/plain-file.ts';
import { readMail } from '#domain/message/read/read-mail.ts';
import { readPaste } from '#domain/message/read/read-pasted.ts';
import { addressOf } from '#test/support/addresses.ts';
import { filePart, multipartMail, textPart } from '#test/support/letters/mails.ts';

const wallet = addressOf('p2wpkh', 'plain file');
const below = addressOf('p2wpkh', 'below');
const LETTER = `Pay 850 EUR in Bitcoin within 48 hours, or everybody gets the video. My address: ${wallet}`;

const wallets = async (name: string, bytes: Buffer): Promise<string[]> =>
  extractAll((await readPlainFile(name, bytes)).messages).findings.wallets.map(({ address }) => address);

/** An element of ASN.1 with a definite length. */
const asn = (tag: number, ...contents: Buffer[]): Buffer => {
  const content = Buffer.concat(contents);
  const head = Buffer.alloc(5);
  head[0] = 0x84;
  head.writeUInt32BE(content.length, 1);
  return Buffer.concat([Buffer.from([tag]), head, content]);
};
const oid = (hex: string): Buffer => asn(0x06, Buffer.from(hex, 'hex'));
const signed = (octets: Buffer): Buffer =>
  asn(
    0x30,
    oid('2a864886f70d010702'),
    asn(
      0xa0,
      asn(0x30, asn(0x02, Buffer.from([1])), asn(0x31), asn(0x30, oid('2a864886f70d010701'), asn(0xa0, octets))),
    ),
  );
const pieces = (bytes: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from([0x24, 0x80]),
    asn(0x04, bytes.subarray(0, 20)),
    asn(0x04, bytes.subarray(20)),
    Buffer.from([0, 0]),
  ]);
const inner = Buffer.from(`Content-Type: text/plain\r\n\r\n${LETTER}`);
const mail = (type: string, body: Buffer): Buffer =>
  Buffer.from(
    `From: r@example.org\r\nTo: m@example.com\r\nSubject: s\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n\r\n${body.toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n`,
  );

/** Outlook's package with a body, and a text file attached. */
const attribute = (id: number, content: Buffer): Buffer => {
  const head = Buffer.alloc(9);
  head[0] = 1;
  head.writeUInt32LE(id, 1);
  head.writeUInt32LE(content.length, 5);
  return Buffer.concat([head, content, Buffer.alloc(2)]);
};
const tnef = Buffer.concat([
  Buffer.from('789f3e220100', 'hex'),
  attribute(0x00018004, Buffer.from('Your street\0')),
  attribute(0x0002800c, Buffer.from(`${LETTER}\0`)),
]);

const calendar = `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Your last chance\r\nDESCRIPTION:Pay 850 EUR within 48 hours\\, or everybody gets\r\n  the video.\\n${wallet}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;

const source = Buffer.concat([Buffer.from('Received: by x\r\n'), mail('text/plain', Buffer.from(LETTER))]);
const emlxOf = (bytes: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${bytes.length}\n`), bytes, Buffer.from('<plist/>')]);
const emlx = emlxOf(mail('text/plain', Buffer.from(LETTER)));

describe('files that need no process of their own', () => {
  it.each([
    ['of Latin letters', Buffer.from(`Pay 850 EUR to ${addressOf('p2wpkh', 'padded')}.`)],
    ['in UTF-16', Buffer.from(`\ufeffPay 850 EUR to ${addressOf('p2wpkh', 'padded')}`, 'utf16le')],
  ])('reads a text %s that zeros fill up', async (_, text) => {
    for (const zeros of [0, 2, 3, 5_000]) {
      const { messages } = await readPlainFile('a.txt', Buffer.concat([text, Buffer.alloc(zeros)]));
      const { wallets } = extractAll(messages).findings;
      expect(wallets.map(({ address }) => address)).toEqual([addressOf('p2wpkh', 'padded')]);
    }
  });

  it.each([
    ['UTF-16', 'a.txt', Buffer.from(`\ufeff${LETTER}`, 'utf16le')],
    ['windows-1252', 'a.txt', Buffer.from(`Hyvä vastaanottaja. ${LETTER}`, 'latin1')],
    ['HTML', 'a.html', Buffer.from(`<html><p>${LETTER}</p></html>`)],
    ['RTF', 'a.rtf', Buffer.from(`{\\rtf1\\ansi ${LETTER}\\par}`)],
    ['an invitation', 'a.ics', Buffer.from(calendar)],
    ['an invitation in a mail', 'a.eml', mail('text/calendar; method=REQUEST', Buffer.from(calendar))],
    [
      "a mail's source in a text file",
      'a.txt',
      Buffer.from(`Received: by x\r\n${mail('text/plain', Buffer.from(LETTER))}`),
    ],
    [
      'an archive of mails',
      'a.mbox',
      Buffer.concat([Buffer.from('From r@example.org Sat Nov 28\n'), mail('text/plain', Buffer.from(LETTER))]),
    ],
    ["Apple Mail's file", 'a.emlx', emlx],
    ['a source behind a mark of its charset', 'a.txt', Buffer.concat([Buffer.from('\ufeff'), source])],
    ['a source that was saved as UTF-16', 'a.txt', Buffer.from(`\ufeff${source.toString()}`, 'utf16le')],
    ['a source behind empty lines', 'a.txt', Buffer.concat([Buffer.from('\r\n\r\n'), source])],
    ["a source behind its finder's words", 'a.txt', Buffer.concat([Buffer.from('Hei, tässä se on:\r\n\r\n'), source])],
    ['a source that no server marked', 'a.txt', mail('text/plain', Buffer.from(LETTER))],
    ['a body that was copied as it is sent', 'a.txt', Buffer.from(Buffer.from(`${LETTER}\n`).toString('base64'))],
    ['a page that a browser saved with its mail', 'a.mht', mail('text/html', Buffer.from(`<p>${LETTER}</p>`))],
    ['an opaque signature that was saved by itself', 'smime.p7m', signed(asn(0x04, inner))],
    [
      'an invitation that is described as a page',
      'a.ics',
      Buffer.from(calendar.replace('DESCRIPTION:', 'X-ALT-DESC;FMTTYPE=text/html:<p>')),
    ],
    [
      'a chat that calls its words otherwise',
      'message_1.json',
      Buffer.from(JSON.stringify({ messages: [{ content: LETTER }] })),
    ],
    ["Apple Mail's file in a mail", 'a.eml', mail('application/octet-stream; name="1.emlx"', emlx)],
    [
      'an archive of mails in a mail',
      'a.eml',
      mail(
        'application/mbox',
        Buffer.concat([Buffer.from('From r@example.org Sat Nov 28\n'), mail('text/plain', Buffer.from(LETTER))]),
      ),
    ],
    [
      'a page whose name is encoded',
      'a.eml',
      mail('application/octet-stream; name="=?utf-8?B?w6TDpG5pLmh0bWw=?="', Buffer.from(`<p>${LETTER}</p>`)),
    ],
    ['an opaque signature', 'a.eml', mail('application/pkcs7-mime; smime-type=signed-data', signed(asn(0x04, inner)))],
    ['an opaque signature in pieces', 'a.eml', mail('application/x-pkcs7-mime', signed(pieces(inner)))],
    ["Outlook's package", 'winmail.dat', tnef],
    ["Outlook's package in a mail", 'a.eml', mail('application/ms-tnef; name="winmail.dat"', tnef)],
    [
      'a page that calls itself bytes',
      'a.eml',
      mail('application/octet-stream; name="letter.shtml"', Buffer.from(`<p>${LETTER}</p>`)),
    ],
  ])('gives the address in %s', async (_, name, bytes) => {
    expect(await wallets(name, bytes)).toEqual([wallet]);
  });

  it.each([
    ['a.txt', '', [wallet, below]],
    ['a.eml', 'Subject: s\r\nFrom: r@example.org\r\n\r\n', [wallet]],
  ])('gives the address above a source in %s', async (name, head, addresses) => {
    const text = `${head}${LETTER}\r\n\r\nMIME-Version: 1.0\r\n${mail('text/plain', Buffer.from(LETTER.replace(wallet, below)))}`;
    expect((await wallets(name, Buffer.from(text))).toSorted()).toEqual(addresses.toSorted());
    const pasted = extractAll(await readPaste(text)).findings.wallets.map(({ address }) => address);
    expect(pasted).toContain(wallet);
  });

  it.each([
    ['of no known kind', Buffer.from([0, 1, 2, 3, 255, 254, 0, 0, 7]), 'unknown-file'],
    ['that is a recording', Buffer.from('OggS and no letter'), 'unknown-file'],
    ['that is a damaged picture', Buffer.from('\x89PNG\r\n', 'latin1'), 'unknown-file'],
    ['that is empty', Buffer.alloc(0), 'empty'],
    [
      'of an encrypted mail',
      mail('application/pkcs7-mime', asn(0x30, oid('2a864886f70d010703'), asn(0xa0, asn(0x30)))),
      'no-text',
    ],
  ])('says of a file %s that it is not read', async (_, bytes, unreadable) => {
    expect(await readPlainFile('a.eml'.slice(bytes[0] === 0x46 ? 0 : 4), bytes)).toMatchObject({
      messages: [],
      unreadable,
    });
  });

  it.each([
    ['a letter that quotes a line of a head', `Content: all your files.\n\n${LETTER}`],
    [
      'a letter with words in front of a key',
      `${LETTER}\n\n${Buffer.from('\0\x01\x02'.repeat(60)).toString('base64')}`,
    ],
  ])('leaves %s as it is', async (_, text) => {
    const { messages } = await readPlainFile('a.txt', Buffer.from(text));
    expect(messages.map((message) => message.text)).toEqual([text]);
  });

  it('says that more is there of an archive in a mail than is read, and of a wrapping within too many', async () => {
    const archive = (mails: number): Buffer =>
      mail('application/mbox', Buffer.from(`From r@example.org Sat Nov 28\n${source.toString()}\n\n`.repeat(mails)));
    const wrapped = (bytes: Buffer, times: number): Buffer =>
      times === 0 ? bytes : wrapped(mail('application/octet-stream; name="1.emlx"', emlxOf(bytes)), times - 1);
    expect(await readPlainFile('a.eml', archive(20))).toMatchObject({ truncated: false });
    expect(await readPlainFile('a.eml', archive(21))).toMatchObject({ truncated: true });
    const plain = mail('text/plain', Buffer.from(LETTER));
    expect(await readPlainFile('a.eml', wrapped(plain, 3))).toMatchObject({ truncated: false });
    const deeper = await readMail(
      multipartMail([textPart('See this.'), filePart('1.emlx', emlxOf(wrapped(plain, 3)))]),
    );
    expect(deeper).toMatchObject({ truncated: true });
  });

  it('ends on damaged packages and signatures', async () => {
    for (const bytes of [tnef, mail('application/pkcs7-mime', signed(pieces(inner)))]) {
      for (let at = 0; at < bytes.length; at += 7) {
        const damaged = Buffer.from(bytes);
        damaged[at] = 0xff;
        expect((await readPlainFile('a.eml', damaged)).messages.length).toBeLessThanOrEqual(1);
        await readPlainFile('winmail.dat', bytes.subarray(0, at));
      }
    }
  });
});
