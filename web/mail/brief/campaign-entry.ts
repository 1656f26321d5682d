import { type CampaignLetter, campaignName, type DayCampaign } from '#domain/brief/brief.ts';
import type { SharingCampaign } from '#domain/campaign/sharing.ts';
import { type CampaignEntry, grouped, money } from '../block.ts';
import type { BriefWords } from './words.ts';

const contactsOf = ({ contacts }: CampaignLetter): string =>
  contacts.map(({ kind, value }) => `${kind} ${value}`).join(', ');

/** What is said of a campaign's letters: what they ask for, how their extorter is reached, which campaigns are of one hand. */
export const letterFacts = (
  letter: CampaignLetter,
  shares: readonly SharingCampaign[],
  words: BriefWords,
): string[] => {
  const { first, raised, withinHours } = letter.demands;
  const pattern = words.campaigns.pattern(
    first && money(first, words.language),
    withinHours,
    raised && money(raised, words.language),
  );
  return [
    ...(pattern === null ? [] : [pattern]),
    ...(letter.contacts.length === 0 ? [] : [words.campaigns.contact(contactsOf(letter))]),
    ...shares.map(({ by, name, languages }) => words.campaigns.shares(by, name, languages.join(', '))),
  ];
};

/** A campaign of a daily brief. */
export const campaignEntry = (campaign: DayCampaign, words: BriefWords): CampaignEntry => {
  const { id, reports, newWallets, isNew, total, wallets, shares, letter } = campaign;
  const counts = words.campaigns.counts(
    words.reports(reports),
    grouped(total),
    words.newWallets(newWallets),
    grouped(wallets),
  );
  const about = [...(isNew ? [words.campaigns.isNew] : []), ...letter.languages].join(', ');
  return {
    kind: 'campaign',
    name: `${campaignName(id)}${about === '' ? '' : ` (${about})`}`,
    text: [counts, ...letterFacts(letter, shares, words)].join('; '),
    quote: letter.excerpt === '' ? null : letter.excerpt,
  };
};
