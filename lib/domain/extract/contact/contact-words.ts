import { foldedForms } from '#domain/extract/text/lexicon.ts';
import type { ContactWords, WordList } from '#domain/languages/language.ts';
import { LANGUAGES } from '#domain/languages.ts';

/** What a word says about whose contact stands beside it (`ContactWords` says each): bits, since a word may say several things. */
export const SAYS = {
  ask: 1 << 0,
  send: 1 << 1,
  object: 1 << 2,
  act: 1 << 3,
  self: 1 << 4,
  subject: 1 << 5,
  reader: 1 << 6,
  yours: 1 << 7,
  person: 1 << 8,
  office: 1 << 9,
  label: 1 << 10,
  /** A messaging service. */
  service: 1 << 11,
  orElse: 1 << 12,
  to: 1 << 13,
  /** A way to pay that goes by a number or a mailbox. */
  pays: 1 << 14,
  not: 1 << 15,
  known: 1 << 16,
  answers: 1 << 17,
  further: 1 << 18,
  or: 1 << 19,
  heading: 1 << 20,
  reaches: 1 << 21,
  speech: 1 << 22,
  lead: 1 << 23,
  you: 1 << 24,
} as const satisfies Record<keyof ContactWords | 'service' | 'pays', number>;

/** Names that are the same in every language. */
const EVERYWHERE: readonly (readonly [number, WordList])[] = [
  [
    SAYS.service,
    'telegram* whatsapp* instagram* insta ig snapchat* snap* snäp* kik* line discord* tg session tox qtox utox signal* wickr* kik skype threema viber icq wire wechat tiktok facebook messenger xmpp jabber matrix element simplex briar',
  ],
  [SAYS.pays, 'paypal* mobilepay* swish* vipps* zelle* venmo* cashapp* revolut* paysafe*'],
];

/** What words say: those as they stand, and beginnings of words by their first two characters. */
interface Listed {
  exact: Map<string, number>;
  stems: Map<string, [string, number][]>;
}

const listed = (lists: readonly (readonly [number, WordList])[]): Listed => {
  const exact = new Map<string, number>();
  const stems = new Map<string, [string, number][]>();
  for (const [bit, words] of lists) {
    for (const word of words.split(' ').filter((each) => each !== '')) {
      const isStem = word.endsWith('*');
      for (const form of foldedForms(isStem ? word.slice(0, -1) : word)) {
        if (isStem) stems.set(form.slice(0, 2), [...(stems.get(form.slice(0, 2)) ?? []), [form, bit]]);
        else exact.set(form, (exact.get(form) ?? 0) | bit);
      }
    }
  }
  return { exact, stems };
};

const listsOf = (contacts: ContactWords): (readonly [number, WordList])[] =>
  (Object.keys(contacts) as (keyof ContactWords)[]).map((name) => [SAYS[name], contacts[name]] as const);

/** Languages that letters to our victims mix, and whose words are listed so that none means another thing in its neighbour. */
const MIXED: ReadonlySet<string> = new Set(['en', 'fi', 'sv', 'de', 'no', 'da']);

const mixed = listed([
  ...EVERYWHERE,
  ...LANGUAGES.flatMap(({ code, contacts }) => (contacts !== null && MIXED.has(code) ? listsOf(contacts) : [])),
]);

const tables = new Map<string, Listed>(
  LANGUAGES.flatMap(({ code, contacts }) =>
    contacts === null || MIXED.has(code) ? [] : [[code, listed([...EVERYWHERE, ...listsOf(contacts)])] as const],
  ),
);

/** Whether it is known what the words of a text say of contacts: of one whose language is not told, those that are mixed. */
export const isRead = (language: string | null): boolean =>
  language === null || tables.has(language) || MIXED.has(language);

/** Whether a text's words are those of the languages that are read together. */
export const isMixed = (language: string | null): boolean => language === null || !tables.has(language);

/** What a word in lower case says in a text of a language; of one that is not read so, what it says in those that are mixed. */
export const saysOf = (word: string, language: string | null): number => {
  const { exact, stems } = tables.get(language ?? '') ?? mixed;
  let says = exact.get(word) ?? 0;
  for (const [start, bit] of stems.get(word.slice(0, 2)) ?? []) if (word.startsWith(start)) says |= bit;
  return says;
};

/** Finnish says `your` by the ending of the thing: `sähköpostiisi`, `puhelinnumeronne`. */
const YOUR_ENDING = /(?:[aeiouyäö]si|[aeiouyäön]nne)$/u;
/** The same endings in words that have no owner: conditionals, numerals, `-ksi`, `tänne`. */
const NO_OWNER =
  /^(?:tänne|sinne|minne|jonne|yksi|kaksi|kuusi|viisi|uusi|tosi|vuosi|kuukausi|miksi|siksi|joksi|täksi|hissi|taksi|versi|kurssi|prosessi|luksi|pussi)$|(?:ksi|mme)$/u;
/** `meidän osoitteemme`, `numeroni`. */
const OUR_ENDING = /(?:[aeiouyäö]ni|[aeiouyäö]mme)$/u;
/** Fewest letters of a word whose ending is read. */
const MIN_ENDED = 5;

/** Whether a Finnish word says by its ending that something is the reader's. */
export const isYoursByEnding = (word: string): boolean =>
  word.length >= MIN_ENDED && YOUR_ENDING.test(word) && !NO_OWNER.test(word);

/** Whether a Finnish word says by its ending that something is the writer's. */
export const isOursByEnding = (word: string): boolean => word.length >= MIN_ENDED && OUR_ENDING.test(word);
