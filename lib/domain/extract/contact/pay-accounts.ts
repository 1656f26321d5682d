import { CUE } from '#domain/extract/text/lexicon.ts';
import { cuesBetween, type Tokens, tokenAt } from '#domain/extract/text/tokens.ts';
import { inRanges } from '#domain/letter-ranges.ts';

/** An account at a payment service, and where the text names it. */
export interface PayAccountHit {
  kind: 'handle';
  /** As its service links to it: `paypal.me/name`, `cash.app/$name`. */
  value: string;
  start: number;
  end: number;
}

/** Most accounts read of one text. */
const MAX_ACCOUNTS = 20;
/** A page at which its owner is paid. */
const LINK =
  /(?<![a-z0-9.])(?:https?:\/\/)?(?:www\.)?(paypal\.me|paypal\.com\/paypalme|cash\.app|venmo\.com(?:\/u)?|revolut\.me)\/(\$?[a-z][a-z0-9_.-]{1,39})/gi;
/** `$name`, where a text speaks of Cash App; a price has a digit there. */
const CASHTAG = /(?<![\p{L}\p{N}_$/])\$([a-z][a-z0-9_-]{1,19})(?![\p{L}\p{N}_$])/giu;
const CASH_APP = /cash\s?app|cashtag/;
/** What such an account begins with, of a text in lower case. */
const ACCOUNT = /^(?:https?:\/\/)?(?:www\.)?(?:paypal|cash\.app|venmo|revolut|\$)/;

const siteOf = (host: string): string =>
  host.toLowerCase().replace('paypal.com/paypalme', 'paypal.me').replace('venmo.com/u', 'venmo.com');

/** Finds accounts at payment services by their links, and Cash App's by their names. */
export const findPayAccounts = (text: string, { lower, all }: Tokens): PayAccountHit[] => {
  if ((all & CUE.brand) === 0) return [];
  const links = [...text.matchAll(LINK)].map(({ 0: whole, 1: host = '', 2: name = '', index }): PayAccountHit => {
    const account = name.replace(/[.-]+$/, '');
    const end = index + whole.length - (name.length - account.length);
    return { kind: 'handle', value: `${siteOf(host)}/${account.toLowerCase()}`, start: index, end };
  });
  const tags = CASH_APP.test(lower) ? [...text.matchAll(CASHTAG)] : [];
  const named = tags.map(
    ({ 0: whole, 1: name = '', index }): PayAccountHit => ({
      kind: 'handle',
      value: `cash.app/$${name.toLowerCase()}`,
      start: index,
      end: index + whole.length,
    }),
  );
  return [...links, ...named].slice(0, MAX_ACCOUNTS);
};

/** The writer's own, in front of their account. */
const OWN = inRanges(
  /(?<!\p{L})(?:my|our|me|us|minun|minulle|tilini|tilimme|min|mitt|mig|vår|mein|meine|mir|uns)(?!\p{L})/u,
);
/** Most words of its sentence that are looked at. */
const ASKING_WORDS = 16;

/** Whether a place is an account at a payment service that its sentence asks to pay to, or calls the writer's. */
export const isPaidTo = (tokens: Tokens, { start, end }: { start: number; end: number }): boolean => {
  if (!ACCOUNT.test(tokens.lower.slice(start, end))) return false;
  const at = tokenAt(tokens, start);
  let from = at;
  while (from > 0 && at - from < ASKING_WORDS && tokens.sentence[from - 1] === tokens.sentence[at]) from -= 1;
  return (cuesBetween(tokens, from, at) & CUE.ask) !== 0 || OWN.test(tokens.lower.slice(tokens.start[from], start));
};
