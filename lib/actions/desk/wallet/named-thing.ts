import { campaignName } from '#domain/brief/brief.ts';

/** A campaign or a cluster by its id, and the name that briefs print. */
export interface NamedThing {
  id: string;
  name: string;
}

/** A campaign or a cluster by its id, as briefs name it. */
export const named = (id: string): NamedThing => ({ id, name: campaignName(id) });
