import { type FoldedText, sourceOffset } from '#domain/extract/text/folded-text.ts';
import type { Tokens } from '#domain/extract/text/tokens.ts';
import { checkAddress, type Effort } from './address-effort.ts';
import type { AddressHit } from './hit.ts';

/** Shortest and longest run of letters and digits that an address is looked for in: longer ones are keys and base64. */
const SHORTEST = 26;
const LONGEST = 130;
/** Lengths of addresses, the commonest first. */
const BECH32 = [42, 62];
const BASE58 = [34, 33, 35, 32, 31, 30, 29, 28, 27, 26];

/** What may stand beside an address anyway. */
const BESIDE = /[\s:;,.!?'"`“”„‘’«»()[\]{}<>*|~\-–—_#&]/;
/** A label in front: `BTC`, `wallet`, `Address`. */
const LABEL = /^(?:[A-Z]{2,10}|[A-Z]?[a-z]{3,14})$/;
/** The next word behind: `Send`, `If`. */
const NEXT_WORD = /^[A-Z][a-z]{1,20}$/;
const CAPITAL = /[A-Z]/;

/** One run of letters and digits, and how what stands at a place of it was written before look-alikes were folded. */
interface Run {
  text: string;
  start: number;
  end: number;
  written: (at: number) => string;
}

/** A letter of another script: an address has ASCII alone. */
const isForeign = (character: string): boolean => character > '\u007f';

const beginsAt = ({ text, start, written }: Run, at: number): boolean => {
  if (at === 0) return true;
  const before = written(at - 1);
  if (isForeign(before)) return true;
  return at === start ? BESIDE.test(before) || before === '=' : LABEL.test(text.slice(start, at));
};

const endsAt = ({ text, end, written }: Run, at: number, isBech32: boolean): boolean => {
  if (at >= text.length) return true;
  const behind = written(at);
  if (isForeign(behind)) return true;
  if (at === end) return BESIDE.test(behind);
  return (
    NEXT_WORD.test(text.slice(at, end)) || (isBech32 && CAPITAL.test(behind) && !CAPITAL.test(text.charAt(at - 1)))
  );
};

const addressAt = (run: Run, at: number, effort: Effort): AddressHit | null => {
  const isBech32 = (run.text.charCodeAt(at) | 0x20) === 0x62;
  for (const length of isBech32 ? BECH32 : BASE58) {
    const end = at + length;
    if (end > run.end || (at === run.start && end === run.end && !isGlued(run)) || !endsAt(run, end, isBech32))
      continue;
    const found = checkAddress(run.text.slice(at, end), effort);
    if (found) return { ...found, start: at, end, steps: ['unglued'] };
  }
  return null;
};

/** Whether a letter of another script stands beside a run: those that stand alone have been looked at. */
const isGlued = ({ text, start, end, written }: Run): boolean =>
  (start > 0 && isForeign(written(start - 1))) || (end < text.length && isForeign(written(end)));

const OPENS = /[13]|bc1/gi;

const inRun = (run: Run, effort: Effort): AddressHit[] => {
  const hits: AddressHit[] = [];
  let done = run.start;
  for (const { index } of run.text.slice(run.start, run.end).matchAll(OPENS)) {
    const at = run.start + index;
    if (at < done || run.end - at < SHORTEST || !beginsAt(run, at)) continue;
    const hit = addressAt(run, at, effort);
    if (!hit) continue;
    hits.push(hit);
    done = hit.end;
  }
  return hits;
};

/**
 * Finds the addresses that a space was left out beside: `BTCbc1...`, `...hwIf you`, or letters of another script. A checksum and
 * a change of script, a label or a word that begins with a capital say where one begins and ends.
 */
export const findGlued = (
  folded: FoldedText,
  { count, start, end, numbers }: Tokens,
  known: readonly AddressHit[],
  effort: Effort,
  most: number,
): AddressHit[] => {
  const { text, source } = folded;
  const written = (at: number): string => (text === source ? text.charAt(at) : source.charAt(sourceOffset(folded, at)));
  const hits: AddressHit[] = [];
  let done = 0;
  for (const index of numbers) {
    if ((start[index] ?? 0) < done) continue;
    let first = index;
    while (first > 0 && end[first - 1] === start[first] && (start[first] ?? 0) > done) first -= 1;
    let last = index;
    while (last + 1 < count && start[last + 1] === end[last]) last += 1;
    const run = { text, start: start[first] ?? 0, end: end[last] ?? 0, written };
    done = run.end;
    const length = run.end - run.start;
    if (length < SHORTEST || length > LONGEST) continue;
    if (known.some((hit) => hit.start < run.end && hit.end > run.start)) continue;
    hits.push(...inRun(run, effort));
    if (hits.length >= most) break;
  }
  return hits.slice(0, most);
};
