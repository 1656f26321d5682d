import { renderConsensus } from '#domain/campaign/consensus.ts';
import { walletNode } from '#domain/cluster/evidence-of-report.ts';
import type { Audience } from '#domain/feed/audience.ts';
import { campaignNews, type KnownCampaign } from '#domain/feed/group/campaign-news.ts';
import { clusterNews, type KnownCluster } from '#domain/feed/group/cluster-news.ts';
import {
  GROUP_PLACED,
  type Group,
  GroupEvent,
  type GroupNews,
  MAX_GROUP_WALLETS,
} from '#domain/feed/group/group-event.ts';
import { tellsOfGroup } from '#domain/feed/group/group-marking.ts';
import { groupSubject } from '#domain/feed/group/log-event.ts';
import { sumDays } from '#domain/payment/totals.ts';
import { CONFLICT, retryConflict } from '#io/retry-conflict.ts';
import { readCampaign } from '#io/table/campaign/campaign.ts';
import { readConsensus } from '#io/table/campaign/consensus.ts';
import { readCluster, readEnd } from '#io/table/cluster/cluster.ts';
import { readLinksAt } from '#io/table/cluster/link.ts';
import { clusterMembers } from '#io/table/cluster/members.ts';
import { publishedOf, readPublished } from '#io/table/feed/feed.ts';
import { appendGroup, publishedGroups } from '#io/table/feed/groups.ts';
import type { Published, PublishedGroup } from '#io/table/feed/rows.ts';
import type { Table } from '#io/table/store/table.ts';
import { readCampaignPaid } from '#io/table/tally/payment-tally.ts';
import { readCampaignDays } from '#io/table/tally/tally.ts';
import { readTotals } from '#io/table/tally/totals.ts';
import { type EnqueueEndpoints, enqueueEndpoints } from '../enqueue-endpoints.ts';
import { PUBLIC_AUDIENCES, type PublishWallet } from '../publish-wallet.ts';
import { recordTelling } from '../record-telling.ts';

type PublishGroup = PublishWallet & EnqueueEndpoints;

/** After all days. */
const EVER = '9999';
/** Most of a cluster's listed wallets whose links are looked at, and most links of each. */
const MAX_LINKED = 10;
const MAX_LINKS = 50;
const WALLET = walletNode('');

/** A group as it is to be told: which wallets may be of it, what it was before, and what is said of those that a log lists. */
interface Telling {
  group: Group;
  /** Ids that are this one now, and the one that it was cut off. */
  joined: readonly string[];
  splitFrom: string | null;
  candidates: (before: PublishedGroup | undefined) => readonly string[];
  news: (listed: readonly Published[]) => Promise<GroupNews | null>;
}

/** Most wallets that a campaign is known by in a log: those that it lists, and those that point to it though they are not listed. */
const MAX_MEMBERS = 100;

const subjectOf = ({ kind }: Group, id: string): string => groupSubject({ kind, id });

/** What is said beside: which ids that the log told of are this one now, and which it was cut off. */
const originOf = (
  { group, splitFrom }: Telling,
  told: ReadonlyMap<string, PublishedGroup>,
  merged: readonly PublishedGroup[],
): Pick<GroupNews, 'mergedFrom' | 'splitFrom'> => {
  const nameOf = (subject: string): string => subject.slice(`${group.kind}:`.length);
  const isTold = splitFrom !== null && told.has(subjectOf(group, splitFrom));
  return {
    ...(merged.length === 0 ? {} : { mergedFrom: merged.map(({ subject }) => nameOf(subject)) }),
    ...(isTold ? { splitFrom } : {}),
  };
};

const News = GroupEvent.omit({ ...GROUP_PLACED, mergedFrom: true });

/** What is told of a group but for what was merged into it, which is said once: its fields in one order. */
const spelled = (news: GroupNews): string => JSON.stringify(News.parse(news));

const isSaid = (before: PublishedGroup | undefined, news: GroupNews | null): boolean => {
  if (before === undefined) return news === null;
  if (news === null) return before.state !== 'published';
  return before.state === 'published' && spelled(before.told) === spelled(news);
};

/** Which indicators point to a campaign from now on, listed at this moment or not, and which did and do no more. */
const pointingTo = (
  telling: Telling,
  pointed: readonly string[],
  published: ReadonlyMap<string, Published>,
  listed: readonly Published[],
): { standing: Published[]; points: string[]; ended: string[] } => {
  const { group, joined } = telling;
  if (group.kind === 'cluster') return { standing: [], points: [], ended: [] };
  const byId = new Map([...published.values()].map((one) => [one.stixId, one]));
  const isListed = new Set(listed.map(({ stixId }) => stixId));
  const others = pointed.filter((id) => !isListed.has(id));
  const isOfThis = (campaign: string | null): boolean =>
    campaign !== null && (campaign === group.id || joined.includes(campaign));
  // A pause takes nothing back that it may not give again.
  const standing = others
    .flatMap((id) => byId.get(id) ?? [])
    .filter(({ state, told }) => state === 'paused' || (state === 'published' && tellsOfGroup(told)))
    .filter(({ told: { campaign } }) => isOfThis(campaign))
    .slice(0, MAX_MEMBERS - listed.length);
  const stands = new Set(standing.map(({ stixId }) => stixId));
  // What says that one points to another campaign now takes the place of what said that it points to this one.
  const isMoved = (id: string): boolean => {
    const one = byId.get(id);
    return one !== undefined && one.state !== 'retracted' && one.told.campaign !== null && !isOfThis(one.told.campaign);
  };
  return {
    standing,
    points: [...isListed, ...stands],
    ended: others.filter((id) => !stands.has(id) && !isMoved(id)),
  };
};

const publishTo = async (
  world: PublishGroup,
  audience: Audience,
  telling: Telling,
): Promise<'said' | 'nothing' | typeof CONFLICT> => {
  const { table, clock, settings } = world;
  const { group, joined, splitFrom } = telling;
  const subject = groupSubject(group);
  const others = [...joined, ...(splitFrom === null ? [] : [splitFrom])].map((id) => subjectOf(group, id));
  const told = await publishedGroups(table, audience, [subject, ...others]);
  const before = told.get(subject);
  const merged = joined.flatMap((id) => {
    const one = told.get(subjectOf(group, id));
    return one?.state === 'published' ? [one] : [];
  });
  const candidates = telling.candidates(before).concat(merged.flatMap(({ members }) => members));
  const published = await publishedOf(table, audience, candidates);
  const listed = [...published.values()]
    .filter(({ state, told: last }) => state === 'published' && tellsOfGroup(last))
    .sort((a, b) => b.seq - a.seq)
    .slice(0, MAX_GROUP_WALLETS);
  const bare = listed.length === 0 ? null : await telling.news(listed);
  // How sure it is never falls within one id.
  const confidence = Math.max(bare?.confidence ?? 0, before?.told.confidence ?? 0);
  const news = bare && { ...bare, confidence, ...originOf(telling, told, merged) };
  const pointed = [before, ...merged].flatMap((one) => one?.points ?? []);
  const { standing, points, ended } = pointingTo(telling, pointed, published, news === null ? [] : listed);
  const members = [...listed, ...standing].map((one) => one.told.wallet.address).sort();
  const isSameMembers = JSON.stringify(before?.members ?? []) === JSON.stringify(members);
  // Those that were merged into one that was never told are taken back by it, or told as it.
  if (news === null && before === undefined) return 'nothing';
  const isSameSaid = isSaid(before, news) && ended.length === 0;
  if (merged.length === 0 && isSameSaid && (news === null || isSameMembers)) return 'nothing';
  const time = clock().toISOString();
  const expires = Math.floor(Date.parse(time) / 1_000) + settings.retention.feedDays * 86_400;
  const indicates = group.kind === 'campaign' && news !== null ? listed.map(({ stixId }) => stixId) : [];
  const entry = { group, news, merged, members, indicates, points, ended, time, expires };
  return (await appendGroup(table, audience, entry, before, recordTelling(world))) ? 'said' : CONFLICT;
};

/** Tells each log what is new of a group, and rings those who receive it. */
const publish = async (world: PublishGroup, telling: Telling): Promise<void> => {
  const told = new Set<Audience>();
  for (const audience of PUBLIC_AUDIENCES) {
    await retryConflict(groupSubject(telling.group), async () => {
      const outcome = await publishTo(world, audience, telling);
      if (outcome === CONFLICT) return CONFLICT;
      if (outcome === 'said') told.add(audience);
    });
  }
  await enqueueEndpoints(world, told);
};

const paidTo = async (table: Table, ids: readonly string[]): Promise<KnownCampaign['paid']> => {
  const days = (await Promise.all(ids.map((id) => readCampaignPaid(table, id, EVER)))).flat();
  const { payments, satoshi, cents, unknown } = sumDays(days).all.victim;
  return { payments, satoshi, eurCents: unknown.EUR > 0 ? null : cents.EUR };
};

/**
 * Tells logs of a campaign by those of its wallets that they list: `more` are wallets that may have been listed or taken back since it
 * was told of last. It may run again.
 */
const publishCampaign = async (world: PublishGroup, id: string, more: readonly string[]): Promise<void> => {
  const { table } = world;
  const campaign = await readCampaign(table, id, true);
  if (campaign === null) return;
  const aliases = [...(campaign.aliases ?? [])];
  const known = async (): Promise<KnownCampaign> => {
    const [{ tally }, totals, consensus, paid] = await Promise.all([
      readCampaignDays(table, campaign.id),
      readTotals(table, 'campaign', campaign.id),
      readConsensus(table, campaign.id),
      paidTo(table, [campaign.id, ...aliases]),
    ]);
    return {
      ...{ id: campaign.id, since: campaign.foundedAt, paid },
      ...{ languages: tally.languages, amounts: tally.amounts, deadlines: tally.deadlines, wallets: tally.wallets },
      senders: totals?.voices?.count ?? 0,
      text: consensus === null ? '' : renderConsensus(consensus.consensus),
    };
  };
  await publish(world, {
    group: { kind: 'campaign', id: campaign.id },
    joined: aliases,
    splitFrom: null,
    candidates: (before) => [...(before?.members ?? []), ...more],
    news: async (listed) =>
      campaignNews(
        await known(),
        listed.map(({ told }) => told),
      ),
  });
};

const evidenceAt = async (table: Table, addresses: readonly string[]): Promise<KnownCluster['evidence']> => {
  const links = await Promise.all(
    addresses.slice(0, MAX_LINKED).map((address) => readLinksAt(table, walletNode(address), MAX_LINKS)),
  );
  return links
    .flat()
    .filter(({ applied }) => applied)
    .flatMap(({ evidence }) => evidence.map(({ kind, sources }) => ({ kind, sources: sources.length })));
};

/** Tells logs of a cluster by those of its wallets that they list. It may run again. */
const publishCluster = async (world: PublishGroup, id: string): Promise<void> => {
  const { table } = world;
  const cluster = await readCluster(table, id);
  if (cluster === null) return;
  const { nodes, merged } = await clusterMembers(table, cluster.id);
  const wallets = nodes.filter((node) => node.startsWith(WALLET)).map((node) => node.slice(WALLET.length));
  await publish(world, {
    group: { kind: 'cluster', id: cluster.id },
    joined: merged,
    splitFrom: cluster.splitFrom,
    candidates: () => wallets,
    news: async (listed) => {
      const told = listed.map((one) => one.told);
      const evidence = await evidenceAt(
        table,
        told.map(({ wallet }) => wallet.address),
      );
      return clusterNews({ id: cluster.id, size: cluster.size, evidence }, told);
    },
  });
};

/** Tells logs of the campaign and the cluster of a wallet of which they were just told something. */
export const publishGroupsOf = async (world: PublishGroup, address: string): Promise<void> => {
  const published = await readPublished(world.table, PUBLIC_AUDIENCES, address);
  const campaigns = new Set(published.flatMap(({ told }) => told.campaign ?? []));
  for (const campaign of campaigns) await publishCampaign(world, campaign, [address]);
  const { root } = await readEnd(world.table, walletNode(address));
  if (root !== null) await publishCluster(world, root.id);
};

/** Tells logs what is new of a campaign or a cluster whose totals were rolled up: a campaign only where they told of it before. */
export const publishGroup = (world: PublishGroup, { kind, id }: Group): Promise<void> =>
  kind === 'campaign' ? publishCampaign(world, id, []) : publishCluster(world, id);
