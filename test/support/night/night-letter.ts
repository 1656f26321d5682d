import { randomUUID } from 'node:crypto';
import type { Language } from '#domain/intake/submission.ts';
import { seededChance } from '#local/cloud/chance.ts';
import { addressOf } from '#test/support/addresses.ts';
import { namedLetter } from '#test/support/letters/named-letters.ts';

/** By which way a letter is handed in. */
export type Way = 'mail' | 'form' | 'program';

/** One letter of the night, as it was made up. */
export interface NightLetter {
  n: number;
  way: Way;
  language: Language;
  wallet: string;
  text: string;
  /** Of a mail: who sends it. */
  from: string;
  /** Of a mail: whether the receiving server vouches for its sender. */
  isVerified: boolean;
  /** What a mail holds it in besides. */
  file: 'screenshot' | 'pdf' | null;
  /** How often it is delivered. */
  deliveries: number;
}

const LANGUAGES = ['fi', 'sv', 'en'] as const;
/** Of each: how many letters in a hundred. */
const FORMS = 15;
const PROGRAMS = 5;
const FORGED = 3;
const WITH_FILE = 1;
const SHARED = 5;
/** Of so many letters in a row, so many come from one person who forwards those of others. */
const HELPED = 200;
const HELPED_OF_THEM = 10;

/** The letter of a number: like those of October 2020, its name, code and wallet its own. The same seed makes the same ones. */
export const nightLetter = (seed: number, n: number): NightLetter => {
  const chance = seededChance(seed * 1_000_003 + n);
  const below = (limit: number): number => Math.floor(chance() * limit);
  const pick = <Item>(of: readonly Item[]): Item => of[below(of.length)] as Item;
  const hundredth = below(100);
  const way = hundredth < FORMS ? 'form' : hundredth < FORMS + PROGRAMS ? 'program' : 'mail';
  const language = LANGUAGES[n % LANGUAGES.length] ?? 'fi';
  // Of all extorters' wallets partners may be told only of those that several people name.
  const isShared = below(100) < SHARED;
  const wallet = addressOf('p2wpkh', isShared ? `night ${seed} shared ${language}` : `night ${seed} letter ${n}`);
  const isHelped = n % HELPED < HELPED_OF_THEM;
  return {
    n,
    way,
    language,
    wallet,
    text: namedLetter(language, n, wallet).text,
    from: isHelped ? `helper${Math.floor(n / HELPED)}@example.org` : `person${n}@example.org`,
    isVerified: below(100) >= FORGED,
    file: below(100) < WITH_FILE ? pick(['screenshot', 'pdf'] as const) : null,
    deliveries: 1 + below(3),
  };
};

/** What a night is told by: a number for its letters, and an id, for what two nights must not have in common. */
export interface NightPlan {
  id: string;
  seed: number;
  letters: number;
}

export const newPlan = (letters: number, seed: number): NightPlan => ({ id: randomUUID(), seed, letters });
