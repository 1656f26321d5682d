import { describe, expect, it } from 'vitest';
import { type AnnouncedKey, announce, compare, end, keyChanges, spoken } from '#domain/operation/seal-keys.ts';

const AT = '2026-11-30T08:00:00.000Z';
const lead = (n: number) => ({ id: `sub-${n}`, name: `lead-${n}` });
const key = (fingerprint: string, fields: Partial<AnnouncedKey> = {}): AnnouncedKey => ({
  fingerprint,
  recipient: `age1${fingerprint}`,
  holder: 'Aino',
  by: 'lead-1',
  announcer: 'sub-1',
  at: AT,
  comparedBy: [],
  ...fields,
});

describe('a key that originals are to be sealed to', () => {
  it('is announced once, and compared by each lead once', () => {
    const announced = announce([], key('aa'));
    if (!announced.ok) throw new Error(announced.reason);

    expect(announce(announced.keys, key('aa'))).toEqual({ ok: false, reason: 'announced-already' });
    const twice = compare(announced.keys, 'aa', lead(2));
    expect(twice.ok && compare(twice.keys, 'aa', lead(2))).toMatchObject({ key: { comparedBy: ['lead-2'] } });
    expect(twice.ok && compare(twice.keys, 'aa', lead(3))).toMatchObject({
      key: { comparedBy: ['lead-2', 'lead-3'] },
    });
  });

  it('is compared by two others than who announced it', () => {
    expect(compare([key('aa')], 'aa', lead(1))).toEqual({ ok: false, reason: 'own-word' });
    // Under another name they are the same, and of the same name others are others.
    expect(compare([key('aa')], 'aa', { id: 'sub-1', name: 'lead-9' })).toEqual({ ok: false, reason: 'own-word' });
    expect(compare([key('aa')], 'aa', { id: 'sub-9', name: 'lead-1' })).toMatchObject({ ok: true });
  });

  it('counts people by their accounts, not by what they are called', () => {
    const once = compare([key('aa')], 'aa', lead(2));
    const renamed = once.ok && compare(once.keys, 'aa', { id: 'sub-2', name: 'lead-5' });
    expect(renamed).toMatchObject({ key: { comparedBy: ['lead-2'] } });
    const namesake = once.ok && compare(once.keys, 'aa', { id: 'sub-3', name: 'lead-2' });
    expect(namesake).toMatchObject({ key: { comparedBy: ['lead-2', 'lead-2'], comparers: ['sub-2', 'sub-3'] } });
  });

  it('that was compared before accounts were noted is compared anew', () => {
    const { announcer: _, ...before } = key('aa', { comparedBy: ['lead-1', 'lead-2'] });

    expect(compare([before], 'aa', lead(1))).toEqual({ ok: false, reason: 'own-word' });
    expect(compare([before], 'aa', lead(2))).toMatchObject({ key: { comparedBy: ['lead-2'], comparers: ['sub-2'] } });
  });

  it('is not vouched for by its holder, nor where nobody announced it', () => {
    expect(compare([key('aa')], 'aa', { id: 'sub-7', name: 'Aino' })).toEqual({ ok: false, reason: 'own-key' });
    expect(compare([key('aa')], 'bb', lead(1))).toEqual({ ok: false, reason: 'not-announced' });
  });

  it('once it ended is not announced or compared again, and may be found lost after it was removed', () => {
    const removed = end([key('aa')], key('aa'), { by: 'lead-1', at: AT, why: 'removed' });
    if (!removed.ok) throw new Error(removed.reason);

    expect(announce(removed.keys, key('aa'))).toEqual({ ok: false, reason: 'ended' });
    expect(compare(removed.keys, 'aa', lead(2))).toEqual({ ok: false, reason: 'ended' });
    expect(end(removed.keys, key('aa'), { by: 'lead-1', at: AT, why: 'removed' })).toMatchObject({ reason: 'ended' });
    expect(end(removed.keys, key('aa'), { by: 'lead-1', at: AT, why: 'lost' })).toMatchObject({ ok: true });
  });

  it('is told of when it is sealed to, with who compared it; one that nobody announced as such', () => {
    const announced = [key('bb', { comparedBy: ['lead-1', 'lead-2'] })];

    expect(keyChanges(new Set(['aa']), ['aa', 'bb', 'cc'], announced)).toEqual([
      { change: 'new', fingerprint: 'bb', holder: 'Aino', comparedBy: ['lead-1', 'lead-2'] },
      { change: 'new', fingerprint: 'cc', holder: null, comparedBy: [] },
    ]);
    expect(keyChanges(new Set(['aa', 'bb']), ['aa'], announced)).toMatchObject([{ change: 'gone', holder: 'Aino' }]);
    expect(keyChanges(null, ['aa'], [])).toEqual([]);
  });

  it('is read out in fours', () => {
    expect(spoken('0123456789abcdef')).toBe('0123 4567 89ab cdef');
  });
});
