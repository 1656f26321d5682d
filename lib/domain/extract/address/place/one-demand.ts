import { areSeveral } from '#domain/extract/address/key-hash.ts';
import { inRanges } from '#domain/letter-ranges.ts';
import { isPlainLabel } from './plain-label.ts';

/** An address that may be in a demand's place: where it stands, and from where to where the words reach that ask for money there. */
export interface DemandedPlace {
  address: string;
  start: number;
  end: number;
  from: number;
  to: number;
  /** Whether words put it there, however weakly. */
  isOffered: boolean;
}

/** A sum that a text asks for. */
export interface AskedSum {
  amount: string;
  currency: string;
  start: number;
  end: number;
  /** Whether it is what the demand rises to. */
  rises: boolean;
  /** Whether it comes on top with each day. */
  adds: boolean;
}

/** How many times as much a letter asks for elsewhere, where what it asks for beside its only wallet is a decoy's price. */
const DECOY_RATIO = 10;
/** Most characters between two wallets of which either may be paid to. */
const MAX_BETWEEN = 160;
/** Characters in front of a list of wallets that say that one of them will do. */
const LIST_LEAD = 120;

/** Between two wallets: either will do. */
const OR = inRanges(
  /^[\s,;)"'.]*(?:or|and\/or|tai|eller|oder|eli|of|ou|o|oppure|lub|albo|nebo|või|или|alternatively|alternativ\p{L}*|vaihtoehtoisesti)(?![\p{L}\p{N}])/u,
);
/** A sentence that names another wallet for what cannot be paid to the one before it. */
const IF_THAT_FAILS = inRanges(
  /^[\s,;)"'.]*(?:if (?:that|this|it)(?: one)? (?:fails|(?:does not|doesn't|doesn’t) work|is (?:down|not available|unavailable))|jos (?:se|tämä) ei (?:toimi|onnistu)|om (?:det|den) inte (?:går|fungerar)|(?:falls|wenn) (?:das|dies|es) nicht (?:geht|funktioniert|klappt))(?!\p{L})/u,
);
/** In front of a list of wallets: one of them will do. */
const ONE_OF = inRanges(
  /(?<!\p{L})(?:(?:one|any|either) of (?:these|the following|our|them|the)|to either|jompaankumpaan|johonkin|yhteen näistä|(?:någon|en|ett|någondera) av|eine[rs]? (?:dieser|der folgenden|von))(?!\p{L})/u,
);
/** ... but not each of them. */
const EXCEPT = inRanges(
  /(?<!\p{L})(?:not|never|only|first|second|last|except|but|ei|ensin|ensimmäi\p{L}*|toi(?:nen|se)\p{L}*|viimei\p{L}*|vain|paitsi|inte|först\p{L}*|andra|sista|bara|endast|utom|nicht|nur|erst\p{L}*|zuerst|zweit\p{L}*|letzt\p{L}*|außer)(?!\p{L})/u,
);

/** Most characters in front of a sum in which its sentence says that it is asked for where the first was not paid. */
const UNPAID_LEAD = 240;
const SENTENCE_ENDS = /[.!?]\s|\n\s*\n/g;
/** `if we have not received the money by then`, at the head of a sentence. */
const UNPAID = inRanges(
  /^\s*(?:(?:if|jos|mikäli|om|wenn|falls|sollten?|hvis|si)\s[^.!?]*?(?<!\p{L})(?:not|never|\p{L}+n['’]?t|no|ei(?:vät)?|emme|en|et|ette|ellei|inte|nicht|kein\p{L}*|ikke|pas)(?!\p{L})|(?:unless|ellei\p{L}*|ellet\p{L}*|otherwise|muuten|muussa|annars|sonst|ansonsten|ellers)(?!\p{L}))/u,
);

/** Whether a sum is what a letter turns to where the first one was not paid: `if we have no money by then, 500 EUR`. */
const isUnpaid = (lower: string, { start }: AskedSum): boolean => {
  const lead = lower.slice(Math.max(0, start - UNPAID_LEAD), start);
  let from = 0;
  for (const end of lead.matchAll(SENTENCE_ENDS)) from = end.index + end[0].length;
  return UNPAID.test(lead.slice(from));
};

/** Whether a sum's own sentence names the wallet that it is to be paid to. */
const isInOneSentence = (lower: string, { end }: AskedSum, { start }: DemandedPlace): boolean =>
  start >= end && start - end <= UNPAID_LEAD && lower.slice(end, start).search(SENTENCE_ENDS) < 0;

const sumsBeside = (sums: readonly AskedSum[], { from, to, end }: DemandedPlace): AskedSum[] =>
  sums.filter(({ start }) => start >= from && start < Math.max(to, end));

const asKey = ({ amount, currency }: AskedSum): string => `${amount} ${currency}`;

/** Whether a text says of two wallets, one behind the other, that either may be paid to: `A or B`, `one of these: A B`. */
const isEither = (lower: string, one: DemandedPlace, other: DemandedPlace): boolean => {
  const between = lower.slice(one.end, other.start);
  if (between.length > MAX_BETWEEN || EXCEPT.test(between)) return false;
  if (IF_THAT_FAILS.test(between)) return true;
  const rest = between.replace(OR, '');
  if (!isPlainLabel(rest)) return false;
  const lead = lower.slice(Math.max(0, one.start - LIST_LEAD), one.start);
  return rest.length < between.length || (ONE_OF.test(lead) && !EXCEPT.test(lead));
};

/** Whether a sum that is asked for at an only wallet is small beside another that the letter asks for: `5 USD to show that it works`. */
const isSmall = (beside: readonly AskedSum[], all: readonly AskedSum[]): boolean =>
  beside.length > 0 &&
  all.some((other) => {
    const same = beside.filter(({ currency }) => currency === other.currency);
    return same.length > 0 && same.every(({ amount }) => Number(amount) * DECOY_RATIO <= Number(other.amount));
  });

/** Whether wallets are asked for one sum: each for all of it, or one of them for what another is. */
const isOneSum = (lower: string, places: readonly DemandedPlace[], sums: readonly AskedSum[]): boolean => {
  const all = sums.filter((sum) => !isUnpaid(lower, sum) || places.some((place) => isInOneSentence(lower, sum, place)));
  // `5 USD` here and `1400 USD` there: whatever stands beside which, the letter has two.
  const currencies = new Set(all.map(({ currency }) => currency));
  if (new Set(all.map(asKey)).size > currencies.size) return false;
  const beside = places.map((place) => sumsBeside(all, place).map(asKey));
  const named = beside.filter((sums) => sums.length > 0);
  if (named.length > 0 && !named[0]?.some((sum) => named.every((sums) => sums.includes(sum)))) return false;
  if (named.length === places.length) return true;
  return places.slice(1).every((place, index) => {
    const before = places[index];
    if (before === undefined || before.address === place.address) return true;
    const bothNamed = beside[index]?.length !== 0 && beside[index + 1]?.length !== 0;
    return bothNamed || isEither(lower, before, place);
  });
};

/** What a list may have between two of its wallets. */
const LISTED = /^[\s\d.)*•·–-]*$/;

/** Whether a wallet stands beside a demanded one as one to pay to: it has a sum of its own, or stands in one list with it. */
const isRival = (
  lower: string,
  place: DemandedPlace,
  { demanded }: Pick<Offered, 'demanded'>,
  asked: readonly AskedSum[],
): boolean =>
  place.isOffered &&
  (sumsBeside(asked, place).length > 0 ||
    demanded.some(({ start, end }) =>
      LISTED.test(
        start < place.start
          ? lower.slice(end, Math.min(place.start, end + MAX_BETWEEN))
          : lower.slice(place.end, Math.min(start, place.end + MAX_BETWEEN)),
      ),
    ));

/** The addresses of a text: those in a demand's place, and those that others took it from. */
interface Offered {
  demanded: readonly DemandedPlace[];
  others: readonly DemandedPlace[];
}

/**
 * Whether it is unclear which of the demanded wallets of a text counts: `First send 5 USD to A. Pay 1400 USD to B`. It is clear
 * where each is asked for one and the same sum, where either will do, and where the only one is asked for no tenth of the price.
 */
export const isUnclear = (lower: string, { demanded, others }: Offered, sums: readonly AskedSum[]): boolean => {
  if (demanded.length === 0) return false;
  const asked = sums.filter(({ rises, adds }) => !rises && !adds);
  const rivals = others.filter((place) => isRival(lower, place, { demanded }, asked));
  const places = [...demanded, ...rivals].sort((one, other) => one.start - other.start);
  if (areSeveral(places.map(({ address }) => address))) return !isOneSum(lower, places, asked);
  return isSmall(
    places.flatMap((place) => sumsBeside(asked, place)),
    asked,
  );
};
