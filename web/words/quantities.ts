import type { Deadline, Demand } from '#domain/findings.ts';
import type { Language } from '#domain/intake/submission.ts';

const DAY_HOURS = 24;
/** A bitcoin has a hundred million satoshi. */
const SATOSHI_DIGITS = 8;

/** An amount as people write it: `200 €`, `0.02 BTC`. */
export const amountInWords = ({ amount, currency }: Demand, language: Language): string => {
  if (currency === 'BTC') {
    const plain = new Intl.NumberFormat(language, { maximumFractionDigits: SATOSHI_DIGITS });
    return `${plain.format(amount as Intl.StringNumericLiteral)}\u00a0BTC`;
  }
  // The string itself is formatted: a float would round it.
  const format = new Intl.NumberFormat(language, { style: 'currency', currency, minimumFractionDigits: 0 });
  return format.format(amount as Intl.StringNumericLiteral);
};

const timeLeft = (hours: number, language: Language): string => {
  const [value, unit] = hours % DAY_HOURS === 0 && hours > 2 * DAY_HOURS ? [hours / DAY_HOURS, 'day'] : [hours, 'hour'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
};

/** A day stays with its month, and `klo` with its time, at the end of a line. */
const unbroken = (text: string): string => text.replace(/(^\d{1,2}\.?|klo|kl\.) /g, '$1\u00a0');

/** A moment (ISO 8601) as people say it, where they live: a day, or a day with its time. */
export const momentInWords = (moment: string, language: Language, timeZone: string): string => {
  const hasTime = moment.includes('T');
  const style = hasTime ? ({ dateStyle: 'long', timeStyle: 'short' } as const) : ({ dateStyle: 'long' } as const);
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    ...style,
    timeZone: hasTime ? timeZone : 'UTC',
  });
  const date = new Date(moment);
  return Number.isNaN(date.getTime()) ? moment : unbroken(format.format(date));
};

/** A time of day: `14.05`, `14:05`. */
export const timeInWords = (moment: Date, language: Language, timeZone: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { timeStyle: 'short', timeZone }).format(moment);

/** A deadline as people say it: `24 hours`, `1 December 2026`; null where it states neither. */
export const deadlineInWords = ({ within, at }: Deadline, language: Language, timeZone: string): string | null => {
  const hours = /^PT(\d+)H$/.exec(within ?? '')?.[1];
  if (hours !== undefined) return timeLeft(Number(hours), language);
  return at === undefined ? (within ?? null) : momentInWords(at, language, timeZone);
};
