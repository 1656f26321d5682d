import type { Table } from '#io/table/store/table.ts';
import { readCampaign } from './campaign.ts';

/** What a campaign is called now: the one that it was merged into, where it was; null stays null. */
export const presentCampaign = async (table: Table, id: string | null): Promise<string | null> =>
  id === null ? null : ((await readCampaign(table, id))?.id ?? id);
