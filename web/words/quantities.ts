import { isCoin, isStableCoin } from '#domain/currencies.ts';
import type { Deadline, Demand } from '#domain/findings.ts';
import type { Language } from '#domain/intake/submission.ts';

/** How moments are written: Swedish as in Finland (16.32), English with its 24 hours. */
export const LOCALE: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

const DAY_HOURS = 24;
/** Of a coin's fraction: a bitcoin has a hundred million satoshi, a monero 12 places. */
const COIN_DIGITS = 12;

/** Decimals, in a text of nothing else that has a point, as a language writes them: `0.004 BTC` is `0,004 BTC` in Finnish and Swedish. */
export const decimalsIn = (amounts: string, language: Language): string =>
  language === 'en' ? amounts : amounts.replace(/(?<=\d)\.(?=\d)/g, ',');

/** An amount as people write it: `200 €`, `0.02 BTC`. Coins have no names of ISO 4217, and some have four letters. */
export const amountInWords = ({ amount, currency }: Demand, language: Language): string => {
  if (isCoin(currency) || isStableCoin(currency)) {
    const plain = new Intl.NumberFormat(language, { maximumFractionDigits: COIN_DIGITS });
    return `${plain.format(amount as Intl.StringNumericLiteral)}\u00a0${currency}`;
  }
  // The string itself is formatted: a float would round it.
  const format = new Intl.NumberFormat(language, { style: 'currency', currency, minimumFractionDigits: 0 });
  return format.format(amount as Intl.StringNumericLiteral);
};

const timeLeft = (hours: number, language: Language): string => {
  const [value, unit] = hours % DAY_HOURS === 0 && hours > 2 * DAY_HOURS ? [hours / DAY_HOURS, 'day'] : [hours, 'hour'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
};

const minutesInWords = (minutes: number, language: Language): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(minutes);

/** A wait as people say it, in whole hours from one on: `30 minutes`, `2 hours`. */
export const waitInWords = (minutes: number, language: Language): string =>
  minutes < 60 ? minutesInWords(minutes, language) : timeLeft(Math.ceil(minutes / 60), language);

/** A day stays with its month, and `klo`, `kl.` or `at` with its time, at the end of a line. */
const unbroken = (text: string): string => text.replace(/(^\d{1,2}\.?|klo|kl\.|at) /g, '$1\u00a0');

/** A moment (ISO 8601) as people say it, where they live: a day, or a day with its time. */
export const momentInWords = (moment: string, language: Language, timeZone: string): string => {
  const hasTime = moment.includes('T');
  const style = hasTime ? ({ dateStyle: 'long', timeStyle: 'short' } as const) : ({ dateStyle: 'long' } as const);
  const format = new Intl.DateTimeFormat(LOCALE[language], {
    ...style,
    timeZone: hasTime ? timeZone : 'UTC',
  });
  const date = new Date(moment);
  return Number.isNaN(date.getTime()) ? moment : unbroken(format.format(date));
};

/** A time of day: `14.05`, `14:05`. */
export const timeInWords = (moment: Date, language: Language, timeZone: string): string =>
  new Intl.DateTimeFormat(LOCALE[language], { timeStyle: 'short', timeZone }).format(moment);

/** A deadline as people say it: `24 hours`, `30 minutes`, `1 December 2026`; null where it states neither. */
export const deadlineInWords = ({ within, at }: Deadline, language: Language, timeZone: string): string | null => {
  const [, hours, minutes] = /^PT(?:(\d+)H)?(?:(\d+)M)?$/.exec(within ?? '') ?? [];
  const said = [
    ...(hours === undefined ? [] : [timeLeft(Number(hours), language)]),
    ...(minutes === undefined ? [] : [minutesInWords(Number(minutes), language)]),
  ];
  if (said.length > 0) return said.join(' ');
  return at === undefined ? (within ?? null) : momentInWords(at, language, timeZone);
};
