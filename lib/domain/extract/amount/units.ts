import type { Currency } from '#domain/currencies.ts';
import { foldText } from '#domain/extract/text/folded-text.ts';
import type { ReadLanguage } from '#domain/languages/language.ts';
import { LANGUAGES } from '#domain/languages.ts';

/** A currency, and by which power of ten the unit differs from it: -8 for satoshi. */
export interface MoneyUnit {
  is: 'money';
  /** ISO 4217, BTC, or KRONOR. */
  currency: string;
  exponent: number;
}

export interface TimeUnit {
  is: 'time';
  hours: number;
  /** Whether only days of business count. */
  business: boolean;
}

/** What a word beside a number says that the number counts. */
export type Unit = MoneyUnit | TimeUnit | { is: 'times'; exponent: number };

/** `kr` before the language says whose. */
export const KRONOR = 'KR';

const money = (currency: Currency | typeof KRONOR, exponent = 0): Unit => ({ is: 'money', currency, exponent });
const time = (hours: number, business = false): Unit => ({ is: 'time', hours, business });
const times = (exponent: number): Unit => ({ is: 'times', exponent });

/** Currencies that letters name by their code alone. */
const BY_CODE: readonly Currency[] = [
  ...(['MYR', 'THB', 'IDR', 'PHP', 'KRW', 'TWD', 'VND', 'MXN', 'ARS', 'CLP', 'NGN', 'KES', 'EGP'] as const),
  ...(['ILS', 'AED', 'SAR', 'QAR', 'RON', 'BGN', 'ISK', 'UAH'] as const),
];

/** Signs, codes and names that are the same in all languages, in lower case. */
const EVERYWHERE: readonly (readonly [Unit, string])[] = [
  [
    money('BTC'),
    'btc, btcs, $btc, xbt, ₿, ฿, ƀ, bitcoin, bitcoins, bit coin, bit coins, btcoin, btcoins, bitc0in, bitkoin',
  ],
  [money('XMR'), 'xmr, $xmr, monero, moneros'],
  [money('ETH'), 'eth, $eth, ether, ethers, ethereum, ethereums'],
  [money('LTC'), 'ltc, litecoin, litecoins'],
  [money('USDT'), 'usdt, $usdt, usd₮, tether, tethers, usdt-trc20, usdt.trc20'],
  [money('USDC'), 'usdc, usd coin, usd coins'],
  [money('BCH'), 'bch, bitcoin cash'],
  [money('DOGE'), 'doge, dogecoin, dogecoins'],
  [money('DASH'), 'dash, dashcoin, dashcoins'],
  [money('SOL'), 'sol, solana'],
  [money('ADA'), 'ada, cardano'],
  [money('TON'), 'ton, toncoin, toncoins'],
  [money('ZEC'), 'zec, zcash'],
  [money('TRX'), 'trx, tron'],
  [money('BNB'), 'bnb'],
  [money('XRP'), 'xrp, ripple'],
  [money('BTC', -3), 'mbtc, millibitcoin, millibitcoins, millibitcoinia, millibit, millibits'],
  [money('BTC', -6), 'µbtc, μbtc, ubtc, microbitcoin, microbitcoins, mikrobitcoinia'],
  [money('BTC', -8), 'satoshi, satoshis, satosheja, satoshia, satoshin, sat, sats'],
  [money('EUR'), '€, eur, euro, euros, e'],
  [money('USD'), '$, us$, $us, u$, usd, usd$, $usd, dollar, dollars'],
  [money('GBP'), '£, gbp'],
  [money('CHF'), 'chf, sfr, fr'],
  [money('SEK'), 'sek'],
  [money('NOK'), 'nok'],
  [money('DKK'), 'dkk'],
  [money('PLN'), 'pln, zl'],
  [money('EUR', 3), 'k€, keur, t€, teur'],
  [money('USD', 3), 'k$, kusd'],
  [money('GBP', 3), 'k£, kgbp'],
  [money('BTC', 3), 'kbtc'],
  [money('CAD'), 'cad, ca$, c$'],
  [money('AUD'), 'aud, au$, a$'],
  [money('NZD'), 'nzd, nz$'],
  [money('HKD'), 'hkd, hk$'],
  [money('SGD'), 'sgd, s$'],
  [money('BRL'), 'brl, r$'],
  [money('JPY'), 'jpy, ¥'],
  [money('CNY'), 'cny, rmb'],
  [money('KRW'), '₩'],
  [money('TRY'), '₺'],
  [money('UAH'), '₴'],
  [money('RUB'), 'rub, ₽'],
  [money('INR'), 'inr, ₹'],
  [money('CZK'), 'czk'],
  [money('HUF'), 'huf, forint'],
  [money('ZAR'), 'zar'],
  [money(KRONOR), 'kr, kroner, kr.'],
  ...BY_CODE.map((code): [Unit, string] => [money(code), code.toLowerCase()]),
];

/** The words of a language for each unit. */
const unitsOf = ({ money: names, multiples, scales, times: spans }: ReadLanguage): [Unit, string][] => [
  ...Object.entries(names).map(([currency, words]): [Unit, string] => [{ is: 'money', currency, exponent: 0 }, words]),
  ...multiples.map(([currency, exponent, words]): [Unit, string] => [money(currency, exponent), words]),
  [times(3), scales.thousand],
  [times(6), scales.million],
  [times(9), scales.milliard],
  [time(1 / 60), spans.minute],
  [time(1), spans.hour],
  [time(24), spans.day],
  [time(168), spans.week],
  [time(24, true), spans.businessDay],
];

/** Names are looked up in folded text, in which Cyrillic ones read as Latin letters. */
const UNITS: ReadonlyMap<string, Unit> = new Map(
  [...EVERYWHERE, ...LANGUAGES.flatMap(unitsOf)].flatMap(([unit, words]) =>
    words
      .split(', ')
      .filter((word) => word !== '')
      .map((word): [string, Unit] => [
        /\p{Script=Cyrillic}/u.test(word) ? foldText(word).text.toLowerCase() : word,
        unit,
      ]),
  ),
);

/** Names in scripts without spaces between words, the longest first: whatever follows ends them. */
export const UNSPACED_NAMES: readonly string[] = [...UNITS.keys()]
  .filter((name) => name.charCodeAt(0) >= 0x2e80)
  .sort((a, b) => b.length - a.length);

/** Units so short that they mean something else but right beside the number, or written so: `200e`, `24h`, `3k`, `20 M`. */
export const TIGHT = new Set(['e', 'k', 'm', 't', 'h', 'fr', 'sat', 'time', 'rand', 's$', 'c$', 'a$', 'min']);

/** Stems for the endings that Finnish, Swedish and German put on a unit, where the word itself is not listed. */
const STEMS: readonly (readonly [string, RegExp, string])[] = [
  ['ark', /^arkipäiv/, 'arkipäivää'],
  ['työ', /^työpäiv/, 'arkipäivää'],
  ['pan', /^pankkipäiv/, 'arkipäivää'],
  ['arb', /^arbetsdag/, 'vardagar'],
  ['var', /^vardag/, 'vardagar'],
  ['wer', /^werktag/, 'werktage'],
  ['eur', /^euro(?!p)/, 'euro'],
  ['dol', /^dollar/, 'dollar'],
  ['bit', /^bitcoin/, 'bitcoin'],
  ['sat', /^satosh/, 'satoshi'],
  ['kru', /^kruun/, 'kruunua'],
  ['pun', /^pun(?:ta|ti|na)/, 'puntaa'],
  ['fra', /^frang/, 'frangia'],
  ['zlo', /^zlot/, 'złoty'],
  ['zło', /^złot/, 'złoty'],
  ['tun', /^tun(?:ti|ni|tei|nei)/, 'tuntia'],
  ['vuo', /^vuorokau/, 'vuorokautta'],
  ['päi', /^päiv(?:ä|i)(?!t|mä|y)/, 'päivää'],
  ['vii', /^viik(?:ko|o)/, 'viikkoa'],
  ['min', /^minuut/, 'minuuttia'],
  ['tim', /^timm/, 'timmar'],
];

/** By their first three letters: most words behind a number share none. */
const stems = new Map(
  STEMS.map(([start, pattern, word]): [string, { pattern: RegExp; word: string }] => [start, { pattern, word }]),
);

/** Names of several words, by the first of them: the rest, longest first. */
export const LONGER_NAMES: ReadonlyMap<string, readonly string[]> = (() => {
  const byFirst = new Map<string, string[]>();
  for (const name of UNITS.keys()) {
    const space = name.indexOf(' ');
    if (space > 0) byFirst.set(name.slice(0, space), [...(byFirst.get(name.slice(0, space)) ?? []), name]);
  }
  for (const names of byFirst.values()) names.sort((a, b) => b.length - a.length);
  return byFirst;
})();

/** The unit that a word in lower case names, listed or by its stem. */
export const unitOf = (word: string): Unit | undefined => {
  const listed = UNITS.get(word);
  if (listed || word.length < 4 || word.includes(' ')) return listed;
  const stem = stems.get(word.slice(0, 3));
  return stem?.pattern.test(word) ? UNITS.get(stem.word) : undefined;
};
