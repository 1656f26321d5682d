import { describe, expect, it } from 'vitest';
import { FAR_MENTIONS, type FarLetter } from '#test/support/letters/mentions/far-mentions.ts';
import { ODD_MENTIONS } from '#test/support/letters/mentions/odd-mentions.ts';
import { type MentioningLetter, PLAIN_MENTIONS } from '#test/support/letters/mentions/plain-mentions.ts';
import { findingsOf } from '../findings-of.ts';

/** So many of sixty letters in odd wordings are known to lose their wallet, most for a sum without its currency, and a contact. */
const MOST_LOST = 4;
const MOST_CONTACTS_MISSED = 1;

/** Of eighty letters of a third author, by their kinds: those that lose their wallet, and those of which a contact is missed. */
const FAR_LOST = ['en forward, own words'];
const FAR_MISSED = [
  // A made-up key or onion name, whose checksum is wrong.
  'en ransomware gang',
  'en data leak news',
  'fi kiristysohjelma virallinen',
  'de Verschlüsselung Kanzleiton',
  'de Praxis Datenleck',
  'en hired killer',
  'sv vidarebefordrat, egna ord',
  'sv läkarcentral hotad',
  'de Shop-Angriff',
];

const read = (text: string): { demanded: string[]; contacts: string[] } => {
  const { wallets, contacts } = findingsOf(text);
  return {
    demanded: wallets.flatMap(({ address, inDemand }) => (inDemand ? [address] : [])),
    contacts: contacts.map(({ kind, value }) => `${kind} ${value}`),
  };
};

const others = (found: readonly string[], expected: readonly string[]): string[] =>
  found.filter((one) => !expected.includes(one));

describe('a wallet that a letter only mentions, and a contact that is not its writer’s', () => {
  it.each(PLAIN_MENTIONS)('%s, %s', (_language, _kind, text, demanded, contacts) => {
    expect(read(text)).toEqual({ demanded, contacts });
  });

  it.each(ODD_MENTIONS)('%s, %s, in odd words: none is taken for the extorter’s', (...letter: MentioningLetter) => {
    const [, , text, demanded, contacts] = letter;
    const found = read(text);
    expect(others(found.demanded, demanded)).toEqual([]);
    expect(others(found.contacts, contacts)).toEqual([]);
  });

  it('loses few true ones in odd words', () => {
    const lost = ODD_MENTIONS.map(([, , text, demanded, contacts]) => {
      const found = read(text);
      return [others(demanded, found.demanded).length, others(contacts, found.contacts).length] as const;
    });
    expect(lost.reduce((sum, [wallets]) => sum + wallets, 0)).toBeLessThanOrEqual(MOST_LOST);
    expect(lost.reduce((sum, [, contacts]) => sum + contacts, 0)).toBeLessThanOrEqual(MOST_CONTACTS_MISSED);
  });

  const plain = (value: string): string => value.toLowerCase().replace(/^@|[\s()]/g, '');
  /** What is found in a letter of the third author: wallets, and contacts as they are compared. */
  const far = ([, , text, demanded, contacts]: FarLetter) => {
    const findings = findingsOf(text);
    const found = findings.contacts.map(({ value }) => plain(value));
    const theirs = contacts.map(plain);
    return {
      ...{ lost: others(demanded, read(text).demanded), wrong: others(read(text).demanded, demanded) },
      missed: theirs.filter((one) => !found.some((value) => value.includes(one))),
      wrongContacts: found.filter((value) => !theirs.some((one) => value.includes(one))),
    };
  };
  const named = (letters: readonly FarLetter[]): string[] => letters.map(([language, kind]) => `${language} ${kind}`);

  it.each(FAR_MENTIONS)('%s, %s, by another author: none is taken for the extorter’s', (...letter: FarLetter) => {
    expect(far(letter)).toMatchObject({ wrong: [], wrongContacts: [] });
  });

  it('loses these of another author', () => {
    expect(named(FAR_MENTIONS.filter((letter) => far(letter).lost.length > 0))).toEqual(FAR_LOST);
    expect(named(FAR_MENTIONS.filter((letter) => far(letter).missed.length > 0)).sort()).toEqual(FAR_MISSED.toSorted());
  });
});
