import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKind } from '#domain/extract/address/bitcoin-address.ts';
import { extract, MAX_WALLETS } from '#domain/extract/extract.ts';
import { readMail } from '#domain/message/read/read-mail.ts';
import { readPasted } from '#domain/message/read/read-pasted.ts';
import { ADDRESS_KINDS, addressOf } from '#test/support/addresses.ts';
import { type Change, changed } from '#test/support/files/changed-bytes.ts';
import { growthOf, MAX_GROWTH } from '#test/support/growth.ts';
import { MAILS } from '#test/support/letters/changed-mails.ts';
import { htmlToText } from '#test/support/letters/html-to-text.ts';
import { runs } from '#test/support/runs.ts';

const SEED = 20_201_021;
const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

const read = async (raw: Uint8Array) => {
  const reading = await readMail(raw);
  return reading.ok ? reading.messages.map(extract) : [];
};

const findingsOf = (text: string) => extract(readPasted(text));

/** Words among which an address may stand; none of them is one. */
const prose = fc.array(
  fc.constantFrom(
    'Maksa',
    'pay',
    '200',
    'euroa',
    'betala',
    'now',
    '24',
    'tuntia',
    '1',
    '3',
    'bc1',
    'or',
    '\n',
    '.',
    'älä',
    '€',
    '>',
  ),
  {
    maxLength: 60,
  },
);

describe('the reader', () => {
  it('finds every address that stands in prose', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ADDRESS_KINDS), fc.nat(), prose, prose, (kind, seed, before, after) => {
        const address = addressOf(kind, seed);
        const wallets = findingsOf(`${before.join(' ')} ${address} ${after.join(' ')}`).wallets;
        expect(wallets.map((wallet) => wallet.address)).toContain(address);
      }),
      { seed: SEED, numRuns: runs(300, 20_000) },
    );
  });

  it('finds none in random base58', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom(...BASE58), minLength: 25, maxLength: 64 }), { maxLength: 30 }),
        (words) => {
          expect(findingsOf(words.join(' ')).wallets).toEqual([]);
        },
      ),
      { seed: SEED, numRuns: runs(200, 10_000) },
    );
  });

  it('lists nothing as a wallet that is no address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), fc.nat(), (text, seed) => {
        for (const { address } of findingsOf(`${text} ${addressOf('p2pkh', seed)} ${text}`).wallets) {
          expect(addressKind(address)).not.toBeNull();
        }
      }),
      { seed: SEED, numRuns: runs(200, 10_000) },
    );
  });

  it('never throws on text, HTML or bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 3_000 }),
        fc.uint8Array({ maxLength: 3_000 }),
        async (text, bytes) => {
          findingsOf(text);
          findingsOf(`<html><body>${text}`);
          await read(bytes);
          await read(
            Buffer.concat([Buffer.from('From: a@example.org\r\nContent-Type: multipart/mixed\r\n\r\n--x\r\n'), bytes]),
          );
        },
      ),
      { seed: SEED, numRuns: runs(200, 10_000) },
    );
  });

  it('never throws on a mail that was cut, doubled or changed anywhere', async () => {
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      kind: fc.constantFrom<Change['kind']>('cut', 'double', 'set'),
      byte: fc.nat(255),
      length: fc.nat(200),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...MAILS),
        fc.array(change, { minLength: 1, maxLength: 8 }),
        async (mail, changes) => {
          let raw = mail;
          for (const { at, ...change } of changes) {
            raw = changed(raw, { ...change, place: Math.floor(at * raw.length) });
          }
          await read(raw);
        },
      ),
      { seed: SEED, numRuns: runs(1_000, 100_000) },
    );
  });
});

/** Text that made a reader slow, of about so many characters. */
const HOSTILE: Readonly<Record<string, (size: number) => string>> = {
  'angle brackets': (size) => '<'.repeat(size),
  'tags that never end': (size) => '<a b="'.repeat(size / 6),
  'open elements': (size) => '<b>'.repeat(size / 6) + '</i>'.repeat(size / 8),
  comments: (size) => '<!--'.repeat(size / 4),
  'style rules': (size) => `<style>${'a{'.repeat(size / 2)}`,
  ampersands: (size) => '&#x'.repeat(size / 3),
  quotes: (size) => '>'.repeat(size),
  'quoted lines': (size) => '> > >\n'.repeat(size / 6),
  'base58 in one word': (size) => '1'.repeat(size),
  'base58 in pieces': (size) => '1A2b3C '.repeat(size / 7),
  'beginnings of bech32': (size) => 'bc1q '.repeat(size / 5),
  digits: (size) => '1'.repeat(size),
  'numbers with separators': (size) => '1.111,'.repeat(size / 6),
  'amounts and times': (size) => 'pay 200 EUR in 24 hours '.repeat(size / 24),
  'at signs': (size) => 'a@'.repeat(size / 2),
  'long local parts': (size) => `${'a.'.repeat(size / 2)}@`,
  'forwards in forwards': (size) => 'From: a@example.org\nTo: b@example.org\n\n'.repeat(size / 40),
  'lines that say who wrote': (size) => 'On 1 a <a@example.org> wrote:\n'.repeat(size / 30),
  'white space': (size) => ' \n'.repeat(size / 2),
  'look-alikes': (size) => 'аbс'.repeat(size / 3),
  plus: (size) => '+1 2 3 4 5 6 7 '.repeat(size / 15),
  slashes: (size) => 't.me/a '.repeat(size / 7),
  brackets: (size) => '200 (abc) '.repeat(size / 10),
  dates: (size) => 'by 5 May 2026 '.repeat(size / 14),
  'end tags that never end': (size) => '</a '.repeat(size / 4),
  'the same tag': (size) => '<span style="color:red">'.repeat(size / 24),
  'raw text in raw text': (size) => '<title><style>'.repeat(size / 14),
  'a quote that never ends': (size) => `<a b='${'>'.repeat(size)}`,
  'words of who reports': (size) => 'sain tämän. they asked me. '.repeat(size / 27),
  'paragraphs of who reports': (size) => 'I received this letter.\n\n'.repeat(size / 25),
  'pieces of addresses': (size) => 'part 1Ab2Cd3Ef '.repeat(size / 15),
  'words to drop': (size) => 'delete XX 1AbXX2 '.repeat(size / 17),
  'times in brackets': (size) => '(24 hours '.repeat(size / 10),
  'refusals and sums': (size) => 'refused to pay 40 BTC '.repeat(size / 22),
  'sums in two currencies': (size) => '5 EUR = 6 USD '.repeat(size / 14),
  'number words': (size) => 'hundred '.repeat(size / 8),
  'digits with spaces between': (size) => '1 9 5 0 '.repeat(size / 8),
  'letters for digits': (size) => '1O0O'.repeat(size / 4),
  'words that say to reverse': (size) => 'reverse 1abcDEF bc1q '.repeat(size / 20),
  'alternatives to paying': (size) => 'pay or your friends, pictures or i '.repeat(size / 35),
  'brands in a row': (size) => 'steam or apple, google play '.repeat(size / 28),
  'sums that are supposed': (size) => 'they offer us for example 500 USD '.repeat(size / 34),
  'times of others': (size) => 'we restore it, no answer within 48 hours '.repeat(size / 41),
  // Of a text the first 20,000 characters are searched for a program's mark.
  'blank lines above a mark': (size) => `${'\n'.repeat(size / 9)}---`,
  'what is mine': (size) => 'your a@b.example '.repeat(size / 17),
};

describe('time', () => {
  it.each(Object.keys(HOSTILE))('grows no faster than the text with %s', (name) => {
    const make = HOSTILE[name] ?? (() => '');
    expect(growthOf(make, (text) => [findingsOf(text), htmlToText(text)])).toBeLessThan(MAX_GROWTH);
  });

  it('is bounded for a list of addresses, of which the first are kept', () => {
    const list = Array.from({ length: 3_000 }, (_, number) => addressOf('p2pkh', number)).join(' ');
    const findings = findingsOf(list);
    expect(findings.wallets).toHaveLength(MAX_WALLETS);
    expect(findings.truncated).toBe(true);
  });
});
