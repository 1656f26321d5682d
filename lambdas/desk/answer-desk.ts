import { type CampaignLookUp, lookUpCampaign } from '#actions/desk/look-up-campaign.ts';
import { type ClusterLookUp, lookUpCluster } from '#actions/desk/look-up-cluster.ts';
import { type Asker, type LookUpWallet, lookUpWallet, type WalletLookUp } from '#actions/desk/look-up-wallet.ts';
import { ADDRESS_REFUSALS } from '#domain/wallet-address.ts';
import { problem } from '../http/problem.ts';
import type { HttpRequest } from '../http/request.ts';
import type { HttpResponse } from '../http/response.ts';
import type { RouteRequest } from '../http/route.ts';
import { type Api, answering, type RouteAnswer } from '../http/router.ts';
import { DESK_ROUTES } from '../routes/desk.ts';

const UNKNOWN = 'No report names this address. That you asked is recorded.';

const unlessSignedIn = ({ claims }: HttpRequest): HttpResponse | null =>
  claims?.subject ? null : problem(401, 'Nobody is signed in');

/** Only an investigator whom the authorizer let through is told even what is not here. */
const DESK_API: Api<LookUpWallet> = {
  admit: (_route, request) => unlessSignedIn(request),
  nothing: (status, request) =>
    unlessSignedIn(request) ?? problem(status, status === 404 ? 'Nothing is here' : 'Not by this method'),
};

const answer = (found: WalletLookUp): HttpResponse => {
  if (found.ok) {
    const body = JSON.stringify({ ...found.answer, audit: found.audit });
    return { status: 200, headers: { 'content-type': 'application/json' }, body };
  }
  if (found.reason === 'unknown') return problem(404, UNKNOWN, { audit: found.audit });
  return problem(400, ADDRESS_REFUSALS[found.reason], { reason: found.reason });
};

/** Who asks, as the authorizer read it off the token, and for what purpose, if they say. */
const askerOf = (claims: HttpRequest['claims'], headers: HttpRequest['headers']): Asker => ({
  who: claims?.subject ?? '',
  ...(claims?.name ? { name: claims.name } : {}),
  ...(claims?.roles ? { roles: claims.roles.split(' ') } : {}),
  ...(headers['x-purpose'] ? { reason: headers['x-purpose'] } : {}),
});

const lookUp = async (
  { claims, headers, params, query }: RouteRequest<(typeof DESK_ROUTES)['wallet']>,
  world: LookUpWallet,
): Promise<HttpResponse> => answer(await lookUpWallet(world, askerOf(claims, headers), params.address, query.asOf));

const NO_CAMPAIGN = 'There is no campaign of this name. That you asked is recorded.';
const NO_NAME = 'This is neither a campaign’s id nor its first six letters.';

const answerCampaign = (found: CampaignLookUp): HttpResponse => {
  if (found.ok) {
    const body = JSON.stringify({ campaigns: found.campaigns, audit: found.audit });
    return { status: 200, headers: { 'content-type': 'application/json' }, body };
  }
  if (found.reason === 'unknown') return problem(404, NO_CAMPAIGN, { audit: found.audit });
  return problem(400, NO_NAME, { reason: found.reason });
};

const lookUpByName = async (
  { claims, headers, params }: RouteRequest<(typeof DESK_ROUTES)['campaign']>,
  world: LookUpWallet,
): Promise<HttpResponse> => answerCampaign(await lookUpCampaign(world, askerOf(claims, headers), params.campaign));

const NO_CLUSTER = 'There is no cluster of this name. That you asked is recorded.';
const NO_CLUSTER_NAME = 'This is neither a cluster’s id nor the first six signs of one.';

const answerCluster = (found: ClusterLookUp): HttpResponse => {
  if (found.ok) {
    const body = JSON.stringify({ clusters: found.clusters, audit: found.audit });
    return { status: 200, headers: { 'content-type': 'application/json' }, body };
  }
  if (found.reason === 'unknown') return problem(404, NO_CLUSTER, { audit: found.audit });
  return problem(400, NO_CLUSTER_NAME, { reason: found.reason });
};

const lookUpClusterByName = async (
  { claims, headers, params }: RouteRequest<(typeof DESK_ROUTES)['cluster']>,
  world: LookUpWallet,
): Promise<HttpResponse> => answerCluster(await lookUpCluster(world, askerOf(claims, headers), params.cluster));

/** Answers an investigator whom the authorizer let through. */
export const answerDesk: RouteAnswer<LookUpWallet> = answering(
  DESK_ROUTES,
  'desk',
  {
    wallet: lookUp,
    walletOfV1: lookUp,
    campaign: lookUpByName,
    campaignOfV1: lookUpByName,
    cluster: lookUpClusterByName,
    clusterOfV1: lookUpClusterByName,
  },
  DESK_API,
);
