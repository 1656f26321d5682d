import type { NodeRow as Node } from '#domain/cluster/cluster.ts';
import type { NodeId } from '#domain/cluster/link.ts';
import { key } from '#io/table/store/keys.ts';
import { readRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import type { Step } from '#io/table/store/transaction.ts';
import { ClusterMembers, NodeRow } from './rows.ts';

/** Reads where nodes hang, as it is now; one that hangs nowhere has no row yet. */
export const readNodes = async (table: Table, ids: readonly NodeId[]): Promise<Node[]> => {
  const rows = await readRows(table, ids.map(key.node), NodeRow, { consistent: true, whole: true });
  const parents = new Map(rows.map(({ id, parent }) => [id, parent]));
  return ids.map((id) => ({ id, parent: parents.get(id) ?? null }));
};

/** Hangs a node elsewhere; refused where it does not hang where it did. */
export const putNode = (node: Node, expectParent: string | null): Step => ({
  what: node.id,
  put: {
    Item: {
      ...NodeRow.item(key.node(node.id), node),
      ...(node.parent === null ? {} : ClusterMembers.entry(node.parent, node.id, { node: node.id })),
    },
    ...(expectParent === null
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'parent = :parent', ExpressionAttributeValues: { ':parent': expectParent } }),
  },
});
