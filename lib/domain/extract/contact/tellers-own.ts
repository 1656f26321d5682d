import { type Tokens, tokenAt } from '#domain/extract/text/tokens.ts';

/** What the one who reports says of themselves: `my number is`, `soittakaa minulle`. */
const TELLERS = new Set(
  (
    'my mine me myself i am call ring phone tel tel. ' +
    'minun minut minua minulle minuun nimeni numeroni puhelinnumeroni puhelimeni sähköpostini osoitteeni puh puh. soittakaa soita tavoittaa tavoitatte ' +
    'min mitt mina mig ring tfn tel nås ' +
    'mein meine meiner meinem mich mir tel erreichbar rufen'
  ).split(' '),
);
/** Most words before a contact that say whose it is. */
const TELLERS_WORDS = 8;

/** Whether the one who tells of a letter gives a contact as their own, in its sentence. */
export const isTellersOwn = (tokens: Tokens, start: number): boolean => {
  const index = tokenAt(tokens, start);
  for (let at = index - 1; at >= Math.max(0, index - TELLERS_WORDS); at -= 1) {
    if (tokens.sentence[at] !== tokens.sentence[index]) return false;
    if (TELLERS.has(tokens.lower.slice(tokens.start[at], tokens.end[at]))) return true;
  }
  return false;
};

/** How far in front of a contact a quotation may begin, in characters. */
const MAX_QUOTATION = 300;
/** The reader's own words, or words in their name, that a letter quotes: `You wrote: "text me at ...`. */
const READER_SAID =
  /(?<!\p{L})(?:you (?:once |also )?(?:wrote|said|posted|told|sent)|(?:your|his|her) (?:profile|message|messages|ad|post)|as you|in your name|kirjoitit|sanoit|lähetit|nimissäsi|du (?:skrev|sa|postade)|i ditt namn|du (?:schriebst|sagtest)|sie (?:schrieben|sagten)|in (?:deinem|ihrem) namen|(?:du|sie) \p{L}{2,20} geschrieben)(?!\p{L})[^"“”„«»\n]{0,80}["“”„«»][^"“”„«»]{0,240}$/u;

/** A mark with which a quotation begins: without one the pattern above need not be tried from each place on. */
const QUOTATION = /["“”„«»]/;

/** Whether a contact stands in words of the reader's that the letter quotes: how they were to be reached themselves. */
export const isReadersQuoted = ({ lower }: Tokens, start: number): boolean => {
  const before = lower.slice(Math.max(0, start - MAX_QUOTATION), start);
  return QUOTATION.test(before) && READER_SAID.test(before);
};
