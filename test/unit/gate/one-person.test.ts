import { describe, expect, it } from 'vitest';
import { makeReport } from '#actions/process/make-report.ts';
import { readMailReport } from '#actions/process/read-mail-report.ts';
import { judgeReports } from '#domain/gate/counted-reports.ts';
import { type GateSighting, reportFacts } from '#domain/gate/sighting.ts';
import { delivered } from '#test/support/ledger/deliveries.ts';
import { letter } from '#test/support/letters/letters.ts';
import { plainMail } from '#test/support/letters/mails.ts';
import { functionSettings } from '#test/support/settings.ts';

const settings = functionSettings(['age1a', 'age1b', 'age1c']);
const KEY = Buffer.alloc(32, 1);

/** A mail as one person sends it, as the gate sees the report that it makes. */
const sightingOf = async (n: number, headers: readonly string[]): Promise<GateSighting> => {
  // The From field is among the headers: there may be two of them, or none.
  const plain = plainMail(`${letter('en', n).text} ${n}`, { messageId: `<${n}@x.example>` }).toString();
  const raw = Buffer.from(plain.replace(/^From: .*\r\n/m, headers.map((header) => `${header}\r\n`).join('')));
  const id = `${n}`;
  const time = '2026-11-24T06:00:00.000Z';
  const read = await readMailReport(
    { key: `mail/${n}`, bytes: delivered(raw, { id }), storedAt: time },
    settings.mail,
    null,
  );
  if (read === null) throw new Error('it holds files');
  const { draft } = makeReport({ id, inboxKey: `mail/${n}`, workedOn: new Date(time) }, read, settings, {
    hashKey: KEY,
    matchKey: KEY,
  });
  return { report: id, time, inDemand: true, ...reportFacts(draft) };
};

const countedOf = async (mails: readonly (readonly string[])[]): Promise<number> => {
  const sightings = await Promise.all(mails.map((headers, n) => sightingOf(n, headers)));
  return judgeReports(sightings).filter(({ standing }) => standing.counts).length;
};

const FIRM = 'From: aino@example.org';
/** The same person, each in one more way. */
const OTHERWISE: readonly [string, readonly string[]][] = [
  ['in capitals', ['From: AINO@EXAMPLE.ORG']],
  ['with the field`s name in capitals', ['FROM: aino@example.org']],
  ['with a space behind the field`s name', ['From : aino@example.org']],
  ['folded', ['From:\r\n aino@example.org']],
  ['with a tag', ['From: aino+2@example.org']],
  ['with two tags', ['From: aino+2+3@example.org']],
  ['with a name', ['From: Otto Toinen <aino@example.org>']],
  ['with a name that is an address', ['From: "otto@gmail.com" <aino@example.org>']],
  ['with a name that is an address, without quotes', ['From: otto@gmail.com <aino@example.org>']],
  ['with a comment in front', ['From: (otto@gmail.com) aino@example.org']],
  ['with a comment in the local part', ['From: aino(otto)@example.org']],
  ['with a comment in the domain', ['From: aino@(gmail.com)example.org']],
  ['in a group', ['From: Otto: aino@example.org;']],
  ['with a route', ['From: <@gmail.com:aino@example.org>']],
  ['with a dot at the end', ['From: aino@example.org.']],
  ['with an empty label', ['From: aino@example..org']],
  ['with the local part in quotes', ['From: "aino"@example.org']],
  ['with a backslash in quotes', ['From: "a\\ino"@example.org']],
  ['with full-width letters', ['From: ａｉｎｏ@ｅｘａｍｐｌｅ.org']],
  ['with an ideographic full stop', ['From: aino@example。org']],
  ['with a soft hyphen', ['From: aino@exam\u00adple.org']],
  ['with a zero-width space', ['From: ai\u200bno@example.org']],
  ['with a variation selector', ['From: aino\ufe0f@example.org']],
  ['with a tag character', ['From: aino\u{e0061}@example.org']],
  ['with a control character', ['From: aino\u0001@example.org']],
  ['as an encoded word', ['From: =?utf-8?Q?aino=40example.org?=']],
  ['with a percent sign', ['From: aino%gmail.com']],
  ['with an address literal', ['From: aino@[192.0.2.1]']],
  ['with a Sender', ['From: aino@example.org', 'Sender: otto@gmail.com']],
  ['with a Reply-To', ['From: aino@example.org', 'Reply-To: otto@gmail.com']],
  ['with two From fields', ['From: aino@example.org', 'From: otto@gmail.com']],
  ['with two addresses', ['From: aino@example.org, otto@gmail.com']],
  ['with two addresses and a Sender', ['From: aino@example.org, otto@gmail.com', 'Sender: otto@gmail.com']],
  ['without an address', ['From: <>']],
  ['with an empty field', ['From:']],
  ['without a From field', ['Sender: otto@gmail.com']],
  ['by a Resent-From', ['From: aino@example.org', 'Resent-From: otto@gmail.com']],
];

describe('one person who writes many mails', () => {
  it.each(OTHERWISE)('counts once, the second mail %s', async (_, headers) => {
    expect(await countedOf([[FIRM], headers])).toBe(1);
  });

  it('counts once, in all of these ways together', async () => {
    expect(await countedOf([[FIRM], ...OTHERWISE.map(([, headers]) => headers)])).toBe(1);
  });

  it.each<[string, readonly string[]]>([
    [
      'Gmail`s dots and domains',
      ['aino.x@gmail.com', 'a.i.nox@gmail.com', 'ainox+1@googlemail.com', 'AINOX@GMAIL.COM'],
    ],
    [
      'a name of one`s own below Fastmail`s',
      ['aino@fastmail.com', 'a@aino.fastmail.com', 'b@aino.fastmail.com', 'c@d.aino.fastmail.com'],
    ],
    ['Yahoo`s disposable addresses', ['aino@yahoo.fi', 'aino-1@yahoo.fi', 'aino-2+3@yahoo.fi']],
    ['Proton`s short domain', ['aino@proton.me', 'a.i-n_o@pm.me', 'aino+1@protonmail.com']],
    [
      'a domain in Unicode and in ASCII',
      ['aino@bücher.example', 'aino@xn--bcher-kva.example', 'aino@BU\u0308CHER.example'],
    ],
  ])('counts once by %s', async (_, addresses) => {
    expect(await countedOf(addresses.map((address) => [`From: ${address}`]))).toBe(1);
  });

  it.each<[string, readonly string[]]>([
    ['addresses of one domain', ['a@own.example', 'b@own.example', 'c@own.example', 'd@own.example']],
    ['names below it', ['a@own.example', 'a@1.own.example', 'a@2.own.example', 'a@3.x.own.example']],
    ['names below a registry`s private part', ['a@1.duckdns.org', 'a@2.duckdns.org', 'a@3.duckdns.org']],
    ['relays of one provider', ['a@duck.com', 'b@duck.com', 'c@duck.com', 'd@duck.com']],
  ])('counts twice at most by %s', async (_, addresses) => {
    expect(await countedOf(addresses.map((address) => [`From: ${address}`]))).toBe(2);
  });

  it('is told from others, who count each', async () => {
    expect(await countedOf([[FIRM], ['From: otto@gmail.com'], ['From: eeva@luukku.com']])).toBe(3);
  });
});
