import { SAYS } from './contact-words.ts';
import { ENDS_OURS, GAP, type SaidWords } from './said-words.ts';

/** How far in front of a verb its subject stands. */
const SUBJECT_WORDS = 4;
/** How far behind a verb stands to whom. */
const OBJECT_WORDS = 3;

/** Words behind `contact you` that make it `to contact, you must`. */
const MODAL = /^(?:must|can|should|have|need|may|could|will|shall|do|want)$/;

/** Verbs that are nouns as well. */
const NOUNS =
  /^(?:contacts?|text|calls?|message|chat|talk|touch|answer|reply|ping|ring|pm|dm|questions?|support|feedback|help|communication|yhte\p{L}*|viesti\p{L}*|vastaa|kontakt\p{L}*|svar|frågor|fråga|fragen|ruf|ta|tag|saa)$/u;

/** `Questions go to`, `Frågor tas emot på`. */
const QUESTIONS =
  /^(?:questions?|frågor|ärenden|fragen|rückfragen|anfragen|acknowledgements?|kysymyksiin|tiedusteluihin|yhteydenottoihin)$/;
const TAKEN = /^(?:vastataan|go|goes|tas|besvaras|gehen|beantworte)$/;

/** What stands behind such a noun that heads a contact, or is a verb: `contact only via`; none is `message delivered:`. */
const FOLLOWS =
  SAYS.lead | SAYS.self | SAYS.label | SAYS.service | SAYS.to | SAYS.further | SAYS.object | SAYS.ask | SAYS.heading;
/** Then it is what something is made of: `a list of contacts`. */
const OF = /^(?:of|from|av|från|von|vom)$/;
/** Then it was had: `contact with x`. */
const WITH = /^(?:with|from|kanssa|med|från|mit|von)$/;

/** German: somebody does it, where the sentence does not begin with it, and nothing bids it. */
const THIRD_PERSON = /^(?:schreibt|ruft|meldet|kontaktiert|antwortet)$/;
/** From where somebody writes. */
const FROM = /^(?:from|från|von|aus|numerosta|osoitteesta|tililtä|sähköpostista)$/;
const BIDS = /^(?:ihr|bitte|dann|und|oder|jetzt|nun|einfach)$/;

/** Somebody else is told to: `tell her to contact x`. */
const TOLD = /^(?:tell|tells|told|ask|asks|asked|beg|order|force|invite|advise)$/;
const TOLD_READER = /^(?:you|u|me|us)$/;
/** Joins a verb to the one in front of it. */
const OR = /^(?:or|nor|tai|eikä|äläkä|eller|oder|noch)$/;
/** How far in front of `or` the first of what is forbidden stands. */
const FORBIDDEN_WORDS = 12;
/** In front of `not`: then it is what follows otherwise. */
const CONDITION = /^(?:if|unless|when|jos|om|wenn|falls)$/;

/** How somebody is reached, and who says so of themselves. */
const REACHED = /^(?:reached|reachable|available|found|tavoitettavissa|nås|anträffbar|erreichbar)$/;
const WE = /^(?:we|i|us|me|our|vi|jag|vår|vårt|wir|ich|unsere?|olemme|olen)$/;
/** Who says where they are: `I am on WhatsApp`, `jag finns på Telegram`. */
const I = /^(?:i|we|im|jag|vi|ich|wir|jeg|yo|je|ja|minä|mä|me)$/;
const AM = /^(?:am|are|m|re|finns|är|bin|sind|er|olen|oon|olemme|ollaan)$/;
const I_AM = /^(?:olen|oon|olemme)$/;
/** What the reader does to reach somebody, and whom, where that is the writer. */
const REACHES =
  /^(?:find|catch|reach|get|tavoittaa|tavoitat|tavoitatte|löydät|löydätte|löytää|löytyy|saat|saatte|saa|når|nå|hittar|hitta|träffar|tag|finden|findest|findet|erreichen|erreichst|erreicht|treffen)$/;
const TELLS_US =
  /^(?:tell|inform|notify|kerro|kertokaa|ilmoita|ilmoittakaa|säg|meddela|berätta|underrätta|sag|sagen|informiere|informieren|benachrichtige\p{L}*)$/u;
const US = /^(?:me|us|our|minut|minua|meidät|meitä|mut|mua|mig|oss|mich|uns)$/;

/** What a verb of contacting asks, and of whom: `write to me`, `I will write to`, `contact the clinic`, `reach you`. */
export class AskedVerbs {
  readonly #words: SaidWords;

  constructor(words: SaidWords) {
    this.#words = words;
  }

  /** Whether the writer or somebody else does it: `I will write to`, `they call`, `schreiben wir`. */
  isOthersDoing(at: number): boolean {
    const words = this.#words;
    // `Mia kirjoittaa numerosta x`: it comes from there.
    if (FROM.test(words.word(at + 1)) && words.inside.has(at + 2) && !words.begins(at)) return true;
    if (THIRD_PERSON.test(words.word(at)) && !words.begins(at) && !BIDS.test(words.word(at - 1))) return true;
    if (words.word(at - 1) === 'to' && this.#isTold(at - 1)) return true;
    for (let back = at - 1; back >= Math.max(0, at - SUBJECT_WORDS); back -= 1) {
      if (!words.isSameSentence(back, at) || words.gap(back) & GAP.comma) break;
      const says = words.says(back);
      if (says & SAYS.reader) return false;
      if (says & SAYS.subject) return true;
      if (/^(?:will|gonna)$/.test(words.word(back))) return true;
      if (says & (SAYS.ask | SAYS.or | SAYS.orElse)) break;
    }
    return /^(?:ich|wir|jag|vi)$/.test(words.word(at + 1));
  }

  /** Whether another than the reader is told to do what stands behind `to`. */
  #isTold(to: number): boolean {
    const words = this.#words;
    for (let back = to - 1; back >= to - SUBJECT_WORDS && words.isSameSentence(back, to); back -= 1)
      if (TOLD.test(words.word(back))) return back < to - 1 && !TOLD_READER.test(words.word(back + 1));
    return false;
  }

  /** Whether `or` joins it to what is forbidden: `do not ask x for help or call`. */
  #isForbiddenToo(at: number): boolean {
    const words = this.#words;
    if (!OR.test(words.word(at - 1))) return false;
    for (let back = at - 2; back >= at - FORBIDDEN_WORDS && words.isSameSentence(back, at); back -= 1) {
      if (words.says(back) & SAYS.orElse || words.gap(back) & GAP.comma) return false;
      if (words.says(back) & SAYS.not)
        return ![back - 1, back - 2, back - 3].some((one) => CONDITION.test(words.word(one)));
    }
    return false;
  }

  isForbidden(at: number): boolean {
    const words = this.#words;
    if (this.#isForbiddenToo(at)) return true;
    for (const back of [at - 1, at - 2]) {
      if (!words.isSameSentence(back, at) || (words.gap(back) & GAP.comma) !== 0) return false;
      if ((words.says(back) & SAYS.not) !== 0) return true;
    }
    return false;
  }

  /** Whether it speaks of the writer in the words next to it: `contact me`, `ota minuun yhteyttä`. */
  isAboutWriter(at: number): boolean {
    const words = this.#words;
    // `Escríbeme`: to whom stands in the verb.
    if ((words.says(at) & SAYS.self) !== 0) return true;
    const near = [at + 1, at + 2, at - 1];
    return near.some(
      (other) => !words.inside.has(other) && words.isSameSentence(other, at) && (words.says(other) & SAYS.self) !== 0,
    );
  }

  /** Whether it says how the writer is reached: `let me know at`, `we can be reached at`. */
  isReachedWriter(at: number): boolean {
    const words = this.#words;
    const word = words.word(at);
    const near = [at - 1, at - 2, at - 3].filter(
      (other) => words.isSameSentence(other, at) && !words.inside.has(other),
    );
    if (word === 'know')
      return near.some((other) => words.word(other) === 'let') && (words.says(at - 1) & SAYS.self) !== 0;
    if (REACHED.test(word)) return near.some((other) => WE.test(words.word(other)));
    // `You can find me on`, `mig når du på`, `minut tavoittaa`: whom it reaches stands beside the verb.
    if (!REACHES.test(word)) return false;
    const around = [
      ...near,
      ...[at + 1, at + 2].filter((other) => words.isSameSentence(other, at) && !words.inside.has(other)),
    ];
    return !this.isForbidden(at) && around.some((other) => US.test(words.word(other)));
  }

  /** Whether the writer says where they are: `I am on WhatsApp`, `olen Telegramissa`. */
  isWriterThere(at: number): boolean {
    const words = this.#words;
    const next = at + 1;
    if (I_AM.test(words.word(at))) return !this.isForbidden(at);
    return (
      I.test(words.word(at)) && words.isSameSentence(at, next) && AM.test(words.word(next)) && !words.inside.has(next)
    );
  }

  /** Whether the reader is to tell the writer: `tell me at`, `kerro minulle osoitteeseen`. */
  isToldToWriter(at: number): boolean {
    return (
      TELLS_US.test(this.#words.word(at)) && this.isAboutWriter(at) && !this.isForbidden(at) && !this.isOthersDoing(at)
    );
  }

  /** Whether somebody gets in touch with the reader: `reach you at`, `sinut tavoittaa`, `to write to you`. */
  isAboutReader(at: number): boolean {
    const words = this.#words;
    const isYou = (other: number): boolean => words.isSameSentence(other, at) && (words.says(other) & SAYS.you) !== 0;
    if (/^(?:sin|su|teid|teih|teil)/.test(words.word(at - 1)) && isYou(at - 1)) return true;
    const behind = words.says(at + 1) & SAYS.to ? at + 2 : at + 1;
    return isYou(behind) && (words.gap(behind - 1) & GAP.comma) === 0 && !MODAL.test(words.word(behind + 1));
  }

  /** Whether it is to go to somebody else: `contact the clinic`, `ota yhteyttä poliisiin`, `write to your boss`. */
  isToOther(at: number, until: number): boolean {
    const words = this.#words;
    // `Add us as a friend`: what messengers call any account.
    if (words.word(at) === 'add') return false;
    for (let next = at + 1; next < Math.min(until, at + 1 + OBJECT_WORDS); next += 1) {
      if (words.inside.has(next)) return false;
      const says = words.says(next);
      if (says & (SAYS.self | ENDS_OURS)) return false;
      if (says === 0 && words.isName(next)) return true;
      if (says & (SAYS.office | SAYS.person) || /^(?:him|her|them)$/.test(words.word(next))) return true;
    }
    return false;
  }

  /** Whether it heads whom to ask: `questions go to`. */
  isTaken(at: number): boolean {
    return QUESTIONS.test(this.#words.word(at)) && TAKEN.test(this.#words.word(at + 1));
  }

  /** Whether a verb stands where one is asked for, and is no noun: `emergency contact`, `next message` are none. */
  isAsked(at: number): boolean {
    const words = this.#words;
    // `You write to x every night` says what the reader does; `you can write to x` asks.
    if (/^(?:you|u|sie|ihr|ni|du)$/.test(words.word(at - 1)) && words.gap(at - 1) === 0) return false;
    if (!NOUNS.test(words.word(at))) return true;
    const isFollowed =
      words.inside.has(at + 1) || this.isTaken(at) || (words.says(at + 1) & FOLLOWS) !== 0 || words.gap(at) >= GAP.line;
    if (!isFollowed || OF.test(words.word(at - 1))) return false;
    if (WITH.test(words.word(at + 1)) && words.inside.has(at + 2)) return false;
    if (words.begins(at) || words.inside.has(at - 1)) return true;
    if ((words.gap(at - 1) & (GAP.comma | GAP.heading)) !== 0) return true;
    if (
      /[("'„“”«»[|/>]\s?$/.test(
        words.text.slice(Math.max(0, (words.tokens.start[at] ?? 0) - 2), words.tokens.start[at]),
      )
    )
      return true;
    const before = words.says(at - 1);
    return (before & (SAYS.lead | SAYS.self | SAYS.ask | SAYS.heading | SAYS.further | SAYS.label)) !== 0;
  }
}
