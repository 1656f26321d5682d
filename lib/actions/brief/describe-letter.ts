import { confirmedContacts } from '#actions/contact/confirmed-contacts.ts';
import type { CampaignLetter } from '#domain/brief/brief.ts';
import { patternOf } from '#domain/brief/demand-pattern.ts';
import { excerptOf } from '#domain/brief/excerpt.ts';
import { renderConsensus } from '#domain/campaign/consensus.ts';
import { inChunks } from '#io/in-chunks.ts';
import { readConsensus } from '#io/table/campaign/consensus.ts';
import type { Table } from '#io/table/store/table.ts';
import type { CampaignTally } from '#io/table/tally/tally.ts';
import { CampaignWallets } from '#io/table/wallet/rows.ts';
import { readSightings } from '#io/table/wallet/sighting.ts';

/** Wallets of a campaign whose reports and contacts are looked at, its first ones: each costs some reads. */
const MAX_WALLETS = 5;
/** Reports of one wallet in which demands are counted: its latest ones. */
const MAX_SIGHTINGS = 20;
/** Contacts that a brief names of a campaign. */
const MAX_CONTACTS = 3;
/** Languages that it names. */
const MAX_LANGUAGES = 5;

/**
 * Describes what a campaign's letters are like, by what it is now: its text, what most of its latest reports ask for, in which
 * languages, and the contacts that a lead confirmed.
 */
export const describeLetter = async (
  table: Table,
  campaign: string,
  { languages, deadlines }: Pick<CampaignTally, 'languages' | 'deadlines'>,
): Promise<CampaignLetter> => {
  const [stored, page] = await Promise.all([
    readConsensus(table, campaign, { consistent: false }),
    CampaignWallets.page(table, campaign, { lines: MAX_WALLETS }),
  ]);
  const wallets = page.ok ? page.lines.map(({ address }) => address) : [];
  const looked = await inChunks(wallets, MAX_WALLETS, async (address) => {
    const [{ sightings }, contacts] = await Promise.all([
      readSightings(table, address, { limit: MAX_SIGHTINGS, newestFirst: true }),
      confirmedContacts(table, address),
    ]);
    return { sightings: sightings.filter(({ inDemand }) => inDemand), contacts };
  });
  const reports = new Map(looked.flatMap(({ sightings }) => sightings.map((one) => [one.report, one] as const)));
  const contacts = new Map(looked.flatMap((one) => one.contacts.map((each) => [`${each.kind} ${each.value}`, each])));
  return {
    excerpt: stored === null ? '' : excerptOf(renderConsensus(stored.consensus)),
    languages: Object.entries(languages)
      .filter(([, counted]) => counted > 0)
      .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
      .slice(0, MAX_LANGUAGES)
      .map(([language]) => language),
    demands: patternOf([...reports.values()], deadlines),
    contacts: [...contacts.values()].slice(0, MAX_CONTACTS),
  };
};
