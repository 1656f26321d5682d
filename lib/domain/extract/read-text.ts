import type { Effort } from '#domain/extract/address/address-effort.ts';
import { findAddresses } from '#domain/extract/address/find-addresses.ts';
import { findAssets } from '#domain/extract/address/find-assets.ts';
import { findGlued } from '#domain/extract/address/glued-address.ts';
import type { AddressHit } from '#domain/extract/address/hit.ts';
import { joinPieces } from '#domain/extract/address/join-pieces.ts';
import { linkDemands } from '#domain/extract/address/link-amount.ts';
import type { AboutText } from '#domain/extract/address/place/about-text.ts';
import { demandPlaces, type JudgedHit, judgedHits } from '#domain/extract/address/place/demand-place.ts';
import { findReversed } from '#domain/extract/address/reversed-address.ts';
import { type DemandHit, findDemands } from '#domain/extract/amount/find-demands.ts';
import { isLikelyDemand } from '#domain/extract/amount/likely/likely-demand.ts';
import { isNotice, saysToPay, warnsOfThieves } from '#domain/extract/amount/notice.ts';
import { findQuantities } from '#domain/extract/amount/quantities.ts';
import type { Quantity } from '#domain/extract/amount/read-quantity.ts';
import { isShortDemand } from '#domain/extract/amount/short-demand.ts';
import { isThreat } from '#domain/extract/amount/threat.ts';
import { menaces, presses } from '#domain/extract/amount/threatens.ts';
import { type ContactHit, findContacts } from '#domain/extract/contact/find-contacts.ts';
import { type DateHit, findDates } from '#domain/extract/deadline/find-dates.ts';
import { type DurationHit, findDurations } from '#domain/extract/deadline/find-deadlines.ts';
import { findWeekdays } from '#domain/extract/deadline/weekdays.ts';
import { languageOf, languageOfScript } from '#domain/extract/language/language.ts';
import { asWritten, type FoldedText, foldText, sourceOffset } from '#domain/extract/text/folded-text.ts';
import { CUE } from '#domain/extract/text/lexicon.ts';
import { inShownOrder } from '#domain/extract/text/shown-order.ts';
import { type Tokens, tokenize } from '#domain/extract/text/tokens.ts';
import type { Asset, FoundWallet } from '#domain/findings.ts';
import { LANGUAGES } from '#domain/languages.ts';
import type { Part } from '#domain/message.ts';

/** Everything found in one reading of a message. */
export interface TextReading {
  /** The text as it was read: folded. */
  text: string;
  language: string | null;
  wallets: FoundWallet[];
  /** Whether it is unclear which of the wallets in a demand's place counts. */
  unclear: boolean;
  demands: DemandHit[];
  /** Whether the text speaks of a discount: then the lower amount may stand behind the higher one. */
  discounted: boolean;
  durations: DurationHit[];
  dates: DateHit[];
  contacts: ContactHit[];
  assets: Asset[];
}

/** What all readings of one message share. */
export interface Limits {
  effort: Effort;
  /** Most wallets of one reading. */
  wallets: number;
  /** Mail addresses that are never the extorter's. */
  victims: ReadonlySet<string>;
  /** When the letter was sent: the year of a date that names none. */
  sentAt: string | null;
  /** Whether what is read beside it in the same report names an address: the subject, a code, an attached page. */
  addressBeside?: boolean;
  /** Whether it is what somebody sent who reports, in which nothing shows a letter that is passed on: a note of theirs may stand above it. */
  reported?: boolean;
}

/** Languages whose words for asking are known. */
const READ: ReadonlySet<string> = new Set(LANGUAGES.flatMap(({ code, cues }) => (cues.ask === '' ? [] : [code])));

/** `40 % off`, `50 % alennus`. */
const PERCENT_OFF = /\d\s?% (?:off|less|cheaper|halvem|vähemmän|billigare|weniger)/i;

/** Whether a quantity is a piece of an address: `4e` of one that is written in single letters. */
const isWithin = ({ start, end }: Quantity, addresses: readonly AddressHit[]): boolean =>
  addresses.some((address) => start < address.end && end > address.start);

const toWallet = (
  hit: AddressHit,
  folded: FoldedText,
  { name, text: source, paraphrased, alternative }: Part,
  inDemand: boolean,
): FoundWallet => {
  const written = asWritten(folded, hit.start, hit.end);
  const offset = sourceOffset(folded, hit.start);
  const isReordered = !source.startsWith(written, offset);
  const isFolded = written !== folded.text.slice(hit.start, hit.end);
  return {
    asset: 'BTC',
    address: hit.address,
    kind: hit.kind,
    inDemand,
    evidence: [
      {
        part: name,
        offset,
        written,
        steps: [...(isReordered ? ['reordered'] : []), ...(isFolded ? ['folded'] : []), ...hit.steps],
        ...(paraphrased ? { paraphrased } : {}),
        ...(alternative ? { hidden: true as const } : {}),
      },
    ],
  };
};

/** The addresses of a text in one piece or several, and those that it says to read backwards. */
const allAddresses = (folded: FoldedText, tokens: Tokens, { effort, wallets }: Limits): AddressHit[] => {
  const { text } = folded;
  const alone = findAddresses(text, tokens, effort, wallets);
  const glued = findGlued(folded, tokens, alone, effort, wallets - alone.length);
  const whole = glued.length === 0 ? alone : [...alone, ...glued].sort((a, b) => a.start - b.start);
  const forwards = whole.length > 0 ? whole : joinPieces(text, tokens, effort);
  const backwards = findReversed(text, tokens, effort, wallets);
  return backwards.length === 0 ? forwards : [...forwards, ...backwards].sort((a, b) => a.start - b.start);
};

/** The days by which a text says that something must be done, with their dates or as days of the week. */
const allDates = (text: string, tokens: Tokens, sentAt: string | null): DateHit[] =>
  [...findDates(text, tokens, sentAt), ...findWeekdays(tokens, sentAt)].sort((a, b) => a.start - b.start);

/** Whether a text can be a demand: one with an address is, but for an account's notice; others where they threaten. */
export const isDemanding = (tokens: Tokens, hasAddress: boolean, paraphrased: boolean): boolean => {
  const { all, lower } = tokens;
  if (!hasAddress) return isThreat(tokens, paraphrased);
  // Most that speak of a threat warn of no thieves: what notices are told by, the longest of these lists, need not be looked for.
  if ((all & CUE.threat) !== 0) return saysToPay(lower) || !warnsOfThieves(lower) || !isNotice(lower);
  return !isNotice(lower) || (!warnsOfThieves(lower) && isThreat(tokens, paraphrased));
};

/** Whether what stands at a place of a part is quoted below its letter, or written beside it by the one who reports. */
const isOthersWord = ({ quotedFrom, own = [] }: Part, at: number): boolean =>
  at >= (quotedFrom ?? Number.POSITIVE_INFINITY) || own.some(({ start, end }) => at >= start && at < end);

/** A reading of a message, and what is found in it before any of it is judged. */
const survey = (part: Part, limits: Limits) => {
  const paraphrased = part.paraphrased === true;
  const source = inShownOrder(part.text);
  const folded = foldText(source);
  const { text } = folded;
  const tokens = tokenize(text);
  const language = languageOfScript(source) ?? languageOf(tokens);
  const addresses = allAddresses(folded, tokens, limits);
  const quantities = findQuantities(text, tokens).filter((quantity) => !isWithin(quantity, addresses));
  const usual = isDemanding(tokens, addresses.length > 0 || limits.addressBeside === true, paraphrased);
  const sums = quantities.filter(({ unit }) => unit.is === 'money').length;
  const isShort = addresses.length === 0 && sums > 0;
  const ruled = isShort && isShortDemand(tokens.lower);
  const likely = isShort && !usual && !ruled && isLikelyDemand({ tokens, quantities });
  const demanding = usual || ruled || likely;
  // Of several sums in a text that only seems to demand, those are asked for that its words ask for.
  const brief = ruled || (likely && sums === 1);
  const context = { text, tokens, addresses: addresses.map((hit) => hit.start), language, demanding, brief };
  const worded = findDemands(quantities, context);
  // People are told the sum that the words give, whatever the link beside them asks for.
  const isWorded = worded.some(({ currency }) => currency === 'BTC');
  const amounts = isWorded ? worded : [...worded, ...linkDemands(text, addresses)];
  let isMenacing: boolean | undefined;
  const about: AboutText = {
    text,
    tokens,
    demanding,
    paraphrased,
    menaces: () => {
      isMenacing ??= menaces(tokens.lower);
      return isMenacing;
    },
    amounts,
    known: language !== null && READ.has(language),
    language,
    isOthersWord: (at) => isOthersWord(part, sourceOffset(folded, at)),
  };
  return { folded, addresses, quantities, amounts, context, about };
};

/**
 * The addresses of one reading as the rules judge them, and what is known of it: what letters are learnt from.
 *
 * @internal It is used where weights are learnt, and nowhere that ships.
 */
export const judgedIn = (part: Part, limits: Limits): { all: JudgedHit[]; about: AboutText } => {
  const { addresses, about } = survey(part, limits);
  return { all: judgedHits(addresses, about), about };
};

/** Finds everything in one reading of a message. */
export const readText = (part: Part, limits: Limits): TextReading => {
  const { folded, addresses, quantities, amounts, context, about } = survey(part, limits);
  const { text, tokens, language, demanding, paraphrased } = about;
  const { places, unclear, asked } = demandPlaces(addresses, about);
  // A bill, a refund's notice, a warning: it names an address that it does not demand to, and nobody who extorts.
  const isUnasked = addresses.length > 0 && !places.includes(true) && !paraphrased;
  const isHarmless = isUnasked && !about.menaces() && !presses(tokens.lower);
  return {
    text,
    language,
    wallets: addresses.map((hit, index) => toWallet(hit, folded, part, places[index] === true)),
    unclear,
    demands: amounts.filter(asked),
    discounted: (tokens.all & CUE.discount) !== 0 || (text.includes('%') && PERCENT_OFF.test(text)),
    durations: findDurations(quantities, context),
    dates: demanding ? allDates(text, tokens, limits.sentAt) : [],
    contacts: isHarmless
      ? []
      : findContacts(folded, tokens, limits.victims, part, {
          demands: places.includes(true),
          language,
          reported: limits.reported === true,
        }),
    assets: findAssets(text, tokens, limits.effort),
  };
};
