import { describe, expect, it } from 'vitest';
import { type Duty, type Leading, leadingRefusal, MAX_MEMBERS, type Member, type Newcomer } from '#domain/case/case.ts';

const member = (who: string, duty: Duty): Member => ({
  who,
  name: who,
  duty,
  by: 'lead',
  at: '2026-11-30T08:00:00.000Z',
});
const TEAM = [member('lead', 'lead'), member('deputy', 'deputy'), member('analyst', 'member')];
const candidate = (who: string, more: Partial<Newcomer> = {}): Newcomer => ({
  ...{ who, name: who, duty: 'member', works: true, leads: false },
  ...more,
});
const refusal = (
  verb: Leading,
  {
    of = {},
    members = TEAM,
    who = 'lead',
    whom = null,
  }: {
    of?: { lead?: string | undefined; covert?: true; closedAt?: string };
    members?: readonly Member[];
    who?: string;
    whom?: Newcomer | null;
  } = {},
) => leadingRefusal({ lead: 'lead', ...of }, members, { who, verb, candidate: whom });
const CLOSED = { closedAt: '2026-11-30T09:00:00.000Z' };

describe('what is done with a case by who leads it', () => {
  it('is for its lead and deputies alone; a case that nobody leads is taken over by any lead', () => {
    for (const verb of ['close', 'cover'] as const) {
      expect(refusal(verb)).toBe(null);
      expect(refusal(verb, { who: 'deputy' })).toBe(null);
      expect(refusal(verb, { who: 'analyst' })).toBe('not-yours');
      expect(refusal(verb, { who: 'stranger' })).toBe('not-yours');
    }
    expect(refusal('lead', { who: 'stranger' })).toBe('not-yours');
    expect(refusal('lead', { of: { lead: undefined }, who: 'stranger' })).toBe(null);
    expect(refusal('close', { of: { lead: undefined }, who: 'stranger' })).toBe('not-yours');
  });

  it('leaves a covert case with a deputy, however it is asked', () => {
    const alone = [member('lead', 'lead'), member('analyst', 'member')];
    expect(refusal('cover', { members: alone })).toBe('no-deputy');
    const covert = { covert: true } as const;
    expect(refusal('dismiss', { of: covert, whom: candidate('deputy') })).toBe('no-deputy');
    expect(refusal('admit', { of: covert, whom: candidate('deputy') })).toBe('no-deputy');
    expect(refusal('lead', { of: covert, who: 'deputy' })).toBe('no-deputy');
    expect(refusal('dismiss', { of: covert, whom: candidate('analyst') })).toBe(null);
    expect(refusal('dismiss', { whom: candidate('deputy') })).toBe(null);
  });

  it('lets in who works on cases, as a deputy only who leads, and as many as can', () => {
    expect(refusal('admit', { whom: candidate('new') })).toBe(null);
    expect(refusal('admit', { whom: candidate('new', { works: false }) })).toBe('no-such-person');
    expect(refusal('admit')).toBe('no-such-person');
    expect(refusal('admit', { whom: candidate('new', { duty: 'deputy' }) })).toBe('no-lead');
    expect(refusal('admit', { whom: candidate('lead') })).toBe('lead-stays');
    expect(refusal('dismiss', { whom: candidate('lead') })).toBe('lead-stays');
    expect(refusal('admit', { whom: candidate('analyst') })).toBe('stands-already');
    const crowd = Array.from({ length: MAX_MEMBERS }, (_, n) => member(`m${n}`, 'member'));
    expect(refusal('admit', { members: crowd, whom: candidate('new') })).toBe('too-many-members');
  });

  it('ends with its closing, but that it is opened again', () => {
    for (const verb of ['admit', 'dismiss', 'lead', 'cover', 'uncover', 'close'] as const)
      expect(refusal(verb, { of: CLOSED, whom: candidate('new') })).toBe('closed');
    expect(refusal('reopen', { of: CLOSED })).toBe(null);
    expect(refusal('reopen')).toBe('stands-already');
    expect(refusal('uncover')).toBe('stands-already');
  });
});
