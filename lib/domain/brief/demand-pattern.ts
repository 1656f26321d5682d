import type { Demand } from '../findings.ts';

/** What most letters of a campaign ask for: `200 EUR within 24 h, then 500 EUR`. */
export interface DemandPattern {
  /** What is asked for first, and when that has not come; null where no letter says, or none says most often. */
  first: Demand | null;
  raised: Demand | null;
  /** Hours within which, the step at or above what most letters give; null where none gives any, or most give more than a week. */
  withinHours: number | null;
}

/** The most frequent of what reports say, each counted once; of equally frequent ones that which sorts first, whatever came first. */
const mostFrequent = (said: readonly Demand[]): Demand | null => {
  const counted = new Map<string, { demand: Demand; reports: number }>();
  for (const { amount, currency } of said) {
    const name = `${amount} ${currency}`;
    counted.set(name, { demand: { amount, currency }, reports: (counted.get(name)?.reports ?? 0) + 1 });
  }
  const [most] = [...counted].sort(([a, one], [b, other]) => other.reports - one.reports || (a < b ? -1 : 1));
  return most?.[1].demand ?? null;
};

const hoursOf = (deadlines: Readonly<Record<string, number>>): number | null => {
  const [most] = Object.entries(deadlines)
    .filter(([, reports]) => reports > 0)
    .sort(([a, one], [b, other]) => other - one || Number(a) - Number(b));
  const hours = Number(most?.[0]);
  return most === undefined || Number.isNaN(hours) ? null : hours;
};

/**
 * What most of some reports ask for. Of each the first demand that is not raised counts, and the first that is; `deadlines` are
 * reports by the step of their deadline, in hours.
 */
export const patternOf = (
  reports: readonly { demands: readonly Demand[] }[],
  deadlines: Readonly<Record<string, number>>,
): DemandPattern => {
  const firsts = reports.flatMap(({ demands }) => demands.find(({ role }) => role !== 'raised') ?? []);
  const raised = reports.flatMap(({ demands }) => demands.find(({ role }) => role === 'raised') ?? []);
  return { first: mostFrequent(firsts), raised: mostFrequent(raised), withinHours: hoursOf(deadlines) };
};
