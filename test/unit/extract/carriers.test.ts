import { describe, expect, it } from 'vitest';
import { extractAll } from '#domain/extract/extract.ts';
import { pictureMessage } from '#domain/message/picture/picture-message.ts';
import { readMail } from '#domain/message/read/read-mail.ts';
import { readPasted } from '#domain/message/read/read-pasted.ts';
import type { Message } from '#domain/message.ts';
import { addressOf } from '#test/support/addresses.ts';
import { alternativeMail, htmlMail, originalMail } from '#test/support/letters/mails.ts';

const X = addressOf('p2wpkh', 'an extorter');
const Y = addressOf('p2wpkh', 'an innocent');
const letter = (where: string): string =>
  `I hacked you and will publish your files. Pay 500 EUR in bitcoin to ${where}.`;

const picture = (text: string, ...codes: string[]): Message[] => {
  const message = pictureMessage('2', { text, codes, repairs: [] });
  return message === null ? [] : [message];
};
const placed = (messages: readonly Message[]): string[] =>
  extractAll(messages).findings.wallets.flatMap(({ address, inDemand }) => (inDemand ? [address] : []));
const mailed = async (raw: Buffer): Promise<Message[]> => {
  const reading = await readMail(raw, 'original');
  return reading.ok ? reading.messages : [];
};

describe('an address that one carrier of a report has', () => {
  it.each<[string, Message[], string[]]>([
    ["a signature's code beside a letter", [readPasted(letter(X)), ...picture('', `bitcoin:${Y}?amount=0.1`)], [X]],
    ['a picture that demands beside a letter', [readPasted(letter(X)), ...picture(letter(Y))], [X]],
    ['a code in a picture that names another', picture(letter(X), Y), [X]],
    ['a code beside a pictured letter', [...picture(letter(X)), ...picture('Jane Sample', Y)], [X]],
    ['two pictures that differ', [...picture(letter(X)), ...picture(letter(Y))], [X]],
    ['a code beside a letter that asks for cards', [readPasted('Send a Steam card.'), ...picture('', Y)], []],
    ['a code in a picture without a demand', picture('Coffee fund', `bitcoin:${Y}?amount=0.1`), []],
    ['a code that a letter speaks of', [readPasted(letter('the QR code below')), ...picture('', X)], [X]],
    ['a code under its own demand', picture('Pay within 24 hours, or everything is published.', X), [X]],
    ['a pictured letter alone', picture(letter(X), X), [X]],
    ['a letter and its picture', [readPasted(letter(X)), ...picture(letter(X), X)], [X]],
  ])('is in a demand’s place where nothing better names another: %s', (_, messages, expected) => {
    expect(placed(messages)).toEqual(expected);
  });

  it('is in none where the alternative that is shown names another', async () => {
    expect(placed(await mailed(alternativeMail(letter(Y), `<p>${letter(X)}</p>`)))).toEqual([X]);
  });

  it('is in one where the alternative that is shown names none, or both the same', async () => {
    expect(placed(await mailed(alternativeMail(letter(X), '<p>Please look at the text.</p>')))).toEqual([X]);
    expect(placed(await mailed(alternativeMail(letter(X), `<p>${letter(X)}</p>`)))).toEqual([X]);
  });
});

describe('an address that a link, a field or a picture of a page carries', () => {
  const DEMAND = 'I recorded you. Pay 500 USD within 48 hours or I send the video to all your contacts.';
  const page = async (below: string, above = DEMAND) =>
    extractAll(await mailed(htmlMail(`<p>${above}</p>${below}`))).findings;
  const seen = async (below: string, above?: string): Promise<string[]> =>
    (await page(below, above)).wallets.map(
      ({ address, inDemand }) => `${address === X ? 'X' : 'Y'}${inDemand ? '!' : ''}`,
    );

  it.each([
    `<a href="bitcoin:${X}?amount=0.05">Pay</a>`,
    `<a href="BITCOIN:${X.toUpperCase()}?AMOUNT=0.05">Pay</a>`,
    `<a href="bitcoin:?bc=${X}&amp;amount=0.05">Pay</a>`,
    `<a href="https://l.example/?to=bitcoin%3A${X}%3Famount%3D0.05">Pay</a>`,
  ])('is demanded with its amount where the page threatens: %s', async (link) => {
    expect(await seen(link)).toEqual(['X!']);
    expect((await page(link)).demands.map(({ amount, currency }) => `${amount} ${currency}`)).toContain('0.05 BTC');
  });

  it.each([
    `<a href="https://www.blockchain.com/explorer/addresses/btc/${X}">wallet</a>`,
    `<a href="#" title="${X}">wallet</a>`,
    `<img src="cid:1" alt="${X}">`,
    `<img src="https://qr.example/make?data=bitcoin:${X}">`,
    `<input readonly value="${X}">`,
    `<textarea>${X}</textarea>`,
  ])('is demanded too in %s', async (carrier) => {
    expect(await seen(carrier)).toEqual(['X!']);
  });

  it.each([
    [`<input type="hidden" value="${X}">`],
    [`<img style="display:none" alt="${X}">`],
    [`<div style="display:none"><a href="bitcoin:${X}">Pay</a></div>`],
  ])('is not read where no reader meets it: %s', async (carrier) => {
    expect(await seen(carrier)).toEqual([]);
  });

  it('is in no demand’s place where the text names another, in a bill, or in news of a demand', async () => {
    const link = `<a href="bitcoin:${Y}?amount=0.05">Pay</a>`;
    expect(await seen(`<p>${X}</p>${link}`)).toEqual(['X!', 'Y']);
    for (const above of ['Your invoice: please pay 50 EUR within 14 days.', 'The hackers demanded 500 USD.']) {
      expect(await seen(link, above)).toEqual(['Y']);
      expect((await page(link, above)).demands).toEqual([]);
    }
  });

  it.each([
    ['Everybody gets the video unless you pay within 48 hours.', ['0.05 BTC'], ['PT48H']],
    ['Kaikki saavat videon, ellet maksa 48 tunnin kuluessa.', ['0.05 BTC'], ['PT48H']],
    ['Alla får filmen om du inte betalar inom 48 timmar.', ['0.05 BTC'], ['PT48H']],
    ['Alle bekommen das Video, wenn du nicht binnen 48 Stunden zahlst.', ['0.05 BTC'], ['PT48H']],
    ['I recorded you. Pay 500 USD or I send the video to all your contacts.', ['500 USD', '0.05 BTC'], []],
    ['I recorded you. Pay 0.02 BTC or I send the video to all your contacts.', ['0.02 BTC'], []],
  ])(
    'gives the sum where the words of the page give none, or another money`s, and no other in bitcoin: %s',
    async (above, sums, times) => {
      const { wallets, demands, deadlines } = await page(`<a href="bitcoin:${X}?amount=0.05">Pay here</a>`, above);
      expect(wallets).toMatchObject([{ address: X, inDemand: true }]);
      expect(demands.map(({ amount, currency }) => `${amount} ${currency}`)).toEqual(sums);
      expect(deadlines.map(({ within }) => within)).toEqual(times);
    },
  );

  it('leaves it unclear which of two links counts', async () => {
    expect((await page(`<a href="bitcoin:${X}">A</a><a href="bitcoin:${Y}">B</a>`)).unclear).toBe(true);
  });

  it('is read of so many links only, in time', async () => {
    const links = Array.from({ length: 3_000 }, (_, n) => `<a href="x${n}${'bc1'.repeat(300)}">x</a>`).join('');
    const begun = performance.now();
    expect(await seen(links)).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});

describe('a demanded wallet', () => {
  it('is found behind two hundred addresses that nothing asks for', () => {
    const decoys = Array.from({ length: 200 }, (_, n) => addressOf('p2wpkh', n)).join('\n');
    const { wallets, truncated } = extractAll([readPasted(`${decoys}\n\n${letter(X)}`)]).findings;
    expect(wallets[0]).toMatchObject({ address: X, inDemand: true });
    expect(truncated).toBe(true);
  });
});

describe('a message that a letter quotes below itself', () => {
  const quoted = [
    `On Mon, Jan 5, Matti Malli <matti@example.org> wrote:\n> pay the rest\n> to ${Y}`,
    `-----Original Message-----\nFrom: Parish <parish@example.org>\nSent: Monday\nTo: Matti <matti@example.org>\nSubject: roof\n\nPlease pay your share of 50 EUR to ${Y}.`,
  ];
  it.each(quoted)('demands nothing: %s', async (below) => {
    expect(placed(await mailed(originalMail(`${letter(X)}\n\n${below}`)))).toEqual([X]);
    expect(placed([readPasted(`${letter(X)}\n\n${below}`)])).toEqual([X]);
  });
});
