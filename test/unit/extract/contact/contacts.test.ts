import { describe, expect, it } from 'vitest';
import { extract, mergeFindings } from '#domain/extract/extract.ts';
import { readMail } from '#domain/message/read/read-mail.ts';
import { ORDINARY_CONTACTS } from '#test/support/letters/contacts/ordinary-contacts.ts';
import { forwardingMail } from '#test/support/letters/mails.ts';
import { DEMANDED } from '#test/support/letters/mentioning-letters.ts';
import { contactsOf, findingsOf } from '#test/unit/extract/findings-of.ts';

const SESSION = `05${'ab'.repeat(32)}`;
/** Tor's own service, and one with a wrong checksum. */
const ONION = '2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid.onion';

const pageOf = (html: string): Buffer =>
  Buffer.from(
    `From: x@sender.example\r\nTo: aino@koti.example\r\nSubject: read\r\nDate: Mon, 2 Nov 2026 10:00:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`,
  );
const PAY = `<p>Pay 500 USD in bitcoin to ${DEMANDED} or your wife sees the video.</p>`;

/** Contacts that links of a page lead to, behind these words. */
const linkedIn = async (html: string): Promise<string[]> => {
  const reading = await readMail(pageOf(`${PAY}${html}`));
  const findings = mergeFindings(reading.ok ? reading.messages.map(extract) : []);
  return findings.contacts.map(({ kind, value }) => `${kind} ${value}`);
};

describe('contacts that links lead to', () => {
  it.each([
    ['<p>Write to us <a href="mailto:raven@pay.example?subject=ID">here</a></p>', 'email raven@pay.example'],
    ['<p>Contact us on <a href="tg://resolve?domain=Raven_77">Telegram</a></p>', 'telegram raven_77'],
    ['<p><a href="https://t.me/raven_77">Contact us</a></p>', 'telegram raven_77'],
    ['<p>Text me on <a href="https://wa.me/358401234567">WhatsApp</a></p>', 'whatsapp +358401234567'],
    [
      '<p>Text me on <a href="https://api.whatsapp.com/send?phone=358401234567&text=x">it</a></p>',
      'whatsapp +358401234567',
    ],
    ['<p>Call me <a href="tel:+358-40-123-4567">now</a></p>', 'phone +358401234567'],
    ['<p>Contact me on <a href="https://signal.me/#p/+358401234567">this</a></p>', 'signal +358401234567'],
    [
      '<p>Write to us <a href="https://eur01.safelinks.example/?url=mailto%3Araven%40pay.example&amp;data=1">here</a></p>',
      'email raven@pay.example',
    ],
  ])('are found: %s', async (html, contact) => {
    expect(await linkedIn(html)).toEqual([contact]);
  });

  it.each([
    ['<p>I will send it to <a href="mailto:liisa@koti.example">your wife</a></p>'],
    ['<p>Unsubscribe <a href="mailto:leave@list.example">here</a></p>'],
    ['<div style="display:none">Write to us <a href="mailto:raven@pay.example">here</a></div>'],
  ])('are none that no words ask to write to: %s', async (html) => {
    expect(await linkedIn(html)).toEqual([]);
  });

  it('are none of the one who forwards the letter', async () => {
    const note = '<p>Please help, I got this. Call me <a href="tel:+358405551111">at work</a></p>';
    const forward = `${note}<p>---------- Forwarded message ---------<br>From: X &lt;x@sender.example&gt;<br>Date: Mon, 2 Nov 2026<br>Subject: read<br>To: aino@koti.example<br></p>`;
    const reading = await readMail(
      pageOf(`${forward}${PAY}<p>Write to us <a href="mailto:raven@pay.example">here</a></p>`),
    );
    const { contacts } = mergeFindings(reading.ok ? reading.messages.map(extract) : []);
    expect(contacts).toEqual([{ kind: 'email', value: 'raven@pay.example' }]);
  });
});

describe('the only contact of a letter', () => {
  const pay = `Pay 500 EUR to ${DEMANDED} within 48 hours or everybody sees it.`;
  it.each([
    [
      'the mailbox that was broken into, in a line of its own',
      `Hello\n\nmaija@koti.example\n\nI have hacked you. ${pay}`,
    ],
    ['what is known of the reader', `Email: maija@koti.example\nPassword: hunter2\nI have hacked you. ${pay}`],
    ['a mailbox above its password', `maija@koti.example\nhunter2\nThat is your password. ${pay}`],
    ['a number below an office’s name', `${pay}\n\nTerapiakeskus Example\n+358 10 234 5678`],
    ['an office’s helpdesk', `${pay} The clinic's support +358 10 234 5678 will not help.`],
    ['whoever signs below', `${pay}\n\nMaija Meikäläinen\nmaija@koti.example`],
    ['a profile that was looked at', `Näin https://instagram.com/maija_m ja minulla on kuvasi. ${pay}`],
  ])('is not its writer’s where it is %s', (_, text) => {
    expect(contactsOf(text)).toEqual([]);
  });
});

describe('contacts of ordinary letters', () => {
  it.each(ORDINARY_CONTACTS)('are their writers’: %s', (text, contacts) => {
    expect(contactsOf(text)).toEqual(contacts);
  });
});

describe('contacts', () => {
  it.each([
    ['a mail address', 'Write to Evil.One@Extorter.example.', 'email evil.one@extorter.example'],
    ['a mail address in words', 'Write to evil (at) extorter [dot] example', 'email evil@extorter.example'],
    ['an onion service', `http://${ONION}/chat`, `onion ${ONION}`],
    ['Telegram by name', 'Telegram: @Evil_guy1', 'telegram evil_guy1'],
    ['Telegram in brackets', 'Telegram: [ @evil_guy1 ]', 'telegram evil_guy1'],
    ['Telegram by link', 'Write to me: https://t.me/evilguy', 'telegram evilguy'],
    ['Telegram by invitation, in its case', 'Contact us at https://t.me/+aBcD1234efGH', 'telegram +aBcD1234efGH'],
    ['WhatsApp', 'WhatsApp: +358 40 123 4567', 'whatsapp +358401234567'],
    ['WhatsApp by link', 'Text me: wa.me/358401234567', 'whatsapp +358401234567'],
    ['Session', `Session ID: ${SESSION}`, `session ${SESSION}`],
    ['Wickr', 'Wickr Me user: badguy99', 'wickr badguy99'],
    ['Discord', 'discord: Badguy#1234', 'discord Badguy#1234'],
    ['Instagram by link', 'Contact me on instagram.com/badguy99', 'instagram badguy99'],
    ['a phone number', 'Call +44 20 7946 0958 now', 'phone +442079460958'],
    ['a name with digits', 'Contact me at darkman99 now', 'handle darkman99'],
    ['a name that begins with digits', 'Contact me at 99darkman.', 'handle 99darkman'],
    ['a name with digits behind a dot', 'Contact me at dark.99, or else', 'handle dark.99'],
    ['a name with digits in front of dots', 'Contact me at 9..dark', 'handle 9..dark'],
    ['a name with a line below', 'Contact me at Dark_man', 'handle dark_man'],
    ['a name in a mark', 'Contact me at "dark99"', 'handle dark99'],
    ['a name of 32 characters', `Contact me at ${'dark'.repeat(7)}dar9`, `handle ${'dark'.repeat(7)}dar9`],
    ['a name in letters that fold', 'Contact me at \u212Aat9\u017F', 'handle kat9\u017F'],
  ])('finds %s', (_, text, contact) => {
    expect(contactsOf(text)).toEqual([contact]);
  });

  it.each([
    ["a messenger's site", 'Get telegram (desktop.telegram.org) or session.'],
    ["the reader's own address", 'I hacked your mail account aino@example.org.'],
    ['an onion name with a wrong checksum', `http://${ONION.replace('2g', '3g')}`],
    ['a Tox id with a wrong checksum', `Tox: ${'A1'.repeat(37)}A2`],
    ['a number that no plan allows', 'Ref. +1 234 5'],
    ['the name of a service alone', 'Telegram and Signal are safe, WhatsApp is not.'],
  ])('takes %s for none', (_, text) => {
    expect(contactsOf(text)).toEqual([]);
  });

  it('never lists the side of whoever forwards the letter', async () => {
    const raw = forwardingMail(
      'I know your address aino@example.org. Write to bad@extorter.example',
      'gmail',
      'T. Aino, aino@example.org, +358 40 123 4567',
    );
    const reading = await readMail(raw);
    expect(reading.ok && reading.messages.map(extract)[0]?.contacts).toEqual([
      { kind: 'email', value: 'bad@extorter.example' },
    ]);
  });
});

describe('language', () => {
  it.each([
    ['fi', 'Meillä on sinun tietosi, ja jos et maksa, ne julkaistaan.'],
    ['sv', 'Vi har dina uppgifter och om du inte betalar blir de publika.'],
    ['en', 'We have your data and if you do not pay it will be made public.'],
    ['de', 'Wir haben Ihre Daten, und wenn Sie nicht zahlen, werden sie veröffentlicht.'],
    ['no', 'Vi har opplysningene dine, og hvis du ikke betaler, blir alle publisert fra meg.'],
    [null, 'Bitcoin 200 EUR'],
  ])('is %s', (language, text) => {
    expect(findingsOf(text).language).toBe(language);
  });
});
