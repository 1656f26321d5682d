import { listCampaignWallets } from '#actions/desk/list-campaign-wallets.ts';
import { type CampaignSort, listCampaigns } from '#actions/desk/list-campaigns.ts';
import { listMembers } from '#actions/desk/list-members.ts';
import { listReports } from '#actions/desk/list-reports.ts';
import { campaignName } from '#domain/brief/brief.ts';
import { Campaigns, Clusters, type ListedCampaign } from '#io/table/tally/rows.ts';
import { demands, type ExportTable, number, pageOf, type ReadTables, sums, text, time } from './table.ts';

/** Lines that are read at once. */
const PAGE = 100;

const WALLET_NODE = 'wallet:';
const CONTACT_NODE = 'contact:';

const campaignRow = (line: ListedCampaign) => [
  ...[line.id, campaignName(line.id), line.text, line.languages.join(' ')],
  ...[line.day, line.week, line.reports, line.wallets],
  ...[sums(line.demanded), line.foundedAt, line.asOf],
];

const CAMPAIGN_COLUMNS = [
  ...[text('id'), text('name'), text('text'), text('languages')],
  ...[number('reports_24h'), number('reports_7d'), number('reports'), number('wallets')],
  ...[text('demanded'), time('first_report'), time('counted')],
];

/**
 * All campaigns. Sorted as a page was, or the one first that was counted longest ago: one that is counted anew while the file is made
 * moves to where it is still to be read, and none is passed over.
 */
export const campaignsTable = (world: ReadTables, sort?: CampaignSort): ExportTable => ({
  columns: CAMPAIGN_COLUMNS,
  read: async (cursor) => {
    if (sort === undefined) {
      return pageOf(await Campaigns.page(world.table, 'all', { cursor, isReversed: true }), campaignRow);
    }
    const page = await listCampaigns(world, { sort, cursor });
    const read = pageOf(page, campaignRow);
    return read.ok && page.sorted?.isAll === false
      ? { ...read, cut: `only the ${page.sorted.of} that were counted last are sorted` }
      : read;
  },
});

/** All clusters, in the same order. */
export const clustersTable = ({ table }: ReadTables): ExportTable => ({
  columns: [text('id'), text('name'), number('wallets'), number('reports'), text('demanded'), time('counted')],
  read: async (cursor) =>
    pageOf(await Clusters.page(table, 'all', { cursor, isReversed: true }), (line) => [
      ...[line.id, campaignName(line.id), line.wallets, line.reports, sums(line.demanded), line.asOf],
    ]),
});

/** The reports of a campaign. */
export const reportsTable = (world: ReadTables, campaign: string): ExportTable => ({
  columns: [
    ...[text('reference'), time('received'), text('channel'), text('language'), text('state')],
    ...[text('wallets'), number('wallets_beyond'), text('demanded')],
  ],
  read: async (cursor) => {
    const page = await listReports(world, { campaign, cursor });
    return pageOf(page.ok ? { ...page, lines: page.reports } : page, (line) => [
      ...[line.reference, line.receivedAt, line.channel, line.language, line.state],
      ...[line.findings.wallets.map(({ address }) => address).join(' '), line.walletsBeyond],
      demands(line.findings.demands),
    ]);
  },
});

/** The wallets that a campaign's letters name. */
export const campaignWalletsTable = ({ table }: ReadTables, campaign: string): ExportTable => ({
  columns: [text('address'), text('kind'), time('first_seen')],
  read: async (cursor) =>
    pageOf(await listCampaignWallets(table, campaign, cursor, PAGE), ({ address, kind, firstSeen }) => [
      ...[address, kind, firstSeen],
    ]),
});

/** What hangs in a cluster. */
export const membersTable = (world: ReadTables, cluster: string): ExportTable => ({
  columns: [text('type'), text('wallet_or_contact')],
  read: async (cursor) => {
    const page = await listMembers(world, cluster.toLowerCase(), cursor, PAGE);
    return pageOf(page.ok ? { ...page, lines: page.members } : page, (node) =>
      node.startsWith(WALLET_NODE)
        ? ['wallet', node.slice(WALLET_NODE.length)]
        : ['contact', node.slice(CONTACT_NODE.length)],
    );
  },
});
