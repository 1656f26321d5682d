import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { isPending, type Link, linkId, type NodeId } from '#domain/cluster/link.ts';
import { readRows } from '#io/table/store/batch.ts';
import { dueShard, key } from '#io/table/store/keys.ts';
import { queryRows } from '#io/table/store/query.ts';
import type { Table } from '#io/table/store/table.ts';
import type { Step } from '#io/table/store/transaction.ts';

/** A link of its row, without what only the row has: a link that was due must not be written as due again. */
const linkOf = ({ a, b, evidence, doubts, decision, recountAt = null, applied, version }: Link): Link => ({
  a,
  b,
  evidence,
  doubts,
  decision,
  recountAt,
  applied,
  version,
});

/** Reads a link by its id, as it is now; null where there is none. */
export const readLink = async ({ client, name }: Table, id: string): Promise<Link | null> => {
  const { Item } = await client.send(new GetCommand({ TableName: name, Key: key.link(id), ConsistentRead: true }));
  return Item === undefined ? null : linkOf(Item as Link);
};

/** Reads links by their ids; those that are not there are left out. */
export const readLinks = async (table: Table, ids: readonly string[], consistent = false): Promise<Link[]> =>
  (await readRows<Link>(table, [...new Set(ids)].map(key.link), { consistent })).map(linkOf);

/** When a link is to be looked at: at `dueAt` while the clusters do not show its state, else when it is counted anew. */
const due = (link: Link, dueAt: string): string | null => (isPending(link) ? dueAt : link.recountAt);

/**
 * Writes a link; refused where it was changed since it was read. While the clusters do not show its state it is due; a
 * new one is entered at both its ends.
 */
export const putLink = (link: Link, expectVersion: number, dueAt: string): Step[] => {
  const id = linkId(link);
  const at = due(link, dueAt);
  const ends: [NodeId, NodeId][] = [
    [link.a, link.b],
    [link.b, link.a],
  ];
  const row: Step = {
    what: `link ${id}`,
    put: {
      Item: { ...key.link(id), ...link, ...(at === null ? {} : { dueShard: dueShard(id), dueAt: at }) },
      ...(expectVersion === 0
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : { ConditionExpression: 'version = :version', ExpressionAttributeValues: { ':version': expectVersion } }),
    },
  };
  if (expectVersion > 0) return [row];
  return [
    row,
    ...ends.map(([node, other]): Step => ({ what: 'end', put: { Item: { ...key.linkEnd(node, other), link: id } } })),
  ];
};

/** Reads the links at a node, as they are now; `limit` bounds them. */
export const readLinksAt = async (table: Table, node: NodeId, limit = Number.POSITIVE_INFINITY): Promise<Link[]> => {
  const { pk, sk } = key.linkEnd(node, '');
  const ends = await queryRows<{ link: string }>(
    table,
    { pk, prefix: sk },
    { ConsistentRead: true, enough: limit, ...(Number.isFinite(limit) ? { Limit: limit } : {}) },
  );
  const ids = ends.slice(0, limit).map(({ link }) => link);
  return readLinks(table, ids, true);
};
