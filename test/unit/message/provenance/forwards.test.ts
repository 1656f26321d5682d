import { describe, expect, it } from 'vitest';
import { cutForward } from '#domain/message/provenance/forward.ts';
import { readPasted } from '#domain/message/read/read-pasted.ts';
import { addressOf } from '#test/support/addresses.ts';
import { FORWARDS_BY_LANGUAGE } from '#test/support/letters/forwards/by-language.ts';
import { hasSharedData, sharedFiles } from '#test/support/shared-data.ts';

const FIXTURES = 'forwards/fixtures';
/** Fixtures that give the sender's name only, or are of another sender. */
const WITHOUT_ADDRESS = /^(?:unknown_en_body_variant_12|mailmate_en_body_variant_4|thunderbird_en_body_variant_4)\./;
const OTHER_SENDER = /^hubspot_en_body_variant_4\./;

describe.skipIf(!hasSharedData(FIXTURES))(
  `forwards of 25 languages and 12 programs (skipped without ../shared/data/${FIXTURES})`,
  () => {
    const bodies = sharedFiles(FIXTURES, /_body/);

    it.each(bodies)('finds the original and its sender in $name', ({ name, bytes }) => {
      const cut = cutForward(bytes.toString('utf8').replaceAll('\r\n', '\n'));

      expect(cut).not.toBeNull();
      expect(cut?.text).toMatch(/Aenean quis diam|Unicum iter/);
      expect(cut?.text).not.toContain('Praesent suscipit egestas hendrerit');
      if (OTHER_SENDER.test(name)) expect(cut?.sender).toBe('archive@eliottvincent.com');
      else expect(cut?.sender).toBe(WITHOUT_ADDRESS.test(name) ? null : 'john.doe@acme.com');
    });
  },
);

describe('cutForward', () => {
  it.each([
    [
      'rows of a table under a mark',
      '---- 转发的原始邮件 ----\n| 发件人 | R<r@example.org> |\n| 发送日期 | 2026年11月28日 |\n| 主题 | s |\n',
    ],
    [
      'cells without their lines',
      '---- 转发的原始邮件 ----\n发件人 R<r@example.org>\n发送日期 2026年11月28日\n主题 s\n',
    ],
    [
      'a line that is turned',
      '\u202bבתאריך שבת, 28 בנוב׳ 2026 ב-10:00 מאת \u202aR\u202c\u200f <\u202ar@example.org\u202c\u200f>:\u202c\n',
    ],
  ])('reads the head of %s', (_, head) => {
    expect(cutForward(`I got this.\n\n${head}\nPay now.`)).toMatchObject({ text: 'Pay now.', sender: 'r@example.org' });
  });

  it('ends on a row of a table that is all spaces up to a line break of another kind', () => {
    const row = `a${' '.repeat(1_900)}\u2028x`;
    expect(cutForward(`---- Forwarded Message ----\n${row}\n\nPay now.`)?.text ?? row).toContain('\u2028');
  });

  it('leaves out what is written below a quote to whoever helps, and nothing that speaks to its reader', () => {
    const quote = 'On 28 Nov 2026 at 10:00 R <r@example.org> wrote:\n> Pay now.\n> All of it.\n\n';
    expect(cutForward(`${quote}I got this today. Please help, what should I do?`)?.text).toBe('Pay now.\nAll of it.');
    expect(cutForward(`${quote}You have 48 hours to pay.`)?.text).toContain('You have 48 hours');
  });

  it.each([
    ['a letter that forwards nothing', 'Maksa 200 euroa.\n\nTo: be or not to be.\nThat is all.'],
    ['one field alone', 'From: here on you pay.\n\nNow.'],
    ['nothing', ''],
    [
      'a sentence of what its reader wrote',
      'Du skrev till anna@firma.example den 3 maj: kom hem. E-post:\nbetala@x.example',
    ],
    ['a sentence of to whom', 'Den 3 maj skrev du till anna@firma.example:\n"Jag saknar dig."'],
    ['a sentence of whose writing', 'On 3 May your boss <boss@firm.example> wrote:\nwe are broke.'],
    ['a sentence with a person for its subject', 'On 3 May she wrote to lover@example.org:\nI miss you.'],
    ['a sentence with an address and no time', 'Anna anna@example.org kirjoitti:\nkotona ollaan.'],
    ['a sentence that goes on', 'On 3 May Anna <anna@example.org> wrote. My mail:\nfoo'],
    [
      'a sentence in German',
      'Am 3. Mai schrieben Sie an anna@example.org, und schrieb Anna an info@example.org:\nHallo.',
    ],
  ])('leaves %s alone', (_, text) => {
    expect(cutForward(text)).toBeNull();
  });
});

describe('a letter that quotes a mail below it', () => {
  it('keeps the line with its address, which heads no quotation', () => {
    const demand = 'I have hacked you.\nTransfer 1400 USD to bc1qquvrsl0gmtp4ljmrr59dr3emsankspvch0xdht';
    const quoting = `${demand}\n> On Monday Anna wrote:\n> please pay the rent\n> thanks`;

    expect(cutForward(quoting)?.before ?? demand).toBe(demand);
  });
});

describe('forwards in languages of further scripts', () => {
  const letter = 'I recorded you. Pay 500 USD to bc1qff90tj0eckmlrxm86g0ls73q6uhd5zqxm3s5ny or all see it.';
  const note = 'NOTE my own wallet: bc1qad8l84wtzgdcmumzna5sj2yde87cvsvsz6v4ja';
  const headsOf = ([from, date, subject, to]: readonly string[], mark: string): string[] => [
    `---------- ${mark} ---------\n${from}: X <x@s.example>\n${date}: 2026-11-02 10:00\n${subject}: Hi\n${to}: <me@v.example>\n\n\n${letter}`,
    `${from}: X <x@s.example>\n${date}: 2026-11-02 10:00\n${to}: me@v.example\n${subject}: Hi\n\n${letter}`,
    `${from}: X\n${date}: 2026-11-02\n${subject}: Hi\n\n${letter}`,
  ];

  it.each(Object.entries(FORWARDS_BY_LANGUAGE))(
    '%s: tells the victim’s own words from the letter',
    (_, [mark, heads, wrote]) => {
      const forwards = [
        ...heads.flatMap((head) => headsOf(head, mark)),
        ...wrote.map((line) => `${line}\n\n> ${letter}\n`),
      ];
      for (const forward of forwards) {
        const cut = cutForward(`${note}\n\n${forward}`);
        expect([forward, cut?.text]).toEqual([forward, letter]);
        expect(cut?.before).toContain(note);
      }
    },
  );
});

describe('the wallet of who passes a letter on, named above it', () => {
  const [own, theirs] = [addressOf('p2wpkh', 'own'), addressOf('p2wpkh', 'theirs')];
  const forward = (note: string): string =>
    `${note} ${own}.\n\n---------- Forwarded message ---------\nFrom: R <r@example.org>\nDate: Sat, 28 Nov 2026 10:00\nSubject: video\nTo: <maria@example.com>\n\nPay 850 EUR in Bitcoin within 48 hours to ${theirs}, or everybody gets the video.\n`;

  it.each([
    'Min egen plånbok är',
    'Meine eigene Wallet ist',
    'Mon propre portefeuille est',
    'Mi propia cartera es',
    'Mój własny portfel to',
    'Benim kendi cüzdanım',
    'Мій власний гаманець',
    '我自己的钱包是',
    '私自身のウォレットは',
    'Portofelul meu propriu este',
    'Mano paties piniginė yra',
    '제 개인 지갑은',
    'Saját tárcám:',
  ])('%s: is no part of the letter', (note) => {
    const { text } = readPasted(forward(note));
    expect(text).toContain(theirs);
    expect(text).not.toContain(own);
  });

  it.each([
    'Pay 900 EUR to my wallet:',
    'Pay 900 EUR within 24 hours to my own wallet:',
    'Send it to my own wallet, or your family gets the video:',
    'Betala 900 euro till mitt eget konto:',
    'Am videoclipul tău. Trimite 900 euro. Portofelul meu:',
    'Turiu tavo vaizdo įrašą. Siųsk 900 eurų. Mano piniginė',
    'あなたの動画を持っている。私のウォレット',
    '당신의 영상을 가지고 있다. 제 지갑',
  ])('is told from words above a quotation that are the letter: %s', (words) => {
    expect(readPasted(forward(words)).text).toContain(own);
  });

  it('is told from a letter above the answer of its reader, who names no wallet', () => {
    const answer = `I keep it in my own wallet: ${theirs}\n\n-----Original Message-----\nFrom: Maria <maria@example.com>\nSent: Sat, 28 Nov 2026 10:00\nSubject: video\nTo: R <r@example.org>\n\nWho are you? Leave me alone.\n`;
    expect(readPasted(answer).text).toContain(theirs);
  });
});
