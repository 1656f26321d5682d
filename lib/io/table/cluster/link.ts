import { isPending, type Link, type LinkVerdict, linkId, type NodeId } from '#domain/cluster/link.ts';
import type { ContactName } from '#domain/contact/contact.ts';
import { amongDecided, type Kept, lastKept, markUndone } from '#io/table/store/decided.ts';
import { dueShard, key } from '#io/table/store/keys.ts';
import { getRow, queryRows, readRows } from '#io/table/store/read.ts';
import { KEYS } from '#io/table/store/rows.ts';
import type { Table } from '#io/table/store/table.ts';
import type { Step } from '#io/table/store/transaction.ts';
import { LinkDecisionRow, LinkEndRow, LinkRow } from './rows.ts';

/** Reads a link by its id, as it is now; null where there is none. */
export const readLink = (table: Table, id: string): Promise<Link | null> => getRow(table, key.link(id), LinkRow);

/** Reads links by their ids; those that are not there are left out. A cut without one of them would be another cut. */
export const readLinks = (table: Table, ids: readonly string[], consistent = false): Promise<Link[]> =>
  readRows(table, [...new Set(ids)].map(key.link), LinkRow, { consistent, whole: true });

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
      Item: { ...LinkRow.item(key.link(id), link), ...(at === null ? {} : { dueShard: dueShard(id), dueAt: at }) },
      ...(expectVersion === 0
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : { ConditionExpression: 'version = :version', ExpressionAttributeValues: { ':version': expectVersion } }),
    },
  };
  if (expectVersion > 0) return [row];
  return [
    row,
    ...ends.map(
      ([node, other]): Step => ({
        what: 'end',
        put: { Item: LinkEndRow.item(key.linkEnd(node, other), { link: id }) },
      }),
    ),
  ];
};

const listedVerdict = ({ a, b }: Pick<Link, 'a' | 'b'>, { verdict, by, name, at, reason }: LinkVerdict) => {
  const about = [a, b].map((node) => node.replace(/^wallet:/, '')).join(' ');
  return { at, what: `link.${verdict}`, about, by, name, reason };
};

/** Keeps a decision about a link, listed in its month: its number is the version that is written with it. */
export const keepLinkDecision = (link: Link, decision: LinkVerdict): Step => ({
  what: 'decision',
  put: {
    Item: {
      ...LinkDecisionRow.item(key.linkDecision(linkId(link), link.version), decision),
      ...amongDecided(listedVerdict(link, decision)),
    },
  },
});

/** The last decision about a link; null where nobody decided. */
export const lastLinkDecision = (table: Table, id: string): Promise<Kept<LinkVerdict> | null> =>
  lastKept(table, key.link(id).pk, LinkDecisionRow);

/** Says of a decision about a link that somebody took it back. */
export const markLinkDecisionUndone = (
  link: Pick<Link, 'a' | 'b'>,
  { key: at, word }: Kept<LinkVerdict>,
  undone: LinkVerdict,
): Step => markUndone(LinkDecisionRow.item(at, word), listedVerdict(link, word), undone);

/** Reads the links at a node, as they are now; `limit` bounds them. */
export const readLinksAt = async (table: Table, node: NodeId, limit = Number.POSITIVE_INFINITY): Promise<Link[]> => {
  const { pk, sk } = key.linkEnd(node, '');
  const ends = await queryRows(table, { pk, prefix: sk }, LinkEndRow, {
    ConsistentRead: true,
    enough: limit,
    whole: true,
    ...(Number.isFinite(limit) ? { Limit: limit } : {}),
  });
  const ids = ends.slice(0, limit).map(({ link }) => link);
  return readLinks(table, ids, true);
};

/** The ids of the links at a node, `limit` at most, and whether there are more; one made this moment may be missing. */
export const linkEndsAt = async (
  table: Table,
  node: NodeId,
  limit: number,
): Promise<{ links: string[]; isCut: boolean }> => {
  const { pk, sk } = key.linkEnd(node, '');
  const ends = await queryRows(table, { pk, prefix: sk }, LinkEndRow, { enough: limit + 1, Limit: limit + 1 });
  return { links: ends.slice(0, limit).map(({ link }) => link), isCut: ends.length > limit };
};

/** Most rows of one page of a node's links. */
const ENDS_AT_ONCE = 1_000;

/** The contacts that a node is linked with, by kind and keyed hash, at most `most`; and whether there may be more. */
export const contactsLinkedAt = async (
  table: Table,
  node: NodeId,
  most: number,
): Promise<{ contacts: ContactName[]; isCut: boolean }> => {
  const { pk, sk } = key.linkEnd(node, '');
  const prefix = `${sk}contact:`;
  const reading = { ConsistentRead: true, Limit: Math.min(most, ENDS_AT_ONCE), enough: most, whole: true };
  const ends = await queryRows(table, { pk, prefix }, KEYS, reading);
  const contacts = ends.slice(0, most).map((end) => {
    const [kind = '', hash = ''] = end.sk.slice(prefix.length).split(':');
    return { kind, hash };
  });
  return { contacts, isCut: ends.length >= most };
};
