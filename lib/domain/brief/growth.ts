import type { Heading } from './brief.ts';

/** The stretch in which a campaign's growth is looked for, in milliseconds. */
export const GROWTH_HOUR_MS: number = 3_600_000;
/** Reports in an hour up to which no campaign counts as growing, however quiet its week was. */
const FLOOR_REPORTS = 10;
/** How many times its usual hour a campaign's reports must come to. */
const TIMES_USUAL = 3;
/** Days whose hours are its usual ones, before the day that it is. */
export const USUAL_DAYS = 7;
/** For so long after one alert no other is sent of a campaign, in milliseconds: a wave lasts longer than an hour. */
export const GROWTH_PAUSE_MS: number = 6 * 3_600_000;

const DAY_MS = 86_400_000;

/** A campaign of which far more reports come than usual. */
export interface Growth {
  /** Its reports of the last hour. */
  reports: number;
  /** What the hours before had in the mean: hundredths are enough. */
  usual: number;
}

/** The first of the days whose hours are the usual ones: `2026-11-17`. */
export const usualSince = (now: Date): string =>
  new Date(now.getTime() - USUAL_DAYS * DAY_MS).toISOString().slice(0, 10);

/** Whether so few reports of the last days are known that no hour of them can be a growing one: nothing more need be read. */
export const cannotGrow = (reportsOfDays: number): boolean => reportsOfDays <= FLOOR_REPORTS;

/**
 * Whether a campaign grows, by its reports of the last hour and by those of today and the seven days before, as the days of
 * its tally have them; null where it does not. The hour itself is no part of what is usual.
 */
export const growthOf = (hour: number, reportsOfDays: number, now: Date): Growth | null => {
  const hours = (now.getTime() - Date.parse(usualSince(now)) - GROWTH_HOUR_MS) / GROWTH_HOUR_MS;
  const usual = Math.max(0, reportsOfDays - hour) / hours;
  const isGrowing = hour > Math.max(FLOOR_REPORTS, TIMES_USUAL * usual);
  return isGrowing ? { reports: hour, usual: Math.round(usual * 100) / 100 } : null;
};

/** Tells that far more reports of a campaign come than usual. */
export interface GrowthBrief extends Omit<Heading, 'wallets'>, Growth {
  kind: 'growth';
  campaign: string;
  /** The hour's two ends: UTC, ISO 8601. */
  from: string;
  to: string;
  /** Its reports, all days together. */
  total: number;
}
