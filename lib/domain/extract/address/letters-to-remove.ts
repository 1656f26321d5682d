import { CUE } from '#domain/extract/text/lexicon.ts';
import type { Tokens } from '#domain/extract/text/tokens.ts';

/** What is to be left out: in quotes, or letters in capitals. */
const QUOTED = /["'“”„‘’«»([]\s?([A-Za-z0-9]{1,12})\s?["'“”„‘’«»)\]]/;
const CAPITALS =
  /(?:letters?|characters?|word|symbols?|kirjai\w*|merk\w*|sana\w*|bokst\w*|teck\w*|ord\w*|buchstab\w*|zeichen|wort)\s{1,2}([A-Z]{1,12})(?!\p{L})/u;
/** Letters or a word in capitals right behind the telling word: `delete XXX`, `poista kaikki XX`. */
const AT_ONCE = /^\s(?:the |all |every |each |kaikki |alla |alle )?([A-Z]{1,12})(?!\p{L})/u;
/** How far behind the telling word its object stands. */
const REACH = 60;
const MAX_TOLD = 5;

/** The letters that a text says to drop from its address, longest first: `remove all "X"`. */
export const droppedLetters = (text: string, tokens: Tokens): string[] => {
  const told = new Set<string>();
  if ((tokens.all & CUE.drop) === 0) return [];
  for (let index = 0; index < tokens.count && told.size < MAX_TOLD; index += 1) {
    if (((tokens.cues[index] ?? 0) & CUE.drop) === 0) continue;
    const end = tokens.end[index] ?? 0;
    const rest = text.slice(end, end + REACH);
    for (const letters of [QUOTED.exec(rest)?.[1], CAPITALS.exec(rest)?.[1], AT_ONCE.exec(rest)?.[1]]) {
      if (letters) told.add(letters);
    }
  }
  return [...told].sort((a, b) => b.length - a.length);
};
