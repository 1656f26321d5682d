import type { Language } from '#domain/intake/submission.ts';

const DAYS_A_YEAR = 365.25;
/** So many days more or less are still whole years: 1,826 are five. */
const ALMOST_DAYS = 1;

/** A number of days as people say it, in years where it is whole years: `2 vuotta`, `90 dagar`. */
export const daysInWords = (days: number, language: Language): string => {
  const years = Math.round(days / DAYS_A_YEAR);
  const isWhole = years > 0 && Math.abs(days - years * DAYS_A_YEAR) <= ALMOST_DAYS;
  const [amount, unit] = isWhole ? [years, 'year'] : [days, 'day'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(amount);
};
