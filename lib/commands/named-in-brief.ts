import { CommandError } from '#commands/terminal/command-error.ts';
import { campaignsNamed } from '#io/table/campaign/named-campaigns.ts';
import { clustersNamed } from '#io/table/cluster/cluster.ts';
import type { Table } from '#io/table/store/table.ts';

/** The one id that a name stands for, or what was typed where it is no such name. */
const oneOf = ([id, ...others]: readonly string[], typed: string, several: string): string => {
  if (others.length > 0) {
    throw new CommandError(`${typed} is the name of several ${several}.`, `Name one: ${[id, ...others].join(', ')}`);
  }
  return id ?? typed;
};

/** The id of a campaign by the name that a brief prints, or what was typed where it is no such name. */
export const campaignOf = async (table: Table, typed: string): Promise<string> =>
  oneOf(await campaignsNamed(table, typed), typed, 'campaigns');

/** The id of a cluster by the name that a brief prints, or what was typed where it is no such name. */
export const clusterOf = async (table: Table, typed: string): Promise<string> => {
  const clusters = await clustersNamed(table, typed);
  return oneOf(
    clusters.map(({ id }) => id),
    typed,
    'clusters',
  );
};
