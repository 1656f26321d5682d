import type { Tokens } from '#domain/extract/text/tokens.ts';

/** A contact's kind and value, and where the text gives it. */
export interface EmailHit {
  kind: 'email';
  value: string;
  start: number;
  end: number;
}

/** Most addresses read of one text: a pasted address book is no extorter's. */
const MAX_EMAILS = 100;
/** Longest local part and domain (RFC 5321). */
const MAX_LOCAL = 64;
const MAX_DOMAIN = 255;

const IN_LOCAL = /[\p{L}0-9._%+-]/u;
const DOMAIN = /^\s?(?:[\p{L}0-9-]{1,63}\.){1,8}[a-z]{2,24}(?![a-z0-9-]|\.[a-z0-9])/iu;

/** `name (at) mail [dot] example`, as people write against filters. A plain dot before a space ends a sentence. */
const SPELLED =
  /([a-z0-9._%+-]{2,64})\s?(?:\(at\)|\[at\]|\{at\}|<at>|\s@\s|\(a\)|\[a\])\s?((?:[a-z0-9-]{1,63}(?:\s?\.|\s?(?:\(dot\)|\[dot\]|\{dot\}|<dot>|\[\.\]|\(\.\))\s?)){1,4}[a-z]{2,12})(?![a-z0-9])/gi;

/** What every address in words has one of. */
const SPELLED_MARK = /[([{<]at?[)\]}>]|\s@\s/;

const spelledOut = (text: string, lower: string): EmailHit[] => {
  if (!SPELLED_MARK.test(lower)) return [];
  return [...text.matchAll(SPELLED)].slice(0, MAX_EMAILS).map((match) => ({
    kind: 'email',
    value:
      `${match[1]}@${(match[2] ?? '').replace(/\s?(?:\(dot\)|\[dot\]|\{dot\}|<dot>|\[\.\]|\(\.\)|\.)\s?/gi, '.')}`.toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
};

/** The local part that ends in front of an `@`. */
const localBefore = (text: string, at: number): string => {
  let start = at;
  while (start > 0 && at - start < MAX_LOCAL && IN_LOCAL.test(text.charAt(start - 1))) start -= 1;
  return text.slice(start, at).replace(/^[.%+-]+/, '');
};

/** Finds the mail addresses of a text, around each `@`, with a bounded look either way. */
export const findEmails = (text: string, { lower }: Tokens): EmailHit[] => {
  const hits = spelledOut(text, lower);
  for (let at = text.indexOf('@'); at >= 0 && hits.length < MAX_EMAILS; at = text.indexOf('@', at + 1)) {
    const local = localBefore(text, at);
    const domain = DOMAIN.exec(text.slice(at + 1, at + 1 + MAX_DOMAIN))?.[0] ?? '';
    if (local === '' || domain === '' || domain.startsWith(' ')) continue;
    const start = at - local.length;
    hits.push({ kind: 'email', value: `${local}@${domain}`.toLowerCase(), start, end: at + 1 + domain.length });
  }
  return hits.sort((a, b) => a.start - b.start);
};
