import { casesHolding } from '#actions/case/list-cases.ts';
import type { CampaignAnswer } from '#actions/desk/describe-campaign.ts';
import { lookUpCampaign } from '#actions/desk/look-up-campaign.ts';
import { describeCampaignMoney } from '#actions/payment/describe-money.ts';
import { CampaignPage, type ShownCampaign } from '#web/desk/pages/campaign.tsx';
import { NotKnown } from '#web/desk/pages/not-there.tsx';
import type { HttpResponse } from '../../http/response.ts';
import type { RouteRequest } from '../../http/route.ts';
import type { DESK_PAGES } from '../../routes/desk-pages.ts';
import type { DeskContext } from '../context.ts';
import { moneyUntil } from '../money-until.ts';
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
  const until = await moneyUntil(context);
  const [first, ...others] = found.campaigns;
  const shown = async (one: CampaignAnswer): Promise<ShownCampaign> => ({
    ...one,
    money: await describeCampaignMoney(context.world.table, one.id, until),
  });
  const campaigns = [await shown(first), ...(await Promise.all(others.map(shown)))] as const;
  const held = found.campaigns.map(
    async ({ id }) => [id, await casesHolding(context.world, who, 'campaign', id)] as const,
  );
  const cases = new Map(await Promise.all(held));
  return deskPage(<CampaignPage site={site} campaigns={campaigns} cases={cases} audit={found.audit} />);
};
