import { type CampaignLookUp, lookUpCampaign } from '#actions/desk/look-up-campaign.ts';
import { type ClusterLookUp, lookUpCluster } from '#actions/desk/look-up-cluster.ts';
import { lookUpWallet, type WalletLookUp } from '#actions/desk/look-up-wallet.ts';
import type { Asker } from '#actions/desk/record-look.ts';
import { withoutNames } from '#domain/audit/names-in.ts';
import { ADDRESS_REFUSALS } from '#domain/wallet-address.ts';
import { problem } from '../http/problem.ts';
import type { HttpRequest } from '../http/request.ts';
import type { HttpResponse } from '../http/response.ts';
import type { Handles } from '../http/route.ts';
import type { DESK_API } from '../routes/desk-api.ts';
import type { DeskContext } from './context.ts';

const UNKNOWN = 'No report names this address. That you asked is recorded.';

const json = (value: object): HttpResponse => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});

const answer = (found: WalletLookUp): HttpResponse => {
  if (found.ok) return json({ ...found.answer, audit: found.audit });
  if (found.reason === 'unknown') return problem(404, UNKNOWN, { audit: found.audit });
  return problem(400, ADDRESS_REFUSALS[found.reason], { reason: found.reason });
};

/** Who asks, as the authorizer read it off the token, and for what purpose, if they say. */
const askerOf = ({ claims, headers }: Pick<HttpRequest, 'claims' | 'headers'>): Asker => ({
  who: claims?.subject ?? '',
  ...(claims?.name ? { name: claims.name } : {}),
  ...(claims?.roles ? { roles: claims.roles.split(' ') } : {}),
  via: 'api',
  // The audit log cannot forget whom a purpose names: what stands in quotes is said to be no person.
  ...(headers['x-purpose'] ? { reason: withoutNames(headers['x-purpose']).text } : {}),
});

const NO_CAMPAIGN = 'There is no campaign of this name. That you asked is recorded.';
const NO_NAME = 'This is neither a campaign’s id nor its first six letters.';

const answerCampaign = (found: CampaignLookUp): HttpResponse => {
  if (found.ok) return json({ campaigns: found.campaigns, audit: found.audit });
  if (found.reason === 'unknown') return problem(404, NO_CAMPAIGN, { audit: found.audit });
  return problem(400, NO_NAME, { reason: found.reason });
};

const NO_CLUSTER = 'There is no cluster of this name. That you asked is recorded.';
const NO_CLUSTER_NAME = 'This is neither a cluster’s id nor the first six signs of one.';

const answerCluster = (found: ClusterLookUp): HttpResponse => {
  if (found.ok) return json({ clusters: found.clusters, audit: found.audit });
  if (found.reason === 'unknown') return problem(404, NO_CLUSTER, { audit: found.audit });
  return problem(400, NO_CLUSTER_NAME, { reason: found.reason });
};

/** The handles of the interface for programs. */
export const API_HANDLES: Handles<typeof DESK_API, 'desk', DeskContext> = {
  walletOfApi: async (asked, { world }) =>
    answer(await lookUpWallet(world, askerOf(asked), asked.params.address, asked.query.asOf)),
  campaignOfApi: async (asked, { world }) =>
    answerCampaign(await lookUpCampaign(world, askerOf(asked), asked.params.campaign)),
  clusterOfApi: async (asked, { world }) =>
    answerCluster(await lookUpCluster(world, askerOf(asked), asked.params.cluster)),
};
