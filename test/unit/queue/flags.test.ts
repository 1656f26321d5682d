import { describe, expect, it } from 'vitest';
import { Submission } from '#domain/intake/submission.ts';
import { nearDeadline } from '#domain/queue/queue.ts';
import { circumstanceFlags, decodeFlags, encodeFlags, FLAGS, type Flag, rankOf } from '#domain/report/flags.ts';

/** Every set of flags. */
const SUBSETS = Array.from({ length: 2 ** FLAGS.length }, (_, bits) =>
  FLAGS.filter((_flag, bit) => (bits & (1 << bit)) !== 0),
);

const submission = (changes: object) =>
  Submission.parse({
    version: 1,
    channel: 'form',
    id: 'x',
    receivedAt: '2026-11-24T10:00:00Z',
    language: 'fi',
    uploads: [],
    consent: { partners: false },
    ...changes,
  });

describe('the flags of a report', () => {
  it('are read as they were encoded, and as many bytes whichever they are', () => {
    for (const flags of SUBSETS) expect(decodeFlags(encodeFlags(flags))).toEqual(flags);
    expect(new Set(SUBSETS.map((flags) => encodeFlags(flags).length)).size).toBe(1);
    expect(decodeFlags(new Uint8Array([9, 255, 255, 255]))).toEqual([]);
  });

  it('give a rank that says which of them it was of none', () => {
    const ranks = FLAGS.map((flag) => rankOf([flag]));
    for (const rank of ranks) expect(ranks.filter((other) => other === rank).length).toBeGreaterThan(1);
    expect(rankOf([])).toBeNull();
    expect(rankOf(['from-memory', 'minor', 'paid'])).toBe(1);
  });

  it.each<[string, object, Flag[]]>([
    ['nothing that was asked', {}, []],
    ['a person under 18', { circumstances: { whom: 'young' } }, ['minor']],
    ['a child that somebody reports for', { circumstances: { whom: 'child' } }, ['minor']],
    ['an adult', { circumstances: { whom: 'me', paid: 'no', carriedOut: 'no', fromMemory: false } }, []],
    [
      'all of it',
      { contact: 'x@example.org', circumstances: { whom: 'young', paid: 'yes', carriedOut: 'yes', fromMemory: true } },
      ['minor', 'carried-out', 'paid', 'wants-contact', 'from-memory'],
    ],
    ['a contact of blanks', { contact: '  ' }, []],
  ])('are of %s', (_name, changes, flags) => {
    expect(circumstanceFlags(submission(changes))).toEqual(flags);
  });
});

describe('a deadline', () => {
  const at = '2026-11-24T10:00:00.000Z';
  it.each([
    ['within a day', [{ within: 'PT24H' }], '2026-11-25T10:00:00.000Z'],
    ['within minutes', [{ within: 'PT30M' }], '2026-11-24T10:30:00.000Z'],
    ['at a moment', [{ at: '2026-11-25' }], '2026-11-25T00:00:00.000Z'],
    ['the first of several', [{ within: 'PT48H' }, { within: 'PT2H' }], '2026-11-24T12:00:00.000Z'],
    ['in a week', [{ within: 'PT168H' }], null],
    ['that is over', [{ at: '2026-11-23' }], null],
    ['of no length that is one', [{ within: `PT${'9'.repeat(40)}H` }, { at: 'soon' }], null],
  ])('%s is near, or is not', (_name, deadlines, end) => {
    expect(nearDeadline(deadlines, at)).toBe(end);
  });
});
