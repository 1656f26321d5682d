import * as z from 'zod';
import type { NodeId } from '#domain/cluster/link.ts';
import { readCluster } from '#io/table/cluster/cluster.ts';
import { ClusterMembers } from '#io/table/cluster/rows.ts';
import { key } from '#io/table/store/keys.ts';
import { cursorBehind } from '#io/table/store/list.ts';
import { cursorAt, placeAt } from '#io/table/store/place.ts';
import type { Table } from '#io/table/store/table.ts';

/** Most members of a page, and most queries that it takes: a cluster may be merged of hundreds. */
const PAGE = 100;
const MAX_QUERIES = 20;
/** Deepest way from a cluster to one that was merged into it: each merger keeps the larger one, so that 40 hold any. */
const MAX_DEPTH = 40;

/** Where a page ends: the way down from the cluster through those that were merged, and the place in the last. */
const Place = z.tuple([z.array(z.string().min(1).max(64)).max(MAX_DEPTH), z.string().max(1_300)]);

/** Longest cursor that is read, in characters: a way of so many ids. */
const MAX_CURSOR_CHARACTERS = 8_000;

const FIRST: z.infer<typeof Place> = [[], ''];

/** What hangs in a cluster: a page of it, under the id that the cluster has now. */
export type MembersPage =
  | { ok: true; cluster: string; size: number; members: NodeId[]; next?: string }
  | { ok: false; reason: 'unknown' | 'no-such-page' };

/** Lists what hangs in a cluster, what came with clusters that were merged into it among it, depth first. */
export const listMembers = async (
  { table }: { table: Table },
  id: string,
  cursor?: string,
  lines: number = PAGE,
): Promise<MembersPage> => {
  const root = await readCluster(table, id);
  if (root === null) return { ok: false, reason: 'unknown' };
  const place = cursor === undefined ? FIRST : placeAt(Place, cursor, MAX_CURSOR_CHARACTERS);
  if (place === null) return { ok: false, reason: 'no-such-page' };
  const way = [...place[0]];
  let at = place[1];
  const members: NodeId[] = [];
  const found = (isMore: boolean): MembersPage => ({
    ...{ ok: true, cluster: root.id, size: root.size, members },
    ...(isMore ? { next: cursorAt([way, at]) } : {}),
  });
  for (let queries = 0; queries < MAX_QUERIES && members.length < lines; queries += 1) {
    const of = way.at(-1) ?? root.id;
    const page = await ClusterMembers.page(table, of, {
      lines: lines - members.length,
      cursor: at === '' ? undefined : at,
    });
    if (!page.ok) return page;
    const child = page.lines.find(({ cluster }) => cluster !== undefined)?.cluster;
    if (child !== undefined && way.length < MAX_DEPTH) {
      // Clusters sort before nodes: the way goes on in the first, and comes back behind it.
      way.push(child);
      at = '';
      continue;
    }
    members.push(...page.lines.flatMap(({ node }) => node ?? []));
    if (page.next !== undefined) {
      at = page.next;
      continue;
    }
    const done = way.pop();
    if (done === undefined) return found(false);
    at = cursorBehind(`cluster#${done}`, key.cluster(done));
  }
  return found(true);
};
