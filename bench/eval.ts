import { fileURLToPath } from 'node:url';
import { extract, mergeFindings } from '#domain/extract/extract.ts';
import type { Findings } from '#domain/findings.ts';
import { readMail } from '#domain/message/read/read-mail.ts';
import { readPasted } from '#domain/message/read/read-pasted.ts';
import { FAR_MENTIONS, type FarLetter } from '#test/support/letters/mentions/far-mentions.ts';
import { ODD_MENTIONS } from '#test/support/letters/mentions/odd-mentions.ts';
import { type MentioningLetter, PLAIN_MENTIONS } from '#test/support/letters/mentions/plain-mentions.ts';
import { HELD_OUT } from './letters/held-out.ts';
import { type MadeLetter, makeLetters } from './letters/make-letters.ts';
import type { Phrases, Some } from './letters/phrases.ts';
import { judgeLetters, TRUTH_FIELDS } from './letters/truth-letters.ts';
import { TUNING } from './letters/tuning.ts';
import {
  countPlaces,
  KEPT,
  KEPT_CONTACTS,
  readContactLetters,
  readLetters,
  type WrittenLetter,
} from './places/letters.ts';
import { keptSentences } from './sentences/frames.ts';

/** Letters of each set. */
const LETTERS = 600;

const FIELDS = ['language', 'wallets', 'places', 'demands', 'deadlines', 'contacts'] as const;
type Field = (typeof FIELDS)[number];

/** What a field says, one string a finding. */
const said = (findings: Findings | MadeLetter['truth'], field: Field): string[] => {
  switch (field) {
    case 'language':
      return [findings.language ?? 'none'];
    case 'wallets':
      return findings.wallets.map((wallet) => (typeof wallet === 'string' ? wallet : wallet.address));
    case 'places':
      return findings.wallets.flatMap((wallet) => {
        if (typeof wallet === 'string') return [wallet];
        return wallet.inDemand ? [wallet.address] : [];
      });
    case 'demands':
      return findings.demands.map(({ amount, currency, role }) => `${amount} ${currency} ${role}`);
    case 'deadlines':
      return findings.deadlines.map(
        ({ within, at, start, business }) => `${within ?? at} ${start}${business ? ' business' : ''}`,
      );
    case 'contacts':
      return findings.contacts.map(({ kind, value }) => `${kind} ${value}`);
  }
};

const read = async (letter: MadeLetter): Promise<Findings> => {
  const reading = await readMail(letter.raw);
  return mergeFindings(reading.ok ? reading.messages.map(extract) : []);
};

const percent = (part: number, whole: number): string => (whole === 0 ? '-' : `${((part / whole) * 100).toFixed(1)} %`);

interface Score {
  right: number;
  found: number;
  true: number;
}

/** Scores of some letters, by field. */
class Scores {
  readonly #fields = new Map<Field, Score>(FIELDS.map((field) => [field, { right: 0, found: 0, true: 0 }]));
  letters = 0;

  add(field: Field, found: ReadonlySet<string>, truth: ReadonlySet<string>): void {
    const score = this.#fields.get(field) ?? { right: 0, found: 0, true: 0 };
    score.right += [...truth].filter((item) => found.has(item)).length;
    score.found += found.size;
    score.true += truth.size;
  }

  /** Each field with its precision and recall. */
  *rates(): Generator<[Field, precision: string, recall: string]> {
    for (const [field, { right, found, true: all }] of this.#fields)
      yield [field, percent(right, found), percent(right, all)];
  }
}

/** How a letter was handed in, without its trick: `html: colour` is `html`. */
const carrierOf = ({ way }: MadeLetter): string => way.replace(/(?::| by ).*$/, '');

/** Widths of a table's columns, and of what stands in front of them. */
const COLUMN = 15;
const LABEL = 14;

/** A line for each language or carrier: precision and recall of each field. */
const table = (groups: ReadonlyMap<string, Scores>): string =>
  [
    `  ${''.padEnd(LABEL)}${FIELDS.map((field) => field.padStart(COLUMN)).join('')}`,
    ...[...groups].map(([group, scores]) => {
      const rates = [...scores.rates()].map(([, precision, recall]) =>
        `${precision.replace(' %', '')}/${recall.replace(' %', '')}`.padStart(COLUMN),
      );
      return `  ${`${group} ${scores.letters}`.padEnd(LABEL)}${rates.join('')}`;
    }),
  ].join('\n');

const evaluate = async (name: string, phrases: Some<Phrases>, seed: number, show: boolean): Promise<void> => {
  const all = new Scores();
  const languages = new Map<string, Scores>();
  const carriers = new Map<string, Scores>();
  const groupOf = (groups: Map<string, Scores>, group: string): Scores => {
    const scores = groups.get(group) ?? new Scores();
    groups.set(group, scores);
    return scores;
  };
  let whole = 0;
  for (const letter of makeLetters(phrases, LETTERS, seed)) {
    const findings = await read(letter);
    const wrong: string[] = [];
    const groups = [all, groupOf(languages, letter.truth.language), groupOf(carriers, carrierOf(letter))];
    for (const group of groups) group.letters += 1;
    for (const field of FIELDS) {
      const found = new Set(said(findings, field));
      const truth = new Set(said(letter.truth, field));
      for (const group of groups) group.add(field, found, truth);
      if (found.size !== truth.size || [...found].some((item) => !truth.has(item)))
        wrong.push(`${field}: found [${[...found]}], not [${[...truth]}]`);
    }
    if (wrong.length === 0) whole += 1;
    else if (show) process.stdout.write(`${letter.trick}, ${letter.way}: ${wrong.join('; ')}\n${letter.text}\n`);
  }
  process.stdout.write(`\n${name}, ${LETTERS} letters\n`);
  for (const [field, precision, recall] of all.rates())
    process.stdout.write(`  ${field.padEnd(10)} precision ${precision.padStart(7)}  recall ${recall.padStart(7)}\n`);
  process.stdout.write(`  right in every field: ${percent(whole, LETTERS)}\n`);
  process.stdout.write(`  precision/recall in %, by language and by carrier, with their letters\n`);
  process.stdout.write(`${table(languages)}\n${table(carriers)}\n`);
};

const plain = (contact: string): string => contact.toLowerCase().replace(/[@\s()]/g, '');

/** Whether a contact is among those found, by its kind and value or, as some letters are written, by its value alone. */
const isFound = (found: readonly string[], item: string): boolean =>
  found.some((one) => one === item || plain(one).endsWith(plain(item)));

/** Letters written by hand in which an innocent wallet or another's contact stands: whose are taken for the extorter's, and whose are missed. */
const evaluateMentions = (name: string, letters: readonly (MentioningLetter | FarLetter)[]): void => {
  const languages = new Map<string, { letters: number; places: Score; contacts: Score }>();
  for (const [language, , text, demanded, truth] of letters) {
    const findings = extract(readPasted(text));
    const fresh = (): Score => ({ right: 0, found: 0, true: 0 });
    const group = languages.get(language) ?? { letters: 0, places: fresh(), contacts: fresh() };
    languages.set(language, group);
    group.letters += 1;
    for (const [field, score, expected] of [
      ['places', group.places, demanded],
      ['contacts', group.contacts, truth],
    ] as const) {
      const found = said(findings, field);
      score.right += expected.filter((item) => isFound(found, item)).length;
      score.found += found.length;
      score.true += expected.length;
    }
  }
  process.stdout.write(`\n${name}, ${letters.length} letters: precision, recall\n`);
  for (const [language, { letters: count, places, contacts }] of languages) {
    const rates = (score: Score): string =>
      `${percent(score.right, score.found).padStart(8)} ${percent(score.right, score.true).padStart(8)}`;
    process.stdout.write(
      `  ${language} ${String(count).padStart(3)}  places ${rates(places)}  contacts ${rates(contacts)}\n`,
    );
  }
};

/** Letters of a folder, one file a language, written by somebody who had not seen the reader: precision/recall of each field. */
const evaluateKept = (name: string, folder: URL): void => {
  const languages = new Map<string, { letters: number; scores: Map<string, Score> }>();
  for (const { language, truth, found } of judgeLetters(fileURLToPath(folder))) {
    for (const group of [language, 'all']) {
      const { letters = 0, scores = new Map<string, Score>() } = languages.get(group) ?? {};
      languages.set(group, { letters: letters + 1, scores });
      for (const field of TRUTH_FIELDS) {
        const score = scores.get(field) ?? { right: 0, found: 0, true: 0 };
        score.right += [...truth[field]].filter((item) => found[field].has(item)).length;
        score.found += found[field].size;
        score.true += truth[field].size;
        scores.set(field, score);
      }
    }
  }
  process.stdout.write(`\n${name}: precision/recall in %, by language, with their letters\n`);
  process.stdout.write(`  ${''.padEnd(LABEL)}${TRUTH_FIELDS.map((field) => field.padStart(COLUMN)).join('')}\n`);
  for (const [language, { letters, scores }] of languages) {
    const rates = [...scores.values()].map(({ right, found, true: all }) =>
      `${percent(right, found)}/${percent(right, all)}`.replaceAll(' %', '').padStart(COLUMN),
    );
    process.stdout.write(`  ${`${language} ${letters}`.padEnd(LABEL)}${rates.join('')}\n`);
  }
};

/** Letters by hand: how many demands lose their wallet, and in how many letters another's is taken for one that is demanded to. */
const evaluatePlaces = (name: string, letters: readonly WrittenLetter[]): void => {
  const { lost, demands, wrong, others } = countPlaces(letters);
  process.stdout.write(`\n${name}, ${letters.length} letters\n`);
  process.stdout.write(
    `  demands that lose their wallet ${lost} of ${demands}, others' wallets demanded to ${wrong} of ${others}\n`,
  );
};

/** Contacts of letters by hand: how many of their writers' are missed, and how many of others' are taken for them. */
const evaluateContacts = (name: string, file: string): void => {
  const letters = readContactLetters(file);
  let [all, missed, wrong] = [0, 0, 0];
  for (const { text, contacts } of letters) {
    const found = said(extract(readPasted(text)), 'contacts');
    const isOne = (one: string): boolean => contacts.some((contact) => isFound([one], contact));
    all += contacts.length;
    missed += contacts.filter((contact) => !isFound(found, contact)).length;
    wrong += found.filter((one) => !isOne(one)).length;
  }
  process.stdout.write(
    `  contacts of ${name}: ${missed} of ${all} missed, ${wrong} of others taken for their writers'\n`,
  );
};

/** Sentences without an address: how many demands are found, and at how many harmless ones one is. */
const evaluateSentences = (name: string): void => {
  const sentences = keptSentences();
  const count = (language: string, isDemand: boolean): string => {
    const those = sentences.filter((one) => one.language === language && one.isDemand === isDemand);
    return `${those.filter(({ text }) => extract(readPasted(text)).demands.length > 0).length} of ${those.length}`;
  };
  process.stdout.write(`\n${name}: demands found, harmless ones taken for one\n`);
  for (const language of new Set(sentences.map((one) => one.language)))
    process.stdout.write(`  ${language}  ${count(language, true)}, ${count(language, false)}\n`);
};

// The held-out letters are only counted: whoever reads what went wrong there tunes on them.
await evaluate('tuned on', TUNING, 1, process.argv.includes('--show'));
await evaluate('held out', HELD_OUT, 2, false);
evaluateMentions('wallets and contacts that are only mentioned', PLAIN_MENTIONS);
evaluateMentions('the same in odd words', ODD_MENTIONS);
// Kept from tuning, by a hand of its own in each language: they are counted, and never shown.
evaluateKept('kept from tuning', new URL('letters/kept/', import.meta.url));
evaluateMentions('of another author, chats, lists and tables', FAR_MENTIONS);
evaluatePlaces('by an author whose letters are kept from learning', readLetters(KEPT));
evaluateContacts('those', KEPT);
evaluateContacts('one more author’s, in 15 languages', KEPT_CONTACTS);
evaluateSentences('sentences without an address, kept from learning');
