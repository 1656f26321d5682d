import { lookUpCluster } from '#actions/desk/look-up-cluster.ts';
import { ClusterPage, NoClusterPage } from '#web/desk/pages/cluster.tsx';
import type { HttpResponse } from '../../http/response.ts';
import type { RouteRequest } from '../../http/route.ts';
import type { DESK_PAGES } from '../../routes/desk-pages.ts';
import type { DeskContext } from '../context.ts';
import { deskPage, lookerOf, siteOf } from '../page.tsx';

/** A cluster, by its id or by the name that briefs print. */
export const cluster = async (
  asked: RouteRequest<(typeof DESK_PAGES)['cluster']>,
  context: DeskContext,
): Promise<HttpResponse> => {
  const site = siteOf(asked, context);
  const found = await lookUpCluster(context.world, lookerOf(context), asked.params.cluster);
  if (!found.ok) {
    return found.reason === 'unknown'
      ? deskPage(<NoClusterPage site={site} why="unknown" audit={found.audit} />, 404)
      : deskPage(<NoClusterPage site={site} why="invalid" />, 400);
  }
  const [first, ...others] = found.clusters;
  if (first === undefined) return deskPage(<NoClusterPage site={site} why="unknown" audit={found.audit} />, 404);
  return deskPage(<ClusterPage site={site} clusters={[first, ...others]} audit={found.audit} />);
};
