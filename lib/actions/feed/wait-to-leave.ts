import { minutesToWait } from '#domain/feed/delay.ts';
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

/**
 * Whether a wallet that passed the gate has to wait still: until investigators were asked whether to hold it, and for the
 * settings' delay after that. Has it wait, where it does not yet.
 */
export const mustWait = async (
  { table, settings }: WaitToLeave,
  wallet: { address: string; campaign: string | null; reports: number },
  now: Date,
): Promise<boolean> => {
  if (settings.feed.delay === 0) return false;
  const departure = await readDeparture(table, wallet.address);
  if (departure !== null) return departure.leavesAt === undefined || departure.leavesAt > now.toISOString();
  const minutes = minutesToWait(settings.feed.delay, await isFirstOf(table, wallet.campaign));
  await askDeparture(table, { ...wallet, minutes, askedAt: now.toISOString() }, now);
  return true;
};
