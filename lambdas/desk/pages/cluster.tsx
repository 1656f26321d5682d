import { casesHolding } from '#actions/case/list-cases.ts';
import { listMembers } from '#actions/desk/list-members.ts';
import { lookUpCluster, type NamedCluster } from '#actions/desk/look-up-cluster.ts';
import { recordLook } from '#actions/desk/record-look.ts';
import { describeClusterMoney } from '#actions/payment/describe-money.ts';
import { walletNode } from '#domain/cluster/evidence-of-report.ts';
import { ClusterPage, type ShownCluster } from '#web/desk/pages/cluster.tsx';
import { MembersPage } from '#web/desk/pages/members.tsx';
import { NotKnown } from '#web/desk/pages/not-there.tsx';
import type { HttpResponse } from '../../http/response.ts';
import type { RouteRequest } from '../../http/route.ts';
import type { DESK_PAGES } from '../../routes/desk-pages.ts';
import type { DeskContext } from '../context.ts';
import { moneyUntil } from '../money-until.ts';
import { deskPage, lookerOf, siteOf } from '../page.tsx';

const WALLET = walletNode('');

/** A cluster, by its id or by the name that briefs print. */
export const cluster = async (
  asked: RouteRequest<(typeof DESK_PAGES)['cluster']>,
  context: DeskContext,
): Promise<HttpResponse> => {
  const site = siteOf(asked, context);
  const found = await lookUpCluster(context.world, lookerOf(context), asked.params.cluster);
  if (!found.ok) {
    return found.reason === 'unknown'
      ? deskPage(<NotKnown site={site} of="cluster" why="unknown" audit={found.audit} />, 404)
      : deskPage(<NotKnown site={site} of="cluster" why="invalid" />, 400);
  }
  const { who } = lookerOf(context);
  const until = await moneyUntil(context);
  const [first, ...others] = found.clusters;
  const shown = async (one: NamedCluster): Promise<ShownCluster> => {
    const wallets = one.members.flatMap((node) => (node.startsWith(WALLET) ? [node.slice(WALLET.length)] : []));
    return { ...one, money: await describeClusterMoney(context.world.table, wallets, until) };
  };
  const clusters = [await shown(first), ...(await Promise.all(others.map(shown)))] as const;
  const held = found.clusters.map(
    async ({ id }) => [id, await casesHolding(context.world, who, 'cluster', id)] as const,
  );
  const cases = new Map(await Promise.all(held));
  return deskPage(<ClusterPage site={site} clusters={clusters} cases={cases} audit={found.audit} />);
};

/** An id of a cluster in shape. */
const ID = /^[0-9a-z]{6,64}$/i;

/** What hangs in a cluster, page by page. */
export const members = async (
  asked: RouteRequest<(typeof DESK_PAGES)['members']>,
  context: DeskContext,
): Promise<HttpResponse> => {
  const site = siteOf(asked, context);
  const { cursor } = asked.query;
  if (!ID.test(asked.params.cluster)) return deskPage(<NotKnown site={site} of="cluster" why="invalid" />, 400);
  const id = asked.params.cluster.toLowerCase();
  await recordLook(context.world, lookerOf(context), { what: 'cluster.members', about: id });
  const page = await listMembers(context.world, id, cursor);
  if (!page.ok) return deskPage(<NotKnown site={site} of="cluster" why="unknown" />, 404);
  return deskPage(<MembersPage site={site} page={page} cursor={cursor} />);
};
