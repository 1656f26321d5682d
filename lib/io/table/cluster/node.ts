import type { NodeRow } from '#domain/cluster/cluster.ts';
import type { NodeId } from '#domain/cluster/link.ts';
import { readRows } from '#io/table/store/batch.ts';
import { key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';
import type { Step } from '#io/table/store/transaction.ts';

/** Reads where nodes hang, as it is now; one that hangs nowhere has no row yet. */
export const readNodes = async (table: Table, ids: readonly NodeId[]): Promise<NodeRow[]> => {
  const rows = await readRows<NodeRow>(table, ids.map(key.node), { consistent: true });
  const parents = new Map(rows.map(({ id, parent }) => [id, parent]));
  return ids.map((id) => ({ id, parent: parents.get(id) ?? null }));
};

/** Hangs a node elsewhere; refused where it does not hang where it did. */
export const putNode = (node: NodeRow, expectParent: string | null): Step => ({
  what: node.id,
  put: {
    Item: { ...key.node(node.id), ...node },
    ...(expectParent === null
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'parent = :parent', ExpressionAttributeValues: { ':parent': expectParent } }),
  },
});
