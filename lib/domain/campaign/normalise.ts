/** Most characters that are read: a letter pasted with a mailbox behind it is still that letter. */
const MAX_CHARACTERS = 200_000;
/** Shortest run of letters and digits that is masked as a code, such as a wallet's address, an onion's or a token. */
const CODE_LENGTH = 26;
/**
 * Fewest letters that a text needs to be one template's. Shorter ones ("pay to <address>") say the same by chance: their
 * codes and numbers are kept, so that only equal ones are held equal.
 */
const MIN_LETTERS = 40;

/** What is written on or between letters to make texts differ: zero-width and soft hyphens, marks, blank letters. */
const INVISIBLE = /\p{Cf}|\p{Mn}|\p{Me}|[\u115f\u1160\u3164\uffa0]/gu;
const WORD = /[\p{L}\p{N}]+/gu;

const mask = (word: string): string => {
  if (word.length >= CODE_LENGTH) return '<code>';
  return word.replace(/\p{N}+/gu, '#');
};

/** The words of one run without spaces; a mail address is one mask, whatever it is made of. */
const wordsOf = (run: string): string[] => (run.includes('@') ? ['<mail>'] : (run.match(WORD) ?? []).map(mask));

const joinNumbers = (words: readonly string[]): string[] =>
  words.filter((word, index) => word !== '#' || words[index - 1] !== '#');

/**
 * Reduces a message to what its template says: Unicode folded (NFKC), case folded, accents, everything invisible and
 * all punctuation dropped, addresses, numbers and mail addresses masked. Two letters of one template that differ in these
 * only give the same string. Empty where the message holds no letter or digit.
 *
 * @example
 * normaliseText('Send 200 EUR to bc1q…, or your notes are published.') // 'send # eur to <code> or your …'
 */
export const normaliseText = (text: string): string => {
  const plain = text.slice(0, MAX_CHARACTERS).normalize('NFKD').replace(INVISIBLE, '').normalize('NFKC').toLowerCase();
  const words = joinNumbers(plain.split(/\s+/).flatMap(wordsOf));
  const letters = words.reduce((sum, word) => sum + (/^[<#]/.test(word) ? 0 : word.length), 0);
  return letters < MIN_LETTERS ? (plain.match(WORD) ?? []).join(' ') : words.join(' ');
};
