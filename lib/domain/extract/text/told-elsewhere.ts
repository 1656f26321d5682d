/** How far in front of an address a quotation may begin, and behind it end, in characters. */
const MAX_QUOTED = 240;
/** Most characters in front of a quotation that is the letter itself. */
const LETTER_LEAD = 40;

/** A quotation that opens in front of an address, and a word between; and what closes it. */
const OPENED = /(?<=^|[\s:(,])["“”„«»](?=[^"“”„«»]*\p{L}{2})[^"“”„«»]*$/u;
const CLOSED = /^[^"“”„«»]*["“”„«»]/u;
/** The rest of a link in front of an address: `https://mempool.space/address/`; a link to pay with is `bitcoin:`. */
const IN_LINK = /https?:\/\/[^\s<>"]*$/i;
/** Most characters of a link in front of an address. */
const MAX_LINK = 120;

/**
 * Whether an address that no paying words govern stands in words of others: in a quotation that a letter gives, or in a link to
 * where one can look at it.
 */
export const isToldOfElsewhere = (text: string, start: number, end: number): boolean => {
  if (IN_LINK.test(text.slice(Math.max(0, start - MAX_LINK), start))) return true;
  const from = Math.max(0, start - MAX_QUOTED);
  const opened = OPENED.exec(text.slice(from, start));
  return opened !== null && from + opened.index > LETTER_LEAD && CLOSED.test(text.slice(end, end + MAX_QUOTED));
};
