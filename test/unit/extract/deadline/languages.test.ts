import { describe, expect, it } from 'vitest';
import { extract } from '#domain/extract/extract.ts';
import { readPasted } from '#domain/message/read/read-pasted.ts';
import { DEADLINE_LETTERS } from '#test/support/letters/times/deadline-letters.ts';

/** Fewest of twenty letters that must be right, in every language. */
const LEAST = 19;

describe.each(Object.entries(DEADLINE_LETTERS))('letters in %s', (_, [frame, said]) => {
  const read = said.map((each) => {
    const [words = '', within = ''] = each.split('=');
    return { within, findings: extract(readPasted(frame.replace('{D}', words))) };
  });

  it('give their deadlines, and none that is another', () => {
    const wrong = read.filter(({ within, findings: { deadlines } }) => deadlines.some((one) => one.within !== within));
    const right = read.filter(({ within, findings: { deadlines } }) => deadlines[0]?.within === within);
    expect(wrong).toEqual([]);
    expect(right.length).toBeGreaterThanOrEqual(LEAST);
  });

  it('give their demand and wallet whatever time they give', () => {
    for (const { findings } of read) {
      expect(findings.demands).toMatchObject([{ amount: '900', currency: 'EUR' }]);
      expect(findings.wallets).toMatchObject([{ inDemand: true }]);
    }
  });
});
