import { CUE } from '#domain/extract/text/lexicon.ts';
import { cuesBetween, tokenAt } from '#domain/extract/text/tokens.ts';
import type { AboutText } from '../about-text.ts';
import { isNearSum, type Judged } from '../judge-place.ts';
import type { AddressSurroundings } from '../surroundings.ts';

const CUES = Object.entries(CUE);
/** Characters in front of an address's own sentence that are looked at. */
const ABOVE = 160;

const cuesOf = ({ tokens }: AboutText, from: number, to: number, where: string): string[] => {
  const bits = cuesBetween(tokens, tokenAt(tokens, from), tokenAt(tokens, to));
  return CUES.flatMap(([cue, bit]) => ((bits & bit) === 0 ? [] : [`${where}:${cue}`]));
};

/** What the rules say of an address (`r:governed`), and the kinds of words in its letter, its sentence, behind it, above it (`t:threat`, `o:ask`). */
export const ruleFeatures = (
  about: AboutText,
  { start, end }: { start: number; end: number },
  { from, to }: AddressSurroundings,
  { grip, isAside, isAnothers, disowned, quoted }: Judged,
): string[] => {
  const { amounts, tokens } = about;
  return [
    `r:${grip}`,
    ...(isAside ? ['r:aside'] : []),
    ...(isAnothers ? ['r:another'] : []),
    ...(disowned ? ['r:disowned'] : []),
    ...(quoted ? ['r:quoted'] : []),
    isNearSum(about, start, end) ? 'r:sum near' : amounts.length > 0 ? 'r:sum' : 'r:no sum',
    ...CUES.flatMap(([cue, bit]) => ((tokens.all & bit) === 0 ? [] : [`t:${cue}`])),
    ...cuesOf(about, from, start, 'o'),
    ...cuesOf(about, end, to, 'h'),
    ...cuesOf(about, Math.max(0, from - ABOVE), from, 'u'),
  ];
};
