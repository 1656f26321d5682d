import { casesHolding } from '#actions/case/list-cases.ts';
import { lookUpCampaign } from '#actions/desk/look-up-campaign.ts';
import { CampaignPage } from '#web/desk/pages/campaign.tsx';
import { NotKnown } from '#web/desk/pages/not-there.tsx';
import type { HttpResponse } from '../../http/response.ts';
import type { RouteRequest } from '../../http/route.ts';
import type { DESK_PAGES } from '../../routes/desk-pages.ts';
import type { DeskContext } from '../context.ts';
import { deskPage, lookerOf, siteOf } from '../page.tsx';

/** A campaign, by its id or by the name that briefs print. */
export const campaign = async (
  asked: RouteRequest<(typeof DESK_PAGES)['campaign']>,
  context: DeskContext,
): Promise<HttpResponse> => {
  const site = siteOf(asked, context);
  const found = await lookUpCampaign(context.world, lookerOf(context), asked.params.campaign);
  if (!found.ok) {
    return found.reason === 'unknown'
      ? deskPage(<NotKnown site={site} of="campaign" why="unknown" audit={found.audit} />, 404)
      : deskPage(<NotKnown site={site} of="campaign" why="invalid" />, 400);
  }
  const { who } = lookerOf(context);
  const held = found.campaigns.map(
    async ({ id }) => [id, await casesHolding(context.world, who, 'campaign', id)] as const,
  );
  const cases = new Map(await Promise.all(held));
  return deskPage(<CampaignPage site={site} campaigns={found.campaigns} cases={cases} audit={found.audit} />);
};
