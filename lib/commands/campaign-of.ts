import { CommandError } from '#commands/terminal/command-error.ts';
import { campaignsNamed } from '#io/table/campaign/named-campaigns.ts';
import type { Table } from '#io/table/store/table.ts';

/** The id of a campaign by the name that a brief prints, or what was typed where it is no such name. */
export const campaignOf = async (table: Table, typed: string): Promise<string> => {
  const [id, ...others] = await campaignsNamed(table, typed);
  if (others.length > 0) {
    throw new CommandError(`${typed} is the name of several campaigns.`, `Name one: ${[id, ...others].join(', ')}`);
  }
  return id ?? typed;
};
