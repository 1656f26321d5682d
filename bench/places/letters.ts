import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newEffort } from '#domain/extract/address/address-effort.ts';
import { placeFeatures } from '#domain/extract/address/place/likely/likelihood.ts';
import { extract } from '#domain/extract/extract.ts';
import { judgedIn } from '#domain/extract/read-text.ts';
import { readPasted } from '#domain/message/read/read-pasted.ts';
import { LETTERS_ABOUT_OTHERS } from '#test/support/letters/attacks/about-others.ts';
import { DEMANDED_OTHERWISE, FRAMES, OTHERS_QUOTED } from '#test/support/letters/attacks/others-quoted.ts';
import { PLAIN_DEMANDS } from '#test/support/letters/attacks/plain-demands.ts';
import { EVERYDAY } from '#test/support/letters/fresh/everyday-letters.ts';
import { FIFTH_DEMANDS, FIFTH_EVERYDAY } from '#test/support/letters/fresh/fifth-letters.ts';
import { FOURTH_DEMANDS } from '#test/support/letters/fresh/fourth-demands.ts';
import { FOURTH_EVERYDAY } from '#test/support/letters/fresh/fourth-everyday.ts';
import { LATER_SPOKEN } from '#test/support/letters/fresh/later-demands.ts';
import { LATER_EVERYDAY } from '#test/support/letters/fresh/later-everyday.ts';
import { SPOKEN } from '#test/support/letters/fresh/spoken-demands.ts';
import { THIRD_DEMANDS } from '#test/support/letters/fresh/third-demands.ts';
import { THIRD_EVERYDAY } from '#test/support/letters/fresh/third-everyday.ts';
import { DEMANDED, MENTIONED, MENTIONING, UNDEMANDING } from '#test/support/letters/mentioning-letters.ts';
import { ODD_MENTIONS } from '#test/support/letters/mentions/odd-mentions.ts';
import { PAID_EITHER_WAY, PAID_OTHERWISE } from '#test/support/letters/mentions/paid-otherwise.ts';
import { PLAIN_MENTIONS } from '#test/support/letters/mentions/plain-mentions.ts';
import { SPEAKING } from '#test/support/letters/spoken-of-letters.ts';
import { TOLD_TO_PAY } from '#test/support/letters/told-to-pay.ts';
import { makeLetters } from '../letters/make-letters.ts';
import { TUNING } from '../letters/tuning.ts';
import type { Example } from './train.ts';

/** A letter whose demanded wallets are known. */
export interface WrittenLetter {
  text: string;
  demanded: readonly string[];
}

/** Letters of several authors, none of whom had seen the reader or each other's. */
const FOLDER = join(import.meta.dirname, '../letters/written');
/** Letters of one more author, kept from learning and from whoever tunes: they say how far it carries. */
export const KEPT = join(import.meta.dirname, '../letters/kept-mentions.json');

/** Letters with ordinary contacts, kept from tuning. */
export const KEPT_CONTACTS = join(import.meta.dirname, '../letters/kept-contacts.json');

/** A letter whose writer's contacts are known, as it gives them. */
export interface ContactLetter {
  text: string;
  contacts: readonly string[];
}

/** Reads a file of letters whose writers' contacts are given. */
export const readContactLetters = (path: string): ContactLetter[] =>
  (JSON.parse(readFileSync(path, 'utf8')) as ContactLetter[]).map(({ text, contacts }) => ({
    text: text.replaceAll('{D}', DEMANDED).replaceAll('{M}', MENTIONED),
    contacts,
  }));

/** Reads a file of letters, in which `{D}` is the wallet that is demanded to, and `{M}` one that is only mentioned. */
export const readLetters = (path: string): WrittenLetter[] =>
  (JSON.parse(readFileSync(path, 'utf8')) as WrittenLetter[]).map(({ text, demanded }) => ({
    text: text.replaceAll('{D}', DEMANDED).replaceAll('{M}', MENTIONED),
    demanded: demanded.length > 0 ? [DEMANDED] : [],
  }));

/** All letters that are learnt from. */
export const writtenLetters = (): WrittenLetter[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => readLetters(join(FOLDER, name)));

/** How much a letter counts that rules were written against: there are more of them, and they are alike. */
export const RULED_WEIGHT = 0.2;

/** So many plain letters of the kinds that most people get are learnt from beside the rare ones. */
const PLAIN = 150;

/** Letters that rules were written against: what these see, the weights learn to trust. */
export const ruledLetters = (): WrittenLetter[] => [
  ...makeLetters(TUNING, PLAIN, 3).map(({ text, truth }) => ({ text, demanded: truth.wallets })),
  ...[...PLAIN_MENTIONS, ...ODD_MENTIONS].map(([, , text, demanded]) => ({ text, demanded })),
  ...[
    ...EVERYDAY,
    ...LATER_EVERYDAY,
    ...THIRD_EVERYDAY,
    ...FOURTH_EVERYDAY,
    ...FIFTH_EVERYDAY,
    ...SPOKEN,
    ...LATER_SPOKEN,
    ...THIRD_DEMANDS,
    ...FOURTH_DEMANDS,
    ...FIFTH_DEMANDS,
  ].map(({ text, wallets }) => ({ text, demanded: wallets })),
  ...[...MENTIONING, ...LETTERS_ABOUT_OTHERS].map(({ text }) => ({ text, demanded: [DEMANDED] })),
  ...[...TOLD_TO_PAY, ...PLAIN_DEMANDS].map((text) => ({ text, demanded: [DEMANDED] })),
  ...Object.entries(FRAMES).flatMap(([language, frames]) =>
    frames.flatMap(([frame, demand]) => [
      ...(OTHERS_QUOTED[language] ?? []).flatMap((sentence) =>
        [`${demand}\n\n${sentence}`, `${sentence}\n\n${demand}`].map((text) => ({
          text: frame(text),
          demanded: [DEMANDED],
        })),
      ),
      ...(DEMANDED_OTHERWISE[language] ?? []).map((text) => ({ text: frame(text), demanded: [DEMANDED] })),
    ]),
  ),
  ...PAID_EITHER_WAY.map((text) => ({ text, demanded: [MENTIONED] })),
  ...[...PAID_OTHERWISE, ...UNDEMANDING, ...SPEAKING.map(({ text }) => text)].map((text) => ({ text, demanded: [] })),
];

/** Most wallets of a letter that is learnt from. */
const MOST = 100;

/** What is learnt from a letter: an example for each address that is its writer's word. */
export const examplesOf = ({ text, demanded }: WrittenLetter, weight: number): Example[] =>
  readPasted(text).parts.flatMap((part) => {
    const limits = { effort: newEffort(), wallets: MOST, victims: new Set<string>(), sentAt: null };
    const { all, about } = judgedIn(part, limits);
    return placeFeatures(about, all).flatMap((features, index) => {
      const one = all[index];
      if (one === undefined || about.isOthersWord(one.hit.start)) return [];
      return [{ ...features, isDemanded: demanded.includes(one.hit.address), weight: weight / all.length }];
    });
  });

/** How many demands lose their wallet, and in how many letters that name another's that is taken for one that is demanded to. */
export const countPlaces = (
  letters: readonly WrittenLetter[],
): Record<'lost' | 'demands' | 'wrong' | 'others', number> => {
  const counts = { lost: 0, demands: 0, wrong: 0, others: 0 };
  for (const { text, demanded } of letters) {
    const { wallets } = extract(readPasted(text));
    const placed = wallets.flatMap(({ address, inDemand }) => (inDemand ? [address] : []));
    if (demanded.length > 0) counts.demands += 1;
    if (demanded.some((address) => !placed.includes(address))) counts.lost += 1;
    if (wallets.some(({ address }) => !demanded.includes(address))) counts.others += 1;
    if (placed.some((address) => !demanded.includes(address))) counts.wrong += 1;
  }
  return counts;
};
