import { createHash } from 'node:crypto';
import { inChunks } from '#io/in-chunks.ts';
import { type CrowdedLetters, endCrowded, takeCrowded } from '#io/table/brief/crowded-letters.ts';
import { presentCampaign } from '#io/table/campaign/present-campaign.ts';
import { type MailBrief, mailBrief } from './mail-brief.ts';

/** How long a worker has to mail the alert before another may, in milliseconds. */
const LEASE_MS = 2 * 60_000;

/** Most letters whose campaigns are looked up at once. */
const NAMED_AT_ONCE = 10;

const idOf = ({ letters, more }: CrowdedLetters): string => {
  const names = letters.map(({ report }) => report).sort();
  return `brief.crowded.${createHash('sha256')
    .update(`${names.join('\n')} ${more}`)
    .digest('hex')
    .slice(0, 24)}`;
};

/**
 * Mails investigators which letters demand money to more wallets than are kept of one, if that is due.
 *
 * It is settled after the mail was sent: after a death between the two the retry finds it kept as sent.
 */
export const sendCrowdedAlert = async (world: MailBrief): Promise<void> => {
  const { table, clock, settings } = world;
  const now = clock();
  const until = new Date(now.getTime() + LEASE_MS).toISOString();
  const crowded = await takeCrowded(table, now.toISOString(), until);
  if (crowded === null) return;
  const { more } = crowded;
  const letters = await inChunks(crowded.letters, NAMED_AT_ONCE, async (letter) => {
    return { ...letter, campaign: await presentCampaign(table, letter.campaign) };
  });
  const heading = {
    id: idOf(crowded),
    at: now.toISOString(),
    timeZone: settings.timeZone,
    language: settings.briefs.language,
  };
  await mailBrief(world, { kind: 'crowded', ...heading, letters, more });
  await endCrowded(table, crowded);
};
