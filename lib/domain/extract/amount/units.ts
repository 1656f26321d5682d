import type { Currency } from '#domain/currencies.ts';
import { foldText } from '#domain/extract/text/folded-text.ts';

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

/** The words for each unit in en, fi, sv, de, no, da and pl, and some of nl, fr, es, it and ru, in lower case, in the forms that follow a number. */
const LEXICON: readonly (readonly [Unit, string])[] = [
  [
    money('BTC'),
    'btc, btcs, xbt, ₿, ฿, bitcoin, bitcoins, bitcoinia, биткоин, биткоина, биткоинов, биткойнов, bitcoinin, bitcoinit, bitcoinina, bitcoinilla, bitcoineja, bitcoinien, bitcoiner, bitcoinen, bit coin, bit coins, btcoin, btcoins, bitc0in, bitkoin, bitkoinia, bitcoini, bitcoinides, ビットコイン, 比特币, 比特幣, 비트코인, بيتكوين, بتكوين, ƀ',
  ],
  [money('XMR'), 'xmr, monero, moneros, moneroa, moneron, moneroja, монеро'],
  [money('ETH'), 'eth, ether, ethers, ethereum, ethereums, ethereumia, ethereumin, etheriä, эфира'],
  [money('LTC'), 'ltc, litecoin, litecoins, litecoinia, litecoinin'],
  [money('USDT'), 'usdt, usd₮, tether, tethers, tetheriä, usdt-trc20, usdt.trc20'],
  [money('USDC'), 'usdc, usd coin, usd coins'],
  [money('BCH'), 'bch, bitcoin cash'],
  [money('DOGE'), 'doge, dogecoin, dogecoins, dogecoinia'],
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
  [
    money('EUR'),
    '€, eur, euro, euros, euroa, euron, eurot, eurolla, евро, євро, euroja, eurojen, eurosta, euroina, euroon, eurosid, eurodes, e, ユーロ, 欧元, 歐元, 유로, يورو',
  ],
  [
    money('USD'),
    '$, us$, $us, u$, usd, usd$, dollar, dollars, dollaria, dollarin, dollarit, dollarilla, dollareita, dollarn, dólares, dolares, dollari, долларов, доллара, доллар, us dollar, us dollars, u.s dollars, u.s. dollars, us-dollar, us-dollars, usa dollars, american dollars, amerikanska dollar, yhdysvaltain dollaria, united states dollars, united states dollar, bucks, taalaa, ドル, 米ドル, 美元, 美金, 달러, دولار, dolar, доларів',
  ],
  [
    money('GBP'),
    '£, gbp, pound, pounds, pound sterling, pounds sterling, british pounds, puntaa, punnan, brittiska pund, pund, quid, englannin puntaa',
  ],
  [
    money('CHF'),
    'chf, sfr, fr, franc, francs, franken, frangia, frangin, schweizer franken, swiss franc, swiss francs, schweizerfranc, sveitsin frangia',
  ],
  [
    money('SEK'),
    'sek, spänn, kronor, kruunua, kruunun, kruunut, kruunulla, svenska kronor, ruotsin kruunua, swedish kronor, swedish krona, swedish crowns, schwedische kronen',
  ],
  [
    money('NOK'),
    'nok, norske kroner, norska kronor, norjan kruunua, norwegian kroner, norwegian crowns, norwegische kronen',
  ],
  [money('DKK'), 'dkk, danske kroner, danska kronor, tanskan kruunua, danish kroner, danish crowns, dänische kronen'],
  [money('PLN'), 'pln, zł, zl, złotych, zlotych, złote, złoty, zloty, zlotys, zlotya'],
  [money('EUR', 3), 'k€, keur, t€, teur'],
  [money('USD', 3), 'k$, kusd'],
  [money('GBP', 3), 'k£, kgbp'],
  [money('BTC', 3), 'kbtc'],
  [money('CAD'), 'cad, ca$, c$, canadian dollars, kanadan dollaria'],
  [money('AUD'), 'aud, au$, a$, australian dollars'],
  [money('NZD'), 'nzd, nz$, new zealand dollars'],
  [money('HKD'), 'hkd, hk$'],
  [money('SGD'), 'sgd, s$'],
  [money('BRL'), 'brl, r$, reais'],
  [money('JPY'), 'jpy, ¥, yen, jeniä, 円'],
  [money('JPY', 4), '万円'],
  [money('JPY', 8), '億円'],
  [money('CNY'), 'cny, rmb, yuan, 元, 人民币, 人民幣'],
  [money('CNY', 4), '万元, 萬元'],
  [money('KRW'), '원'],
  [money('KRW', 4), '만원'],
  [money('TRY'), '₺, tl, lira, türk lirası'],
  [money('UAH'), '₴, грн, гривень'],
  [money('RUB'), 'rub, рублей, рубля, ₽, rubles, roubles, ruplaa'],
  [money('INR'), 'inr, ₹, rupees'],
  [money('CZK'), 'czk, kč, korun'],
  [money('HUF'), 'huf, forint'],
  [money('ZAR'), 'zar, rand'],
  [money(KRONOR), 'kr, kroner, kr.'],
  ...BY_CODE.map((code): [Unit, string] => [money(code), code.toLowerCase()]),
  [times(3), 'k, thousand, tuhatta, tuhannen, tusen, tusende, tusind, tausend, tys, grand'],
  [times(6), 'm, mn, mio, million, millions, miljoonaa, miljoonan, miljoner, miljon, millioner, millionen, mln'],
  [times(9), 'billion, miljardia, miljarder, milliarden'],
  [
    time(1 / 60),
    'min, mins, minute, minutes, minuuttia, minuutin, minuutissa, minuter, minut, minuut, minuten, minutter, minutos, minuti, minutit, minuty, минут, минуты, хвилин, хвилини',
  ],
  [
    time(1),
    'h, hr, hrs, hour, hours, hour(s), t, tuntia, tunti, tunnin, tunnissa, tuntiin, tunnit, h:n, h:ssa, timmar, timme, timmars, tim, timer, time, timers, stunden, stunde, std, godzin, godziny, hodin, hodiny, tundi, tunni, tunniks, uur, uren, heure, heures, hora, horas, ora, ore, годин, години, година, час, часа, часов, godzinach, godzinę, hodinách, hodinu',
  ],
  [
    time(24),
    'day, days, day(s), päivää, paivaa, päivä, päivän, paivan, päivässä, päivään, vuorokautta, vuorokauden, vuorokaudessa, vrk, vrk:n, dag, dagar, dagars, dygn, dygns, tag, tage, tagen, tages, tags, døgn, dage, dager, dni, dnia, dní, dnů, päeva, päev, päevaks, ööpäeva, dagen, jour, jours, día, días, dias, giorno, giorni, суток, сутки, доби, добу, днів, дні, день, дня, дней, сутки, etmaal, etmalen, dzień, doby, dób, dne, dny, jour, giorno, dia',
  ],
  [
    time(168),
    'week, weeks, viikkoa, viikon, viikossa, viikko, vecka, veckor, veckas, veckors, woche, wochen, uke, uker, uge, uger, nädala, nädalat, nädal, weken, semaine, semaines, semana, semanas, settimana, settimane, недели, неделю, недель, тиждень, тижня, тижні, тижнів, tygodnia, tydzień, tygodnie, tygodni, týden, týdne, týdny, týdnů, ugen, uken',
  ],
  [
    time(24, true),
    'business days, business day, working days, working day, workdays, workday, banking days, bank days, arkipäivää, arkipäivän, arkipäivässä, arkipaivaa, työpäivää, työpäivän, pankkipäivää, pankkipäivän, vardagar, arbetsdagar, bankdagar, vardag, arbetsdag, werktage, werktagen, arbeitstage, arbeitstagen, virkedager, hverdage, arbejdsdage, werkdagen, werkdag, tööpäeva, tööpäev, jours ouvrables, jours ouvrés, días hábiles, días laborables, giorni lavorativi, dias úteis, dni robocze, dni roboczych, pracovní dny, pracovních dnů, pracovních dní, рабочих дня, рабочих дней, робочі дні, робочих днів',
  ],
];

/** Names are looked up in folded text, in which Cyrillic ones read as Latin letters. */
const UNITS: ReadonlyMap<string, Unit> = new Map(
  LEXICON.flatMap(([unit, words]) =>
    words
      .split(', ')
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
