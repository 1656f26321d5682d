import { describe, expect, it } from 'vitest';
import { readMail } from '#domain/message/read/read-mail.ts';
import type { Message } from '#domain/message.ts';
import { readOutlookFile } from '#io/files/read-file.ts';
import { letter } from '#test/support/letters/letters.ts';
import { originalMail, plainMail } from '#test/support/letters/mails.ts';
import { type OutlookOptions, outlookItem } from '#test/support/letters/outlook.ts';
import { packedRtf, storedRtf } from '#test/support/letters/rtf.ts';

const { text } = letter('fi', 7);

const messagesOf = async (mail: Uint8Array): Promise<Message[]> => {
  const reading = await readMail(mail);
  return reading.ok ? reading.messages : [];
};

const readItem = async (options: OutlookOptions): Promise<Message[]> => {
  const reading = await readOutlookFile(outlookItem(options));
  return reading.ok ? messagesOf(reading.mail) : [];
};

const headerOf = (mail: Buffer): string => mail.toString('utf8').split('\r\n\r\n')[0] ?? '';

describe('an Outlook item', () => {
  it('gives the same message as the mail that it was, by its transport headers', async () => {
    const mail = originalMail(text);

    const read = await readItem({ headers: headerOf(mail), text });

    const [asMail] = await messagesOf(mail);
    expect(read).toEqual([{ ...asMail, parts: [{ name: '1.1', text: asMail?.text }] }]);
  });

  it('gives text and HTML as two readings where they differ', async () => {
    const read = await readItem({ headers: headerOf(plainMail('')), text, html: '<p>Maksa <b>900</b> euroa ä</p>' });

    expect(read[0]?.parts.map((part) => part.text)).toEqual([text.trim(), 'Maksa 900 euroa ä']);
  });

  const escaped = [...text]
    .map((letter) => (letter === '\n' ? '\\par ' : letter > '~' ? `\\u${letter.charCodeAt(0)}?` : letter))
    .join('');

  it.each([
    ['packed', packedRtf(`{\\rtf1\\ansi ${escaped}}`)],
    ['unpacked', storedRtf(`{\\rtf1\\ansi ${escaped}}`)],
  ])('is read by its RTF where it keeps no other body: %s', async (_, rtf) => {
    const [read] = await readItem({ from: 'a@example.test', rtf });

    expect(read?.text).toBe(text.trim());
  });

  it('gives the HTML that its RTF wraps beside its text', async () => {
    const html = '{\\*\\htmltag64 <p>}Maksa {\\*\\htmltag84 <b>}900{\\*\\htmltag92 </b>} euroa';
    const rtf = packedRtf(`{\\rtf1\\ansi\\fromhtml1 ${html}}`);

    const read = await readItem({ from: 'a@example.test', text, rtf });

    expect(read[0]?.parts.map((part) => part.text)).toEqual([text.trim(), 'Maksa 900 euroa']);
  });

  it('is told by its own properties where it kept no headers', async () => {
    const sentAt = new Date('2026-11-24T06:00:00Z');

    const read = await readItem({ from: 'someone@example.test', subject: 'Käynnit', sentAt, text });

    expect(read).toMatchObject([{ sender: 'someone@example.test', sentAt: sentAt.toISOString() }]);
  });

  it('passes on the items and mails that are attached to it', async () => {
    const item = await readItem({
      text: 'see attached',
      attachments: [{ subject: 'x', from: 'a@example.test', text }],
    });
    const mail = await readItem({ text: 'see attached', attachments: [{ name: 'x.eml', bytes: originalMail(text) }] });

    expect(item).toMatchObject([{ origin: 'attached', text: text.trim(), sender: 'a@example.test' }]);
    expect(mail).toMatchObject([{ origin: 'attached', text: text.trim(), headersFit: true }]);
  });

  it('cannot begin a header by a line break in a property', async () => {
    const [read] = await readItem({ from: 'a@example.test', subject: 'x\r\nFrom: b@example.test', text });

    expect(read?.sender).toBe('a@example.test');
  });

  it('that is damaged is refused, and takes nothing from whoever asked', async () => {
    const whole = outlookItem({
      text: text.repeat(20),
      rtf: packedRtf(`{\\rtf1 ${'maksa '.repeat(200)}}`),
      attachments: [{ text }, { name: 'a.eml', bytes: plainMail(text) }],
    });
    const before = process.memoryUsage().rss;
    const damaged = [1, 2, 3, 4].map((seed) => damage(whole, seed));

    const readings = await Promise.all(
      [Buffer.from('no item'), whole.subarray(0, 700), ...damaged].map((bytes) => readOutlookFile(bytes)),
    );

    for (const reading of readings) expect(reading).toHaveProperty('ok');
    expect(readings[0]).toEqual({ ok: false, reason: 'file-broken' });
    expect(process.memoryUsage().rss - before).toBeLessThan(256 * 1024 * 1024);
  });
});

/** Overwrites the sector table and a twentieth of the rest: what makes a reader follow chains without end. */
const damage = (whole: Buffer, seed: number): Buffer => {
  const bytes = Buffer.from(whole);
  for (let at = seed * 7; at < bytes.length; at += 20) bytes[at] = (at * seed * 31) & 0xff;
  whole.copy(bytes, 0, 0, 512);
  return bytes;
};
