import { tokenAt } from '#domain/extract/text/tokens.ts';
import { sends } from './asked-contact.ts';
import { SAYS } from './contact-words.ts';
import type { Known, Whose } from './known.ts';
import { type ContactPlace, GAP } from './said-words.ts';
import { isOwned, isTheirs, LIST_WORDS, MAX_TOKENS, NAME_WORDS, note, type WayBack, wayFrom } from './way-back.ts';

/** Most words between a contact and what governs it, in somebody's own words. */
const MAX_WORDS = 30;
/** Most sentences in front of its own that may govern it, where it stands in a list below them. */
const MAX_SENTENCES = 4;

const CAME_FROM = /^(?:from|wrote|kirjoittivat|kirjoitti|osoitteesta|numerosta|från|skrev|von|schrieb|schrieben)$/;

/** Whose a contact is where somebody tells of a letter: `they` are who extorts, and `I` is the one who reports. */
export const judgeTold = (known: Known, place: ContactPlace): Whose => {
  const { words, asksToWrite } = known;
  const first = tokenAt(words.tokens, place.start);
  const way = wayFrom(first);
  for (let at = first - 1, seen = 0; at >= 0 && seen < MAX_TOKENS && way.unknown <= MAX_WORDS; at -= 1, seen += 1) {
    const gap = words.gap(at);
    if (gap & GAP.sentence) {
      const goesOn = way.label !== 0 || !way.passed || (gap & GAP.heading) !== 0;
      if (way.unknown > LIST_WORDS || way.crossed >= MAX_SENTENCES || !goesOn) break;
      way.crossed += 1;
    }
    const head = words.inside.get(at);
    if (head !== undefined) {
      way.passed ||= way.crossed > 0;
      way.to = false;
      at = Math.min(at, head);
      continue;
    }
    const whose = step(known, way, at);
    if (whose !== null) return whose;
    note(words, way, at);
  }
  if (way.label & SAYS.service) return 'author';
  return way.label !== 0 && words.beginsLine(way.labelAt) && asksToWrite() ? 'author' : 'unsaid';
};

const step = (known: Known, way: WayBack, at: number): Whose | null => {
  const { words, verbs } = known;
  const says = words.says(at);
  if (says & SAYS.orElse) return 'unsaid';
  if (says & SAYS.self && way.unknown <= NAME_WORDS) return 'other';
  if (isTheirs(words, way, at)) return 'author';
  if (isOwned(words, way, at, true)) return 'other';
  if (says & (SAYS.ask | SAYS.heading | SAYS.reaches) && !verbs.isForbidden(at))
    return verbs.isToOther(at, way.first) ? 'other' : 'author';
  if (says & SAYS.send && !(says & SAYS.label && way.label === 0 && (words.gap(at) & GAP.heading) !== 0)) {
    const sent = sends(known, way, at);
    if (sent === 'author' || sent === 'unsaid') return sent;
    if (sent !== null) return 'unsaid';
  }
  if (CAME_FROM.test(words.word(at))) return 'author';
  if (says & SAYS.act && !(says & SAYS.label)) return 'unsaid';
  return says & SAYS.pays ? 'author' : null;
};
