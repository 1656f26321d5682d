import { describe, expect, it } from 'vitest';
import { extract, mergeFindings } from '#domain/extract/extract.ts';
import type { Findings } from '#domain/findings.ts';
import { readMail } from '#domain/message/read/read-mail.ts';
import { readPasted } from '#domain/message/read/read-pasted.ts';
import { addressOf } from '#test/support/addresses.ts';
import { attachingMail, forwardingMail, originalMail, plainMail } from '#test/support/letters/mails.ts';

const wallet = addressOf('p2wpkh', 'own words');
const own = addressOf('p2pkh', 'of the one who reports');
const LETTER = `Hyvä Matti, meillä on sinun tietosi. Maksa 200 euroa osoitteeseen ${wallet} 24 tunnin kuluessa. Kysy: paha@extorter.example`;

const walletsOf = ({ wallets }: Findings): string[] => wallets.map(({ address }) => address);
const contactsOf = ({ contacts }: Findings): string[] => contacts.map(({ value }) => value);

const readings: Readonly<Record<string, (text: string) => Promise<Findings>>> = {
  pasted: async (text) => extract(readPasted(text)),
  'sent as a mail': async (text) => {
    const reading = await readMail(plainMail(text));
    return mergeFindings(reading.ok ? reading.messages.map(extract) : []);
  },
};

describe.each(Object.keys(readings))('words of the one who reports, %s', (way) => {
  const read = (text: string): Promise<Findings> => readings[way]?.(text) ?? Promise.reject(new Error(way));

  it.each([
    ['fi', 'Hei, sain tällaisen kirjeen eilen. Soittakaa +358 40 123 4567 tai matti@example.org.', 'Terveisin\nMatti'],
    ['fi', `Hei,\n\nMinulle tuli tämä viesti. Oma lompakkoni on ${own}.`, '-- \nMatti, +358 40 123 4567'],
    ['sv', 'Jag fick det här i går. Ring mig på +46 70 123 45 67.', 'Med vänliga hälsningar\nMatti'],
    ['en', `I received this yesterday, my own wallet is ${own}. Call +44 20 7946 0958.`, 'Best regards,\nMatti'],
    ['de', 'Ich habe diese Nachricht erhalten. Telefon +49 30 901820.', 'Mit freundlichen Grüßen\nMatti'],
  ])('%s: are told from the letter below them', async (_, words, signature) => {
    const findings = await read(`${words}\n\n${LETTER}\n\n${signature}\nmatti@example.org`);

    expect(walletsOf(findings)).toEqual([wallet]);
    expect(contactsOf(findings)).toEqual(['paha@extorter.example']);
    expect(findings.wallets[0]?.evidence?.[0]).not.toHaveProperty('told');
  });

  it('are told from a quoted letter, above and below it', async () => {
    const findings = await read(
      `Hei, sain tämän. Soita +358 40 123 4567\n\n${LETTER.replace(/(?:\. |^)/g, '.\n> ').slice(2)}\n\nT. Matti, +358 40 123 4567`,
    );
    expect(walletsOf(findings)).toEqual([wallet]);
    expect(contactsOf(findings)).toEqual(['paha@extorter.example']);
  });

  it.each([
    [
      'fi',
      `Hei, minulta vaaditaan 200 euroa osoitteeseen ${wallet}. Numeroni on +358 40 123 4567. He kirjoittivat osoitteesta paha@extorter.example.`,
    ],
    ['sv', `De kräver 200 euro till ${wallet}. Nå mig på +46 70 123 45 67. De skrev från paha@extorter.example.`],
    [
      'en',
      `They asked me to pay 200 EUR to ${wallet}. My number is +44 20 7946 0958. They wrote from paha@extorter.example.`,
    ],
  ])('%s: are all there is where no letter is given, and marked so', async (_, words) => {
    const findings = await read(words);

    expect(walletsOf(findings)).toEqual([wallet]);
    expect(findings.wallets[0]?.evidence?.[0]?.paraphrased).toBe(true);
    expect(findings.demands).toMatchObject([{ amount: '200', currency: 'EUR' }]);
    expect(contactsOf(findings)).toEqual(['paha@extorter.example']);
  });

  it('are not what a letter says of what its writer received', async () => {
    const letter = `I received access to your device and got this video of you.\n\nPay $500 to ${wallet}.\n\nBest regards,\ntelegram: @evil_one`;
    const findings = await read(letter);
    expect(walletsOf(findings)).toEqual([wallet]);
    expect(contactsOf(findings)).toEqual(['evil_one']);
  });
});

describe('words of the one who reports', () => {
  it.each([
    ['attaches', attachingMail(originalMail(LETTER), `Sain tämän. Lompakkoni on ${own}, numeroni +358 40 123 4567.`)],
    ['forwards', forwardingMail(LETTER, 'outlook', `Sain tämän. Lompakkoni on ${own}, numeroni +358 40 123 4567.`)],
  ])('are no finding of a letter that they %s', async (_, raw) => {
    const reading = await readMail(raw);
    const findings = mergeFindings(reading.ok ? reading.messages.map(extract) : []);
    expect(walletsOf(findings)).toEqual([wallet]);
    expect(contactsOf(findings)).toEqual(['paha@extorter.example']);
  });
});
