import { isCommonWord, readName } from './person-names.ts';

/** A word where it stands. */
export interface NamePlace {
  /** Without the punctuation around it. */
  word: string;
  /** The first mark behind it, or nothing. */
  mark: string;
  /** Whether a sentence or a paragraph begins with it; a line does not end a sentence. */
  startsSentence: boolean;
  startsLine: boolean;
  endsParagraph: boolean;
}

/** A greeting that begins a line and a sentence is followed by whom it greets, up to the next mark. */
const GREETINGS = new Set(
  `hei moi terve hyvä arvoisa rakas huomio tiedoksi vastaanottaja hej hallå bästa kära tjena ärade till mottagare hi hello
  dear hey greetings attention attn to good`.split(/\s+/),
);
/** Titles and the like are followed by a name wherever they stand. */
const TITLES = new Set(
  `mr mrs ms miss mx dr prof professor sir madam herra hra rouva rva neiti nti tohtori tri professori lääkäri herr fru
  fröken doktor läkare name named called nimi nimesi nimi nimeltä nimeltään namn namnet heter name’s password passcode
  salasana salasanasi lösenord lösenordet username käyttäjätunnus användarnamn
  السيد السيدة الدكتور الدكتورة الأستاذ اسمه اسمها اسمك`.split(/\s+/),
);
/** Arabic says whose wife or son one is as one word; a name follows, and has no capital. */
const KIN = /^[وفبل]?(?:زوجت|زوج|ابن|ابنت|بنت|أخت|أخ|أم|أب|صديق|صديقت|مدير|جار|رئيس|حبيبت)(?:ك|كم|ه|ها|ي)$/u;
/** Words that are written with a capital without being a name. Bitcoin's inflections are added by its stem. */
const CAPITALISED = new Set(
  `i i'm i've i'll i'd i’m i’ve i’ll i’d btc eur usd sek euro te teidän teitä teille sinä sinun ni er ert era du dig din ditt
  dina tor ok pc vpn rat`.split(/\s+/),
);
const CAPITALISED_STEM = 'bitcoin';
/** How many words behind a greeting or a title may be a name ("Hello Anna Maria Esimerkki"). */
const GREETED_WORDS = 5;
const TITLED_WORDS = 3;

/** The words of a text with their places; line breaks, quote marks and dashes are no words. */
export const placesOf = (text: string): NamePlace[] => {
  const places: NamePlace[] = [];
  for (const paragraph of text.split(/\n[\s>|]*\n/)) {
    let startsSentence = true;
    for (const line of paragraph.split('\n')) {
      let startsLine = true;
      for (const run of line.split(/\s+/)) {
        const read = trimRun(run);
        if (read === null) continue;
        places.push({ ...read, startsSentence, startsLine, endsParagraph: false });
        startsSentence = /[.!?:;…]/.test(read.mark);
        startsLine = false;
      }
    }
    const last = places.at(-1);
    if (last !== undefined) last.endsParagraph = true;
  }
  return places;
};

/** Splits a run without spaces into the word and the mark behind it; null where there is no word in it. */
const trimRun = (run: string): { word: string; mark: string } | null => {
  const characters = [...run];
  const first = characters.findIndex(isLetterOrDigit);
  if (first < 0) return null;
  const last = characters.findLastIndex(isLetterOrDigit);
  const mark = characters.slice(last + 1).find((character) => /[.,!?:;…]/.test(character)) ?? '';
  return { word: characters.slice(first, last + 1).join(''), mark };
};

const isLetterOrDigit = (character: string): boolean => /[\p{L}\p{N}\p{M}]/u.test(character);

/**
 * Whether the word at an index is somebody's name by a list of names, whatever its case, or stands where a name would: beside
 * such a one, behind a greeting or a title, with a capital inside a sentence, or with one at a sentence's beginning where a
 * comma or another such word follows ("Anna, we know ...").
 *
 * It errs towards names: what it takes for one is a gap in a text that a reader can guess, what it misses is a person.
 */
export const isNameWord = (places: readonly NamePlace[], index: number): boolean => {
  const place = places[index];
  if (place === undefined) return false;
  return (
    isNamed(places, index) ||
    isGreeted(places, index) ||
    isTitled(places, index) ||
    isKin(places, index) ||
    isStreet(places, index) ||
    isCapitalisedName(place, places[index + 1])
  );
};

/** Whether a list has the word as a name, or it stands beside one in small letters without being a common word. */
const isNamed = (places: readonly NamePlace[], index: number): boolean => {
  const [before, place, behind] = [places[index - 1], places[index], places[index + 1]];
  if (place === undefined || greets(place)) return false;
  const reading = readName(place.word);
  if (reading === 'name') return true;
  const beside = [
    before !== undefined && before.mark === '' && !before.endsParagraph ? before : undefined,
    place.mark === '' && !place.endsParagraph ? behind : undefined,
  ].filter((neighbour) => neighbour !== undefined && readName(neighbour.word) === 'name');
  if (reading === 'possible') return beside.length > 0;
  return beside.some((neighbour) => isSmall(neighbour?.word ?? '')) && !isCommonWord(place.word);
};

/** Where names are written with capitals, the words beside them are told from them by theirs. */
const isSmall = (word: string): boolean => word === word.toLowerCase();

const isGreeted = (places: readonly NamePlace[], index: number): boolean =>
  behind(places, index, GREETED_WORDS, greets);

const greets = ({ word, startsLine, startsSentence }: NamePlace): boolean =>
  startsLine && startsSentence && GREETINGS.has(word.toLowerCase());

const isTitled = (places: readonly NamePlace[], index: number): boolean =>
  behind(places, index, TITLED_WORDS, ({ word }) => TITLES.has(word.toLowerCase()));

/** Whether a word stands right behind one of kin. */
const isKin = (places: readonly NamePlace[], index: number): boolean =>
  behind(places, index, 1, ({ word }) => KIN.test(word));

/** A street by the ending of its name: `Storgatan`, `Mannerheimintie`, `Hauptstraße`. */
const STREET_ENDING =
  /\p{L}{3}(?:katu|kadun|kadulla|kadulta|[aeiouyäö]ntie|[aeiouyäö]ntiellä|[aeiouyäö]nkuja|gatan|vägen|gränden|straße|strasse|gasse)$/u;
/** ... or by the word behind it: `elm street`. */
const STREET = /^(?:street|road|avenue|lane|drive|square|crescent|terrace)$/;

/** Whether a word names the street where somebody lives. */
const isStreet = (places: readonly NamePlace[], index: number): boolean => {
  const word = places[index]?.word.toLowerCase() ?? '';
  if (STREET_ENDING.test(word)) return true;
  const next = places[index]?.mark === '' ? (places[index + 1]?.word.toLowerCase() ?? '') : '';
  return STREET.test(next) && !isCommonWord(word);
};

/** Whether one of the words just before, with no mark between but an abbreviation's dot, introduces a name. */
const behind = (
  places: readonly NamePlace[],
  index: number,
  reach: number,
  introduces: (place: NamePlace) => boolean,
): boolean => {
  for (let i = index - 1; i >= Math.max(0, index - reach); i -= 1) {
    const place = places[i];
    if (place === undefined) return false;
    if (introduces(place)) return true;
    if (place.mark !== '' || place.endsParagraph) return false;
  }
  return false;
};

const isCapitalisedName = (place: NamePlace, next: NamePlace | undefined): boolean => {
  if (!isCapitalised(place.word) || greets(place)) return false;
  if (!place.startsSentence) return true;
  return place.mark === ',' || (place.mark === '' && next !== undefined && isCapitalised(next.word));
};

const isCapitalised = (word: string): boolean => {
  const plain = word.toLowerCase();
  return /^\p{Lu}/u.test(word) && !CAPITALISED.has(plain) && !plain.startsWith(CAPITALISED_STEM);
};
