import type { AddressHit } from '#domain/extract/address/hit.ts';
import { pattern } from '#domain/extract/text/pattern.ts';
import type { AboutText } from './about-text.ts';
import { isReadersLine, letterStart, saidAgainst } from './against.ts';
import { anyOf } from './place-words.ts';
import { wordsIn } from './sentences.ts';
import type { AddressSurroundings } from './surroundings.ts';
import { everydayWords, menacingTopics } from './topics.ts';

/** So many topics of extorters make a letter one of theirs. */
const LEAST_TOPICS = 2;
/** ... where words of everyday costs stand around its address. */
const MOST_TOPICS = 3;
/** What is said against so much of it is not left. */
const MOST_AGAINST = 1;
/** So many words of one everyday matter make a letter one about it. */
const MANY_WORDS = 4;
/** How near a number may stand, in characters. */
const NEAR = 120;
/** A number that is no part of an address, a date or a time of day. */
const NUMBER = /(?<![\p{L}\d.:/-])(?:[€$£]\s?)?\d[\d., ]*(?![\p{L}\d:/-])/u;
/** Most words of a label or a remark on an address's line. */
const FEW_WORDS = 3;

const lineOf = (text: string, start: number, end: number): [before: string, behind: string] => {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  return [text.slice(from, start), text.slice(end, to === -1 ? undefined : to)];
};

/** The writer's own. */
const OURS = pattern(
  '(?<!\\p{L})(?:my|mine|our|ours|us|me|meille|minulle|mulle|meidän|minun|luonamme|min|mitt|mina|vår|vårt|oss|mig|mein\\p{L}*|unser\\p{L}*|uns|mir|wir)(?!\\p{L})',
);

/** What follows otherwise, beside the address and a number: that is due there, whatever else its sentence says. */
const OTHERWISE = pattern(
  '(?<!\\p{L})(?:unless|or\\selse|or\\s(?:i|we|your|the|everyone)|otherwise|ellei\\p{L}*|jollei\\p{L}*|muuten|muutoin|tai\\s(?:koko|kaikki)|annars|eller\\sså|om\\sinte|sonst|andernfalls|falls\\snicht)(?!\\p{L})',
);

/** Whether a sentence says what is due at its address, and that something else happens otherwise. */
const isDueThere = ({ before, behind }: AddressSurroundings): boolean =>
  OTHERWISE.test(`${before} ${behind}`) && NUMBER.test(`${before} ${behind}`) && !/["“”„«»]/u.test(before);

/** Who speaks in a line of a chat, and when: `[22:52] Lena: `, `15:41 Unknown: `. */
const SPEAKER = /^[[\s\d.,:/-]*\d[\d.,:/\]-]*\s+[^:\n]{1,30}:\s/u;

/** How much speaks for an address: it stands by itself, its sentence has a number in it, or calls it the writer's. */
const saidFor = (text: string, { start, end }: AddressHit, { before, behind }: AddressSurroundings): number => {
  const [line, rest] = lineOf(text, start, end);
  const lead = line.replace(SPEAKER, '');
  const isAlone = wordsIn(lead) + wordsIn(rest) <= FEW_WORDS || wordsIn(before) + wordsIn(behind) === 0;
  const said = `${before.slice(-NEAR)} ${behind.slice(0, NEAR)}`;
  return Number(isAlone) + Number(NUMBER.test(said)) + Number(OURS.test(said));
};

/** Other ways to pay: what a letter asks for goes there, and not to an address that it names by the way. */
const OTHER_WAY = pattern(
  anyOf(
    'monero* xmr ethereum* eth litecoin* usdt tether dogecoin paypal western_union gift_card* giftcard* paysafe* lahjakort* presentkort* gutscheinkart* kuvassa kuvan i_bilden bilden_nedan im_bild the_picture the_image attached_picture qr',
  ),
);

/** A letter of so few characters speaks of one thing. */
const SHORT = 200;

/** Whether a letter is an extorter's, by what it speaks of. */
const isExtorters = (about: AboutText, isBills: boolean): boolean => {
  const { lower } = about.tokens;
  const topics = menacingTopics(lower) + Number(about.menaces());
  const least = isBills ? MOST_TOPICS : lower.length <= SHORT ? 1 : LEAST_TOPICS;
  return topics >= least && topics > everydayWords(lower);
};

/** A notice, a bill or an appeal has no more characters: what is longer need not be looked through. */
const LONG = 1_200;

/** Whether a letter speaks of an everyday matter, and of nothing that extorters speak of. */
export const isEverydays = (lower: string): boolean =>
  lower.length <= LONG && everydayWords(lower) >= MANY_WORDS && menacingTopics(lower) === 0;

/** An address of a text, with the words that it stands in, and whether they bar it. */
export interface Weighed {
  hit: AddressHit;
  own: AddressSurroundings;
  isBarred: boolean;
  /** Whether words of everyday costs stand around it. */
  isBills: boolean;
}

/** What is said of each address of a text, over all places at which it stands. */
interface Balance {
  address: string;
  against: number;
  speaksFor: number;
  isBills: boolean;
  own: AddressSurroundings;
}

/** What is said for and against each address; those that words bar, that the reader said or a forwarder wrote above the letter are left out. */
const balanced = (weighed: readonly Weighed[], about: AboutText): Balance[] => {
  const { lower } = about.tokens;
  const from = letterStart(lower);
  const isOthers = (at: number): boolean => (from > 0 ? at < from : about.isOthersWord(at));
  const places = weighed.flatMap(({ hit, own, isBarred, isBills }): Balance[] => {
    const [line] = lineOf(lower, hit.start, hit.end);
    if (isOthers(hit.start) || isReadersLine(line) || (isBarred && !isDueThere(own))) return [];
    const against = saidAgainst(own.before, own.behind);
    return [
      { address: hit.address, against, speaksFor: saidFor(about.text, hit, own), isBills: isBills || isBarred, own },
    ];
  });
  return [...Map.groupBy(places, ({ address }) => address).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const most = (of: 'against' | 'speaksFor'): number => Math.max(...same.map((place) => place[of]));
    return [{ ...first, against: most('against'), speaksFor: most('speaksFor') }];
  });
};

/** The only address that least speaks against; null where there are several, or too much does. */
const leastAgainst = (all: readonly Balance[]): Balance | null => {
  const least = Math.min(...all.map(({ against }) => against));
  const [one, ...others] = all.filter(({ against }) => against === least);
  return one !== undefined && others.length === 0 && least < MOST_AGAINST ? one : null;
};

/**
 * Which address of an extorter's letter is demanded to where no words say it: the only one that nothing speaks against. Null
 * where it is none or several. A letter's only address must stand by itself, beside a number, or be called the writer's; what
 * is asked for may else go another way, and the address be anybody's.
 */
export const leftByElimination = (weighed: readonly Weighed[], about: AboutText): string | null => {
  const one = leastAgainst(balanced(weighed, about));
  if (one === null) return null;
  const { lower } = about.tokens;
  const isOnly = weighed.every(({ hit }) => hit.address === one.address);
  const elsewhere = (): boolean => OTHER_WAY.test(`${lower.slice(0, one.own.from)} ${lower.slice(one.own.to)}`);
  if (isOnly && (one.speaksFor === 0 || elsewhere())) return null;
  return isExtorters(about, one.isBills) ? one.address : null;
};

/**
 * Which other address is demanded to, where something speaks against the one that words put into a demand's place; null where none
 * is, for that one is the reader's own word; `undefined` where nothing does.
 */
export const insteadOf = (
  address: string,
  weighed: readonly Weighed[],
  about: AboutText,
): string | null | undefined => {
  const isIt = ({ hit }: Weighed): boolean => hit.address === address;
  const [placed] = balanced(weighed.filter(isIt), about);
  if (placed !== undefined && placed.against < MOST_AGAINST) return undefined;
  const other = leastAgainst(
    balanced(
      weighed.filter((one) => !isIt(one)),
      about,
    ),
  );
  if (placed === undefined) return other !== null && isExtorters(about, other.isBills) ? other.address : null;
  const isBetter = other !== null && other.speaksFor > placed.speaksFor && isExtorters(about, other.isBills);
  return isBetter ? other.address : undefined;
};
