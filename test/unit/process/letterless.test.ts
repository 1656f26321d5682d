import { describe, expect, it } from 'vitest';
import { makeReport } from '#actions/process/make-report.ts';
import { readMailReport } from '#actions/process/read-mail-report.ts';
import { functionSettings } from '#test/support/settings.ts';

const settings = functionSettings(['age1a', 'age1b', 'age1c']);
const KEY = Buffer.from('a key of this test');
const AT = '2026-11-24T06:00:00.000Z';
const HEAD = `From: aino@example.org\r\nTo: ${settings.mail.reportAddress}\r\nSubject: Hei\r\nMIME-Version: 1.0\r\n`;

/** Whether a mail is answered as one that holds no letter. */
const isLetterless = async (rest: string): Promise<boolean> => {
  const mail = { key: 'mail/one', bytes: Buffer.from(`${HEAD}${rest}`), storedAt: AT };
  const reader = { read: async () => ({ ok: false as const, reason: 'gave-up' as const }) };
  const read = await readMailReport(mail, settings.mail, reader as never);
  if (read === null) throw new Error('not read');
  const keys = { hashKey: KEY, matchKey: KEY };
  return (
    makeReport({ id: 'one', inboxKey: mail.key, workedOn: new Date(AT) }, read, settings, keys).draft.letterless ===
    true
  );
};

const TEXT = 'Content-Type: text/plain; charset=utf-8\r\n\r\n';
const ASKED = 'Mitä minun pitää tehdä? Joku uhkaa julkaista kuviani.';
const LETTER = 'Maksa 200 euroa bitcoineina 24 tunnin kuluessa, tai julkaisemme potilastietosi.';
const withFile = (type: string, name: string): string =>
  `Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n${TEXT}${ASKED}\r\n--b\r\nContent-Type: ${type}\r\nContent-Disposition: attachment; filename="${name}"\r\n\r\nx\r\n--b--\r\n`;

describe('a mail without a letter', () => {
  it.each([
    ['a question', `${TEXT}${ASKED}`],
    ['one in English', `${TEXT}What must I do? Someone threatens to publish my pictures.`],
    ['an empty mail', `${TEXT}\r\n`],
    [
      'a question in text and in HTML',
      `Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n${TEXT}${ASKED}\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>${ASKED}</p>\r\n--b--\r\n`,
    ],
  ])('is %s', async (_name, mail) => {
    expect(await isLetterless(mail)).toBe(true);
  });

  it.each([
    ['a letter pasted into it', `${TEXT}${LETTER}`],
    [
      'a mail forwarded in its text, whatever that says',
      `${TEXT}Apua!\r\n\r\n---------- Forwarded message ---------\r\nFrom: X <x@example.net>\r\nDate: Mon, 23 Nov 2026 at 10:00\r\nSubject: hello\r\nTo: <aino@example.org>\r\n\r\nI know what you did.\r\n`,
    ],
    [
      'a mail attached to it',
      `Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n${TEXT}${ASKED}\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: x@example.net\r\nSubject: hello\r\n\r\nI know what you did.\r\n--b--\r\n`,
    ],
    ['a picture, even one that cannot be read', withFile('image/png', 'kuva.png')],
    ['a file of a kind that is not read', withFile('video/mp4', 'ääni.mp4')],
  ])('is none with %s', async (_name, mail) => {
    expect(await isLetterless(mail)).toBe(false);
  });
});
