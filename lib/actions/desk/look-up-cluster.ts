import { type ClusterTotals, clusterTotals } from '#actions/cluster/describe-cluster.ts';
import type { Deed } from '#domain/audit/audit.ts';
import { campaignName } from '#domain/brief/brief.ts';
import type { ClusterRow } from '#domain/cluster/cluster.ts';
import { auditExpiry } from '#domain/withdraw/retention.ts';
import { inChunks } from '#io/in-chunks.ts';
import { writeAudit } from '#io/table/audit/audit.ts';
import { clustersNamed, readCluster } from '#io/table/cluster/cluster.ts';
import type { Table } from '#io/table/store/table.ts';
import type { LookUpCampaign } from './look-up-campaign.ts';
import type { Asker, AuditPlace } from './look-up-wallet.ts';

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
}

/** The clusters that a name stands for: one, or all that begin so. */
export type ClusterLookUp =
  | { ok: true; clusters: NamedCluster[]; audit: AuditPlace }
  | { ok: false; reason: 'unknown'; audit: AuditPlace }
  | { ok: false; reason: 'no-name' };

/** An id of a cluster, or the first six signs of one as briefs print them. */
const NAME_OR_ID = /^[0-9a-z]{6,64}$/i;
/** Most clusters of one name that are described at once. */
const AT_ONCE = 5;

const find = async (table: Table, typed: string): Promise<ClusterRow[]> => {
  const named = await clustersNamed(table, typed);
  return named.length > 0 ? named : [(await readCluster(table, typed.toLowerCase())) ?? []].flat();
};

/**
 * Looks a cluster up for an investigator, by any id that it ever had or by the name that briefs print.
 *
 * Recorded before it is answered, by the ids that were found: what was typed may be anybody's name.
 */
export const lookUpCluster = async (
  { table, settings, clock }: LookUpCampaign,
  asker: Asker,
  typed: string,
): Promise<ClusterLookUp> => {
  if (!NAME_OR_ID.test(typed)) return { ok: false, reason: 'no-name' };
  const found = await find(table, typed);
  const deed: Deed = {
    via: 'api',
    ...asker,
    what: 'cluster.look-up',
    about: found.map(({ id }) => id).join(' ') || 'cluster',
    outcome: found.length === 0 ? 'unknown' : 'ok',
    at: clock().toISOString(),
  };
  const { day, chain, seq } = await writeAudit(table, deed, auditExpiry(deed.at, settings.retention));
  const audit = { day, chain, seq };
  if (found.length === 0) return { ok: false, reason: 'unknown', audit };
  const clusters = await inChunks(
    found,
    AT_ONCE,
    async ({ id, size, splitFrom }): Promise<NamedCluster> => ({
      id,
      name: campaignName(id),
      size,
      splitFrom,
      totals: await clusterTotals(table, id),
    }),
  );
  return { ok: true, clusters, audit };
};
