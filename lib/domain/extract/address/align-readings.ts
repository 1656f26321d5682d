/** What another reading has at a place of one: letters in its stead, none, or its own letter and one more behind it. */
export interface ReadOtherwise {
  place: number;
  letters: string;
}

/** Most letters by which two readings of one place may differ in length: beyond that they are of other places. */
const MOST_APART = 3;
/** Most differences that are taken from one reading: with more, it says little of the other. */
const MOST_DIFFERENCES = 14;

/**
 * Where another reading says otherwise than this one, the fewest ways of saying so (edit distance of single letters): none where
 * they are too unlike. Time is the product of their lengths, which are at most some 65.
 */
export const differencesOf = (text: string, other: string): ReadOtherwise[] => {
  if (Math.abs(text.length - other.length) > MOST_APART || text === other) return [];
  const [rows, columns] = [text.length + 1, other.length + 1];
  const costs = new Uint8Array(rows * columns);
  const at = (row: number, column: number): number => costs[row * columns + column] ?? 0;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const same = text[row - 1] === other[column - 1] ? 0 : 1;
      costs[row * columns + column] =
        row === 0 || column === 0
          ? row + column
          : Math.min(at(row - 1, column - 1) + same, at(row - 1, column) + 1, at(row, column - 1) + 1);
    }
  }
  if (at(rows - 1, columns - 1) > MOST_DIFFERENCES) return [];
  const found: ReadOtherwise[] = [];
  for (let [row, column] = [rows - 1, columns - 1]; row > 0 || column > 0; ) {
    const here = at(row, column);
    const [letter = '', theirs = ''] = [text[row - 1], other[column - 1]];
    if (row > 0 && column > 0 && here === at(row - 1, column - 1) + (letter === theirs ? 0 : 1)) {
      if (letter !== theirs) found.push({ place: row - 1, letters: theirs });
      row -= 1;
      column -= 1;
    } else if (row > 0 && here === at(row - 1, column) + 1) {
      found.push({ place: row - 1, letters: '' });
      row -= 1;
    } else {
      // What is missing here stands behind the letter before it; before the first it is part of an address's beginning.
      if (row > 0) found.push({ place: row - 1, letters: letter + theirs });
      column -= 1;
    }
  }
  return found;
};
