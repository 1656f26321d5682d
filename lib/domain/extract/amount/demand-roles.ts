import type { Demand } from '#domain/findings.ts';
import type { DemandHit } from './find-demands.ts';

/** Compares two plain decimals without floating point. */
const isMore = (a: string, b: string): boolean => {
  const [wholeA = '', fractionA = ''] = a.split('.');
  const [wholeB = '', fractionB = ''] = b.split('.');
  if (wholeA.length !== wholeB.length) return wholeA.length > wholeB.length;
  if (wholeA !== wholeB) return wholeA > wholeB;
  const places = Math.max(fractionA.length, fractionB.length);
  return fractionA.padEnd(places, '0') > fractionB.padEnd(places, '0');
};

/** Most characters between two expressions of one demand. */
const MAX_BETWEEN = 40;
/** What stands between them, and nothing else: `$500 (0.01 BTC)`, `200 euroa eli 0,003 BTC`. */
const SAME =
  /^[\s)]*(?:[=≈~(/–-]|or|eli|that is|i\.?e\.?|equals|which is|in other words|worth|approx\p{L}*|tai|dvs\.?|det vill säga|alltså|motsvar\p{L}*|entspricht|oder|das sind|vastaa\p{L}*|equivalent)[\s(=≈~]*(?:(?:or|eli|that is|is|worth|of|to|in|noin|about|around|approx\p{L}*\.?|currently|value|circa|ca\.?|ungefär|cirka|etwa|rund)[\s.:]*){0,4}$/u;

/** Whether a demand says in another currency what the one before it says. */
const isSame = (text: string, before: DemandHit, hit: DemandHit): boolean =>
  before.currency !== hit.currency &&
  hit.start - before.end <= MAX_BETWEEN &&
  hit.start > before.end &&
  SAME.test(text.slice(before.end, hit.start).toLowerCase());

/** Whether a hit is what the demand rises to: more than was asked before it (or after it, of a discount), or said so. */
const isRaised = (hit: DemandHit, hits: readonly DemandHit[], discounted: boolean): boolean =>
  hits.some((other) => {
    const before = other.start < hit.start;
    if (before && hit.adds && hit.amount !== other.amount) return true;
    if (other.currency !== hit.currency) return before && hit.rises;
    return (before || discounted) && isMore(hit.amount, other.amount);
  });

/** The demands in their order: which is first, which raised, and which say the same in two currencies. */
export const demandsWithRoles = (text: string, hits: readonly DemandHit[], discounted: boolean): Demand[] => {
  const demands: Demand[] = [];
  hits.forEach((hit, index) => {
    const { amount, currency } = hit;
    const before = hits[index - 1];
    const twin = before && isSame(text, before, hit) ? demands[index - 1] : undefined;
    if (!twin || twin.equals) {
      demands.push({ amount, currency, role: isRaised(hit, hits, discounted) ? 'raised' : 'initial' });
      return;
    }
    twin.equals = { amount, currency };
    demands.push({
      amount,
      currency,
      ...(twin.role ? { role: twin.role } : {}),
      equals: { amount: twin.amount, currency: twin.currency },
    });
  });
  return demands;
};
