import { randomUUID } from 'node:crypto';
import { campaignTrend } from '#actions/campaign/campaign-trend.ts';
import { sharingCampaigns } from '#actions/contact/sharing-campaigns.ts';
import type { FirstSightingBrief } from '#domain/brief/brief.ts';
import { campaignDemands } from '#domain/brief/demands.ts';
import { briefDue, MAX_FIRST_AT_ONCE, stretchOf } from '#domain/brief/pace.ts';
import type { Campaign } from '#domain/campaign/campaign.ts';
import { inChunks } from '#io/in-chunks.ts';
import { CONFLICT, retryConflict } from '#io/retry-conflict.ts';
import { takeSlot } from '#io/table/brief/brief-slots.ts';
import {
  finishBrief,
  forgetWallets,
  leaveToDigest,
  noteWallets,
  putOffBrief,
  readBriefWork,
  takeBrief,
  waitingWallets,
} from '#io/table/brief/brief-work.ts';
import type { BriefWork } from '#io/table/brief/rows.ts';
import { readCampaign } from '#io/table/campaign/campaign.ts';
import type { Table } from '#io/table/store/table.ts';
import { readCampaignTally } from '#io/table/tally/tally.ts';
import { readHeard } from '#io/table/tally/voice.ts';
import { describeLetter } from './describe-letter.ts';
import { describeWallets } from './describe-wallets.ts';
import { type MailBrief, mailOnce } from './mail-brief.ts';

/** How long a brief may take to be sent before the sweep rings for it again, in milliseconds. */
const LEASE = 120_000;
/** Most wallets that one brief tells of; the others wait for the next. A row is deleted for each. */
const MAX_WALLETS = 1_000;
/** How often the end of the work is tried while reports keep naming new wallets. */
const MAX_ATTEMPTS = 20;
/** Most ids of a campaign whose briefs are looked at at once. */
const CAMPAIGNS_AT_ONCE = 10;

const idsOf = ({ id, aliases }: Pick<Campaign, 'id' | 'aliases'>): string[] => [id, ...(aliases ?? [])];

/** What briefs told of a campaign under all its ids: whether any did, and when the last one was sent. */
const readTold = async (
  table: Table,
  own: BriefWork,
  ids: readonly string[],
): Promise<{ told: boolean; lastSentAt: string | null }> => {
  const others = ids.filter((id) => id !== own.campaign);
  const works = await inChunks(others, CAMPAIGNS_AT_ONCE, (id) => readBriefWork(table, id));
  const all = [own, ...works.flatMap((work) => work ?? [])];
  const times = all.flatMap(({ lastSentAt }) => lastSentAt ?? []).sort();
  return { told: all.some(({ sent }) => sent > 0), lastSentAt: times.at(-1) ?? null };
};

/** One name for each brief of a campaign, however often it is tried. */
const briefId = ({ campaign, sent }: BriefWork): string => `brief.${campaign}.${sent + 1}`;

const compose = async (
  { table, settings, clock }: MailBrief,
  work: BriefWork,
  addresses: readonly string[],
  told: boolean,
): Promise<FirstSightingBrief> => {
  const [campaign, tally, wallets] = await Promise.all([
    readCampaign(table, work.campaign),
    readCampaignTally(table, work.campaign),
    describeWallets(table, addresses, addresses.length === MAX_WALLETS),
  ]);
  const foundedAt = campaign?.foundedAt ?? null;
  const ids = idsOf(campaign ?? { id: work.campaign });
  return {
    kind: 'first-sighting',
    id: briefId(work),
    at: clock().toISOString(),
    timeZone: settings.timeZone,
    language: settings.briefs.language,
    first: !told,
    campaign: {
      id: campaign?.id ?? work.campaign,
      foundedAt,
      reports: tally.reports,
      named: tally.wallets + tally.further,
      wallets: tally.wallets,
      ...campaignDemands(await readHeard(table, ids)),
      shares: await sharingCampaigns(table, work.campaign, { also: addresses }),
      letter: await describeLetter(table, campaign?.id ?? work.campaign, tally),
    },
    trend: await campaignTrend(table, { ids, foundedAt, reports: tally.reports }, clock()),
    wallets,
  };
};

/** Whether a campaign's brief is one too many to be sent by itself; the digest tells of it then. */
const isCrowdedOut = async (table: Table, { campaign, sent }: BriefWork, now: Date): Promise<boolean> =>
  sent === 0 && !(await takeSlot(table, stretchOf(now).from, campaign, MAX_FIRST_AT_ONCE));

/** Ends the work, or leaves it due again where wallets are left or came meanwhile. */
export const finishWork = async (table: Table, campaign: string, lease: string, now: Date): Promise<void> => {
  const sentAt = now.toISOString();
  const finish = async () => {
    const work = await readBriefWork(table, campaign);
    if (work?.lease !== lease) return;
    const waiting = await waitingWallets(table, campaign, 1);
    const next = waiting.length > 0 ? briefDue(sentAt, now) : null;
    if (!(await finishBrief(table, work, lease, sentAt, next))) return CONFLICT;
  };
  await retryConflict(`work on a brief of ${campaign}`, finish, { attempts: MAX_ATTEMPTS });
};

/** Leaves a brief that is not sent now, due again at `next`. */
const putOff = async (table: Table, campaign: string, lease: string, next: string | null): Promise<void> => {
  const leave = async () => {
    const work = await readBriefWork(table, campaign);
    if (work?.lease !== lease) return;
    const waiting = await waitingWallets(table, campaign, 1);
    if (!(await putOffBrief(table, work, lease, waiting.length > 0 ? (next ?? work.dueAt ?? null) : null)))
      return CONFLICT;
  };
  await retryConflict(`brief of ${campaign} that is put off`, leave, { attempts: MAX_ATTEMPTS });
};

/** Hands what waits under an alias to the campaign that it is one with: the two are told of by one work, at one pace. */
const handOver = async (world: MailBrief, alias: string, lease: string, present: string): Promise<void> => {
  const { table, clock } = world;
  const addresses = await waitingWallets(table, alias, MAX_WALLETS);
  if (addresses.length > 0) await noteWallets(table, present, addresses, clock());
  await forgetWallets(table, alias, addresses);
  await putOff(table, alias, lease, clock().toISOString());
  if (addresses.length > 0) await sendBrief(world, present);
};

/**
 * Sends the brief about a campaign's new wallets, if one is due: a quarter of an hour after the last one at the earliest, under
 * whichever of its ids that was sent. A wallet noted while one is being sent may have made it due too soon.
 *
 * It is composed once: a retry sends what was composed, and leaves to the next one what came since. After a death
 * between sending it and noting that, it is sent twice, the same.
 */
export const sendBrief = async (world: MailBrief, campaign: string): Promise<void> => {
  const { table, clock } = world;
  const now = clock();
  const lease = randomUUID();
  const until = new Date(now.getTime() + LEASE).toISOString();
  if (!(await takeBrief(table, campaign, lease, now.toISOString(), until))) return;
  const work = await readBriefWork(table, campaign);
  if (work?.lease !== lease) return;
  const present = (await readCampaign(table, campaign, true)) ?? { id: campaign };
  if (present.id !== campaign) return handOver(world, campaign, lease, present.id);
  const addresses = await waitingWallets(table, campaign, MAX_WALLETS);
  if (addresses.length > 0) {
    const { told, lastSentAt } = await readTold(table, work, idsOf(present));
    const due = briefDue(lastSentAt, now);
    if (due > now.toISOString()) return putOff(table, campaign, lease, due);
    if (await isCrowdedOut(table, work, now)) {
      await leaveToDigest(table, campaign, lease, stretchOf(now).to, now);
      return;
    }
    const all = await mailOnce(world, briefId(work), async () => ({
      brief: await compose(world, work, addresses, told),
      tells: [{ campaign, wallets: addresses }],
    }));
    for (const { wallets } of all) await forgetWallets(table, campaign, wallets);
  }
  await finishWork(table, campaign, lease, now);
};
