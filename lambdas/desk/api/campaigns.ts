import type { CampaignAnswer } from '#actions/desk/describe-campaign.ts';
import { listCampaignWallets } from '#actions/desk/list-campaign-wallets.ts';
import { listCampaigns } from '#actions/desk/list-campaigns.ts';
import { listClusters } from '#actions/desk/list-clusters.ts';
import { listMembers } from '#actions/desk/list-members.ts';
import { lookUpCampaign } from '#actions/desk/look-up-campaign.ts';
import { lookUpCluster, type NamedCluster } from '#actions/desk/look-up-cluster.ts';
import { named } from '#actions/desk/wallet/named-thing.ts';
import { sumsOf } from '#domain/brief/demands.ts';
import type { NodeId } from '#domain/cluster/link.ts';
import { readCampaign } from '#io/table/campaign/campaign.ts';
import type { ListedCampaign, ListedCluster } from '#io/table/tally/rows.ts';
import { readCampaignDays } from '#io/table/tally/tally.ts';
import { type ApiHandle, refuse } from './context.ts';
import { answerList, ofWhole, type ReadLines } from './list.ts';
import { money } from './money.ts';

const NO_CAMPAIGN = 'There is no campaign of this name. That you asked is recorded.';
const NO_NAME = 'This is neither a campaign’s id nor its first six letters.';
const NO_CLUSTER = 'There is no cluster of this name. That you asked is recorded.';
const NO_CLUSTER_NAME = 'This is neither a cluster’s id nor the first six signs of one.';

const lineOf = ({ id, text, languages, day, week, reports, wallets, demanded, foundedAt, asOf }: ListedCampaign) => ({
  ...named(id),
  ...{ text, languages, reports: { day, week, all: reports }, wallets },
  demanded: sumsOf(demanded).map(money),
  ...{ firstReport: foundedAt, countedAt: asOf },
});

/** `GET /campaigns` */
export const campaignsOfApi: ApiHandle<'campaignsOfApi'> = async ({ query }, api) => {
  const { sort, since, language, ...page } = query;
  const fits = ({ asOf, languages }: ListedCampaign): boolean =>
    (since === undefined || asOf >= since) && (language === undefined || languages.includes(language));
  const read: ReadLines<ListedCampaign> = async (cursor, lines) => {
    const found = await listCampaigns(api.world, { sort, cursor, lines });
    return found.ok ? { ...found, lines: found.lines.filter(fits) } : found;
  };
  return answerList(api, { filter: { sort, since, language }, page, about: 'campaigns' }, read, lineOf);
};

const campaignBody = ({ id, text, foundedAt, reports, named: all, wallets, voices, ...campaign }: CampaignAnswer) => ({
  ...named(id),
  ...{ text, foundedAt, reports, named: all, firstNamedHere: wallets, people: voices },
  demanded: campaign.demanded.map(money),
  ...{ heardIn: campaign.heard, outliers: campaign.outliers },
  shares: campaign.shares.map((one) => ({ ...named(one.id), languages: one.languages, by: one.by })),
});

/** `GET /campaigns/{id or name}` */
export const campaignOfApi: ApiHandle<'campaignOfApi'> = async ({ params }, api) => {
  const found = await lookUpCampaign(api.world, api.asker, params.campaign);
  if (found.ok) return { body: { items: found.campaigns.map(campaignBody), audit: found.audit } };
  if (found.reason === 'unknown') return refuse(404, NO_CAMPAIGN, { audit: found.audit });
  return refuse(400, NO_NAME, { reason: found.reason });
};

/** The id that a campaign has now; null where there is none of any such id. */
const presentId = async (api: Parameters<ApiHandle<'campaignOfApi'>>[1], typed: string): Promise<string | null> =>
  /^[0-9a-z]{6,64}$/i.test(typed) ? ((await readCampaign(api.world.table, typed.toLowerCase()))?.id ?? null) : null;

/** `GET /campaigns/{id}/wallets` */
export const campaignWallets: ApiHandle<'campaignWallets'> = async ({ params, query }, api) => {
  const id = await presentId(api, params.campaign);
  if (id === null) return refuse(404, NO_CAMPAIGN, { audit: await api.record('campaign', 'unknown') });
  const of = { filter: { campaign: id }, page: query, about: id };
  const { table } = api.world;
  return answerList(
    api,
    of,
    (at, lines) => listCampaignWallets(table, id, at, lines),
    (line) => line,
  );
};

/** `GET /campaigns/{id}/days` */
export const campaignDays: ApiHandle<'campaignDays'> = async ({ params, query }, api) => {
  const id = await presentId(api, params.campaign);
  if (id === null) return refuse(404, NO_CAMPAIGN, { audit: await api.record('campaign', 'unknown') });
  const { days } = await readCampaignDays(api.world.table, id);
  const newest = days.toSorted((a, b) => (a.day < b.day ? 1 : -1));
  const of = { filter: { campaign: id }, page: query, about: id, known: newest.length };
  return answerList(api, of, ofWhole(newest), (day) => day);
};

const totalsOf = ({ asOf, reports, wallets, truncated }: Omit<ListedCluster, 'id' | 'demanded'>) => ({
  ...{ countedAt: asOf, reports, wallets, truncated },
});

const clusterLine = ({ id, demanded, ...totals }: ListedCluster) => ({
  ...named(id),
  totals: { ...totalsOf(totals), demanded: sumsOf(demanded).map(money) },
});

/** `GET /clusters` */
export const clustersOfApi: ApiHandle<'clustersOfApi'> = async ({ query }, api) =>
  answerList(
    api,
    { filter: {}, page: query, about: 'clusters' },
    (cursor, lines) => listClusters(api.world, { cursor, lines }),
    clusterLine,
  );

const clusterBody = ({ id, size, splitFrom, totals }: NamedCluster) => ({
  ...named(id),
  ...{ size, splitFrom },
  totals: totals && { ...totalsOf(totals), demanded: totals.demanded.map(money) },
});

/** `GET /clusters/{id or name}` */
export const clusterOfApi: ApiHandle<'clusterOfApi'> = async ({ params }, api) => {
  const found = await lookUpCluster(api.world, api.asker, params.cluster);
  if (found.ok) return { body: { items: found.clusters.map(clusterBody), audit: found.audit } };
  if (found.reason === 'unknown') return refuse(404, NO_CLUSTER, { audit: found.audit });
  return refuse(400, NO_CLUSTER_NAME, { reason: found.reason });
};

/** A node of a cluster, as answers name it. */
export const memberLine = (node: NodeId) =>
  node.startsWith('wallet:')
    ? { type: 'wallet' as const, address: node.slice('wallet:'.length) }
    : { type: 'contact' as const, id: node.slice('contact:'.length) };

/** `GET /clusters/{id}/members` */
export const clusterMembers: ApiHandle<'clusterMembers'> = async ({ params, query }, api) => {
  const { world } = api;
  const isId = /^[0-9a-z]{6,64}$/i.test(params.cluster);
  const first = isId ? await listMembers(world, params.cluster.toLowerCase(), undefined, 1) : null;
  if (!first?.ok) return refuse(404, NO_CLUSTER, { audit: await api.record('cluster', 'unknown') });
  const { cluster, size } = first;
  const read: ReadLines<NodeId> = async (at, lines) => {
    const page = await listMembers(world, cluster, at, lines);
    return page.ok ? { ok: true, lines: page.members, ...(page.next === undefined ? {} : { next: page.next }) } : page;
  };
  return answerList(api, { filter: { cluster }, page: query, about: cluster, known: size }, read, memberLine);
};
