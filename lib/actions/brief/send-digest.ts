import { randomUUID } from 'node:crypto';
import { type DigestBrief, type DigestedCampaign, MAX_DIGESTED, MAX_LISTED_CAMPAIGNS } from '#domain/brief/brief.ts';
import { campaignDemands } from '#domain/brief/demands.ts';
import type { ToldWallets } from '#domain/brief/kept-brief.ts';
import { briefDue, DIGEST } from '#domain/brief/pace.ts';
import { inChunks } from '#io/in-chunks.ts';
import { finishDigested, forgetWallets, readBriefWork, takeBrief, waitingWallets } from '#io/table/brief/brief-work.ts';
import { readCampaign } from '#io/table/campaign/campaign.ts';
import type { Table } from '#io/table/store/table.ts';
import { readCampaignTally } from '#io/table/tally/tally.ts';
import { readHeard } from '#io/table/tally/voice.ts';
import { describeWallets } from './describe-wallets.ts';
import { type MailBrief, mailOnce } from './mail-brief.ts';
import { finishWork } from './send-brief.ts';

/** How long a digest may take to be sent before the sweep rings for it again, in milliseconds. */
const LEASE = 120_000;
/** Most wallets of one campaign that a digest tells of; the others wait for the campaign's own next brief. */
const MAX_WALLETS = 20;
/** Most campaigns that are read at once. */
const CAMPAIGNS_AT_ONCE = 10;

interface Waiting {
  /** The id under which its work stands: an alias, where it was merged since. */
  id: string;
  campaign: DigestedCampaign;
  wallets: string[];
}

const readWaiting = async (table: Table, id: string): Promise<Waiting[]> => {
  const [work, campaign, tally, wallets] = await Promise.all([
    readBriefWork(table, id),
    readCampaign(table, id),
    readCampaignTally(table, id),
    waitingWallets(table, id, MAX_WALLETS),
  ]);
  // It was told of by itself since.
  if (work === null || work.sent > 0) return [];
  const name = campaign?.id ?? id;
  const heard = await readHeard(table, [name, ...(campaign?.aliases ?? [])]);
  const { reports, wallets: first, further } = tally;
  const counts = { reports, named: first + further, wallets: first, ...campaignDemands(heard) };
  return [{ id, campaign: { id: name, foundedAt: campaign?.foundedAt ?? null, ...counts }, wallets }];
};

const readAll = async (table: Table, ids: readonly string[]): Promise<Waiting[]> => {
  const all = await inChunks(ids, CAMPAIGNS_AT_ONCE, (id) => readWaiting(table, id));
  return all.flat().sort((a, b) => b.campaign.reports - a.campaign.reports);
};

const compose = async (
  { table, settings, clock }: MailBrief,
  id: string,
  waiting: readonly Waiting[],
): Promise<DigestBrief> => {
  // Founders of the same moment are one by now.
  const campaigns = [...new Map(waiting.map(({ campaign }) => [campaign.id, campaign])).values()];
  const listed = campaigns.slice(0, MAX_LISTED_CAMPAIGNS);
  const [from = null] = campaigns.flatMap(({ foundedAt }) => foundedAt ?? []).sort();
  const addresses = [...new Set(waiting.flatMap(({ wallets }) => wallets))];
  return {
    kind: 'digest',
    id,
    at: clock().toISOString(),
    timeZone: settings.timeZone,
    language: settings.briefs.language,
    from,
    campaigns: { listed, more: campaigns.length - listed.length },
    wallets: await describeWallets(table, addresses, false),
  };
};

/** Removes the reported wallets from each campaign's pending list; later ones get their own briefs. */
const settle = async (table: Table, told: readonly ToldWallets[], now: Date): Promise<void> => {
  const sentAt = now.toISOString();
  for (const { campaign: id, wallets } of told) {
    await forgetWallets(table, id, wallets);
    const left = await waitingWallets(table, id, 1);
    await finishDigested(table, id, sentAt, left.length > 0 ? briefDue(sentAt, now) : null);
  }
};

/**
 * Sends one brief about all new campaigns that were too many to be told of one by one, if it is due.
 *
 * It is composed once, and the campaigns' work ends after it was sent: should this die before that is noted, it is sent twice, the same.
 */
export const sendDigest = async (world: MailBrief): Promise<void> => {
  const { table, clock } = world;
  const now = clock();
  const lease = randomUUID();
  const until = new Date(now.getTime() + LEASE).toISOString();
  if (!(await takeBrief(table, DIGEST, lease, now.toISOString(), until))) return;
  const work = await readBriefWork(table, DIGEST);
  if (work?.lease !== lease) return;
  const ids = await waitingWallets(table, DIGEST, MAX_DIGESTED);
  const waiting = await readAll(table, ids);
  const name = `brief.${DIGEST}.${work.sent + 1}`;
  if (waiting.length > 0) {
    const told = await mailOnce(world, name, async () => ({
      brief: await compose(world, name, waiting),
      tells: waiting.map(({ id, wallets }) => ({ campaign: id, wallets })),
    }));
    await settle(table, told, now);
    // One that came since it was composed waits for the next.
    const isTold = new Set(told.map(({ campaign }) => campaign));
    const since = new Set(waiting.flatMap(({ id }) => (isTold.has(id) ? [] : [id])));
    await forgetWallets(
      table,
      DIGEST,
      ids.filter((id) => !since.has(id)),
    );
  } else await forgetWallets(table, DIGEST, ids);
  await finishWork(table, DIGEST, lease, now);
};
