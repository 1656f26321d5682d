import type { Brief } from './brief.ts';
import type { ContestBrief } from './contest-brief.ts';
import type { CorrectionBrief } from './correction-brief.ts';
import type { CrowdedBrief } from './crowded-brief.ts';
import type { DepartureBrief } from './departure-brief.ts';
import type { GrowthBrief } from './growth.ts';
import type { PaymentBrief } from './payment-brief.ts';

/** Everything that investigators are mailed. */
export type Mailed =
  | Brief
  | ContestBrief
  | CorrectionBrief
  | CrowdedBrief
  | DepartureBrief
  | GrowthBrief
  | PaymentBrief;

const one = (campaigns: readonly (string | null)[]): string | null => {
  const named = new Set(campaigns);
  const [first = null] = named;
  return named.size === 1 ? first : null;
};

/** The campaign that a brief is about, where it is about one: mail programs put such briefs into one thread. */
export const threadOf = (brief: Mailed): string | null => {
  switch (brief.kind) {
    case 'first-sighting':
      return brief.campaign.id;
    case 'growth':
      return brief.campaign;
    case 'payment':
      return one(
        [...brief.first, ...brief.reached, ...brief.undone.map(({ told }) => told)].map((news) => news.campaign),
      );
    default:
      return null;
  }
};

/** Whether it should be read before others: money that can still be held, and danger to somebody; nothing else is. */
export const isUrgent = (brief: Mailed): boolean => {
  if (brief.kind === 'payment') return brief.reached.length > 0;
  return brief.kind === 'daily' && ((brief.urgent ?? 0) > 0 || (brief.money?.reached.listed.length ?? 0) > 0);
};
