import { describe, expect, it } from 'vitest';
import { MAX_DEPTH, MAX_PARTS } from '#domain/message/mime/mime.ts';
import { readMail } from '#domain/message/read/read-mail.ts';
import { letter } from '#test/support/letters/letters.ts';
import {
  alternativeMail,
  attachingMail,
  escapeHtml,
  FORWARD_STYLES,
  forwardingMail,
  htmlMail,
  multipartMail,
  originalMail,
  plainMail,
  textPart,
} from '#test/support/letters/mails.ts';

const { text, wallet } = letter('fi', 1);

const messagesOf = async (raw: Uint8Array) => {
  const reading = await readMail(raw);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.messages;
};

describe('readMail', () => {
  it('reads a letter attached whole, with its sender and date, and not the words of whoever attaches it', async () => {
    const [message, ...others] = await messagesOf(attachingMail(originalMail(text), 'Apua!'));

    expect(others).toEqual([]);
    expect(message).toMatchObject({
      text: text.trim(),
      origin: 'attached',
      headersFit: true,
      sender: 'ransom@extorter.example',
      sentAt: '2026-11-24T06:00:00.000Z',
    });
    expect(message?.victims).toEqual(['ilmoita@hotline.example', 'aino@example.org', 'aino@example.org']);
  });

  it('says that headers do not fit where the original was never received by a server', async () => {
    const [message] = await messagesOf(attachingMail(plainMail(text)));
    expect(message).toMatchObject({ origin: 'attached', headersFit: false });
  });

  it.each([
    [
      'base64',
      {
        headers: ['Content-Type: message/rfc822', 'Content-Transfer-Encoding: base64'],
        body: originalMail(text).toString('base64'),
      },
    ],
    [
      'an octet-stream named .eml',
      { headers: ['Content-Type: application/octet-stream; name="Letter.EML"'], body: originalMail(text) },
    ],
    [
      'an octet-stream in base64',
      {
        headers: ['Content-Type: application/octet-stream; name="letter.eml"', 'Content-Transfer-Encoding: base64'],
        body: originalMail(text).toString('base64'),
      },
    ],
    ['a digest part without a type', { headers: [], body: originalMail(text) }],
  ])('reads a letter attached as %s', async (way, part) => {
    const subtype = way.startsWith('a digest') ? 'digest' : 'mixed';
    const [message] = await messagesOf(multipartMail([part], { subtype }));
    expect(message).toMatchObject({ text: text.trim(), origin: 'attached' });
  });

  it('reads the original of an abuse report (RFC 5965), and not the words of the report', async () => {
    const report = multipartMail(
      [
        textPart(`This is an email abuse report for a message received from IP 192.0.2.7. Pay nothing to ${wallet}.`),
        {
          headers: ['Content-Type: message/feedback-report'],
          body: 'Feedback-Type: fraud\r\nUser-Agent: Example/1\r\nVersion: 1\r\n',
        },
        { headers: ['Content-Type: message/rfc822', 'Content-Disposition: inline'], body: originalMail(text) },
      ],
      { subtype: 'report; report-type=feedback-report' },
    );
    const [message, ...others] = await messagesOf(report);
    expect(others).toEqual([]);
    expect(message).toMatchObject({ text: text.trim(), origin: 'attached', sender: 'ransom@extorter.example' });
  });

  it('reads UTF-7 by its label', async () => {
    const [message] = await messagesOf(
      Buffer.from(
        'From: a@example.org\r\nContent-Type: text/plain; charset=unicode-1-1-utf-7\r\n\r\nMaksa 200 +IKw- nyt+ACE-\r\n',
      ),
    );
    expect(message?.text).toBe('Maksa 200 € nyt!');
  });

  it('reads a multipart whose parts are never ended', async () => {
    const raw = multipartMail([textPart(text)])
      .toString('latin1')
      .replace('--part-of-a-mail--\r\n', '');
    const [message] = await messagesOf(Buffer.from(raw, 'latin1'));
    expect(message?.text).toBe(text.trim());
  });

  it('reads the innermost of letters attached to each other', async () => {
    const [message, ...others] = await messagesOf(attachingMail(attachingMail(attachingMail(originalMail(text)))));
    expect(others).toEqual([]);
    expect(message?.text).toBe(text.trim());
  });

  it.each(Object.keys(FORWARD_STYLES) as (keyof typeof FORWARD_STYLES)[])(
    'cuts out what %s forwards in its text',
    async (style) => {
      const [message] = await messagesOf(forwardingMail(text, style, 'Soita 040 000 0000.'));

      expect(message).toMatchObject({ origin: 'inline', headersFit: false, sender: 'ransom@extorter.example' });
      expect(message?.text).toBe(text.trim());
      expect(message?.victims).toContain('aino@example.org');
    },
  );

  it('cuts a forward of a forward down to the letter', async () => {
    const inner = FORWARD_STYLES.outlook(text, 'Katso tätä.');
    const [message] = await messagesOf(forwardingMail(inner, 'gmail'));
    expect(message?.text).toBe(text.trim());
  });

  it('cuts a forward out of HTML', async () => {
    const html = `<p>Apua!</p>${escapeHtml(FORWARD_STYLES.gmail(text, '')).replaceAll('\n', '<br>\n')}`;
    const [message] = await messagesOf(htmlMail(html));
    expect(message).toMatchObject({ origin: 'inline' });
    expect(message?.text.startsWith('Hyvä')).toBe(true);
  });

  it('undoes quoting of the whole letter', async () => {
    const [message] = await messagesOf(plainMail(text.replace(/^/gm, '>> ')));
    expect(message?.text).toBe(text.trim());
  });

  it('reads text and HTML once where they say the same, and both where they differ', async () => {
    const [same] = await messagesOf(alternativeMail('Pay now, or else', '<p>Pay <b>now</b>, or else</p>'));
    const [different] = await messagesOf(alternativeMail('Nothing to see', `<p>${escapeHtml(text)}</p>`));

    expect(same?.parts).toEqual([{ name: '1', text: 'Pay now, or else' }]);
    expect(different?.parts.map((part) => part.name)).toEqual(['2', '1']);
    expect(different?.text).toContain(wallet);
  });

  it('reads a multipart without boundary parameter or end', async () => {
    const raw = multipartMail([textPart('one'), textPart(text)]).toString('latin1');
    const broken = raw.replace('; boundary="part-of-a-mail"', '').replace('--part-of-a-mail--\r\n', '');
    const [message] = await messagesOf(Buffer.from(broken, 'latin1'));
    expect(message?.text).toBe(text.trim());
  });

  it('reads a truncated multipart as far as it goes', async () => {
    const raw = multipartMail([{ headers: ['Content-Type: text/plain'], body: 'x'.repeat(5_000) }]);
    const [message] = await messagesOf(raw.subarray(0, 3_000));
    expect(message?.text).toMatch(/^x{1000,}$/);
  });

  it('reads text that follows the headers of a server without an empty line', async () => {
    const raw = Buffer.from(
      'Return-Path: <a@example.org>\r\nReceived: from a by b; now\r\nHei, olen saanut kirjeen\r\nja pelkään.\r\n',
    );
    const [message] = await messagesOf(raw);
    expect(message?.text).toBe('Hei, olen saanut kirjeen\nja pelkään.');
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['text that is no mail', Buffer.from('Hello,\n\nthis is a letter.\n'), 'not-a-mail'],
    ['bytes that are no text', Buffer.from(Array.from({ length: 2_000 }, (_, at) => (at * 31) % 256)), 'not-a-mail'],
    ['a mail with a picture only', multipartMail([{ headers: ['Content-Type: image/png'], body: 'x' }]), 'no-text'],
  ])('refuses %s with a reason', async (_, raw, reason) => {
    expect(await readMail(raw)).toMatchObject({ ok: false, reason });
  });

  it('stops after its number of parts, and says so', async () => {
    const parts = Array.from({ length: 10_000 }, (_, at) => ({
      headers: ['Content-Type: text/plain'],
      body: `part ${at}`,
    }));
    const reading = await readMail(multipartMail(parts));
    expect(reading).toMatchObject({ ok: true, truncated: true });
    if (reading.ok) expect(reading.messages[0]?.parts.length).toBeLessThan(MAX_PARTS);
  });

  it('stops at its depth of 300 messages inside each other, and says so', async () => {
    let raw: Buffer = originalMail('the innermost');
    for (let depth = 0; depth < 300; depth += 1) raw = attachingMail(raw, `level ${depth}`);
    const reading = await readMail(raw);
    expect(reading).toMatchObject({ ok: true, truncated: true });
    if (reading.ok) expect(reading.messages[0]?.text).toMatch(/^level 2[89]\d$/);
    expect(MAX_DEPTH).toBeLessThan(300);
  });
});
