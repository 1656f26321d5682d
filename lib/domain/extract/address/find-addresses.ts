import type { Tokens } from '#domain/extract/text/tokens.ts';
import { checkAddress, type Effort } from './address-effort.ts';
import type { AddressHit } from './hit.ts';
import { joinedAddress } from './join-address.ts';
import { droppedLetters } from './letters-to-remove.ts';

/** What may stand on either side of an address; anything else makes it part of a longer token, as base64 has. */
const BEFORE = /[\s:;,.!?'"`“”„‘’«»()[\]{}<>*|=~\-–—_#/&]/;
const AFTER = /[\s:;,.!?'"`“”„‘’«»()[\]{}<>*|~\-–—_#/&]/;

const isBoundary = (text: string, start: number, end: number): boolean =>
  (start === 0 || BEFORE.test(text.charAt(start - 1))) && (end >= text.length || AFTER.test(text.charAt(end)));

const LINK = /(?:(?:https?|bitcoin):\/\/|www\.|\w\.\w{2,6}\/)\S{0,200}$/i;

/** Base64 uses `/` too: beside one, only an address in a link is an address. */
const isInBase64 = (text: string, start: number, end: number): boolean =>
  (text.charAt(start - 1) === '/' || text.charAt(end) === '/') &&
  !LINK.test(text.slice(Math.max(0, start - 220), start));

/** Runs of letters and digits at least this long can be an address. */
const SHORTEST = 26;
const LONGEST = 90;
/** A run at least this long is no piece of an address. */
const LONGEST_ADDRESS = 62;

const isMixedCase = (written: string): boolean => /^b/i.test(written) && written !== written.toLowerCase();

const whole = (
  text: string,
  start: number,
  end: number,
  junk: readonly string[],
  effort: Effort,
): AddressHit | null => {
  if (!isBoundary(text, start, end) || isInBase64(text, start, end)) return null;
  const written = text.slice(start, end);
  const plain = checkAddress(written, effort);
  if (plain) return { ...plain, start, end, steps: isMixedCase(written) ? ['case-folded'] : [] };
  for (const letters of junk) {
    const found = written.includes(letters) ? checkAddress(written.replaceAll(letters, ''), effort) : null;
    if (found) return { ...found, start, end, steps: ['letters-dropped'] };
  }
  return null;
};

const joined = (text: string, start: number, end: number, effort: Effort): AddressHit | null => {
  const hit = joinedAddress(text, start, end, effort);
  return hit && isBoundary(text, start, hit.end) && !isInBase64(text, start, hit.end) ? hit : null;
};

/** Where the run of letters and digits ends that begins with a token. */
const runEnd = (tokens: Tokens, first: number): number => {
  let end = tokens.end[first] ?? 0;
  for (let next = first + 1; next < tokens.count && tokens.start[next] === end; next += 1)
    end = tokens.end[next] ?? end;
  return end;
};

/**
 * Finds the Bitcoin addresses of a text: whole, with white space or marks inside, or without the letters that the text
 * says to drop. Only what its checksum confirms counts.
 */
export const findAddresses = (text: string, tokens: Tokens, effort: Effort, most: number): AddressHit[] => {
  const hits: AddressHit[] = [];
  const junk = droppedLetters(text, tokens);
  let done = 0;
  for (const index of tokens.openings) {
    const start = tokens.start[index] ?? 0;
    if (start < done) continue;
    const end = runEnd(tokens, index);
    const length = end - start;
    const hit =
      (length >= SHORTEST && length <= LONGEST ? whole(text, start, end, junk, effort) : null) ??
      (length < LONGEST_ADDRESS ? joined(text, start, end, effort) : null);
    if (!hit) continue;
    if (hits.length >= most) {
      effort.truncated = true;
      return hits;
    }
    hits.push(hit);
    done = hit.end;
  }
  return hits;
};
