import { describe, expect, it } from 'vitest';
import { extract } from '#domain/extract/extract.ts';
import { readPasted } from '#domain/message/read/read-pasted.ts';
import { addressOf } from '#test/support/addresses.ts';

const wallet = addressOf('p2wpkh', 'deadlines');
/** A Saturday. */
const SENT = '2026-11-28T10:00:00Z';

const deadlinesOf = (said: string): (string | undefined)[] => {
  const letter = `I recorded a video of you and will publish it. Pay 500 EUR to ${wallet} ${said}.`;
  return extract({ ...readPasted(letter), sentAt: SENT }).deadlines.map(({ within, at }) => within ?? at);
};

describe('a deadline as people say it', () => {
  it.each([
    ['in 50 hours (2 days +)', 'PT50H'],
    ['exactly 12 hours from now', 'PT12H'],
    ['viimeistään 96 tunnin päästä', 'PT96H'],
    ['binnen eines Tages', 'PT24H'],
    ['inden for et døgn', 'PT24H'],
    ['kahe päeva jooksul', 'PT48H'],
    ['dentro de tres días', 'PT72H'],
    ['sous trois jours', 'PT72H'],
    ['binnen drie dagen', 'PT72H'],
    ['em três dias', 'PT72H'],
    ['w ciągu trzech dni', 'PT72H'],
    ['v průběhu tří dnů', 'PT72H'],
    ['в течение трёх дней', 'PT72H'],
    ['протягом 48 годин', 'PT48H'],
    ['by next Friday', '2026-12-04'],
    ['perjantaihin mennessä', '2026-12-04'],
    ['senast på fredag', '2026-12-04'],
    ['bis Freitag', '2026-12-04'],
    ['by Saturday', '2026-12-05'],
    ['by Friday 4 December 2026', '2026-12-04'],
  ])('"%s" is %s', (said, deadline) => {
    expect(deadlinesOf(said)).toEqual([deadline]);
  });

  it.each(['and look at my 4-hourly updates', 'as in the last 24 hours'])('"%s" is none', (said) => {
    expect(deadlinesOf(said)).toEqual([]);
  });
});
