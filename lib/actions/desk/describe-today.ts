import type { Recording } from '#actions/audit/record-act.ts';
import { listQueue, type QueueAnswer, type ReadQueue } from '#actions/queue/list-queue.ts';
import type { ChainKnowledge } from '#domain/payment/chain-knowledge.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { readChainKnowledge } from '#io/table/payment/chain-cursor.ts';
import { type CampaignPage, listCampaigns } from './list-campaigns.ts';
import { type Asker, recordLook } from './record-look.ts';

/** What the first page needs of the world. */
export interface DescribeToday extends Recording, ReadQueue {
  settings: Recording['settings'] & Partial<Pick<FunctionSettings, 'payments'>>;
}

/** What an investigator sees first. */
export interface TodayAnswer {
  chain: ChainKnowledge;
  /** The most urgent, and whether there are more. */
  queue: readonly QueueAnswer[];
  moreQueued: boolean;
  /** Of those that were counted last the ones with the most reports of the last 24 hours. */
  campaigns: Extract<CampaignPage, { ok: true }>['lines'];
}

/** How many lines of the queue, and of campaigns, the first page shows. */
const MAX_QUEUED = 5;
const MAX_CAMPAIGNS = 10;

/** Reads what the first page shows; recorded before it is answered. */
export const describeToday = async (world: DescribeToday, asker: Asker): Promise<TodayAnswer> => {
  await recordLook(world, asker, { what: 'desk.today', about: 'today', outcome: 'ok' });
  const [chain, queue, campaigns] = await Promise.all([
    readChainKnowledge(world, world.clock()),
    listQueue(world, { lines: MAX_QUEUED }),
    listCampaigns(world),
  ]);
  const lines = campaigns.ok ? campaigns.lines : [];
  return {
    chain,
    queue: queue.ok ? queue.lines : [],
    moreQueued: queue.ok && queue.next !== undefined,
    campaigns: lines.toSorted((a, b) => b.day - a.day).slice(0, MAX_CAMPAIGNS),
  };
};
