import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '#domain/extract/extract.ts';
import { inDisplayOrder } from '#domain/message/display-order.ts';
import { readMail } from '#domain/message/read/read-mail.ts';
import { readPasted } from '#domain/message/read/read-pasted.ts';
import { addressOf } from '#test/support/addresses.ts';
import { htmlMail } from '#test/support/letters/mails.ts';

const ADDRESS = addressOf('p2wpkh', 'turned');
const TURNED = [...ADDRESS].reverse().join('');
const letter = (address: string): string => `I hacked you. Pay 500 EUR in bitcoin to ${address} now.`;
const placed = (text: string): string[] =>
  extract(readPasted(text)).wallets.flatMap(({ address, inDemand }) => (inDemand ? [address] : []));

describe('a text is read in the order in which it is shown', () => {
  it.each([
    ['an override', `\u202e${TURNED}\u202c`],
    ['one that ends with its line', `\u202e${TURNED}\n`],
    ['one within another', `\u202e\u202d${ADDRESS}\u202c\u202c`],
    ['an override in an isolate', `\u2066\u202e${TURNED}\u202c\u2069`],
    ['one the other way round that changes nothing', `\u202d${ADDRESS}\u202c`],
    ['an embedding, which turns no Latin letters round', `\u202b${ADDRESS}\u202c`],
  ])('where there is %s', (_, written) => {
    expect(placed(letter(written))).toEqual([ADDRESS]);
  });

  it('so that an address that is shown turned round is none', () => {
    expect(extract(readPasted(letter(`\u202e${ADDRESS}\u202c`))).wallets).toEqual([]);
  });

  it.each([
    `<bdo dir="rtl">${TURNED}</bdo>`,
    `<span style="unicode-bidi: bidi-override; direction: rtl">${TURNED}</span>`,
    `&#x202e;${TURNED}&#x202c;`,
  ])('of a page: %s', async (markup) => {
    const reading = await readMail(htmlMail(`<p>${letter(markup)}</p>`));
    expect(reading.ok && reading.messages.flatMap((message) => extract(message).wallets)).toMatchObject([
      { address: ADDRESS, inDemand: true },
    ]);
  });

  it('without a character lost or added but the controls', () => {
    const some = fc.string({
      unit: fc.constantFrom('a', '1', ' ', '(', '\n', 'א', '\u202e', '\u202c', '\u2067', '\u2069'),
    });
    const plain = (text: string): string =>
      [...text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')].sort().join('').replaceAll(')', '(');
    fc.assert(
      fc.property(some, (text) => {
        expect(plain(inDisplayOrder(text))).toBe(plain(text));
      }),
      { seed: 11, numRuns: 500 },
    );
  });

  it('in time that grows with its length, however its controls nest', () => {
    const hostile = `\u202e${'\u2066a\u2069'.repeat(100_000)}`;
    expect(inDisplayOrder(hostile)).toHaveLength(100_000);
  });
});
