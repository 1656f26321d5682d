import type { KeyChange } from '#domain/operation/seal-keys.ts';
import type { DailyBrief, DayCampaign } from './brief.ts';

/** Most lines in which a brief says what changed and what to do. */
export const MAX_NEWS = 5;
/** Most campaigns and services that one of them names. */
const MAX_NAMED = 3;

/** One of the things that changed, or that wait for somebody. */
export type News =
  | { kind: 'urgent'; reports: number }
  | { kind: 'reached'; services: readonly string[]; satoshi: bigint }
  | { kind: 'reports'; reports: number; uncounted: boolean; usual: number; wallets: number; isOfWeek: boolean }
  | { kind: 'campaigns'; fresh: number; named: readonly Pick<DayCampaign, 'id' | 'reports'>[] }
  | { kind: 'paid'; payments: number; satoshi: bigint; isAll: boolean }
  | { kind: 'unknown-money'; since: string | null }
  | { kind: 'waiting'; paused: number }
  | { kind: 'unread'; reports: number }
  | { kind: 'keys'; changes: readonly KeyChange[] };

/** What of a daily brief each of them is made of, the weightiest first; those that have nothing to say are not there. */
export const newsOf = (brief: DailyBrief): News[] => {
  const { reports, uncounted, before, wallets, campaigns, money, chain, waiting, urgent, unreadable, keys } = brief;
  const fresh = campaigns.listed.filter(({ isNew }) => isNew);
  const reached = money?.reached.listed ?? [];
  const victim = money?.received.victim;
  const news: (News | null)[] = [
    // Who can read letters is nobody's small change.
    keys.length === 0 ? null : { kind: 'keys', changes: keys },
    urgent === null || urgent === 0 ? null : { kind: 'urgent', reports: urgent },
    reached.length === 0
      ? null
      : {
          kind: 'reached',
          services: [...new Set(reached.map(({ service }) => service))].slice(0, MAX_NAMED),
          satoshi: reached.reduce((sum, { satoshi }) => sum + satoshi, 0n),
        },
    {
      kind: 'reports',
      reports,
      uncounted,
      usual: brief.span === 'week' ? before.reports : before.reports / Math.max(1, before.days),
      isOfWeek: brief.span === 'week',
      wallets: wallets.listed.length + wallets.more,
    },
    campaigns.fresh === 0 ? null : { kind: 'campaigns', fresh: campaigns.fresh, named: fresh.slice(0, MAX_NAMED) },
    money !== null && victim !== undefined && victim.payments > 0
      ? {
          kind: 'paid',
          payments: victim.payments,
          satoshi: victim.satoshi,
          isAll: !money.truncated && chain.current,
        }
      : null,
    money !== null && !chain.current ? { kind: 'unknown-money', since: chain.followedTo?.time ?? null } : null,
    waiting.listed.length === 0 ? null : { kind: 'waiting', paused: waiting.listed.length + waiting.more },
    unreadable === 0 ? null : { kind: 'unread', reports: unreadable },
  ];
  return news.filter((one) => one !== null).slice(0, MAX_NEWS);
};
