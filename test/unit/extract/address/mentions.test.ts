import { describe, expect, it } from 'vitest';
import { ODD_MENTIONS } from '#test/support/letters/mentions/odd-mentions.ts';
import { type MentioningLetter, PLAIN_MENTIONS } from '#test/support/letters/mentions/plain-mentions.ts';
import { findingsOf } from '../findings-of.ts';

/** So many of sixty letters in odd wordings are known to lose their wallet, most for a sum without its currency, and a contact. */
const MOST_LOST = 4;
const MOST_CONTACTS_MISSED = 1;

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
});
