import type { AddressHit } from '#domain/extract/address/hit.ts';
import { isAboutThreats } from '#domain/extract/amount/about-threats.ts';
import type { AboutText } from './about-text.ts';
import { isEveryday, isFamiliar } from './everyday.ts';
import { type Grip, type Judged, judge } from './judge-place.ts';
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
const asBill = (about: AboutText, hit: AddressHit | undefined, own: AddressSurroundings, judged: Judged): Judged => {
  if (judged.grip === 'none' || about.paraphrased || hit === undefined) return judged;
  const isEverydays = isEveryday(about.tokens.lower, hit.start, hit.end) || isFamiliar(about.text, own.behind);
  return isEverydays && !about.menaces() ? { ...judged, grip: 'none', isAnothers: true } : judged;
};

/** Whether a letter menaces its reader, and tells of no other's threats: what stands beside its sum is then where that goes. */
const isHeldTo = (about: AboutText): boolean => about.menaces() && !isAboutThreats(about.tokens.lower);

const NO_PLACE: DemandPlaces = { places: [], unclear: false, asked: () => true };

/**
 * Says of each address of a text whether it stands in a demand's place: paying words govern it, and none that speak of a
 * gift, a refund, money that moved, the reader's own wallet or another's. Where one is paid to, what is only called a wallet
 * is none; what quotes another message counts where nothing else does.
 */
export const demandPlaces = (hits: readonly AddressHit[], about: AboutText): DemandPlaces => {
  if (hits.length === 0 || !about.demanding) return NO_PLACE;
  const surroundings = surroundingsOf(about.text, about.tokens.lower, hits);
  const signature = signatureStart(about.tokens.lower);
  const isOnly = new Set(hits.map(({ address }) => address)).size === 1;
  const judged = surroundings.map((own, index) =>
    asBill(about, hits[index], own, judge(about, hits, index, own, { signature, isOnly })),
  );
  const disowned = new Set(hits.filter((_, index) => judged[index]?.disowned).map(({ address }) => address));
  const placesOf = (grip: Grip, quoted: boolean): boolean[] =>
    judged.map((one, index) => one.grip === grip && one.quoted === quoted && !disowned.has(hits[index]?.address ?? ''));
  for (const quoted of [false, true]) {
    for (const grip of ['governed', 'labelled', ...(isOnly ? (['alone'] as const) : []), 'beside'] as const) {
      if (grip === 'beside' && !isHeldTo(about)) break;
      const places = placesOf(grip, quoted);
      if (!places.includes(true)) continue;
      const offered = hits.map(({ address, start, end }, index): DemandedPlace => {
        const { from = start, grip: own = 'none' } = judged[index] ?? {};
        return { address, start, end, from, to: surroundings[index]?.to ?? end, isOffered: own !== 'none' };
      });
      const demanded = offered.filter((_, index) => places[index]);
      const others = offered.filter((place, index) => !places[index] && !disowned.has(place.address));
      const asked = (amount: AskedSum): boolean =>
        !surroundings.some(
          ({ from }, index) =>
            judged[index]?.isAnothers === true && amount.start >= from && amount.end <= (hits[index]?.start ?? 0),
        );
      const unclear = isUnclear(about.tokens.lower, { demanded, others }, about.amounts.filter(asked));
      return { places, unclear, asked };
    }
  }
  return NO_PLACE;
};
