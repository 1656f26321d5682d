import type { DailyBrief } from './brief.ts';

/**
 * What a day on which nothing happened still has to say; null where something happened. Two days that say the same need one brief:
 * nobody is sent the second.
 */
export const quietOf = (brief: DailyBrief): string | null => {
  const { reports, unreadable, wallets, money, decisions, urgent, waiting, keys, chain } = brief;
  const happened =
    reports + unreadable + wallets.listed.length + wallets.more + decisions.listed.length > 0 || (urgent ?? 0) > 0;
  const paid = money === null ? [] : Object.values(money.received).filter(({ payments }) => payments > 0);
  // What waits for somebody is told of each day until it is decided.
  if (happened || paid.length > 0 || waiting.listed.length > 0 || keys.length > 0) return null;
  if (money !== null && money.undone.payments + money.reached.listed.length > 0) return null;
  const since = chain.current ? '' : (chain.followedTo?.time ?? 'never');
  return JSON.stringify([money === null, since, urgent === null]);
};
