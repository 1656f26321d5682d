import type { Table } from '#io/table/store/table.ts';
import { readCampaign } from './campaign.ts';
import { CampaignNames } from './rows.ts';

/** A campaign's name as briefs print it: six letters of its id, however they are typed. */
const NAME = /^[0-9a-z]{6}$/i;

/** The present ids of the campaigns that a name from a brief stands for, each once; none where it is no name. */
export const campaignsNamed = async (table: Table, typed: string): Promise<string[]> => {
  if (!NAME.test(typed)) return [];
  const page = await CampaignNames.page(table, typed.toUpperCase());
  if (!page.ok) return [];
  const found = await Promise.all(page.lines.map(({ id }) => readCampaign(table, id)));
  return [...new Set(found.flatMap((campaign) => campaign?.id ?? []))];
};
