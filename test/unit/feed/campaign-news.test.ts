import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Consensus, contribute, renderConsensus, wordHasher } from '#domain/campaign/consensus.ts';
import { letterWords } from '#domain/campaign/letter-words.ts';
import { exerciseNews } from '#domain/feed/exercise.ts';
import { campaignNews, type KnownCampaign } from '#domain/feed/group/campaign-news.ts';

const LISTED = [exerciseNews('a wallet', '2026-11-29')];
const KNOWN: KnownCampaign = {
  id: 'campaign1',
  since: '2026-11-24T08:09:10.000Z',
  languages: {},
  amounts: [],
  deadlines: {},
  senders: 3,
  wallets: 1,
  text: '',
  paid: { payments: 0, satoshi: 0n, eurCents: 0 },
};
const told = (known: Partial<KnownCampaign>) => campaignNews({ ...KNOWN, ...known }, LISTED)?.campaign;
const receivedOf = (payments: number, satoshi: bigint, eurCents: number | null) =>
  told({ paid: { payments, satoshi, eurCents } })?.received;

describe('what the feed tells of what victims paid to a campaign', () => {
  it('is nothing while a single payment could be read out of it', () => {
    expect(receivedOf(1, 2_140_000n, 129_840)).toBeUndefined();
    expect(receivedOf(2, 2_140_000n, 129_840)).toBeUndefined();
  });

  it('is rounded down to one digit, in bitcoin and in euros', () => {
    expect(receivedOf(3, 2_140_000n, 129_840)).toEqual({ payments: { atLeast: 3 }, satoshi: '2000000', eur: '1000' });
    expect(receivedOf(4, 999_999n, 9_999)).toEqual({ payments: { atLeast: 3 }, satoshi: '900000', eur: '90' });
    expect(receivedOf(10, 1_000_000n, 7)).toEqual({ payments: { atLeast: 10 }, satoshi: '1000000', eur: '0.07' });
  });

  it('names no euros where the price of a day is not known', () => {
    expect(receivedOf(3, 2_140_000n, null)).toEqual({ payments: { atLeast: 3 }, satoshi: '2000000' });
  });

  it('has one digit that is not zero, and is never more than the sum', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 2_100_000_000_000_000n }), (satoshi) => {
        const rounded = receivedOf(3, satoshi, null)?.satoshi ?? '';
        expect(rounded).toMatch(/^[1-9]0*$/);
        expect(rounded).toHaveLength(String(satoshi).length);
        expect(BigInt(rounded) <= satoshi).toBe(true);
      }),
    );
  });
});

describe('what the feed tells of a campaign’s text', () => {
  const hash = wordHasher(new Uint8Array(32).fill(7), 'campaign1');
  const textOf = (letter: string): string => {
    const text = [1, 2, 3, 4].reduce<Consensus | null>(
      (before, n) => contribute(before, `report${n}`, letterWords(letter), hash) ?? before,
      null,
    );
    return told({ text: text === null ? '' : renderConsensus(text) })?.text ?? '';
  };

  /** One letter that four people forward word for word names the same victim in each. */
  it.each([
    ['a name', 'Tell Matti Meikalainen that we know all of it.', /matti|meikalainen/i],
    ['a name in capitals', 'Ask JOHN EXAMPLE, he has paid us.', /john|example/i],
    ['a mail address', 'Write to matti.meikalainen@mail.example at once.', /meikalainen|mail\.example/i],
    ['one in other signs', 'Write to john.smith＠mail.example at once.', /smith|mail/i],
    ['a telephone number', 'We will call 040 123 4567 and +358 (0)40 765 4321 at once.', /\d/],
    [
      'an account, a birthday and a street',
      'We know FI21 1234 5600 0007 85, 1.2.1980 and Kuvitteellinenkatu 5 A.',
      /\d/,
    ],
    ['a name that is spelt', 'We know all of k o r h o n e n and more.', /k o r|o n e/],
    ['a handle and a link', 'See @matti_m and https://pages.example/matti for it.', /matti|pages/i],
  ])('leaves %s out, though all letters have it', (_, letter, secret) => {
    const text = textOf(`${letter} Pay in Bitcoin or we publish.`);
    expect(text).toContain('or we publish.');
    expect(text).not.toMatch(secret);
  });

  it('is well-formed and no longer than its schema says, whatever it is', () => {
    const text = `${'a'.repeat(3_999)}\u{1F600} and more`;
    expect(told({ text })?.text).toHaveLength(4_000);
    expect(told({ text })?.text?.isWellFormed()).toBe(true);
  });
});
