import { describe, expect, it } from 'vitest';
import { CARDS, exerciseNight, type NightMoments, scoreOf } from '#commands/exercise/night.ts';
import { readAddress } from '#domain/wallet-address.ts';

const night = exerciseNight('a night in November');
const AT_ONCE: NightMoments = { brief: 3, told: 4, hold: 5, correction: 6, call: 7 };

describe('an exercise night', () => {
  it('is the same by its name, and another by another', () => {
    expect(exerciseNight('a night in November')).toEqual(night);
    expect(exerciseNight('another').hold).not.toBe(night.hold);
  });

  it('is made of valid addresses, of which two are named by enough different people to leave by themselves', () => {
    const wallets = night.letters.map(({ wallet }) => wallet);

    expect(wallets.filter((wallet) => !readAddress(wallet).ok)).toEqual([]);
    for (const shared of [night.hold, night.correct]) {
      const mails = night.letters.filter(({ wallet, way }) => wallet === shared && way === 'mail');
      expect(new Set(mails.map(({ from }) => from.split('@')[1])).size).toBeGreaterThanOrEqual(3);
    }
    expect(night.letters.some(({ way }) => way === 'form')).toBe(true);
    for (const { text, wallet, from } of night.letters) {
      expect(text).toContain(wallet);
      expect(from).toMatch(/\.example$/);
    }
  });

  it('gives each part a card with what it needs, and no part the others’', () => {
    expect(CARDS.police(night)).toContain(night.hold);
    expect(CARDS.CERT(night)).toContain(night.correct);
    expect(CARDS.helpline(night)).toContain(night.call.text);
    expect(CARDS.police(night)).not.toContain(night.correct);
  });

  it('is scored by how long each took, from what began it', () => {
    const of = (moments: Partial<NightMoments>) => scoreOf({ ...AT_ONCE, ...moments }).map(({ points }) => points);

    expect(of({})).toEqual([25, 25, 25, 25]);
    expect(of({ hold: null })).toEqual([25, 0, 25, 25]);
    // An hour after a late brief is an hour all the same.
    expect(of({ brief: 900, hold: 1_100 })).toEqual([0, 25, 25, 25]);
    expect(of({ hold: 3 + 1_050 })[1]).toBe(13);
    expect(scoreOf({ ...AT_ONCE, told: 1_000, correction: 1_060 })[2]).toMatchObject({ seconds: 60, points: 25 });
  });
});
