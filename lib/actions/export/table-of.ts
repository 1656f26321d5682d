import type { CampaignSort } from '#actions/desk/list-campaigns.ts';
import type { ListToExport } from '#domain/export/export.ts';
import {
  campaignsTable,
  campaignWalletsTable,
  clustersTable,
  membersTable,
  reportsTable,
} from './tables/of-campaign.ts';
import { auditTable, briefsTable, casesTable, decisionsTable, transactionTable } from './tables/of-desk.ts';
import { tableOfWallet } from './tables/of-wallet.ts';
import type { ExportTable, ReadTables, TableReader } from './tables/table.ts';

/** A table as a page shows it: that of all campaigns may be sorted. */
export type ShownList = ListToExport & { sort?: CampaignSort | undefined };

/** The table that a list names, as somebody may see it. */
export const tableOf = (world: ReadTables, reader: TableReader, list: ShownList): ExportTable => {
  switch (list.of) {
    case 'campaigns':
      return campaignsTable(world, list.sort);
    case 'clusters':
      return clustersTable(world);
    case 'decisions':
      return decisionsTable(world, list);
    case 'briefs':
      return briefsTable(world, list.month);
    case 'cases':
      return casesTable(world, reader);
    case 'audit':
      return auditTable(world, reader, list);
    case 'reports':
      return reportsTable(world, list.campaign);
    case 'campaign-wallets':
      return campaignWalletsTable(world, list.campaign);
    case 'members':
      return membersTable(world, list.cluster);
    case 'transaction':
      return transactionTable(world, list.txid);
    default:
      return tableOfWallet(world, list);
  }
};
