import type { AddressHit } from '#domain/extract/address/hit.ts';
import { isAboutThreats } from '#domain/extract/amount/about-threats.ts';
import { CUE } from '#domain/extract/text/lexicon.ts';
import type { AboutText } from './about-text.ts';
import { insteadOf, isEverydays, leftByElimination, type Weighed } from './by-elimination.ts';
import { isEveryday, isFamiliar, type SaidAround } from './everyday.ts';
import { type Judged, judge } from './judge-place.ts';
import { isUnlikely, likeliest } from './likely/likeliest.ts';
import { placeFeatures, placeLikelihood } from './likely/likelihood.ts';
import { type AskedSum, type DemandedPlace, isUnclear } from './one-demand.ts';
import { signatureStart } from './signature.ts';
import { type AddressSurroundings, surroundingsOf } from './surroundings.ts';

/** Which addresses of a text stand in a demand's place, and whether it is unclear which of them counts. */
export interface DemandPlaces {
  places: boolean[];
  unclear: boolean;
  /** The amounts that are demanded: what another pays, or is paid, is none of them. */
  asked: (amount: AskedSum) => boolean;
}

/** What is judged of an address: where its letter menaces nobody, and speaks of everyday costs around it or asks as people ask each other, it asks for a bill's. */
const asBill = (about: AboutText, around: SaidAround, own: AddressSurroundings, judged: Judged): Judged => {
  if (judged.grip === 'none' || about.paraphrased) return judged;
  const isEverydays = isEveryday(about.tokens.lower, around) || isFamiliar(about.text, own.behind);
  return isEverydays && !about.menaces() ? { ...judged, grip: 'none', isAnothers: true } : judged;
};

/** Whether a letter menaces its reader, and tells of no other's threats: what stands beside its sum is then where that goes. */
const isHeldTo = (about: AboutText): boolean => about.menaces() && !isAboutThreats(about.tokens.lower);

const NO_PLACE: DemandPlaces = { places: [], unclear: false, asked: () => true };

/** Most addresses of a letter that are sifted: a list of wallets has no only one. */
const MOST_SIFTED = 10;

/** An address of a text, with the words that it stands in and what they say of it. */
export interface JudgedHit {
  hit: AddressHit;
  own: AddressSurroundings;
  judged: Judged;
}

/** What the strongest words that put an address into a demand's place say of each; null where none do. */
const placesOf = (all: readonly JudgedHit[], about: AboutText, isOnly: boolean): DemandPlaces | null => {
  const disowned = new Set(all.filter(({ judged }) => judged.disowned).map(({ hit }) => hit.address));
  for (const quoted of [false, true]) {
    for (const grip of ['governed', 'labelled', ...(isOnly ? (['alone'] as const) : []), 'beside'] as const) {
      if (grip === 'beside' && !isHeldTo(about)) break;
      const places = all.map(
        ({ hit, judged }) => judged.grip === grip && judged.quoted === quoted && !disowned.has(hit.address),
      );
      if (!places.includes(true)) continue;
      const offered = all.map(
        ({ hit: { address, start, end }, own, judged }): DemandedPlace => ({
          address,
          start,
          end,
          from: judged.from,
          to: own.to,
          isOffered: judged.grip !== 'none',
        }),
      );
      const demanded = offered.filter((_, index) => places[index]);
      const others = offered.filter((place, index) => !places[index] && !disowned.has(place.address));
      const asked = (amount: AskedSum): boolean =>
        !all.some(
          ({ hit, own, judged }) => judged.isAnothers === true && amount.start >= own.from && amount.end <= hit.start,
        );
      const unclear = isUnclear(about.tokens.lower, { demanded, others }, about.amounts.filter(asked));
      return { places, unclear, asked };
    }
  }
  return null;
};

/** An address as it is weighed: what the next line says is not said of one that ends its own. */
const weighed = ({ hit, own, judged }: JudgedHit): Weighed => ({
  hit,
  own: own.behind.startsWith('\n') ? { ...own, to: hit.end, behind: '' } : own,
  isBarred: judged.isAside === true,
  isBills: judged.isAnothers === true && judged.isAside !== true,
});

/** Puts right what words said: an everyday letter demands nothing, and what speaks against one of several addresses speaks for the other. */
const corrected = (found: DemandPlaces, all: readonly JudgedHit[], about: AboutText, isOnly: boolean): DemandPlaces => {
  const { all: cues, lower } = about.tokens;
  if ((cues & CUE.threat) === 0 && isEverydays(lower)) return NO_PLACE;
  if (isOnly || about.paraphrased) return found;
  const placed = new Set(all.flatMap(({ hit }, index) => (found.places[index] === true ? [hit.address] : [])));
  const [only] = placed;
  if (only === undefined || placed.size > 1) return found;
  const other = insteadOf(only, all.map(weighed), about);
  return other === undefined ? found : { ...found, places: all.map(({ hit }) => hit.address === other) };
};

/** Languages whose letters the likelihood of a place was learnt from; a text too short to tell its own is taken for one of them. */
const LEARNT: ReadonlySet<string | null> = new Set(['en', 'fi', 'sv', 'de', null]);

/** A text of fewer words is no letter whose likes could have been learnt. */
const LEAST_WORDS = 5;

/** An address as the rules judge one whose words put it into a demand's place. */
const gripped = (one: JudgedHit): JudgedHit => {
  const { disowned, quoted, from } = one.judged;
  return { ...one, judged: { grip: 'governed', disowned, quoted, from } };
};

/** The addresses in a demand's place by what the rules say and by how letters are written that demand: neither alone. */
const likelyPlaces = (
  all: readonly JudgedHit[],
  about: AboutText,
  byRule: DemandPlaces | null,
): DemandPlaces | null => {
  const placed = new Set(all.flatMap(({ hit }, index) => (byRule?.places[index] === true ? [hit.address] : [])));
  // Which of several counts is a person's to say.
  if (placed.size > 1) return byRule;
  const features = placeFeatures(about, all);
  const odds = features.map(placeLikelihood);
  const isOnly = new Set(all.map(({ hit }) => hit.address)).size === 1;
  if (byRule !== null) {
    if (features.some(({ letter }) => letter.length < LEAST_WORDS)) return byRule;
    const isKept = all.some((one, index) => byRule.places[index] && !isUnlikely(about, one, odds[index] ?? 0, isOnly));
    return isKept ? byRule : null;
  }
  const address = likeliest(about, all, odds);
  if (address === null) return null;
  return placesOf(
    all.map((one) => (one.hit.address === address ? gripped(one) : one)),
    about,
    isOnly,
  );
};

/** What the rules say of each address of a text by its own sentence and those beside it; of a list of wallets, less of each. */
export const judgedHits = (
  hits: readonly AddressHit[],
  about: AboutText,
  alone: ReadonlySet<string> | null = null,
): JudgedHit[] => {
  const surroundings = surroundingsOf(about.text, about.tokens.lower, hits);
  const signature = signatureStart(about.tokens.lower);
  const isOnly = new Set(hits.map(({ address }) => address)).size === 1;
  const isSifted = hits.length <= MOST_SIFTED;
  return hits.map((hit, index) => {
    const own = surroundings[index] ?? { from: hit.start, to: hit.end, before: '', behind: '' };
    const letter = { signature, isOnly: isOnly || alone?.has(hit.address) === true, isSifted };
    const judged = judge(about, hits, index, own, letter);
    // What a signature says, or stands in another address's sentence, is not said of this one.
    const next = surroundings[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    const ceiling = Math.min(next, hit.start < signature ? signature : Number.POSITIVE_INFINITY);
    const around = { start: hit.start, end: hit.end, floor: surroundings[index - 1]?.to ?? 0, ceiling };
    return { hit, own, judged: asBill(about, around, own, judged) };
  });
};

/** Where words bar all but one address of a letter that menaces its reader: that one, judged as if it were the only one. */
const onlyLeft = (all: readonly JudgedHit[], about: AboutText): DemandPlaces | null => {
  const left = new Set(all.filter(({ judged }) => !judged.isAside && !judged.quoted).map(({ hit }) => hit.address));
  if (left.size !== 1 || !isHeldTo(about)) return null;
  const again = judgedHits(
    all.map(({ hit }) => hit),
    about,
    left,
  );
  return placesOf(
    all.map((one, index) => (left.has(one.hit.address) ? (again[index] ?? one) : one)),
    about,
    true,
  );
};

/** The addresses that stand in a demand's place by what the rules say; null where they say it of none. */
const placesByRule = (all: readonly JudgedHit[], about: AboutText): DemandPlaces | null => {
  const isOnly = new Set(all.map(({ hit }) => hit.address)).size === 1;
  const found = placesOf(all, about, isOnly);
  if (all.length > MOST_SIFTED) return found;
  if (found !== null) return corrected(found, all, about, isOnly);
  const alone = isOnly ? null : onlyLeft(all, about);
  if (alone !== null) return alone;
  const left = leftByElimination(all.map(weighed), about);
  return left === null ? null : { ...NO_PLACE, places: all.map(({ hit }) => hit.address === left) };
};

/**
 * Says of each address of a text whether it stands in a demand's place: paying words govern it, and none that speak of a
 * gift, a refund, money that moved, the reader's own wallet or another's. Where one is paid to, what is only called a wallet
 * is none; what quotes another message counts where nothing else does. Where words bar all but one in a letter that menaces
 * its reader, that one is judged as if it were the only one; and where still none is found, it is the one that nothing speaks
 * against, if the letter speaks of what extorters speak of. What the rules say is weighed by how letters are written that
 * demand, in the languages that this was learnt from.
 */
export const demandPlaces = (hits: readonly AddressHit[], about: AboutText): DemandPlaces => {
  if (hits.length === 0 || !about.demanding) return NO_PLACE;
  const all = judgedHits(hits, about);
  const byRule = placesByRule(all, about);
  const isLearnt = hits.length <= MOST_SIFTED && !about.paraphrased && LEARNT.has(about.language);
  return (isLearnt ? likelyPlaces(all, about, byRule) : byRule) ?? NO_PLACE;
};
