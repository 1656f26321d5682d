import { describe, expect, it } from 'vitest';
import { boundedName, independentSender } from '#domain/gate/independent-sender.ts';
import type { GateSighting } from '#domain/gate/sighting.ts';
import { formSighting, mailSighting } from '#test/support/ledger/made-report.ts';

const nameOf = (sighting: GateSighting): string | null => {
  const told = independentSender(sighting.report, sighting);
  return 'sender' in told ? boundedName(told.sender) : null;
};
const names = (sightings: readonly GateSighting[]): number => new Set(sightings.map(nameOf)).size;
const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));

describe('the name under which a sender`s word is kept', () => {
  it('is another for each mailbox where anyone may have one', () => {
    expect(names(times(50, (n) => mailSighting(n)))).toBe(50);
  });

  it('is one of two for all mailboxes of an organisation', () => {
    expect(names(times(50, (n) => mailSighting(n, { organisation: 'one' })))).toBe(2);
    expect(names(times(50, (n) => mailSighting(n, { organisation: `org${n % 3}` })))).toBe(6);
  });

  it('is the text`s for forms, and the caller`s for what staff wrote down', () => {
    expect(names(times(5, (n) => formSighting(n, { textHash: 'one' })))).toBe(1);
    expect(names(times(5, (n) => formSighting(n, { textHash: 'one', dictated: true })))).toBe(5);
  });

  it.each<[string, Partial<GateSighting>, string]>([
    ['was passed on', { noSender: 'passed-on' }, 'passed-on'],
    ['came from a list', { noSender: 'automatic' }, 'automatic'],
    ['fails DMARC', { dmarc: 'fail' }, 'sender-not-verified'],
    ['has no sender', { senderHash: null }, 'sender-not-verified'],
  ])('is none where a mail %s', (_, fields, why) => {
    expect(independentSender('r', mailSighting(1, fields))).toEqual({ why });
  });

  it('is none where a form says nothing', () => {
    expect(independentSender('r', formSighting(1, { textHash: null }))).toEqual({ why: 'no-text' });
  });

  it('says of what kind it is: forms are compared by their texts, what staff wrote down is not', () => {
    expect(independentSender('r', formSighting(1, { textHash: 'one' }))).toMatchObject({
      sender: { kind: 'text', name: 'text one' },
    });
    expect(independentSender('r', formSighting(1, { textHash: 'one', dictated: true }))).toEqual({
      sender: { kind: 'dictated', name: 'dictated r' },
    });
  });
});
