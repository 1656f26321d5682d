import { GROWTH_HOUR_MS } from '#domain/brief/growth.ts';
import { endGrowth, takeGrowth } from '#io/table/brief/growth-alert.ts';
import { presentCampaign } from '#io/table/campaign/present-campaign.ts';
import { type MailBrief, mailBrief } from './mail-brief.ts';

/** How long a worker has to mail the alert before another may, in milliseconds. */
const LEASE_MS = 2 * 60_000;

/**
 * Mails investigators that far more reports of a campaign come than usual, if that is due.
 *
 * It is settled after the mail was sent: after a death between the two the retry finds it kept as sent.
 */
export const sendGrowthAlert = async (world: MailBrief, campaign: string): Promise<void> => {
  const { table, clock, settings } = world;
  const now = clock();
  const until = new Date(now.getTime() + LEASE_MS).toISOString();
  const noted = await takeGrowth(table, campaign, now.toISOString(), until);
  if (noted === null) return;
  const { reports, usual, total, to } = noted;
  await mailBrief(world, {
    kind: 'growth',
    id: `brief.growth.${campaign}.${to.slice(0, 16).replace(':', '')}`,
    at: now.toISOString(),
    timeZone: settings.timeZone,
    language: settings.briefs.language,
    campaign: (await presentCampaign(table, campaign)) ?? campaign,
    from: new Date(Date.parse(to) - GROWTH_HOUR_MS).toISOString(),
    to,
    reports,
    usual,
    total,
  });
  await endGrowth(table, campaign, noted);
};
