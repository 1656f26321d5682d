import { expect, it } from 'vitest';
import { extract } from '#domain/extract/extract.ts';
import { readMail } from '#domain/message/read/read-mail.ts';
import { addressOf } from '#test/support/addresses.ts';
import { htmlMail } from '#test/support/letters/mails.ts';

const ADDRESS = addressOf('p2wpkh', 'turned');
const TURNED = [...ADDRESS].reverse().join('');

it.each([
  `<bdo dir="rtl">${TURNED}</bdo>`,
  `<bdo dir=RTL>${TURNED}</bdo>`,
  `<span style="unicode-bidi: bidi-override; direction: rtl">${TURNED}</span>`,
  `&#x202e;${TURNED}&#x202c;`,
])('reads what a page shows last letter first as it is shown: %s', async (markup) => {
  const reading = await readMail(htmlMail(`<p>I hacked you. Pay 500 EUR in bitcoin to ${markup} now.</p>`));
  expect(reading.ok && reading.messages.flatMap((message) => extract(message).wallets)).toMatchObject([
    { address: ADDRESS, inDemand: true },
  ]);
});

it('finds no address that a page shows turned round', async () => {
  const reading = await readMail(htmlMail(`<p>I hacked you. Pay 500 EUR to <bdo dir="rtl">${ADDRESS}</bdo> now.</p>`));
  expect(reading.ok && reading.messages.flatMap((message) => extract(message).wallets)).toEqual([]);
});
