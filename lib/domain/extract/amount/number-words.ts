import { foldText } from '#domain/extract/text/folded-text.ts';
import { LANGUAGES } from '#domain/languages.ts';

/** Parts of number words: what each adds, or multiplies the unit before it by. */
const adds = new Map<string, number>();
const multiplies = new Map<string, number>();
for (const { numbers } of LANGUAGES) {
  for (const [, word = '', sign, value] of numbers.matchAll(/(\S+) ([×+]?)(\d+)/g)) {
    const table = sign === '×' ? multiplies : adds;
    // Texts are read with their letters folded.
    for (const form of [word, foldText(word).text.toLowerCase()]) table.set(form, Number(value));
  }
}
const PART = new RegExp([...adds.keys(), ...multiplies.keys()].sort((a, b) => b.length - a.length).join('|'), 'y');
/** Longest number word that is taken apart: `yhdeksänsataayhdeksänkymmentäyhdeksän` has 37 characters. */
const MAX_LENGTH = 48;

/**
 * The value of a number in words (`twenty-four`, `viisisataa`, `vierundzwanzig`), or null; `before` is what stands in front of
 * its first word, 0 where nothing does.
 */
export const readNumberWords = (written: string, before = 0): number | null => {
  if (written.length > MAX_LENGTH) return null;
  const text = written.toLowerCase();
  let total = 0;
  let current = before;
  let unit = 0;
  for (let at = 0; at < text.length; ) {
    if (/[\s-]/.test(text.charAt(at))) {
      at += 1;
      continue;
    }
    PART.lastIndex = at;
    const part = PART.exec(text)?.[0];
    if (part === undefined) return null;
    at += part.length;
    const factor = multiplies.get(part);
    if (factor === undefined) {
      unit = adds.get(part) ?? 0;
      current += unit;
    } else if (factor === 10) {
      // `kymmenen` alone is ten, `kahdenkymmenen` is the genitive of twenty.
      current += unit === 0 ? 10 : unit * 9;
      unit = 0;
    } else if (factor === 100) {
      current = Math.max(current, 1) * 100;
    } else {
      total += Math.max(current, 1) * factor;
      current = 0;
    }
  }
  return total + current;
};
