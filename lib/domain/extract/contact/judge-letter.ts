import { tokenAt } from '#domain/extract/text/tokens.ts';
import { asks, isUse, MAX_WORDS, reaches, sends } from './asked-contact.ts';
import { SAYS } from './contact-words.ts';
import type { Known, Whose } from './known.ts';
import { answersWithProof, byLabel, isDoer, saidBehind } from './label-line.ts';
import { isGreeted, isLeftToAnswer, isTalkedThere } from './left-to-answer.ts';
import { isPaidTo } from './pay-accounts.ts';
import { type ContactPlace, GAP, type SaidWords } from './said-words.ts';
import { isOurs, isOwned, isTheirs, LIST_WORDS, MAX_TOKENS, note, type WayBack, wayFrom } from './way-back.ts';

/** Most sentences in front of its own that may govern a contact, where it stands in a list below them. */
const MAX_SENTENCES = 4;
/** Most words of a heading that is a name alone. */
const MAX_NAME = 4;

/** Most words between who says where they are and the account there: `jag finns på Telegram som`. */
const THERE_WORDS = 2;

/** Whose a contact of a letter is: the words in front of it are read back until one says. */
export const judgeLetter = (known: Known, place: ContactPlace): Whose => {
  const { words } = known;
  if (isDoer(words, place)) return 'other';
  const way = wayFrom(tokenAt(words.tokens, place.start));
  if (isGreeted(words, way.first)) return 'other';
  const said = sayBefore(known, way);
  if (said === 'author' || (said !== 'other' && isPaidTo(words.tokens, place))) return 'author';
  if (said === 'other')
    return answersWithProof(words, way, place) || isTalkedThere(known, way, place) ? 'author' : said;
  const behind = saidBehind(words, way, place) ?? (said === 'unsaid' ? 'unsaid' : byLabel(known, way, place));
  const isLeft = behind === 'unsaid' && (isLeftToAnswer(known, way, place) || isTalkedThere(known, way, place));
  return isLeft ? 'author' : behind;
};

/** What the words in front of a contact say; `unsaid` where they are another clause's; null where they are none that say. */
const sayBefore = (known: Known, way: WayBack): Whose | null => {
  const { words, verbs } = known;
  for (let at = way.first - 1, seen = 0; at >= 0 && seen < MAX_TOKENS && way.unknown <= MAX_WORDS; at -= 1, seen += 1) {
    const gap = words.gap(at);
    if (!reachesOver(words, way, at, gap)) return null;
    const head = words.inside.get(at);
    if (head !== undefined) {
      // Words between two contacts make another clause: `write to x and I leave y alone`.
      if (way.since > 0) {
        const isMixed = way.listed && !(way.label & SAYS.further) && !words.writers.has(head);
        return way.label === 0 || isMixed ? 'unsaid' : null;
      }
      way.joined ||= /^(?:or|tai|eller|oder)$/.test(words.word(at + 1)) || (gap & GAP.comma) !== 0;
      way.listed ||= (gap & (GAP.line | GAP.paragraph)) === GAP.line;
      way.passed ||= way.crossed > 0 || way.lines > 0;
      way.to = false;
      at = Math.min(at, head);
      continue;
    }
    if (isNameHeading(words, at, gap)) return 'unsaid';
    if (way.label & SAYS.service && way.unknown <= THERE_WORDS && verbs.isWriterThere(at)) return 'author';
    // `Contact? I opened x`: a clause of its own.
    if (words.says(at) & SAYS.subject && way.since > 0) return way.label & SAYS.service ? null : 'unsaid';
    const whose = step(known, way, at);
    if (whose !== null) return whose;
    note(words, way, at);
  }
  return null;
};

/** Whether what stands in front of a gap may say whose a contact behind it is: how far a heading and a list reach. */
const reachesOver = (words: SaidWords, way: WayBack, at: number, gap: number): boolean => {
  const isService = (way.label & SAYS.service) !== 0;
  if (gap & GAP.line) way.lines += 1;
  if (gap & GAP.line && isService && way.unknown > 1) return false;
  if (!(gap & (GAP.sentence | GAP.paragraph))) return true;
  if (way.unknown > LIST_WORDS || way.crossed >= MAX_SENTENCES) return false;
  // `They all will see it. Snapchat: name`: what stands before says nothing of it, but for a list of such accounts.
  if (isService && !(gap & GAP.heading) && !isServiceContact(words, at)) return false;
  way.crossed += 1;
  way.heading ||= (gap & GAP.heading) !== 0;
  return true;
};

/** Whether a word is of a contact that a service's name stands in front of. */
const isServiceContact = (words: SaidWords, at: number): boolean => {
  const head = words.inside.get(at);
  if (head === undefined) return false;
  for (let back = head - 1; back >= Math.max(0, head - 5) && words.isSameSentence(back, head); back -= 1)
    if (words.says(back) & SAYS.service) return true;
  return false;
};

/** Whether a line is a name and nothing else, below which a person's accounts stand. */
const isNameHeading = (words: SaidWords, at: number, gap: number): boolean => {
  // `Best regards,` is none.
  if (!(gap & GAP.line) || gap & GAP.comma) return false;
  for (let back = at, seen = 0; back >= 0 && seen < MAX_NAME; back -= 1, seen += 1) {
    const { start, end } = words.tokens;
    const word = words.text.slice(start[back], end[back]);
    if (words.says(back) !== 0 || words.inside.has(back) || /\d/.test(word) || word === word.toUpperCase())
      return false;
    if (words.beginsLine(back)) return back === 0 || (words.gap(back - 1) & (GAP.sentence | GAP.paragraph)) !== 0;
  }
  return false;
};

/** What one word in front of a contact says of it; null where the words before must say. */
const step = (known: Known, way: WayBack, at: number): Whose | null => {
  const { words, verbs } = known;
  const says = words.says(at);
  if (says & SAYS.orElse) return 'unsaid';
  if (says & SAYS.or && (words.says(at + 1) & (SAYS.subject | SAYS.yours | SAYS.act)) !== 0) return 'unsaid';
  if (known.isTold() && isTheirs(words, way, at)) return 'author';
  if (isOwned(words, way, at, false)) return 'other';
  if (verbs.isReachedWriter(at) || verbs.isToldToWriter(at)) return reaches(known, way, at, MAX_WORDS);
  if (says & (SAYS.ask | SAYS.heading | SAYS.reaches)) {
    const asked = asks(known, way, at);
    if (asked !== null) return asked;
  }
  if (says & SAYS.send && !(says & SAYS.label && way.label === 0 && (words.gap(at) & GAP.heading) !== 0)) {
    const sent = sends(known, way, at);
    if (sent !== null) return sent === 'author' ? reaches(known, way, at, MAX_WORDS) : sent;
  }
  if (says & SAYS.act && !(says & SAYS.label) && !verbs.isAboutWriter(at)) return 'other';
  if (says & SAYS.not && way.since === 0) return 'other';
  if (says & SAYS.pays || isUse(words, way, at)) return 'author';
  if (isOurs(words, way, at)) return reaches(known, way, at, MAX_WORDS);
  return null;
};
