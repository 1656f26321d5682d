import type { Language } from '#domain/intake/submission.ts';
import { ADDRESS_KINDS, addressOf } from '#test/support/addresses.ts';
import { LANGUAGE_PARTS } from './campaign-words.ts';

/** What may differ between two letters of one template, beside the name, the amount and the address, which always do. */
export const MUTATIONS = ['greeting', 'order', 'dropped', 'words', 'lookalikes', 'quoting'] as const;
export type Mutation = (typeof MUTATIONS)[number];

/** An extorter's template: paragraphs of sentences, with `{name}`, `{amount}` and `{address}` to be filled in. */
export interface Template {
  id: string;
  language: Language;
  paragraphs: string[][];
}

export interface CampaignLetter {
  template: string;
  language: Language;
  mutations: Mutation[];
  text: string;
}

/** Numbers that look random and are the same on every run: mulberry32 (Ettinger, public domain), 0 to 1. */
export type Random = () => number;

export const seeded = (seed: number): Random => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const below = (random: Random, limit: number): number => Math.floor(random() * limit);

const pick = <T>(random: Random, list: readonly T[]): T => {
  const picked = list[below(random, list.length)];
  if (picked === undefined) throw new RangeError('nothing to pick from');
  return picked;
};

export const shuffled = <T>(random: Random, list: readonly T[]): T[] => {
  const left = [...list];
  return Array.from(list, () => left.splice(below(random, left.length), 1)).flat();
};

const TEMPLATES_PER_LANGUAGE = 20;
const PARAGRAPHS = 5;
/** Each paragraph: one sentence that all templates of the language share, two of the template's own. */
const OWN_SENTENCES_PER_PARAGRAPH = 2;
const WORDS_PER_SENTENCE = 14;
const REPLACED_WORDS = 0.1;
const REPLACED_LETTERS = 0.2;
const LINE_LENGTH = 72;

/**
 * The 60 templates: 20 in each language, every two of a language sharing a third of their sentences.
 *
 * The shared sentences are real ones; a template's own are made of the language's small words and of words built from
 * its syllables, so that unrelated letters share no more than unrelated letters do.
 */
export const campaignTemplates = (): Template[] =>
  (['fi', 'sv', 'en'] as const).flatMap((language) =>
    Array.from({ length: TEMPLATES_PER_LANGUAGE }, (_, number) => template(language, number)),
  );

const template = (language: Language, number: number): Template => {
  const random = seeded(1000 * (1 + ['fi', 'sv', 'en'].indexOf(language)) + number);
  const shared = shuffled(random, LANGUAGE_PARTS[language].shared);
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, index) =>
    shuffled(random, [
      shared[index] ?? '',
      ...Array.from({ length: OWN_SENTENCES_PER_PARAGRAPH }, () => ownSentence(random, language)),
    ]),
  );
  return { id: `${language}-${number}`, language, paragraphs };
};

const ownSentence = (random: Random, language: Language): string => {
  const words = Array.from({ length: WORDS_PER_SENTENCE }, () => anyWord(random, language));
  if (random() < 0.2) words[below(random, words.length)] = '{name}';
  const sentence = words.join(' ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
};

const anyWord = (random: Random, language: Language): string => {
  const { smallWords, syllables } = LANGUAGE_PARTS[language];
  if (random() < 0.4) return pick(random, smallWords);
  return Array.from({ length: 2 + below(random, 3) }, () => pick(random, syllables)).join('');
};

/** One victim's letter of a template: a name, an amount and an address of its own, and the given mutations. */
export const writeLetter = (random: Random, from: Template, mutations: readonly Mutation[]): CampaignLetter => {
  const has = (mutation: Mutation): boolean => mutations.includes(mutation);
  let paragraphs = from.paragraphs.map((sentences) => sentences.join(' '));
  if (has('dropped')) paragraphs = paragraphs.toSpliced(below(random, paragraphs.length), 1);
  if (has('order')) paragraphs = shuffled(random, paragraphs);
  if (has('words')) paragraphs = paragraphs.map((paragraph) => otherWords(random, from.language, paragraph));

  const { greetings, amounts, names } = LANGUAGE_PARTS[from.language];
  const greeting = has('greeting') ? pick(random, greetings) : (greetings[0] ?? '');
  const name = `${pick(random, names.given)} ${pick(random, names.family)}`;
  const amount = pick(random, amounts).replace('{n}', String(50 * (2 + below(random, 60))));
  const address = addressOf(pick(random, ADDRESS_KINDS), random());
  let text = [greeting, ...paragraphs]
    .join('\n\n')
    .replaceAll('{name}', name)
    .replaceAll('{amount}', amount)
    .replaceAll('{address}', address);
  if (has('lookalikes')) text = withLookalikes(random, text, address);
  if (has('quoting')) text = quoted(text, pick(random, ['> ', '>> ', '| ', '>']));
  return { template: from.id, language: from.language, mutations: [...mutations], text };
};

/** A letter with each mutation or without it, one time in three with. */
export const randomLetter = (random: Random, from: Template): CampaignLetter =>
  writeLetter(
    random,
    from,
    MUTATIONS.filter(() => random() < 1 / 3),
  );

const otherWords = (random: Random, language: Language, paragraph: string): string =>
  paragraph
    .split(' ')
    .map((word) => (!word.includes('{') && random() < REPLACED_WORDS ? anyWord(random, language) : word))
    .join(' ');

/** Letters of other scripts that a reader takes for the Latin one; some of them unknown to the folding that is tested. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  a: 'аɑα',
  c: 'сϲ',
  d: 'ԁ',
  e: 'еҽ',
  g: 'ɡց',
  h: 'һհ',
  i: 'іı',
  k: 'кκ',
  l: 'ӏ',
  m: 'м',
  n: 'ող',
  o: 'оοօ',
  p: 'рρ',
  s: 'ѕ',
  t: 'тτ',
  u: 'սυ',
  v: 'ѵν',
  w: 'ԝ',
  x: 'хχ',
  y: 'уγ',
};

/** The address stays as it is: a victim must be able to copy it. */
const withLookalikes = (random: Random, text: string, address: string): string =>
  text
    .split(address)
    .map((part) =>
      part.replace(/[a-z]/g, (letter) => {
        const others = LOOKALIKES[letter];
        return others !== undefined && random() < REPLACED_LETTERS ? pick(random, [...others]) : letter;
      }),
    )
    .join(address);

const quoted = (text: string, mark: string): string =>
  text
    .split('\n')
    .flatMap((paragraph) => paragraph.match(new RegExp(`.{1,${LINE_LENGTH}}(?:\\s|$)|\\S+`, 'g')) ?? [''])
    .map((line) => `${mark}${line.trimEnd()}`)
    .join('\n');
