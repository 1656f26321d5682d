import { newEffort } from '#domain/extract/address/address-effort.ts';
import { findAddresses } from '#domain/extract/address/find-addresses.ts';
import { findAssets } from '#domain/extract/address/find-assets.ts';
import { demandPlaces } from '#domain/extract/address/place/demand-place.ts';
import { findDemands } from '#domain/extract/amount/find-demands.ts';
import { findQuantities } from '#domain/extract/amount/quantities.ts';
import { menaces } from '#domain/extract/amount/threatens.ts';
import { findContacts } from '#domain/extract/contact/find-contacts.ts';
import { findDates } from '#domain/extract/deadline/find-dates.ts';
import { findDurations } from '#domain/extract/deadline/find-deadlines.ts';
import { extract } from '#domain/extract/extract.ts';
import { languageOf } from '#domain/extract/language/language.ts';
import { isDemanding } from '#domain/extract/read-text.ts';
import { foldText } from '#domain/extract/text/folded-text.ts';
import { inShownOrder } from '#domain/extract/text/shown-order.ts';
import { tokenize } from '#domain/extract/text/tokens.ts';
import { readPasted } from '#domain/message/read/read-pasted.ts';

/** Most addresses read of a letter here. */
const MOST = 100;
const RUNS = 15;
/** Runs before those that are measured. */
const WARM_UP = 3;

/** What stands ready for each stage of one letter: what the stages before it found. */
const prepared = (letter: string) => {
  const message = readPasted(letter);
  const part = message.parts[0] ?? { name: 'text', text: letter };
  const folded = foldText(part.text);
  const { text } = folded;
  const tokens = tokenize(text);
  const language = languageOf(tokens);
  const hits = findAddresses(text, tokens, newEffort(), MOST);
  const quantities = findQuantities(text, tokens);
  const addresses = hits.map(({ start }) => start);
  const context = { text, tokens, addresses, language, demanding: true, brief: false };
  const amounts = findDemands(quantities, context);
  return {
    letter,
    message,
    part,
    folded,
    text,
    tokens,
    hits,
    quantities,
    context,
    amounts,
    known: language !== null,
    language,
  };
};
type Prepared = ReturnType<typeof prepared>;

const NONE: ReadonlySet<string> = new Set();
const isNever = (): boolean => false;

const STAGES: readonly (readonly [string, (letter: Prepared) => unknown])[] = [
  ['whose words it is (readPasted)', ({ letter }) => readPasted(letter)],
  ['shown order, folding', ({ part }) => foldText(inShownOrder(part.text))],
  ['words', ({ text }) => tokenize(text)],
  ['language', ({ tokens }) => languageOf(tokens)],
  ['addresses', ({ text, tokens }) => findAddresses(text, tokens, newEffort(), MOST)],
  ['quantities', ({ text, tokens }) => findQuantities(text, tokens)],
  ['notice or threat', ({ tokens, hits }) => isDemanding(tokens, hits.length > 0, false)],
  ['demanded amounts', ({ quantities, context }) => findDemands(quantities, context)],
  [
    'addresses in place of a demand',
    ({ hits, text, tokens, amounts, known, language }) =>
      demandPlaces(hits, {
        text,
        tokens,
        demanding: true,
        paraphrased: false,
        menaces: () => menaces(tokens.lower),
        amounts,
        known,
        language,
        isOthersWord: isNever,
      }),
  ],
  ['durations', ({ quantities, context }) => findDurations(quantities, context)],
  ['dates', ({ text, tokens }) => findDates(text, tokens, null)],
  ['contacts', ({ folded, tokens, part }) => findContacts(folded, tokens, NONE, part)],
  ['other assets', ({ text, tokens }) => findAssets(text, tokens, newEffort())],
  ['all of extract', ({ message }) => extract(message)],
];

/** Microseconds of processor time that each stage of reading takes for a letter, in order: of many runs, since the clock is coarse. */
export const stageTimes = (letters: readonly string[]): (readonly [string, number])[] => {
  const ready = letters.map(prepared);
  const taken = STAGES.map(() => 0);
  for (let run = -WARM_UP; run < RUNS; run += 1) {
    for (const [index, [, stage]] of STAGES.entries()) {
      const before = process.threadCpuUsage();
      for (const letter of ready) stage(letter);
      const { user, system } = process.threadCpuUsage(before);
      if (run >= 0) taken[index] = (taken[index] ?? 0) + user + system;
    }
  }
  return STAGES.map(([name], index) => [name, (taken[index] ?? 0) / RUNS / letters.length]);
};
