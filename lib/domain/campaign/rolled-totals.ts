/** What was counted for a campaign or a cluster, at a time. */
export interface Totals {
  /** UTC, ISO 8601: what was entered by then is counted, less what was withdrawn by then. */
  asOf: string;
  reports: number;
  wallets: number;
  /** By currency in its smallest unit: the first demand of each report, also where one person sent several. */
  demanded: Record<string, bigint>;
  /** Reports whose demand could not be read, or not be summed. */
  unknown: number;
  /** Reports whose demand is beyond belief, and in no sum; absent where it was rolled up before these were counted. */
  outliers?: number;
  /** Whether the cluster has more wallets than were counted. */
  truncated: boolean;
  /** Of a campaign: who sent its letters by verified mail. */
  voices?: SendersOfDay;
}

/** How many verified senders sent a campaign's letters up to the end of a day, and what is told of that to who reported it. */
export interface SendersOfDay {
  /** UTC, `2026-11-24`. */
  day: string;
  count: number;
  others: number | null;
}

/** How many reports a sum of demands is over: all but those whose demand could not be read, or is beyond belief. */
export const summedOver = ({
  reports,
  unknown,
  outliers = 0,
}: Pick<Totals, 'reports' | 'unknown' | 'outliers'>): number => Math.max(0, reports - unknown - outliers);
