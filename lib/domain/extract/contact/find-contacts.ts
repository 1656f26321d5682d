import { letterStart } from '#domain/extract/address/place/against.ts';
import { type FoldedText, sourceOffset } from '#domain/extract/text/folded-text.ts';
import { type Tokens, tokenAt } from '#domain/extract/text/tokens.ts';
import type { Contact } from '#domain/findings.ts';
import type { Part } from '#domain/message.ts';
import { findEmails } from './find-emails.ts';
import { findHandles, findNames } from './find-handles.ts';
import { findOnions } from './find-onions.ts';
import { findPhones } from './find-phones.ts';
import type { Whose } from './known.ts';
import { mailHeads, noteEnd } from './mail-head.ts';
import { inNoteAbove } from './note-above.ts';
import { findPayAccounts } from './pay-accounts.ts';
import { isProvidersFoot } from './providers-foot.ts';
import { isReadersQuoted, isTellersOwn } from './tellers-own.ts';
import { type ContactJudge, whoseContacts } from './whose-contact.ts';

/** A contact, and where the text gives it. */
export interface ContactHit extends Contact {
  start: number;
  end: number;
}

const overlaps = (a: ContactHit, b: ContactHit): boolean => a.start < b.end && a.end > b.start;

/** Everything that looks like a way to reach somebody, in its order. */
const allIn = (text: string, tokens: Tokens): ContactHit[] => {
  const handles: ContactHit[] = findHandles(text, tokens);
  const emails: ContactHit[] = findEmails(text, tokens);
  const phones = findPhones(text).filter((hit) => !handles.some((handle) => overlaps(handle, hit)));
  const named = [...emails, ...findOnions(tokens.lower), ...handles, ...phones, ...findPayAccounts(text, tokens)];
  return [...named, ...findNames(text, tokens, named)].sort((a, b) => a.start - b.start);
};

/** An onion service is a place, and no person's. */
const isPlace = ({ kind }: Contact): boolean => kind === 'onion';
/** A key of 64 hex digits and more is made for one purpose, and none that a letter knows of its reader. */
const isKey = ({ kind }: Contact): boolean => kind === 'session' || kind === 'tox';

/** What the signature of the one who reports holds; messengers are given in an extorter's too. */
const isSigned = ({ kind }: Contact): boolean => kind === 'email' || kind === 'phone';

/** A contact, and whose it is by the words around it. */
interface Judged {
  hit: ContactHit;
  whose: Whose;
}

/** Fewest sentences between a contact that is left for the writer and one that is not: lists of the reader's friends are in one place. */
const APART = 2;

/** Those that must be the writer's, since words say so of no other: the only one that may be, or those of one sentence. */
const leftOf = (judged: readonly Judged[], judge: ContactJudge, tokens: Tokens): ReadonlySet<string> => {
  const people = judged.filter(({ hit }) => !isPlace(hit));
  if (people.some(({ whose }) => whose === 'author')) return new Set();
  const sentenceOf = ({ hit }: Judged): number => tokens.sentence[tokenAt(tokens, hit.start)] ?? 0;
  const mayBe = new Set(
    people.filter(
      ({ hit, whose }) =>
        whose === 'unsaid' && !isProvidersFoot(tokens.lower, hit.start, hit.end) && judge.mayBeLeft(hit),
    ),
  );
  const others = people.filter((one) => !mayBe.has(one)).map(sentenceOf);
  const left = [...mayBe].filter((one) => others.every((other) => Math.abs(other - sentenceOf(one)) >= APART));
  const values = new Set(left.map(({ hit }) => hit.value));
  return new Set(left.map(sentenceOf)).size < 2 || values.size < 2 ? values : new Set();
};

/** What is known of a text beside its words. */
export interface AboutContacts {
  /** Whether it demands money to an address. */
  demands?: boolean;
  language?: string | null;
  /** Whether it is what somebody sent who reports, a form's text or a mail's: then a note of theirs may stand above the letter. */
  reported?: boolean;
}

/**
 * The ways to reach the author that a text gives, in its order: those that words of contacting its author govern, and that
 * are said to be nobody else's anywhere in it. What is the victim's, their family's, an organisation's or of the one who
 * reports stays in the sealed original.
 */
export const findContacts = (
  folded: FoldedText,
  tokens: Tokens,
  victims: ReadonlySet<string>,
  { own = [], quotedFrom, paraphrased = false }: Pick<Part, 'own' | 'quotedFrom'> & { paraphrased?: boolean },
  { demands = false, language = null, reported = false }: AboutContacts = {},
): ContactHit[] => {
  const all = allIn(folded.text, tokens);
  if (all.length === 0) return [];
  const isNotes = reported && !paraphrased ? inNoteAbove(tokens) : () => false;
  // They say nothing of the letter's: a note may repeat what the letter gives.
  const hits = all.filter((hit) => isPlace(hit) || !isNotes(hit.start));
  const judge = whoseContacts({ text: folded.text, tokens, places: hits, paraphrased, demands, language });
  const from = letterStart(tokens.lower);
  const heads = mailHeads(tokens);
  const note = noteEnd(tokens);
  const isOwn = (hit: ContactHit): boolean => {
    if (hit.start < note || hit.start < from) return true;
    if (from === 0 && hit.start >= heads.quotedFrom) return true;
    if (heads.receivers.some(({ start, end }) => hit.start >= start && hit.start < end)) return true;
    const at = sourceOffset(folded, hit.start);
    if (from === 0 && at >= (quotedFrom ?? Number.POSITIVE_INFINITY)) return true;
    return own.some(({ start, end, signature }) => at >= start && at < end && (!signature || isSigned(hit)));
  };
  const isOthers = (hit: ContactHit): boolean => !paraphrased && (isOwn(hit) || isReadersQuoted(tokens, hit.start));
  const judged = hits.map((hit): Judged => {
    const whose = isOthers(hit) ? 'other' : judge.whose(hit);
    return { hit, whose: whose === 'author' && isProvidersFoot(tokens.lower, hit.start, hit.end) ? 'unsaid' : whose };
  });
  const others = new Set(judged.filter(({ whose }) => whose === 'other').map(({ hit }) => hit.value));
  const left = leftOf(judged, judge, tokens);
  return judged.flatMap(({ hit, whose }) => {
    if (isPlace(hit)) return [hit];
    const isAuthors = whose === 'author' || left.has(hit.value) || (whose === 'unsaid' && isKey(hit));
    if (!isAuthors || others.has(hit.value) || victims.has(hit.value)) return [];
    return paraphrased && isTellersOwn(tokens, hit.start) ? [] : [hit];
  });
};
