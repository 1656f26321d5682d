import { minutesToWait } from '#domain/feed/delay.ts';
import { MAX_TURNS_PER_DAY, turnableFrom } from '#domain/follow-up/turns.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { readCampaign } from '#io/table/campaign/campaign.ts';
import { askDeparture, hasLeft, readDeparture } from '#io/table/feed/departures.ts';
import type { Table } from '#io/table/store/table.ts';
import type { World } from '#io/world.ts';

/** Most ids of a campaign that are looked up for whether a wallet of it has left. */
const MAX_IDS = 10;

export interface WaitToLeave extends Pick<World, 'table'> {
  settings: { feed: Pick<FunctionSettings['feed'], 'delay'> };
}

const isFirstOf = async (table: Table, campaign: string | null): Promise<boolean> => {
  if (campaign === null) return true;
  const found = await readCampaign(table, campaign);
  const ids = new Set([campaign, found?.id ?? campaign, ...(found?.aliases ?? [])]);
  return !(await hasLeft(table, [...ids].slice(0, MAX_IDS)));
};

/** Minutes until a wallet may be listed once more, by when it was listed again before; 0 where it may be now. */
const untilRelisted = (relisted: readonly string[], now: Date): number => {
  const from = turnableFrom(relisted.toSorted().slice(-MAX_TURNS_PER_DAY), now);
  return from === null ? 0 : Math.ceil((Date.parse(from) - now.getTime()) / 60_000);
};

/**
 * Whether a wallet that passed the gate has to wait still: until investigators were asked whether to hold it, and for the
 * settings' delay after that. Has it wait, where it does not yet. One that was listed again twice within a day waits until that
 * day is over, whoever reports it: new reports, withdrawn and made anew, move partners no more often than one that is taken back.
 */
export const mustWait = async (
  { table, settings }: WaitToLeave,
  wallet: { address: string; campaign: string | null; reports: number },
  relisted: readonly (readonly string[])[],
  now: Date,
): Promise<boolean> => {
  // Each log has its own, and one wait is for all.
  const bound = Math.max(0, ...relisted.map((one) => untilRelisted(one, now)));
  if (settings.feed.delay === 0 && bound === 0) return false;
  const departure = await readDeparture(table, wallet.address);
  // An update that waits has nobody asked: a wallet that is to be listed waits for itself.
  if (departure !== null && departure.minutes > 0)
    return departure.leavesAt === undefined || departure.leavesAt > now.toISOString();
  const delay = minutesToWait(settings.feed.delay, await isFirstOf(table, wallet.campaign));
  const minutes = Math.max(delay, bound);
  await askDeparture(table, { ...wallet, minutes, askedAt: now.toISOString() }, now);
  return true;
};
