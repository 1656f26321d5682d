import type { CueName } from '#domain/languages/language.ts';
import { LANGUAGES } from '#domain/languages.ts';
import { foldText } from './folded-text.ts';

/** What a word means to one who looks for demands (`Cues` says each): bits, since a word may mean several things. */
export const CUE = {
  ask: 1 << 0,
  price: 1 << 1,
  wallet: 1 << 2,
  within: 1 << 3,
  gives: 1 << 4,
  past: 1 << 5,
  opened: 1 << 6,
  raise: 1 << 7,
  discount: 1 << 8,
  otherMoney: 1 << 9,
  threat: 1 << 10,
  contact: 1 << 11,
  yours: 1 << 12,
  until: 1 << 13,
  takes: 1 << 14,
  ago: 1 << 17,
  clock: 1 << 18,
  rate: 1 << 19,
  drop: 1 << 20,
  brand: 1 << 21,
  messenger: 1 << 22,
  number: 1 << 15,
  article: 1 << 16,
  single: 1 << 23,
  event: 1 << 24,
  rises: 1 << 25,
  pieces: 1 << 26,
  owed: 1 << 27,
  held: 1 << 28,
  orElse: 1 << 29,
  audience: 1 << 30,
  reversed: 1 << 31,
} as const satisfies Record<CueName, number>;

/** Names that are the same in all languages: of services, cards and coins. */
const EVERYWHERE: readonly (readonly [number, string])[] = [
  [
    CUE.brand,
    'steam* itunes* apple amazon* google razer* paysafe* neosurf* vanilla xbox* playstation* psn roblox* nintendo* netflix* ' +
      'spotify* zalando* visa walmart target ebay paypal* western moneygram* cash cashapp* venmo* revolut* zelle skrill* ' +
      'neteller* webmoney perfect wero',
  ],
  [
    CUE.messenger,
    'telegram* whatsapp* instagram* insta ig snapchat* snap snäp* discord* tg session tox qtox utox signal* wickr* kik viber* line ' +
      'threema* skype* icq wire',
  ],
  [CUE.wallet, 'btc xbt bitcoin* crypto* wallets monero xmr satoshi*'],
];

const listed = new Map<string, number>();
const stems = new Map<string, number>();

/** A word as texts have it, whose letters are folded: of other scripts with and without a capital, which may fold otherwise. */
export const foldedForms = (word: string): Set<string> => {
  const capital = word.charAt(0).toUpperCase() + word.slice(1);
  return new Set([word, ...[word, capital].map((form) => foldText(form).text.toLowerCase())]);
};

const add = (cue: number, words: string): void => {
  for (const word of words.split(' ').filter((each) => each !== '')) {
    const isStem = word.endsWith('*');
    const table = isStem ? stems : listed;
    for (const form of foldedForms(isStem ? word.slice(0, -1) : word)) table.set(form, (table.get(form) ?? 0) | cue);
  }
};

/** Words that say a number, but for those that only join others. */
const numberNames = (numbers: string): string =>
  [...numbers.matchAll(/(\S+) (?:\d|×)/g)].map(([, word]) => word).join(' ');

for (const [cue, words] of EVERYWHERE) add(cue, words);
for (const { cues, numbers } of LANGUAGES) {
  for (const [name, cue] of Object.entries(CUE)) add(cue, cues[name as CueName]);
  add(CUE.number, numberNames(numbers));
}

/** The bits of each word that counts as it stands. */
export const LISTED: ReadonlyMap<string, number> = listed;
/** The bits of each beginning of words that counts whatever ending follows. */
export const STEMS: ReadonlyMap<string, number> = stems;
