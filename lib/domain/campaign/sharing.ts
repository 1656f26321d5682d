/** What two campaigns have in common. */
export type SharedBy = 'wallet' | 'contact';

/** A campaign that shares a wallet or a contact with another. */
export interface SharingCampaign {
  id: string;
  /** As briefs name it. */
  name: string;
  /** Of its letters, the most frequent first. */
  languages: string[];
  by: SharedBy;
}

/** A campaign that shares something, with the languages that its letters are counted by. */
export const sharingOf = (
  { id, name }: Pick<SharingCampaign, 'id' | 'name'>,
  by: SharedBy,
  counted: Readonly<Record<string, number>>,
): SharingCampaign => ({
  id,
  name,
  languages: Object.entries(counted)
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([language]) => language),
  by,
});

/** How it is said: `shares a wallet with campaign NQA6VW (sv)`. */
export const sharingWords = ({ name, languages, by }: SharingCampaign): string =>
  `shares a ${by} with campaign ${name}${languages.length === 0 ? '' : ` (${languages.join(', ')})`}`;
