import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AuditEntry } from '#domain/audit/audit.ts';
import { entryHash } from '#domain/audit/chain.ts';
import { ANCHORED_WITHIN_MIN, type AuditLog, firstUnfit, verifyAudit } from '#domain/audit/verify.ts';
import { type MadeDeed, madeLog, rehashed } from '#test/support/audit-log.ts';
import { runs } from '#test/support/runs.ts';

const START = Date.parse('2026-12-01T20:00:00.000Z');
const MINUTE = 60_000;

/** Up to five processes over some days, at most an hour between two deeds. */
const deeds: fc.Arbitrary<MadeDeed[]> = fc
  .array(fc.record({ process: fc.nat(4), gap: fc.integer({ min: 1, max: 60 * MINUTE }) }), {
    minLength: 2,
    maxLength: 60,
  })
  .map((steps) => {
    let time = START;
    return steps.map(({ process, gap }) => {
      time += gap;
      return { process, at: new Date(time).toISOString() };
    });
  });

const lastOf = (log: AuditLog): number => Math.max(...log.entries.map(({ at }) => Date.parse(at)));
const anchorsOf = (log: AuditLog) => ({ entries: log.entries, openings: log.openings, current: true });

/** When nothing that the log holds is younger than the anchors need. */
const later = (log: AuditLog): Date => new Date(lastOf(log) + (ANCHORED_WITHIN_MIN + 1) * MINUTE);

/** Each a change by somebody who may write to the whole table, at the n-th entry; null where it changes nothing. */
const TAMPERINGS: Record<string, (log: AuditLog, at: number) => AuditLog | null> = {
  changed: (log, at) => ({
    ...log,
    entries: log.entries.map((entry, n) => (n === at ? { ...entry, who: 'x' } : entry)),
  }),
  'changed and rehashed': (log, at) =>
    rehashed({ ...log, entries: log.entries.map((entry, n) => (n === at ? { ...entry, who: 'x' } : entry)) }),
  'changed with its own hash': (log, at) => ({
    ...log,
    entries: log.entries.map((entry, n) => {
      const other: AuditEntry = { ...entry, who: 'x' };
      return n === at ? { ...other, hash: entryHash(other) } : entry;
    }),
  }),
  removed: (log, at) => ({ ...log, entries: log.entries.filter((_, n) => n !== at) }),
  'removed, renumbered and rehashed': (log, at) =>
    rehashed({ ...log, entries: log.entries.filter((_, n) => n !== at) }),
  're-ordered and rehashed': (log, at) => {
    const own = log.entries
      .map((entry, n) => ({ entry, n }))
      .filter(({ entry }) => entry.chain === log.entries[at]?.chain);
    const [one, other] = own;
    if (one === undefined || other === undefined) return null;
    const entries = log.entries.map((entry, n) => (n === one.n ? other.entry : n === other.n ? one.entry : entry));
    return rehashed({ ...log, entries });
  },
  'cut off at its end': (log, at) => {
    const cut = log.entries[at];
    const entries = log.entries.filter(({ chain, seq }) => chain !== cut?.chain || seq < cut.seq);
    return { ...log, entries };
  },
  'cut off, with heads': (log, at) => {
    const cut = log.entries[at];
    return rehashed({ ...log, entries: log.entries.filter(({ chain, seq }) => chain !== cut?.chain || seq < cut.seq) });
  },
  'without a chain': (log, at) => ({
    ...log,
    entries: log.entries.filter(({ chain }) => chain !== log.entries[at]?.chain),
  }),
  'without a chain and its opening': (log, at) =>
    rehashed({ ...log, entries: log.entries.filter(({ chain }) => chain !== log.entries[at]?.chain) }),
  'without a day': (log, at) => ({
    ...log,
    entries: log.entries.filter(({ day }) => day !== log.entries[at]?.day),
    openings: log.openings.filter(({ day }) => day !== log.entries[at]?.day),
  }),
  'without a day, rehashed': (log, at) =>
    rehashed({ ...log, entries: log.entries.filter(({ day }) => day !== log.entries[at]?.day) }),
  'written anew as a whole': (log) =>
    rehashed({ ...log, entries: log.entries.map((entry) => ({ ...entry, who: 'x' })) }),
  'with another that never was': (log, at) => {
    const entry = log.entries[at];
    return entry === undefined
      ? null
      : rehashed({ ...log, entries: log.entries.toSpliced(at, 0, { ...entry, who: 'framed' }) });
  },
  emptied: (log) => ({ ...log, entries: [], openings: [], master: null, ends: [] }),
  'said to have expired': (log, at) =>
    rehashed({ ...log, entries: log.entries.map((entry, n) => (n === at ? { ...entry, expires: 1 } : entry)) }),
};

describe('an audit log', () => {
  it('that nobody touched is whole, at any moment, from any day, and with anchors of any moment', () => {
    fc.assert(
      fc.property(deeds, fc.nat(), fc.nat(), (made, ahead, anchored) => {
        const log = madeLog(made);
        const now = new Date(lastOf(log) + (ahead % (400 * 24 * 60)) * MINUTE);
        const upTo = made[anchored % made.length]?.at ?? '';
        const anchors = {
          entries: log.entries.filter(({ at }) => at <= upTo),
          openings: log.openings.filter(({ at }) => at <= upTo),
          current: false,
        };
        expect(verifyAudit(log, anchors, now).broken).toEqual([]);
        expect(verifyAudit(log, anchorsOf(log), now).broken).toEqual([]);
        expect(verifyAudit(log, null, now).broken).toEqual([]);
        const from = made[anchored % made.length]?.at.slice(0, 10) ?? '';
        const part = { ...log, from, entries: log.entries.filter(({ day }) => day >= from) };
        expect(verifyAudit(part, anchorsOf(log), now).broken).toEqual([]);
        const to = made[ahead % made.length]?.at.slice(0, 10) ?? '';
        const days = { ...part, to, entries: part.entries.filter(({ day }) => day <= to) };
        expect(verifyAudit(days, anchorsOf(log), now).broken).toEqual([]);
        expect(firstUnfit(days.entries.slice(ahead % 5))).toBeNull();
      }),
      { numRuns: runs(100, 2_000) },
    );
  });

  it('of which some has expired is whole', () => {
    fc.assert(
      fc.property(deeds, fc.nat(), (made, n) => {
        const log = madeLog(made);
        const now = new Date(Date.parse(made[n % made.length]?.at ?? '') + 1_826 * 86_400_000);
        const isLeft = ({ expires }: { expires: number }) => expires >= now.getTime() / 1_000;
        const left = { ...log, entries: log.entries.filter(isLeft), openings: log.openings.filter(isLeft) };
        expect(verifyAudit(left, anchorsOf(log), now).broken).toEqual([]);
      }),
      { numRuns: runs(100, 2_000) },
    );
  });

  it.each(Object.entries(TAMPERINGS))('%s is found by its anchors, once they are five minutes old', (_, tamper) => {
    fc.assert(
      fc.property(deeds, fc.nat(), (made, n) => {
        const log = madeLog(made);
        const tampered = tamper(log, n % log.entries.length);
        fc.pre(tampered !== null);
        expect(verifyAudit(tampered ?? log, anchorsOf(log), later(log)).broken).not.toEqual([]);
      }),
      { numRuns: runs(100, 2_000) },
    );
  });

  it.each(['changed', 'changed with its own hash', 'without a chain', 'without a day'] as const)(
    '%s is found without any anchor',
    (name) => {
      fc.assert(
        fc.property(deeds, fc.nat(), (made, n) => {
          const log = madeLog(made);
          const at = n % log.entries.length;
          const entry = log.entries[at];
          // The last of a chain can be given any hash: what follows it is what holds it.
          const isLast = !log.entries.some(({ chain, seq }) => chain === entry?.chain && seq > (entry?.seq ?? 0));
          fc.pre(name !== 'changed with its own hash' || !isLast);
          const tampered = TAMPERINGS[name]?.(log, at);
          expect(verifyAudit(tampered ?? log, null, later(log)).broken).not.toEqual([]);
          const day = { ...(tampered ?? log), from: entry?.day ?? '', to: entry?.day ?? '' };
          const ofDay = { ...day, entries: day.entries.filter((one) => one.day === entry?.day) };
          expect(verifyAudit(ofDay, null, later(log)).broken).not.toEqual([]);
        }),
        { numRuns: runs(100, 2_000) },
      );
    },
  );
});
