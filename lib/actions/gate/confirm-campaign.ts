import { recordAct } from '#actions/audit/record-act.ts';
import type { Deed } from '#domain/audit/audit.ts';
import { audiencesOf } from '#domain/feed/audience.ts';
import { BY_ITSELF } from '#domain/feed/marking.ts';
import { readCampaign } from '#io/table/campaign/campaign.ts';
import { walletsOfCampaign } from '#io/table/campaign/campaign-wallets.ts';
import { readPublished } from '#io/table/feed/feed.ts';
import type { Table } from '#io/table/store/table.ts';
import { type Decide, decide } from './decide.ts';
import { type JudgeWallet, judgeWallet } from './judge-wallet.ts';

/** Which of a campaign's wallets were confirmed, and how many have not left, or no longer may. */
export type ConfirmedCampaign =
  | { ok: true; campaign: string; confirmed: string[]; refused: string[]; left: number }
  | { ok: false; reason: 'no-such-campaign' | 'no-reason' };

/** Whether partners are told of a wallet, with as many reports as the gate asks for. */
const hasLeft = async (table: Table, address: string): Promise<boolean> =>
  (await readPublished(table, audiencesOf(BY_ITSELF.tlp), address)).some(({ state }) => state === 'published');

/**
 * Confirms all wallets of a campaign that have left, and that the gate lets out at this moment, each as one alone is: what passes
 * later takes a word of its own, for who copies the campaign's letter can put any address into it. So does what waits still:
 * nobody may have read yet that it is about to leave.
 */
export const confirmCampaign = async (
  world: Decide & JudgeWallet,
  {
    campaign: named,
    reason,
    ...by
  }: Pick<Deed, 'who' | 'name' | 'roles' | 'via'> & { campaign: string; reason: string },
): Promise<ConfirmedCampaign> => {
  const { table } = world;
  const campaign = await readCampaign(table, named);
  if (campaign === null) return { ok: false, reason: 'no-such-campaign' };
  if (reason.trim() === '') return { ok: false, reason: 'no-reason' };
  await recordAct(world, { ...by, what: 'campaign.confirm', about: campaign.id, reason: reason.trim() });
  const confirmed: string[] = [];
  const refused: string[] = [];
  let left = 0;
  for (const address of await walletsOfCampaign(table, [campaign.id, ...(campaign.aliases ?? [])])) {
    const { verdict } = await judgeWallet(world, address);
    if (!verdict.passed || !(await hasLeft(table, address))) left += 1;
    else if ((await decide(world, { ...by, verb: 'confirm', address, reason })).ok) confirmed.push(address);
    else refused.push(address);
  }
  return { ok: true, campaign: campaign.id, confirmed, refused, left };
};
