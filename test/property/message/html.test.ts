import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growthOf, MAX_GROWTH } from '#test/support/growth.ts';
import { HOSTILE_HTML } from '#test/support/letters/hostile-html.ts';
import { htmlToText } from '#test/support/letters/html-to-text.ts';
import { runs } from '#test/support/runs.ts';

const SEED = 20_201_021;

/** Pieces of pages and of style sheets, whole and broken. */
const piece = fc.constantFrom(
  ...'<p> </p> <b> </b> <font color=white> </font> <div hidden> </div> <table> <tr> <td> </td> </table> <svg> <br> <!-- --> a b'.split(
    ' ',
  ),
  ...'<style> </style> p{ } @media screen{ .a+.b{ display:none; color:#fff :not( ) [a=b] \\6e /* */ calc( url( " \' <i class=a> </i>'.split(
    ' ',
  ),
);

describe('the text of HTML', () => {
  it.each(Object.keys(HOSTILE_HTML))('takes time that grows no faster than the page with %s', (name) => {
    expect(growthOf(HOSTILE_HTML[name] ?? (() => ''), htmlToText)).toBeLessThan(MAX_GROWTH);
  });

  it('is read of any pieces of pages', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        expect(typeof htmlToText(pieces.join(''))).toBe('string');
      }),
      { seed: SEED, numRuns: runs(500, 50_000) },
    );
  });

  it('is all there where nothing hides it', () => {
    const tag = fc.constantFrom('p', 'b', 'div', 'span', 'i', 'li', 'h1', 'a', 'font');
    const word = fc.constantFrom('pay', 'coins', 'by', 'friday');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), tag, word), { maxLength: 60 }), (steps) => {
        const page = steps.map(([opens, name, text]) => `<${opens ? '' : '/'}${name}> ${text} `).join('');
        expect(htmlToText(page).split(/\s+/).filter(Boolean)).toEqual(steps.map(([, , text]) => text));
      }),
      { seed: SEED, numRuns: runs(500, 50_000) },
    );
  });
});
