import type { Recording } from '#actions/audit/record-act.ts';
import { type ClusterTotals, clusterTotals } from '#actions/cluster/describe-cluster.ts';
import { campaignName } from '#domain/brief/brief.ts';
import type { ClusterRow } from '#domain/cluster/cluster.ts';
import type { NodeId } from '#domain/cluster/link.ts';
import { inChunks } from '#io/in-chunks.ts';
import { clustersNamed, readCluster } from '#io/table/cluster/cluster.ts';
import type { Table } from '#io/table/store/table.ts';
import { listMembers } from './list-members.ts';
import { type Asker, type AuditPlace, recordLook } from './record-look.ts';

/** What the desk says of a cluster. */
export interface NamedCluster {
  id: string;
  /** As briefs print it. */
  name: string;
  /** Wallets and contacts. */
  size: number;
  /** The cluster that it was cut off from; null where it was founded by a link. */
  splitFrom: string | null;
  totals: ClusterTotals | null;
  /** The first of what hangs in it; a list of its own has all. */
  members: NodeId[];
}

/** The clusters that a name stands for: one, or all that begin so. */
export type ClusterLookUp =
  | { ok: true; clusters: [NamedCluster, ...NamedCluster[]]; audit: AuditPlace }
  | { ok: false; reason: 'unknown'; audit: AuditPlace }
  | { ok: false; reason: 'no-name' };

/** An id of a cluster, or the first six signs of one as briefs print them. */
const NAME_OR_ID = /^[0-9a-z]{6,64}$/i;
/** Most clusters of one name that are described at once. */
const AT_ONCE = 5;

/** Most members that the page of a cluster shows. */
const MAX_MEMBERS = 50;

const firstMembers = async (table: Table, id: string): Promise<NodeId[]> => {
  const page = await listMembers({ table }, id, undefined, MAX_MEMBERS);
  return page.ok ? page.members : [];
};

const find = async (table: Table, typed: string): Promise<ClusterRow[]> => {
  const named = await clustersNamed(table, typed);
  return named.length > 0 ? named : [(await readCluster(table, typed.toLowerCase())) ?? []].flat();
};

/**
 * Looks a cluster up for an investigator, by any id that it ever had or by the name that briefs print.
 *
 * Recorded before it is answered, by the ids that were found: what was typed may be anybody's name.
 */
export const lookUpCluster = async (world: Recording, asker: Asker, typed: string): Promise<ClusterLookUp> => {
  if (!NAME_OR_ID.test(typed)) return { ok: false, reason: 'no-name' };
  const { table } = world;
  const found = await find(table, typed);
  const about = found.map(({ id }) => id).join(' ') || 'cluster';
  const outcome = found.length === 0 ? 'unknown' : 'ok';
  const audit = await recordLook(world, asker, { what: 'cluster.look-up', about, outcome });
  const [first, ...others] = await inChunks(
    found,
    AT_ONCE,
    async ({ id, size, splitFrom }): Promise<NamedCluster> => ({
      id,
      name: campaignName(id),
      size,
      splitFrom,
      totals: await clusterTotals(table, id),
      members: await firstMembers(table, id),
    }),
  );
  if (first === undefined) return { ok: false, reason: 'unknown', audit };
  return { ok: true, clusters: [first, ...others], audit };
};
