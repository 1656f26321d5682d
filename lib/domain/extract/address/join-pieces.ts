import { CUE } from '#domain/extract/text/lexicon.ts';
import type { Tokens } from '#domain/extract/text/tokens.ts';
import { checkAddress, type Effort } from './address-effort.ts';
import type { AddressHit } from './hit.ts';

/** Shortest run of letters and digits taken for a piece of an address; words and numbers of letters are shorter or plain. */
const SHORTEST = 5;
const LONGEST = 58;
/** Most pieces looked at: each is tried in front of each later one. */
const MAX_PIECES = 12;
/** How far behind its first piece the last one may stand, in characters. */
const REACH = 400;

interface Piece {
  start: number;
  end: number;
  text: string;
}

/** Pieces have digits among their letters, or capitals among small ones. */
const looksCut = (text: string): boolean => (/\d/.test(text) ? /[A-Za-z]/.test(text) : /[a-z][A-Z].*[a-z]/.test(text));

const piecesOf = (text: string, tokens: Tokens): Piece[] => {
  const pieces: Piece[] = [];
  for (let index = 0; index < tokens.count && pieces.length < MAX_PIECES; ) {
    const start = tokens.start[index] ?? 0;
    let end = tokens.end[index] ?? 0;
    index += 1;
    for (; index < tokens.count && tokens.start[index] === end; index += 1) end = tokens.end[index] ?? end;
    if (end - start < SHORTEST || end - start > LONGEST) continue;
    const piece = text.slice(start, end);
    if (looksCut(piece)) pieces.push({ start, end, text: piece });
  }
  return pieces;
};

const CAN_BEGIN = /^(?:[13]|bc1)/i;

/** The address that pieces make from one of them on, in the order in which they stand: two, or three in a row. */
const joinedFrom = (pieces: readonly Piece[], first: number, effort: Effort): AddressHit | null => {
  const head = pieces[first];
  if (!head || !CAN_BEGIN.test(head.text)) return null;
  for (let second = first + 1; second < pieces.length; second += 1) {
    const tail = pieces[second];
    if (!tail || tail.end - head.start > REACH) break;
    const third = pieces[second + 1];
    for (const more of [null, third]) {
      if (more === undefined) continue;
      const found = checkAddress(head.text + tail.text + (more?.text ?? ''), effort);
      if (found) return { ...found, start: head.start, end: (more ?? tail).end, steps: ['pieces-joined'] };
    }
  }
  return null;
};

/**
 * Finds the addresses whose pieces stand apart, with words between, in a text that says so: `the first part is ...,
 * the second part ...`. Only what the checksum confirms counts.
 */
export const joinPieces = (text: string, tokens: Tokens, effort: Effort): AddressHit[] => {
  if ((tokens.all & CUE.pieces) === 0) return [];
  const pieces = piecesOf(text, tokens);
  const hits: AddressHit[] = [];
  for (let first = 0; first < pieces.length; first += 1) {
    const hit = joinedFrom(pieces, first, effort);
    if (hit && !hits.some((known) => hit.start < known.end)) hits.push(hit);
  }
  return hits;
};
