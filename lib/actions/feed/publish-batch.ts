import { judgeWallet } from '#actions/gate/judge-wallet.ts';
import { readThrough } from '#actions/gate/read-voices.ts';
import { partsOf } from '#domain/brief/window.ts';
import { addressKind } from '#domain/extract/address/bitcoin-address.ts';
import type { Audience } from '#domain/feed/audience.ts';
import { batchDays, isLastRun } from '#domain/feed/batch-night.ts';
import { shuffled } from '#domain/feed/batch-order.ts';
import { BARE } from '#domain/feed/marking.ts';
import { bareNews } from '#domain/feed/wallet-news.ts';
import { isBareButForAge, mayLeaveBare } from '#domain/gate/bare.ts';
import { sayEnough } from '#domain/gate/gate.ts';
import type { GateSighting } from '#domain/gate/sighting.ts';
import { tellingOf } from '#domain/gate/telling.ts';
import { inChunks } from '#io/in-chunks.ts';
import { log } from '#io/log.ts';
import { measure } from '#io/metrics.ts';
import { readCampaign } from '#io/table/campaign/campaign.ts';
import { campaignSightings } from '#io/table/campaign/campaign-sightings.ts';
import { isBatchTold, noteBatchWork, readBatchWork } from '#io/table/feed/batch-work.ts';
import { appendFirst, type Entry, MAX_FIRST_AT_ONCE, toldOf } from '#io/table/feed/feed.ts';
import { readBareSwitch } from '#io/table/gate/bare-switch.ts';
import { askChain } from '#io/table/payment/chain-ask.ts';
import { listReports } from '#io/table/report/listed-reports.ts';
import type { Table } from '#io/table/store/table.ts';
import { type EnqueueEndpoints, enqueueEndpoints } from './enqueue-endpoints.ts';
import type { PublishWallet } from './publish-wallet.ts';
import { recordTelling } from './record-telling.ts';

export type PublishBatch = PublishWallet & EnqueueEndpoints;

/** The only audience that is told of wallets which fewer than three reports name. */
const AUDIENCE: Audience = 'AMBER+STRICT';
/** Most ids of a campaign whose reports it is judged by: more than it has, for 200 others at most are merged into one. */
const MAX_IDS = 202;
/** Most wallets that are judged at once. */
const JUDGED_AT_ONCE = 25;
/** How long one run goes on, in milliseconds; the next goes on where it ended. */
const RUN = 40_000;
const DAY = 86_400_000;

/** The wallets that a day's reports named first, by campaign. */
const walletsOfDay = async ({ table }: PublishBatch, day: string): Promise<Map<string, Set<string>>> => {
  const from = new Date(day);
  const found = new Map<string, Set<string>>();
  for (const part of partsOf({ from, to: new Date(from.getTime() + DAY) })) {
    for await (const { campaign, newWallets } of listReports(table, part)) {
      if (campaign === null || newWallets.length === 0) continue;
      const wallets = found.get(campaign) ?? new Set();
      for (const wallet of newWallets) wallets.add(wallet);
      found.set(campaign, wallets);
    }
  }
  return found;
};

/**
 * Whether a campaign's messages, whichever wallet and id of it each names, would open the gate. They are read through as a wallet's
 * are: whoever posts its letter a hundred times must not hide who was sent it.
 */
const campaignPassed = async ({ table, settings, pages }: PublishBatch, id: string): Promise<boolean> => {
  const campaign = await readCampaign(table, id);
  const ids = new Set([id, campaign?.id ?? id, ...(campaign?.aliases ?? [])]);
  let sightings: GateSighting[] = [];
  let isCut = false;
  for (const one of [...ids].slice(0, MAX_IDS)) {
    const read = await readThrough((from) => campaignSightings(table, one, from), settings.gate, pages);
    sightings = tellingOf([...sightings, ...read.sightings]);
    isCut ||= read.isCut;
    if (sayEnough(sightings, settings.gate)) return true;
  }
  if (isCut) {
    log.error('campaign has too many reports to be judged by all of them', { campaign: id });
    measure('ListsCut');
  }
  return false;
};

/** What a campaign is by now, if a lead lets its bare wallets be told of. */
const letBare = async (table: Table, id: string): Promise<boolean> => {
  const campaign = await readCampaign(table, id);
  return (await readBareSwitch(table, campaign?.id ?? id))?.on === true;
};

/** One wallet of a batch: what is told of it, if it may leave; `ask` where the chain is to be asked about it first. */
const entryOf = async (
  world: PublishBatch,
  address: string,
  campaign: string,
  day: string,
): Promise<Entry | 'ask' | null> => {
  const { settings, clock } = world;
  const kind = addressKind(address);
  if (kind === null) return null;
  const { verdict, isUnasked } = await judgeWallet(world, address);
  if (isUnasked && isBareButForAge(verdict)) return 'ask';
  if (!mayLeaveBare(verdict)) return null;
  const time = clock().toISOString();
  const expires = Math.floor(Date.parse(time) / 1_000) + settings.retention.feedDays * 86_400;
  const news = bareNews('wallet.seen', BARE, { address, kind, campaign }, time.slice(0, 10));
  return { news, cause: `batch ${day}`, time, expires };
};

/** Tells of some wallets of a campaign, of which the log has told nothing yet; says whether the chain is asked about one. */
const tell = async (world: PublishBatch, addresses: readonly string[], campaign: string, day: string) => {
  const { table, clock } = world;
  const told = await toldOf(table, AUDIENCE, addresses);
  const untold = addresses.filter((address) => !told.has(address));
  const entries = await inChunks(untold, JUDGED_AT_ONCE, async (address) => {
    const entry = await entryOf(world, address, campaign, day);
    if (entry === 'ask') await askChain(table, address, clock());
    return entry;
  });
  await appendFirst(
    table,
    AUDIENCE,
    entries.flatMap((entry) => (entry === null || entry === 'ask' ? [] : [entry])),
    recordTelling(world),
  );
  return entries.includes('ask');
};

/** Tells of a day's batch from where it was left, until `end`; says whether it came to its end. */
const goOn = async (world: PublishBatch, day: string, end: number): Promise<boolean> => {
  const { table, clock } = world;
  const work = await readBatchWork(table, day);
  if (work.done === true) return true;
  const wallets = await walletsOfDay(world, day);
  let again = work.again === true;
  const { next } = work;
  const rest = shuffled(day, wallets.keys(), next?.campaign);
  const campaigns = next !== undefined && wallets.has(next.campaign) ? [next.campaign, ...rest] : rest;
  for (const campaign of campaigns) {
    if (!(await letBare(table, campaign)) || !(await campaignPassed(world, campaign))) continue;
    const after = campaign === next?.campaign ? next.address : undefined;
    const addresses = shuffled(day, wallets.get(campaign) ?? [], after);
    for (let start = 0; start < addresses.length; start += MAX_FIRST_AT_ONCE) {
      if (clock().getTime() > end) return false;
      const some = addresses.slice(start, start + MAX_FIRST_AT_ONCE);
      if (await tell(world, some, campaign, day)) again = true;
      await noteBatchWork(table, day, { next: { campaign, address: some.at(-1) ?? '' }, again });
    }
  }
  // What waits for the chain is told of by a later run, which begins anew.
  await noteBatchWork(table, day, again ? {} : { done: true });
  if (!again) log.info('batch told', { day });
  return !again;
};

/**
 * Tells the strictest audience of the wallets that a day's reports named, too few of them each: bare addresses of campaigns
 * that passed and that a lead switched on, in one shuffled batch per campaign, so that neither order nor time points to a
 * report. Says whether it came to its end within `run` milliseconds; the next run goes on where this one was left.
 */
export const publishBatch = async (world: PublishBatch, day: string, run = RUN): Promise<boolean> => {
  if (await isBatchTold(world.table, day)) return true;
  const done = await goOn(world, day, world.clock().getTime() + run);
  await enqueueEndpoints(world, [AUDIENCE]);
  return done;
};

/**
 * Goes on with the batches of the last days, the oldest first, and has an alarm tell in the morning of a day that was not
 * finished.
 */
export const publishBatches = async (world: PublishBatch, at: Date): Promise<void> => {
  const { table, clock } = world;
  const end = clock().getTime() + RUN;
  const days = batchDays(at);
  for (const day of days) {
    // One that waits for the chain keeps no later day waiting.
    const left = end - clock().getTime();
    if (left > 0) await publishBatch(world, day, left);
  }
  if (!isLastRun(at)) return;
  const told = await Promise.all(days.map((day) => isBatchTold(table, day)));
  measure('BatchesUnfinished', told.filter((done) => !done).length);
};
