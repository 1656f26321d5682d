import { idsNamed } from '#io/table/store/brief-names.ts';
import type { Table } from '#io/table/store/table.ts';
import { readCampaign } from './campaign.ts';

/** The present ids of the campaigns that a name from a brief stands for, each once; none where it is no name. */
export const campaignsNamed = async (table: Table, typed: string): Promise<string[]> => {
  const ids = await idsNamed(table, 'campaign', typed);
  const found = await Promise.all(ids.map((id) => readCampaign(table, id)));
  return [...new Set(found.flatMap((campaign) => campaign?.id ?? []))];
};
