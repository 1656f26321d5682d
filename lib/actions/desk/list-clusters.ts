import type { ListPage } from '#io/table/store/list.ts';
import type { Table } from '#io/table/store/table.ts';
import { Clusters, type ListedCluster } from '#io/table/tally/rows.ts';

/** Lists all clusters: those that were counted last first. */
export const listClusters = (
  { table }: { table: Table },
  { cursor, lines }: { cursor?: string | undefined; lines?: number } = {},
): Promise<ListPage<ListedCluster>> =>
  Clusters.page(table, 'all', { cursor, ...(lines === undefined ? {} : { lines }) });
