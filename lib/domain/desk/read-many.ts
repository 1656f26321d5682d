import { type AddressRefusal, readAddress } from '../wallet-address.ts';
import { readQuery } from './read-query.ts';

/** Most lines that are looked up at once. */
export const MAX_LINES = 1_000;
/** Longest line that is looked at, in characters: a row of a table with an address somewhere in it. */
const MAX_LINE_CHARACTERS = 500;

/** A line as it came, and what it was understood as. */
export type ReadLine = { line: string } & ({ ok: true; address: string } | { ok: false; why: AddressRefusal });

/** Marks that reports put around what could be clicked: `bitcoin[:]bc1...`, `bc1...[.]`. */
const DEFANGED = /[[({<]\s*(dot|[.:@/])\s*[\])}>]/gi;
/** What parts the cells of a table's row. */
const CELLS = /[,;|\t"']/g;

/** A line as it is said back: of what is longer than a line that is looked at, as much, and that there was more. */
const shownOf = (line: string): string =>
  line.length > MAX_LINE_CHARACTERS ? `${line.slice(0, MAX_LINE_CHARACTERS).toWellFormed()}…` : line;

const readLine = (typed: string): ReadLine => {
  const line = shownOf(typed);
  const text = typed
    .slice(0, MAX_LINE_CHARACTERS)
    .replace(DEFANGED, (_all, mark: string) => (mark === 'dot' ? '.' : mark));
  const query = readQuery(text.replace(CELLS, ' '));
  if (query.kind === 'address') return { line, ok: true, address: query.address };
  const read = readAddress(text);
  return { line, ok: false, why: read.ok ? 'not-an-address' : read.reason };
};

/**
 * Reads lines as they are pasted, out of a text or a table: an address a line, with whatever stands around it. Empty ones are passed
 * over; of more than a thousand the rest is only counted.
 */
export const readMany = (typed: string): { lines: ReadLine[]; left: number } => {
  const all = typed.split(/\r\n|[\r\n]/).flatMap((line) => line.trim() || []);
  return { lines: all.slice(0, MAX_LINES).map(readLine), left: Math.max(0, all.length - MAX_LINES) };
};
