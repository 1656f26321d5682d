import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from '#domain/extract/extract.ts';
import { readPasted } from '#domain/message/read/read-pasted.ts';

/** A letter of a set in JSON, with what is to be found in it. */
export interface TruthLetter {
  /** With `{W1}`, `{W2}` where addresses stand. */
  text: string;
  /** The addresses that it asks to be paid to: `W1`. */
  wallets: readonly string[];
  demands: readonly { amount: string; currency: string }[];
  /** `PT24H`, `P3D`, `date:2026-12-15`, `weekday:friday`. */
  deadlines: readonly string[];
  /** ISO 639-1, where it is another than the set's. */
  language?: string;
}

/** Addresses of nobody's wallet: the tests' made ones. */
const ADDRESSES: Readonly<Record<string, string>> = {
  W1: 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
  W2: '1BoatSLRHtKNngkdXEeobR76b53LETtpyT',
};
/** A Monday: what day of the week a letter says is counted from it. */
const SENT_AT = '2026-11-30T09:00:00Z';
const SENT_DAY = 30;
const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const HOURS_A_DAY = 24;

/** A deadline in the words of the reader: `PT72H`, `2026-12-04`. */
const asFound = (deadline: string): string => {
  const [, days] = /^P(\d+)D$/.exec(deadline) ?? [];
  if (days !== undefined) return `PT${Number(days) * HOURS_A_DAY}H`;
  const [kind, value = ''] = deadline.split(':');
  if (kind === 'date') return deadline.slice('date:'.length);
  if (kind !== 'weekday') return deadline;
  const ahead = DAYS.indexOf(value) || DAYS.length;
  return new Date(Date.UTC(2026, 10, SENT_DAY + ahead)).toISOString().slice(0, 10);
};

/** What is compared of a letter, by field: one string a finding. */
export const TRUTH_FIELDS = ['language', 'wallets', 'places', 'demands', 'deadlines'] as const;
export type TruthField = (typeof TRUTH_FIELDS)[number];
type Said = Readonly<Record<TruthField, readonly string[]>>;

/** A number without what its spelling adds: `0.50` is `0.5`. */
const plain = (amount: string): string => String(Number(amount));

/** What is true of a letter. */
const truthOf = (letter: TruthLetter, language: string): Said => ({
  language: [letter.language ?? language],
  wallets: [...letter.text.matchAll(/\{(W\d)\}/g)].map(([, name = '']) => ADDRESSES[name] ?? name),
  places: letter.wallets.map((name) => ADDRESSES[name] ?? name),
  demands: letter.demands.map(({ amount, currency }) => `${plain(amount)} ${currency}`),
  deadlines: letter.deadlines.map(asFound),
});

/** What the reader finds in it; a demand that says another again in its own currency counts as one of its own. */
const foundIn = ({ text }: TruthLetter): Said => {
  const written = text.replace(/\{(W\d)\}/g, (whole, name: string) => ADDRESSES[name] ?? whole);
  const { language, wallets, demands, deadlines } = extract({ ...readPasted(written), sentAt: SENT_AT });
  return {
    language: [language ?? 'none'],
    wallets: wallets.map(({ address }) => address),
    places: wallets.flatMap(({ address, inDemand }) => (inDemand ? [address] : [])),
    demands: demands
      .flatMap((demand) => [demand, ...(demand.equals ? [demand.equals] : [])])
      .map(({ amount, currency }) => `${plain(amount)} ${currency}`),
    // The minute of a day is another thing than the day.
    deadlines: deadlines.map(({ within, at }) => within ?? at?.slice(0, 'yyyy-mm-dd'.length) ?? ''),
  };
};

/** A letter that was read, with what is true of it. */
export interface JudgedLetter {
  letter: TruthLetter;
  language: string;
  truth: Readonly<Record<TruthField, ReadonlySet<string>>>;
  found: Readonly<Record<TruthField, ReadonlySet<string>>>;
}

const asSets = (said: Said): JudgedLetter['truth'] => ({
  language: new Set(said.language),
  wallets: new Set(said.wallets),
  places: new Set(said.places),
  demands: new Set(said.demands),
  deadlines: new Set(said.deadlines),
});

/** Reads each letter of the sets in a folder, one file a language. */
export const judgeLetters = (folder: string): JudgedLetter[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const language = name.slice(0, -'.json'.length);
      const letters: TruthLetter[] = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      return letters.map((letter) => ({
        letter,
        language,
        truth: asSets(truthOf(letter, language)),
        found: asSets(foundIn(letter)),
      }));
    });

/** Whether a field of a letter is found just as it is true. */
export const isRight = ({ truth, found }: JudgedLetter, field: TruthField): boolean =>
  truth[field].size === found[field].size && [...truth[field]].every((item) => found[field].has(item));
