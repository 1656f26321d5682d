import { beforeEach, describe, expect, it } from 'vitest';
import { findLetter } from '#actions/desk/find-letter.ts';
import { addressOf } from '#test/support/addresses.ts';
import type { LedgerWorld } from '#test/support/ledger/ledger-world.ts';
import { mailedLetters } from '#test/support/ledger/mailed-letters.ts';

const letters = mailedLetters();
const { mail } = letters;
let world: LedgerWorld;
beforeEach(() => {
  ({ world } = letters);
});

const LETTER = (n: number): string =>
  `Hello. We have copied the records of your visits to the clinic, and every word that the therapist wrote down is with us now. ` +
  `Pay 200 EUR within 24 hours to ${addressOf('p2wpkh', `letter${n}`)} or we shall publish all of it where everybody looks for it. ` +
  `Do not answer this letter and do not go to the police, for nobody can find us. This was ticket ${4711 + n}.`;
const UNIQUE = `You will never guess who writes this curious letter about gardens and lakes. Pay 90 EUR to ${addressOf('p2tr', 'unique')}.`;

const find = (typed: string) =>
  findLetter({ table: world.as('desk').table, matchKey: async () => world.matchKey }, typed);

describe('a letter, or a part of one, that is looked for', () => {
  it('leads to its campaign: the very letter, one like it, or four words that three different reports share', async () => {
    const campaign = await mail(LETTER(0));
    // Before three have it nothing of its words is known, and the very letter is.
    expect((await find(LETTER(0))).found).toMatchObject([{ id: campaign, why: 'same' }]);
    expect((await find('every word that the therapist wrote')).found).toEqual([]);
    for (let n = 1; n < 8; n += 1) expect(await mail(LETTER(n))).toBe(campaign);
    const single = await mail(UNIQUE);
    expect(single).not.toBe(campaign);

    for (const part of [
      'every word that the therapist wrote',
      '… EVERY  WORD that\nthe therapist wrote down. He said',
      'nobody can find us',
    ]) {
      const { found, about } = await find(part);
      expect([part, found.map(({ id, why }) => [id, why])]).toEqual([part, [[campaign, 'phrases']]]);
      expect(found[0]?.hits).toBeGreaterThan(0);
      expect(found[0]?.text).toContain('of your visits to the clinic');
      expect(about).toMatch(/^text [0-9a-z]{26}$/);
    }
    expect(
      (await find(LETTER(99).replace('Hello. ', 'Good day to you, dear reader of ours, and do listen. '))).found,
    ).toMatchObject([{ id: campaign, why: 'alike' }]);
    // What stands in one letter alone, and what is too short, is not found.
    for (const part of [
      'curious letter about gardens and lakes',
      'the therapist',
      '',
      '🂡 '.repeat(50),
      'x'.repeat(100_000),
    ])
      expect([part.slice(0, 20), (await find(part)).found]).toEqual([part.slice(0, 20), []]);
    // Entered once: later letters write nothing more.
    const phrases = async () => (await world.rows()).filter(({ pk }) => String(pk).startsWith('PHRASE#'));
    const before = await phrases();
    expect(before.length).toBeGreaterThan(20);
    expect(before.length).toBeLessThanOrEqual(300);
    expect(JSON.stringify(before)).not.toMatch(/therapist|ticket/);
    await mail(LETTER(8));
    expect(await phrases()).toEqual(before);
  });
});
