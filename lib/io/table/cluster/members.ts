import type { NodeId } from '#domain/cluster/link.ts';
import type { Table } from '#io/table/store/table.ts';
import { ClusterMembers } from './rows.ts';

/** Most pages of members that are read: a cluster may be merged of hundreds. */
const MAX_PAGES = 20;

/** What hangs in a cluster, the ids that were merged into it among it, each of which lists its own. */
export const clusterMembers = async (table: Table, id: string): Promise<{ nodes: NodeId[]; merged: string[] }> => {
  const nodes: NodeId[] = [];
  const ids = [id];
  let pages = 0;
  for (const of of ids) {
    let cursor: string | undefined;
    do {
      const page = await ClusterMembers.page(table, of, { cursor });
      if (!page.ok) break;
      for (const { node, cluster } of page.lines) {
        if (node !== undefined) nodes.push(node);
        if (cluster !== undefined && !ids.includes(cluster)) ids.push(cluster);
      }
      cursor = page.next;
      pages += 1;
    } while (cursor !== undefined && pages < MAX_PAGES);
  }
  return { nodes, merged: ids.slice(1) };
};
