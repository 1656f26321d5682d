import { CUE } from '#domain/extract/text/lexicon.ts';
import { type Tokens, tokenize } from '#domain/extract/text/tokens.ts';
import type { Effort } from './address-effort.ts';
import { findAddresses } from './find-addresses.ts';
import type { AddressHit } from './hit.ts';

const reversed = (text: string): string => {
  const units = Buffer.from(text, 'utf16le');
  return Buffer.from(units.swap16().reverse()).toString('utf16le');
};

/**
 * Finds the addresses that stand last letter first, in a text that says so: `reverse it`, `takaperin`, `baklänges`.
 * Only what the checksum confirms counts.
 */
export const findReversed = (text: string, tokens: Tokens, effort: Effort, most: number): AddressHit[] => {
  if ((tokens.all & CUE.reversed) === 0) return [];
  const back = reversed(text);
  return findAddresses(back, tokenize(back), effort, most)
    .map(({ start, end, steps, ...hit }): AddressHit => {
      return { ...hit, start: text.length - end, end: text.length - start, steps: ['reversed', ...steps] };
    })
    .reverse();
};
