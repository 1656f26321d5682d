import type { Language } from '#domain/intake/submission.ts';

const DAYS_A_YEAR = 365;

/** A number of days as people say it, in years where it is whole years: `2 vuotta`, `90 dagar`. */
export const daysInWords = (days: number, language: Language): string => {
  const [amount, unit] = days % DAYS_A_YEAR === 0 ? [days / DAYS_A_YEAR, 'year'] : [days, 'day'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(amount);
};
