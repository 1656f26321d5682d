import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inShownOrder } from '#domain/extract/text/shown-order.ts';
import { addressOf } from '#test/support/addresses.ts';
import { findingsOf } from '#test/unit/extract/findings-of.ts';

const WALLET = addressOf('p2wpkh', 'an extorter');
const LRO = '\u202d';
const RLO = '\u202e';
const PDF = '\u202c';
const LRI = '\u2066';
const PDI = '\u2069';

const backwards = (text: string): string => [...text].reverse().join('');
const controls = /[\u202a-\u202e\u2066-\u2069]/gu;

/** The order of one line by levels (UAX #9, X1 to X8 for overrides alone, and L2), without its control characters. */
const byLevels = (line: string): string => {
  const levels = [0];
  const cells: { character: string; level: number }[] = [];
  for (const character of line) {
    const level = levels.at(-1) ?? 0;
    if (character === RLO) levels.push(level + (level % 2 === 0 ? 1 : 2));
    else if (character === LRO) levels.push(level + (level % 2 === 0 ? 2 : 1));
    else if (character !== PDF) cells.push({ character, level });
    else if (levels.length > 1) levels.pop();
  }
  for (let level = Math.max(0, ...cells.map((cell) => cell.level)); level > 0; level -= 1) {
    for (let from = 0; from < cells.length; from += 1) {
      let to = from;
      while ((cells[to]?.level ?? -1) >= level) to += 1;
      if (to > from) cells.splice(from, to - from, ...cells.slice(from, to).reverse());
      from = to;
    }
  }
  return cells.map((cell) => cell.character).join('');
};

describe('a text whose order control characters override is read as it is shown', () => {
  it('finds the wallet that stands backwards and is shown forwards, and says so', () => {
    const [wallet, ...others] = findingsOf(
      `I hacked you. Pay 1400 USD to ${RLO}${backwards(WALLET)}${PDF} or else.`,
    ).wallets;
    expect(others).toEqual([]);
    expect(wallet).toMatchObject({ address: WALLET, inDemand: true });
    expect(wallet?.evidence?.[0]?.steps).toEqual(['reordered']);
  });

  it('finds no wallet that stands forwards and is shown backwards', () => {
    expect(findingsOf(`I hacked you. Pay 1400 USD to ${RLO}${WALLET}${PDF} or else.`).wallets).toEqual([]);
  });

  it('finds a demand that stands backwards', () => {
    const text = `I hacked you. ${RLO}${backwards(`Pay 1400 USD to ${WALLET}.`)}${PDF}`;
    expect(findingsOf(text).demands).toMatchObject([{ amount: '1400', currency: 'USD' }]);
  });

  it('leaves what is isolated or embedded as it stands', () => {
    const text = `Pay 1400 USD to ${LRI}${WALLET}${PDI}`;
    expect(inShownOrder(text)).toBe(text);
    expect(inShownOrder(`${RLO}ba${LRI}cd${PDI}${PDF}`)).toBe(`${RLO}${LRI}cd${PDI}ab${PDF}`);
  });

  it('ends each override with its line', () => {
    expect(inShownOrder(`${RLO}cba\ndef`)).toBe(`${RLO}abc\ndef`);
  });

  it('reads it as Unicode’s levels do, however overrides stand within each other', () => {
    const line = fc.array(fc.constantFrom('a', 'b', 'c', ' ', LRO, RLO, PDF, PDF), { maxLength: 60 });
    fc.assert(
      fc.property(line, (signs) => {
        const text = signs.join('');
        // Levels know no stretch that is empty, nor two of one level side by side.
        const apart = text.replace(/[\u202d\u202e]/g, 'x$&').replaceAll(PDF, `${PDF}x`);
        expect(inShownOrder(apart).replace(controls, '')).toBe(byLevels(apart));
        expect(inShownOrder(apart)).toHaveLength(apart.length);
      }),
      { seed: 20_261_129 },
    );
  });

  it('ends on a hundred thousand overrides', () => {
    expect(inShownOrder(`${RLO}a`.repeat(100_000))).toHaveLength(200_000);
  });
});
