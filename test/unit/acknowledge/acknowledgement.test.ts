import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#domain/intake/submission.ts';
import { UNREAD_KINDS } from '#domain/message/read/unread-kind.ts';
import { functionSettings } from '#test/support/settings.ts';
import { acknowledgementMail } from '#web/mail/acknowledgement.ts';
import { mailWordsOf } from '#web/mail/words-of.ts';
import { waitInWords } from '#web/words/quantities.ts';

const settings = functionSettings(['age1a', 'age1b', 'age1c']);
const receipt = { reference: 'K7Q2-M4XD', code: '0123-4567-89AB-CDEF-GHJK-MNPQ' };
const NOT_PAY = { fi: /älä maksa/i, sv: /betala inte/i, en: /do not pay/i };
const NOT_POLICE = { fi: /rikosilmoitus/, sv: /brottsanmälan/, en: /replace a police report/ };
/** Words that tell whoever looks over a shoulder what it is about. */
const TELLING = /kirist|uhkaus|utpress|hot|extort|blackmail|threat|bitcoin|police|polis/i;

describe.each(LANGUAGES)('the acknowledgement in %s', (language) => {
  const mail = acknowledgementMail(language, [receipt], settings);

  it.each(['text', 'html'] as const)('says in its %s what to keep, what not to do and whom to call', (form) => {
    expect(mail[form]).toContain(receipt.reference);
    expect(mail[form]).toContain(receipt.code);
    expect(mail[form]).toMatch(NOT_PAY[language]);
    expect(mail[form]).toContain('116 006');
    expect(mail[form]).toContain('Example Hotline');
  });

  it('names an emergency number that answers when the crisis line does not', () => {
    const line = { name: 'Line', phone: '09 000 0000', hours: 'weekdays', for: 'crisis' } as const;
    const { text, html } = acknowledgementMail(language, [receipt], {
      ...settings,
      help: { ...settings.help, [language]: [line] },
    });
    expect(text).toMatch(/09 000 0000 \(weekdays\)\. .*112/);
    // At the end of a phone's line the number stays whole.
    expect(html).toContain('09\u00a0000\u00a00000');
  });

  it('parts no hours at the end of a line, and has a long line of them wrap', () => {
    const hours = [
      { days: ['mon' as const], from: '09:00', to: '20:00' },
      { days: ['sat' as const], from: '10:00', to: '14:00' },
    ];
    const line = { name: 'Line', phone: '09 000 0000', open: { hours } };
    const { text, html } = acknowledgementMail(language, [receipt], {
      ...settings,
      help: { ...settings.help, [language]: [line] },
    });
    expect(text.replaceAll('\u00a0', ' ')).toMatch(
      /^Line: 09 000 0000, .*(?:9–20|09:00–20:00), .*10(?::00)?–14(?::00)?$/m,
    );
    expect(html).toMatch(/nowrap">09 000 0000<\/strong>, <span style="white-space:nowrap">[^<]*20[^<]*<\/span>, <span/);
  });

  it('shows the number and the code before what is to be done with them', () => {
    const { receipts } = mailWordsOf(language).acknowledgement;
    const order = [receipts.heading, receipt.reference, receipt.code, receipts.keep, receipts.partners];
    for (const form of [mail.text, mail.html]) {
      const places = order.map((said) => form.indexOf(said));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });

  it('parts one report’s number and code from the next one’s', () => {
    const other = { reference: '1111-2222', code: '9999-8888-7777-6666-5555-4444' };
    const { text, html } = acknowledgementMail(language, [receipt, other], settings);
    const { receipts } = mailWordsOf(language).acknowledgement;
    const said = [receipt, other].map(
      (one) => `${receipts.reference}: ${one.reference}\n${receipts.code}: ${one.code}`,
    );
    expect(text).toContain(`\n\n${said.join('\n\n')}\n\n`);
    const gaps = html.split('\n').flatMap((line) => /margin:0 0 (\d+)px.*<strong/.exec(line)?.[1] ?? []);
    expect(gaps.slice(0, 4)).toEqual(['4', '16', '4', '16']);
  });

  it('names no colour: dark letters of its own would stand on the dark page of a mail program', () => {
    expect(mail.html).not.toMatch(/[;"]\s*(?:background|color):/);
    expect(mail.html).toContain('<meta name="color-scheme" content="light dark">');
  });

  it('holds no link and loads nothing', () => {
    expect(mail.text).not.toMatch(/https?:|www\./);
    expect(mail.html).not.toMatch(/<a\b|<img|<link|<script|href|src=|https?:|url\(/i);
  });

  it('weighs no words by capitals, and names 112 where danger is spoken of, not among those to talk to', () => {
    const { danger, help } = mailWordsOf(language).acknowledgement;
    const weighed = (line: string): boolean => /\p{Lu}{3}/u.test(line) && line === line.toUpperCase();
    expect(mail.text.split('\n').filter((line) => weighed(line) && !line.includes(receipt.code))).toEqual([]);
    expect(mail.text).toContain(danger.life);
    expect(mail.text.slice(mail.text.indexOf(help.heading))).not.toMatch(/\b112$/m);
  });

  it('shows nothing of the matter in a list of mails', () => {
    expect(`${mail.sender} ${mail.subject}`).not.toMatch(TELLING);
  });

  it('says that it is no report to the police, unless it is', () => {
    const police = acknowledgementMail(language, [receipt], {
      ...settings,
      operator: { ...settings.operator, isPolice: true },
    });
    expect(mail.text).toMatch(NOT_POLICE[language]);
    expect(police.text).not.toMatch(NOT_POLICE[language]);
  });

  it('says of a mail without a letter that a machine answers, whom to call, and what is missing, in that order', () => {
    const { text, html, subject, sender } = acknowledgementMail(language, [receipt], settings, { letterless: true });
    const { thanks, letterless } = mailWordsOf(language).acknowledgement;
    const order = [letterless.machine, '112', '116 006', letterless.missing, letterless.send, receipt.code];

    expect(order.map((said) => text.indexOf(said)).toSorted((a, b) => a - b)).toEqual(
      order.map((said) => text.indexOf(said)),
    );
    for (const said of order) expect(html).toContain(said);
    expect(text).not.toContain(thanks);
    expect(mail.text).not.toContain(letterless.missing);
    expect([sender, subject]).toEqual([mail.sender, mail.subject]);
  });

  it('says while many report how long answers may take, and that the message is safe; else nothing of it', () => {
    const said = mailWordsOf(language).acknowledgement.busy(waitInWords(120, language));
    const busy = acknowledgementMail(language, [receipt], settings, { minutesToWait: 120 });
    for (const form of ['text', 'html'] as const) expect(busy[form]).toContain(said);
    expect(mail.text).not.toContain(said.slice(0, 20));
  });

  it('lists the receipts of all reports that it answers', () => {
    const second = { reference: 'ZZZZ-0001', code: '9999-4567-89AB-CDEF-GHJK-MNPQ' };
    const both = acknowledgementMail(language, [receipt, second], settings);
    for (const part of [receipt.reference, receipt.code, second.reference, second.code]) {
      expect(both.text).toContain(part);
      expect(both.html).toContain(part);
    }
  });

  it('says of which kind what nothing opened is, and that it was not read; else nothing of it', () => {
    const { heading, kinds } = mailWordsOf(language).unread;
    const told = acknowledgementMail(language, [receipt], settings, { unread: UNREAD_KINDS });
    for (const form of ['text', 'html'] as const) {
      expect(mail[form]).not.toContain(heading);
      for (const said of [heading, ...Object.values(kinds)]) expect(told[form]).toContain(said);
    }
  });

  it('escapes in its HTML what the operator is called', () => {
    const odd = acknowledgementMail(language, [receipt], {
      ...settings,
      operator: { ...settings.operator, name: 'Help <b> & "Co"' },
    });
    expect(odd.html).not.toContain('<b>');
    expect(odd.text).toContain('Help <b> & "Co"');
  });

  it('leaves out whom to call where the operator names nobody', () => {
    const alone = acknowledgementMail(language, [receipt], { ...settings, help: { fi: [], sv: [], en: [] } });
    expect(alone.text).not.toContain('116 006');
    expect(alone.text).not.toMatch(/:\n*$/);
  });
});
