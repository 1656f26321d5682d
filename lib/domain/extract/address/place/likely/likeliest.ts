import { CUE } from '#domain/extract/text/lexicon.ts';
import type { AboutText } from '../about-text.ts';
import type { JudgedSpot } from './likelihood.ts';

/** Log-odds below which an address is in no demand's place though a rule puts it there, by how the rule's words hold it. */
const LEAST_OF_RULE = { governed: -0.5, labelled: 0.5, alone: 0.5, beside: 0.5, none: 0.5 } as const;
/** Log-odds from which one is that no rule puts there. */
const LEAST_ALONE = 1;
/** How much likelier that one must be than any other of its letter. */
const LEAD = 1;

/** Words without one of which nothing is demanded: an address in a text of other matters is none's. */
const ASKING = CUE.ask | CUE.price | CUE.wallet | CUE.threat | CUE.raise | CUE.until | CUE.within;

/** The address of a text that a demand is to be paid to, where no rule says it of any: the likeliest by far, or null. */
export const likeliest = (
  { amounts, tokens }: AboutText,
  all: readonly JudgedSpot[],
  odds: readonly number[],
): string | null => {
  if (amounts.length === 0 && (tokens.all & ASKING) === 0) return null;
  const best = new Map<string, number>();
  all.forEach(({ hit, judged }, index) => {
    if (judged.quoted || judged.disowned) return;
    best.set(hit.address, Math.max(best.get(hit.address) ?? Number.NEGATIVE_INFINITY, odds[index] ?? 0));
  });
  const [first, second] = [...best].sort(([, one], [, other]) => other - one);
  if (first === undefined || first[1] < LEAST_ALONE) return null;
  return second !== undefined && second[1] > first[1] - LEAD ? null : first[0];
};

/** ... where it says to pay there, of several addresses, in a letter that says what happens to its reader otherwise. */
const LEAST_OF_MENACE = -1.5;

/**
 * Whether letters that demand are written otherwise than the one that a rule puts an address of into a demand's place. Where it
 * says to pay there, names no other address, and says what happens to its reader, that is enough, however rare its words.
 */
export const isUnlikely = (about: AboutText, { judged }: JudgedSpot, odds: number, isOnly: boolean): boolean => {
  if (odds >= LEAST_OF_RULE[judged.grip]) return false;
  return judged.grip !== 'governed' || (!isOnly && odds < LEAST_OF_MENACE) || !about.menaces();
};
