import { describe, expect, it } from 'vitest';
import { extractAll } from '#domain/extract/extract.ts';
import { readPlainFile } from '#domain/message/read/plain-file.ts';
import { readMail } from '#domain/message/read/read-mail.ts';
import { addressOf, base58Check } from '#test/support/addresses.ts';
import { filePart, multipartMail, textPart } from '#test/support/letters/mails.ts';

const X = addressOf('p2wpkh', 'a chatting extorter');
const OWN = addressOf('p2wpkh', 'of the victim');

/** A chat as two write it, and what may come between. */
const SAID: readonly (readonly [name: string, text: string])[] = [
  ['Lea', 'hi, remember me?'],
  ['Aino', 'who is this'],
  ['Lea', `i have your pics. send $300 in btc to\n${X}\nyou have 5 hours, or i send them to all your friends`],
  ['Aino', `my own wallet is ${OWN} and it holds 50 USD`],
];
const exported = (head: (minute: number, name: string) => string): string =>
  SAID.map(([name, text], minute) => head(minute, name) + text).join('\n');
const CHAT = {
  name: 'Lea',
  type: 'personal_chat',
  messages: SAID.map(([from, text], id) => ({ id, type: 'message', from, text: ['', { type: 'code', text }] })),
};

const EXPORTS: readonly (readonly [string, string])[] = [
  ['an iPhone', exported((n, name) => `\u200e[27/11/2026, 21:0${n}:00] ${name}: `)],
  ['an American iPhone', exported((n, name) => `[11/27/26, 9:0${n}:00\u202fPM] ${name}: `)],
  ['Android', exported((n, name) => `27/11/2026, 21:0${n} - ${name}: `)],
  ['Android in Finnish', exported((n, name) => `27.11.2026 klo 21.0${n} - ${name}: `)],
  ['Android in Swedish', exported((n, name) => `2026-11-27 21:0${n} - ${name}: `)],
  ['Android in German', exported((n, name) => `27.11.26, 21:0${n} - ${name}: `)],
  ['messages that were copied', exported((n, name) => `[21:0${n}, 27/11/2026] ${name}: `)],
];
/** Those that say whose words are whose. */
const KNOWING: readonly (readonly [string, string])[] = [
  ['Telegram', JSON.stringify(CHAT)],
  ['all of an account', JSON.stringify({ about: 'x', chats: { list: [CHAT] } })],
  [
    'Instagram',
    JSON.stringify({ title: 'Lea', messages: SAID.map(([sender_name, content]) => ({ sender_name, content })) }),
  ],
  [
    'Discord',
    JSON.stringify({ name: 'Lea', messages: SAID.map(([name, content]) => ({ author: { name }, content })) }),
  ],
];
const theirs = [SAID[0]?.[1], SAID[2]?.[1]].join('\n');
const said = SAID.map(([, text]) => text).join('\n');

describe('an exported chat', () => {
  it.each(EXPORTS)('of %s is read as its words, without days and names', async (_, text) => {
    const { messages } = await readPlainFile('chat', Buffer.from(text));
    expect(messages.map((message) => message.text)).toEqual([said]);
    const { wallets, demands, deadlines } = extractAll(messages).findings;
    expect(wallets).toMatchObject([
      { address: X, inDemand: true },
      { address: OWN, inDemand: false },
    ]);
    expect(demands).toMatchObject([{ amount: '300', currency: 'USD' }]);
    expect(deadlines).toMatchObject([{ within: 'PT5H' }]);
  });

  it.each(EXPORTS)('of %s is read so in a mail, too', async (_, text) => {
    const reading = await readMail(multipartMail([textPart('See this.'), filePart('chat.json', Buffer.from(text))]));
    expect(reading.ok && reading.messages[0]?.parts.map((part) => part.text)).toContain(said);
  });

  it.each(KNOWING)('of %s is read without the words of the reader, and so without their wallet', async (_, text) => {
    const { messages } = await readPlainFile('result.json', Buffer.from(text));
    expect(messages.map((message) => message.text)).toEqual([theirs]);
    const { wallets, demands, deadlines } = extractAll(messages).findings;
    expect(wallets).toMatchObject([{ address: X, inDemand: true }]);
    expect(wallets).toHaveLength(1);
    expect(demands).toMatchObject([{ amount: '300', currency: 'USD' }]);
    expect(deadlines).toMatchObject([{ within: 'PT5H' }]);
    const mail = await readMail(multipartMail([textPart('See this.'), filePart('chat.json', Buffer.from(text))]));
    expect(mail.ok && mail.messages[0]?.parts.map((part) => part.text)).toContain(theirs);
  });

  it('is read whole where the reader alone names an address, as who pastes the letter does, and says whose words are theirs', async () => {
    const messages = [
      { from: 'Lea', text: 'hi, remember me?' },
      { from: 'Aino', text: `they sent me this: pay $300 in btc to ${X}, or we send the pics to your friends` },
    ];
    const read = await readPlainFile('result.json', Buffer.from(JSON.stringify({ name: 'Lea', messages })));
    const [part] = read.messages[0]?.parts ?? [];
    expect(part?.own?.map(({ start, end }) => part.text.slice(start, end))).toEqual([messages[1]?.text]);
  });

  const TRON = base58Check(0x41, Buffer.alloc(20, 7));
  const ETHER = `0x${'52908400098527886E0F7030069857D2E4169EE7'}`;
  const LETTER = 'we have your pics, pay 300 USD within 24 hours or we send them to your friends';
  it.each([
    ['sends a link', `https://example.org/?fbclid=IwAR1${'a1B2c3D4e5'.repeat(4)}`, `${LETTER}. Wallet: ${X}`],
    ['sends an id', `look: 1${'0123456789abcdef'.repeat(2)}`, `${LETTER}. Wallet: ${X}`],
    ['says whom to call', 'call the police', `${LETTER}. USDT: ${TRON}`],
    ['says whom to call', 'call the police', `${LETTER}. ETH: ${ETHER}`],
    ['says whom to call', 'call the police', `${LETTER}. I tell you where to pay`],
  ])('is read whole where the reader pastes a letter and a friend %s: %s', async (_, answer, pasted) => {
    const messages = [
      { from: 'Aino', text: pasted },
      { from: 'Lea', text: answer },
    ];
    const content = Buffer.from(JSON.stringify({ name: 'Lea', messages }));
    const read = await readPlainFile('result.json', content);
    const [part] = read.messages[0]?.parts ?? [];
    expect(part?.own?.map(({ start, end }) => part.text.slice(start, end))).toEqual([pasted]);
    const { demands, deadlines } = extractAll(read.messages).findings;
    expect(demands).toMatchObject([{ amount: '300', currency: 'USD' }]);
    expect(deadlines).toMatchObject([{ within: 'PT24H' }]);
    const mail = await readMail(multipartMail([textPart('See this.'), filePart('chat.json', content)]));
    const parts = mail.ok ? mail.messages.flatMap((message) => message.parts) : [];
    const chat = parts.find(({ text }) => text.includes(answer));
    expect(chat?.own?.map(({ start, end }) => chat.text.slice(start, end))).toEqual([pasted]);
  });

  it.each([
    [`${LETTER}. USDT: ${TRON}`, `my own wallet is ${OWN}`],
    [`${LETTER}, by PayPal`, 'i can pay you 50 EUR within 2 days, please'],
  ])('of another who asks for it elsewhere is read without the words of the reader: %s', async (theirs, answer) => {
    const messages = [
      { from: 'Lea', text: theirs },
      { from: 'Aino', text: answer },
    ];
    const read = await readPlainFile('result.json', Buffer.from(JSON.stringify({ name: 'Lea', messages })));
    expect(read.messages.map((message) => message.text)).toEqual([theirs]);
  });

  it.each([
    [
      'Discord without the name of a chat',
      { messages: SAID.map(([name, content]) => ({ author: { name }, content })) },
    ],
    ['a program that names nobody', { title: 'Lea', messages: SAID.map(([, content]) => ({ content })) }],
  ])('of %s is read whole: it does not say who spoke', async (_, chat) => {
    const { messages } = await readPlainFile('message_1.json', Buffer.from(JSON.stringify(chat)));
    expect(messages[0]?.parts).toMatchObject([{ text: said }]);
    expect(messages[0]?.parts[0]?.own).toBeUndefined();
  });

  it('leaves out what stands for a file, and keeps what looks like a head within a message', async () => {
    const text = `27/11/2026, 21:00 - Lea: <Media omitted>\n27/11/2026, 21:01 - Lea: hi\n27/11/2026, 21:02 - pay to ${X}`;
    const { messages } = await readPlainFile('c.txt', Buffer.from(text));
    expect(messages.map((message) => message.text)).toEqual([`hi\npay to ${X}`]);
  });

  it.each([
    `27/11/2026, 21:03 - I have your files. Pay 300 USD to ${X}.`,
    '{"messages": 5}',
    '{"messages": [',
    'Dear [27/11/2026, 21:03:00] Lea: x',
  ])('is none where a text only begins like one: %s', async (text) => {
    const { messages } = await readPlainFile('x.txt', Buffer.from(text));
    expect(messages.map((message) => message.text)).toEqual([text]);
  });

  it.each([
    ['heads without end', '[27/11/2026, 21:02:00] Lea: x\n'.repeat(50_000)],
    ['a name without end', `[27/11/2026, 21:02:00] ${'a'.repeat(500_000)}\n${'\n'.repeat(50_000)}`],
    ['brackets without end', `{"messages":${'['.repeat(500_000)}`],
  ])('of %s is read in time', async (_, text) => {
    const begun = performance.now();
    await readPlainFile('x.txt', Buffer.from(text));
    expect(performance.now() - begun).toBeLessThan(4_000);
  });
});
