import { judgeWallet } from '#actions/gate/judge-wallet.ts';
import { partsOf } from '#domain/brief/window.ts';
import { addressKind } from '#domain/extract/address/bitcoin-address.ts';
import type { Audience } from '#domain/feed/audience.ts';
import { shuffled } from '#domain/feed/batch-order.ts';
import { BARE } from '#domain/feed/marking.ts';
import { bareNews } from '#domain/feed/wallet-news.ts';
import { isBareButForAge, mayLeaveBare } from '#domain/gate/bare.ts';
import { UNDECIDED } from '#domain/gate/decisions.ts';
import { judge } from '#domain/gate/gate.ts';
import { log } from '#io/log.ts';
import { readCampaign } from '#io/table/campaign/campaign.ts';
import { campaignSightings } from '#io/table/campaign/campaign-sightings.ts';
import { isBatchTold, noteBatchTold } from '#io/table/feed/batch-work.ts';
import { append, readPublished } from '#io/table/feed/feed.ts';
import { askChain } from '#io/table/payment/chain-ask.ts';
import { listReports } from '#io/table/report/listed-reports.ts';
import type { PublishWallet } from './publish-wallet.ts';
import { type RingEndpoints, ringEndpoints } from './ring-endpoints.ts';

export type PublishBatch = PublishWallet & RingEndpoints;

/** The only audience that is told of wallets which fewer than three reports name. */
const AUDIENCE: Audience = 'AMBER+STRICT';
/** How many of a campaign's first reports, and of its last ones, it is judged by. */
const EDGE = 30;
/** Most ids of a campaign whose reports it is judged by. */
const MAX_IDS = 10;
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

/** Whether a campaign's messages, whichever wallet and id of it each names, would open the gate. */
const campaignPassed = async ({ table, settings }: PublishBatch, id: string): Promise<boolean> => {
  const campaign = await readCampaign(table, id);
  const ids = new Set([id, campaign?.id ?? id, ...(campaign?.aliases ?? [])]);
  const each = [...ids].slice(0, MAX_IDS);
  const sightings = (await Promise.all(each.map((one) => campaignSightings(table, one, EDGE)))).flat();
  const question = { sightings, decisions: UNDECIDED, chain: { asked: 'not' } as const, service: null };
  return judge({ ...question, campaignSince: null }, settings.gate).passed;
};

/** Tells of one wallet, if it may leave and was not told of; false where the chain is to be asked about it first. */
const tell = async (deps: PublishBatch, address: string, campaign: string, day: string): Promise<boolean> => {
  const { table, settings, clock } = deps;
  const kind = addressKind(address);
  const [said] = await readPublished(table, [AUDIENCE], address);
  if (said !== undefined || kind === null) return true;
  const { verdict, isUnasked } = await judgeWallet(deps, address);
  if (isUnasked && isBareButForAge(verdict)) {
    await askChain(table, address, clock());
    return false;
  }
  if (!mayLeaveBare(verdict)) return true;
  const time = clock().toISOString();
  const expires = Math.floor(Date.parse(time) / 1_000) + settings.retention.feedDays * 86_400;
  const news = bareNews('wallet.seen', BARE, { address, kind, campaign }, time.slice(0, 10));
  await append(table, AUDIENCE, { news, cause: `batch ${day}`, time, expires });
  return true;
};

/**
 * Tells the strictest audience of the wallets that a day's reports named, too few of them each: bare addresses of
 * campaigns that passed, in one shuffled batch per campaign, so that neither order nor time points to a report.
 *
 * A run that does not come to the end is followed by another; what was told is not told again.
 */
export const publishBatch = async (deps: PublishBatch, day: string): Promise<void> => {
  const { table, clock } = deps;
  if (await isBatchTold(table, day)) return;
  const end = clock().getTime() + RUN;
  const wallets = await walletsOfDay(deps, day);
  let allAsked = true;
  for (const campaign of shuffled(day, wallets.keys())) {
    if (!(await campaignPassed(deps, campaign))) continue;
    for (const address of shuffled(day, wallets.get(campaign) ?? [])) {
      if (clock().getTime() > end) {
        await ringEndpoints(deps, [AUDIENCE]);
        return;
      }
      if (!(await tell(deps, address, campaign, day))) allAsked = false;
    }
  }
  await ringEndpoints(deps, [AUDIENCE]);
  // What waits for the chain is told of by a later run of the same night.
  if (!allAsked) return;
  await noteBatchTold(table, day);
  log.info('batch told', { day });
};
