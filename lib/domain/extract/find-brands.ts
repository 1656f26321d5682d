import type { Asset } from '#domain/findings.ts';
import { CUE } from './lexicon.ts';
import type { Tokens } from './tokens.ts';

const GIFT_CARDS =
  /(?<!\p{L})(steam|itunes|apple|amazon|google play|razer|paysafe\s?card|neosurf|vanilla|xbox|playstation|visa|walmart|target|ebay)\s{0,2}(?:gift\s?)?(?:cards?|vouchers?|codes?|-?lahjakort\p{L}*|-?presentkort\p{L}*|-?geschenkkart\p{L}*|-?gutschein\p{L}*)(?!\p{L})/giu;
const PAYMENT_APPS =
  /(?<!\p{L})(paypal|mobilepay|swish|western union|moneygram|cash\s?app|venmo|revolut|zelle|skrill|neteller|webmoney|perfect money|vipps|siirto|blik)(?!\p{L})/giu;

const names = (text: string, pattern: RegExp, asset: Asset['asset']): Asset[] =>
  [...new Set([...text.matchAll(pattern)].map((match) => (match[1] ?? '').replace(/\s+/g, ' ')))].map((value) => ({
    asset,
    value,
  }));

/** Finds gift cards and payment apps by their brands. */
export const findBrands = (tokens: Tokens): Asset[] =>
  tokens.all & CUE.brand
    ? [...names(tokens.lower, GIFT_CARDS, 'gift-card'), ...names(tokens.lower, PAYMENT_APPS, 'payment-app')]
    : [];
