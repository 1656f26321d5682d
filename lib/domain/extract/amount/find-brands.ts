import { CUE } from '#domain/extract/text/lexicon.ts';
import type { Tokens } from '#domain/extract/text/tokens.ts';
import type { Asset } from '#domain/findings.ts';

const CARD_BRAND =
  'steam|itunes|apple|amazon|google[ -]?play|razer(?: gold)?|paysafe\\s?card|paysafe|neosurf|vanilla|xbox|playstation|psn|roblox|nintendo|netflix|spotify|zalando|visa|walmart|target|ebay';
const BRAND = new RegExp(`(?<!\\p{L})(?:${CARD_BRAND})(?!\\p{Ll}{4})`, 'giu');
/** What is no credit card and no shop's word, so that it may stand in front of the brand too: `presentkort från iTunes`. */
const GIFT_CARD =
  '(?:gift|prepaid)[ -]?(?:cards?|vouchers?|codes?)|giftcards?|vouchers?|lahjakort\\p{L}*|presentkort\\p{L}*|gavekort\\p{L}*|geschenkkart\\p{L}*|gutschein\\p{L}*|guthabenkart\\p{L}*|prepaid-?kart\\p{L}*';
/** What stands between a card and its brand, or two brands: nothing else than small words, marks and other brands. */
const SMALL =
  '[\\s,/:(\'"-]|and|or|tai|ja|eller|och|oder|und|from|for|of|the|at|like|such as|e\\.g\\.|esim\\.?|kuten|från|på|till|hos|av|som|t\\.ex\\.|von|für|bei|aus|wie|z\\.b\\.';
const BETWEEN = `(?:${SMALL}|(?:${CARD_BRAND})(?!\\p{L}{4})){0,16}`;
/** `Steam cards`, `Apple-lahjakortti`, `Steam, iTunes or Google Play gift cards`; a card of Visa's or a shop's needs more. */
const CARD_AFTER = new RegExp(
  `^${BETWEEN}(?:${GIFT_CARD}|(?:cards?|codes?|kort|kortet|korttia?|kortin|kortit|kortteja|koodi\\p{L}*|kod|koder|koden|karten?|codes?|guthaben)(?!\\p{L}))`,
  'iu',
);
const GIFT_CARD_AFTER = new RegExp(`^${BETWEEN}(?:${GIFT_CARD})`, 'iu');
const GIFT_CARD_BEFORE = new RegExp(`(?:${GIFT_CARD})${BETWEEN}$`, 'iu');
/** How far behind or in front of a brand the word for its card may stand. */
const REACH = 48;
/** Brands that also issue other cards, or are words. */
const COMMON = /^(?:visa|apple|amazon|target|vanilla|walmart|ebay|netflix|spotify|zalando)$/;
/** Paid for at a kiosk, and nothing but a card. */
const CARD_ALONE = /^(?:paysafe\s?card|neosurf)$/;

const PAYMENT_APPS =
  /(?<!\p{L})(paypal|mobilepay|swish|western union|moneygram|cash\s?app|venmo|revolut|zelle|skrill|neteller|webmoney|perfect money|vipps|bizum|twint|blik|siirto(?=-?\s?(?:sovellu|app)))(?:i?(?:lla|llä|in|iin|ssa|ssä|a|ar|en|en|ade)|:\p{L}{1,4})?(?!\p{L})/giu;

/** Most places looked at of one text: a shop's list of brands is no demand. */
const MAX_PLACES = 100;

const unique = (values: readonly string[], asset: Asset['asset']): Asset[] =>
  [...new Set(values)].map((value) => ({ asset, value }));

const isGiftCard = (text: string, brand: string, start: number, end: number): boolean => {
  if (CARD_ALONE.test(brand)) return true;
  const after = text.slice(end, end + REACH);
  if ((COMMON.test(brand) ? GIFT_CARD_AFTER : CARD_AFTER).test(after)) return true;
  return GIFT_CARD_BEFORE.test(text.slice(Math.max(0, start - REACH), start));
};

const spelling = (written: string): string => written.replace(/[\s-]+/g, ' ').replace(/^googleplay$/, 'google play');

const giftCards = (text: string): string[] => {
  const found: string[] = [];
  let places = 0;
  for (const { 0: brand, index } of text.matchAll(BRAND)) {
    places += 1;
    if (places > MAX_PLACES) break;
    if (isGiftCard(text, brand, index, index + brand.length)) found.push(spelling(brand));
  }
  return found;
};

/** Finds gift cards and payment apps by their brands. */
export const findBrands = (tokens: Tokens): Asset[] => {
  if ((tokens.all & CUE.brand) === 0) return [];
  const apps = [...tokens.lower.matchAll(PAYMENT_APPS)].slice(0, MAX_PLACES).map((match) => spelling(match[1] ?? ''));
  return [...unique(giftCards(tokens.lower), 'gift-card'), ...unique(apps, 'payment-app')];
};
