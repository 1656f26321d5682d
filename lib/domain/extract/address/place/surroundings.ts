import type { AddressHit } from '#domain/extract/address/hit.ts';
import { COMES_FROM } from './place-words.ts';
import { clauseEnd, sentenceStart } from './sentences.ts';

/** Most characters of a sentence that are looked at in front of an address, and behind it. */
const BEFORE = 320;
const BEHIND = 200;

/** The words that an address stands in. */
export interface AddressSurroundings {
  /** Where its own sentence begins. */
  from: number;
  /** Where that ends. */
  to: number;
  /** Its own sentence in lower case, in front of it and behind it. */
  before: string;
  behind: string;
}

/** Where what stands between two addresses on one line is parted: at a clause's mark, behind brackets. */
const parting = (between: string): number => {
  const bracket = /^\s*\([^)\n]*\)/.exec(between)?.[0].length ?? 0;
  const mark = between.slice(bracket).search(/[,;.!?–—(]\s|\s(?:and|but|ja|mutta|och|men|und|aber)\s/);
  return mark === -1 ? between.length : bracket + mark;
};

/** The own sentence of each address; what stands between two belongs to the one on its line, or in its clause. */
export const surroundingsOf = (text: string, lower: string, hits: readonly AddressHit[]): AddressSurroundings[] => {
  const shares = hits.slice(1).map(({ start }, index) => {
    const from = hits[index]?.end ?? 0;
    const between = lower.slice(from, start);
    const line = between.indexOf('\n');
    const part = line === -1 ? parting(between) : line;
    // Words that nothing parts are said of both.
    return { behind: from + part, before: part === between.length ? from : from + part };
  });
  const all: AddressSurroundings[] = [];
  hits.forEach(({ start, end }, index) => {
    const floor = Math.max(shares[index - 1]?.before ?? 0, start - BEFORE);
    const ceiling = Math.min(shares[index]?.behind ?? lower.length, end + BEHIND);
    const to = clauseEnd(text, lower, end, ceiling);
    const from = sentenceStart(lower, start, floor);
    const last = all[index - 1];
    // `Transfer it from ONE to ANOTHER`: what asks stands in front of both.
    const reaches = last !== undefined && from === hits[index - 1]?.end && COMES_FROM.test(last.before);
    const before = (reaches ? last.before.replace(COMES_FROM, '') : '') + lower.slice(from, start);
    all.push({ from: reaches ? last.from : from, to, before, behind: lower.slice(end, to) });
  });
  return all;
};
